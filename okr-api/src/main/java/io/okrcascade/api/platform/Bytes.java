package io.okrcascade.api.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What is made of bytes. */
public final class Bytes {
  private Bytes() {}

  /**
   * Compresses.
   *
   * @param level how hard to try, as {@link Deflater} says
   */
  public static byte[] gzip(byte[] plain, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (GZIPOutputStream out = new Gzip(packed, level)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out, int level) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(level);
    }
  }

  /** The text of a file that the service comes with, from its place on the class path. */
  public static String text(String place) {
    try (InputStream in = Objects.requireNonNull(Bytes.class.getResourceAsStream(place), place)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(place, e);
    }
  }

  /** The SHA-256 hash of some parts, one after the other. */
  public static byte[] sha256(byte[] first, byte[]... others) {
    MessageDigest digest = sha256();
    digest.update(first);
    for (byte[] part : others) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** For a SHA-256 hash of what comes bit by bit. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
