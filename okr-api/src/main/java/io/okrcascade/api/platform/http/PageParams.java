package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a collection is asked for. A cursor holds the sort key of the last item that was
 * given, so that pages neither repeat nor skip what stays where it is; it says of which list, by
 * which filters, that is.
 */
public final class PageParams {
  private static final int DEFAULT = 100;
  private static final int MOST = 500;
  private static final String LIMIT = "limit";
  private static final String CURSOR = "cursor";
  private static final Message OTHER_LIST =
      Message.invalid("OTHER_LIST", "the cursor is one of another list, or of other filters");

  @QueryParam(LIMIT)
  private @Nullable String limit;

  @QueryParam(CURSOR)
  private @Nullable String cursor;

  @Context private @Nullable UriInfo uri;

  /** Refuses what cannot be read of a query, and notes what cannot be asked for. */
  static void judge(UriInfo uri) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    long size = size(query.getFirst(LIMIT));
    Cursor cursor = Cursor.read(query.getFirst(CURSOR));
    if (!isInRange(size)) {
      Params.outOfRange(LIMIT, " must be from 1 to " + MOST);
    }
    if (cursor != null && !cursor.isOf(listOf(uri))) {
      ParameterFaults.note(OTHER_LIST.at("/" + CURSOR));
    }
  }

  /** How many items at most. */
  public int limit() {
    long size = size(limit);
    return isInRange(size) ? (int) size : DEFAULT;
  }

  private static long size(@Nullable String limit) {
    return Params.number(LIMIT, limit, Long.MIN_VALUE, DEFAULT);
  }

  private static boolean isInRange(long size) {
    return size >= 1 && size <= MOST;
  }

  /** The sort key of the last item of the page before; null for the first page. */
  public @Nullable String after() {
    Cursor given = Cursor.read(cursor);
    return given != null && given.isOf(list()) ? given.key() : null;
  }

  /** The cursor that continues after a sort key. */
  public String cursor(String key) {
    return Cursor.after(key, list()).written();
  }

  private String list() {
    return listOf(Objects.requireNonNull(uri));
  }

  /** All by which a list is told from others; in which order it is asked for does not matter. */
  private static String listOf(UriInfo uri) {
    Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
    filters.keySet().removeAll(List.of(LIMIT, CURSOR));
    return uri.getPath() + filters;
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
