package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a collection is asked for. A cursor holds the sort key of the last item that was
 * given, so that pages neither repeat nor skip what stays where it is.
 */
public final class PageParams {
  private static final int DEFAULT = 100;
  private static final int MOST = 500;

  @QueryParam("limit")
  private @Nullable String limit;

  @QueryParam("cursor")
  private @Nullable String cursor;

  /** Refuses what cannot be read of a query. */
  static void requireReadable(MultivaluedMap<String, String> query) {
    size(query.getFirst("limit"));
    key(query.getFirst("cursor"));
  }

  /** How many items at most. */
  public int limit() {
    long size = size(limit);
    if (size < 1 || size > MOST) {
      Params.outOfRange("limit", " must be from 1 to " + MOST);
      return DEFAULT;
    }
    return (int) size;
  }

  private static long size(@Nullable String limit) {
    return Params.number("limit", limit, Long.MIN_VALUE, DEFAULT);
  }

  /** The sort key of the last item of the page before; null for the first page. */
  public @Nullable String after() {
    return key(cursor);
  }

  private static @Nullable String key(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      ByteBuffer told = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
      int checksum = told.getInt();
      byte[] key = new byte[told.remaining()];
      told.get(key);
      if (checksum != checksum(key)) {
        throw new IllegalArgumentException("another checksum");
      }
      return new String(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw ProblemException.malformed("cursor must be one that an earlier page gave");
    }
  }

  /** A cursor that continues after a sort key. */
  public static String cursor(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    ByteBuffer told =
        ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(checksum(bytes)).put(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(told.array());
  }

  /** Tells a cursor from what somebody made up. */
  private static int checksum(byte[] key) {
    CRC32 crc = new CRC32();
    crc.update(key);
    return (int) crc.getValue();
  }

  /** The page of a list that is sorted by unique keys. */
  public <T, R> Page<R> page(
      List<T> sorted,
      Function<T, String> key,
      boolean isDescending,
      Function<? super T, ? extends R> shown) {
    int most = limit();
    String after = after();
    int way = isDescending ? -1 : 1;
    int from = 0;
    if (after != null) {
      int high = sorted.size();
      while (from < high) {
        int middle = (from + high) >>> 1;
        if (way * key.apply(sorted.get(middle)).compareTo(after) <= 0) {
          from = middle + 1;
        } else {
          high = middle;
        }
      }
    }
    int to = Math.min(sorted.size(), from + most);
    List<R> items = sorted.subList(from, to).stream().<R>map(shown::apply).toList();
    return new Page<>(items, to < sorted.size() ? cursor(key.apply(sorted.get(to - 1))) : null);
  }
}
