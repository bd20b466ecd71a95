package io.okrcascade.api.platform.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code Accept-Encoding} tells (RFC 9110). */
public final class Encodings {
  private static final Pattern GZIP =
      Pattern.compile("(?:^|,)\\s*(?:x-)?gzip\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:$|,)))");

  private Encodings() {}

  /** Whether gzip is welcome; not where it is named with the weight 0. */
  public static boolean takesGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null && GZIP.matcher(acceptEncoding).find();
  }
}
