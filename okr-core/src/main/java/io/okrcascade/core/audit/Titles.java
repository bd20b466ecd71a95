package io.okrcascade.core.audit;

import java.text.Normalizer;
import java.util.Locale;

/** Compares titles by their letters and digits alone. */
final class Titles {
  private Titles() {}

  /**
   * What is left of a title without case, spaces and punctuation. Marks count with the letter that
   * they stand on: in many scripts they are its vowel. A title without any letter or digit, such as
   * a single sign, is left as it is.
   */
  static String folded(String title) {
    StringBuilder kept = new StringBuilder(title.length());
    boolean onLetter = false;
    String whole = Normalizer.normalize(title, Normalizer.Form.NFC);
    for (int i = 0; i < whole.length(); ) {
      int letter = whole.codePointAt(i);
      i += Character.charCount(letter);
      onLetter = Character.isLetterOrDigit(letter) || (onLetter && isMark(letter));
      if (onLetter) {
        kept.appendCodePoint(letter);
      }
    }
    if (kept.length() == 0) {
      return title.strip();
    }
    // Down and up: Java has no case folding, and either way alone tells ß from ẞ or σ from ς.
    String folded = kept.toString().toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isMark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
