package io.okrcascade.api.platform.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the query parameter {@code q} finds: texts that contain it, upper and lower case alike. */
public final class Search {
  private Search() {}

  public static boolean matches(@Nullable String q, @Nullable String... texts) {
    if (q == null || q.isBlank()) {
      return true;
    }
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(texts)
        .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
