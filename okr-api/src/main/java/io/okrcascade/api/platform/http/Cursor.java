package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended.
 *
 * @param key the sort key of its last item
 * @param list a checksum of the list and its filters
 */
public record Cursor(String key, int list) {
  /** The one that continues a list after a sort key. */
  public static Cursor after(String key, String list) {
    return new Cursor(key, checksum(list.getBytes(StandardCharsets.UTF_8)));
  }

  /** What a cursor says; null where none is given. */
  static @Nullable Cursor read(@Nullable String written) {
    if (written == null || written.isEmpty()) {
      return null;
    }
    try {
      ByteBuffer told = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
      int checksum = told.getInt();
      byte[] all = new byte[told.remaining()];
      told.get(all);
      if (checksum != checksum(all)) {
        throw new IllegalArgumentException("another checksum");
      }
      int list = ByteBuffer.wrap(all).getInt();
      int rest = all.length - Integer.BYTES;
      return new Cursor(new String(all, Integer.BYTES, rest, StandardCharsets.UTF_8), list);
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw ProblemException.malformed("cursor must be one that an earlier page gave");
    }
  }

  boolean isOf(String other) {
    return list == after(key, other).list;
  }

  /** As it is given out. */
  public String written() {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(list).put(bytes).array();
    ByteBuffer told = ByteBuffer.allocate(Integer.BYTES + all.length);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(told.putInt(checksum(all)).put(all).array());
  }

  /** Tells a cursor from what somebody made up, and a list from another. */
  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
