package io.okrcascade.api.platform.pages;

import io.okrcascade.api.platform.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * A file that never changes while the service runs: read, compressed and hashed once.
 *
 * @param gzip the same compressed; the plain bytes where that would not be smaller
 * @param tag entity tag, from a hash of the content
 */
public record StaticFile(byte[] plain, byte[] gzip, String mediaType, String tag) {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "json", "application/json",
          "map", "application/json",
          "txt", "text/plain;charset=utf-8",
          "woff2", "font/woff2");

  /** The file at a place on the class path; empty where there is none of a known type. */
  public static Optional<StaticFile> load(String place) {
    return load(StaticFile.class.getClassLoader(), place);
  }

  /** The file at a place, from the folders and jars of a class loader. */
  static Optional<StaticFile> load(ClassLoader from, String place) {
    String ending = place.substring(place.lastIndexOf('.') + 1);
    URL url = from.getResource(place.substring(1));
    String mediaType = MEDIA_TYPES.get(ending);
    if (url == null || mediaType == null) {
      return Optional.empty();
    }
    try (InputStream in = url.openStream()) {
      return Optional.of(of(in.readAllBytes(), mediaType));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static StaticFile of(byte[] plain, String mediaType) {
    byte[] packed = Bytes.gzip(plain, Deflater.BEST_COMPRESSION);
    return new StaticFile(
        plain, packed.length < plain.length ? packed : plain, mediaType, tagOf(plain));
  }

  boolean isPacked() {
    return gzip != plain;
  }

  private static String tagOf(byte[] content) {
    return '"' + HexFormat.of().formatHex(Bytes.sha256(content), 0, 12) + '"';
  }
}
