package io.okrcascade.api.platform.http;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the query parameter {@code q} finds: texts that contain it, with or without accents, in
 * upper or lower case.
 */
public final class Search {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters that are no others with a mark, as they are typed without them. */
  private static final Map<Character, String> PLAIN =
      Map.of(
          'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı',
          "i");

  private Search() {}

  public static boolean matches(@Nullable String q, @Nullable String... texts) {
    if (q == null || q.isBlank()) {
      return true;
    }
    String wanted = folded(q.strip());
    return Arrays.stream(texts).anyMatch(text -> text != null && folded(text).contains(wanted));
  }

  private static String folded(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder folded = new StringBuilder(bare.length());
    for (char letter : bare.toLowerCase(Locale.ROOT).toCharArray()) {
      folded.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
    }
    return folded.toString();
  }
}
