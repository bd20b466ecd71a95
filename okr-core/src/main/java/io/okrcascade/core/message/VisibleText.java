package io.okrcascade.core.message;

import java.lang.Character.UnicodeScript;

/**
 * Which characters a name may have: those that people see. Others make two names look alike, or
 * turn the words around them (Unicode TR 36).
 */
final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  /** Whether all of a text can be seen. */
  static boolean isVisible(String text) {
    int before = 0;
    for (int character : text.codePoints().toArray()) {
      boolean isJoiner = character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
      if (isJoiner ? !isJoined(before) : isHidden(character)) {
        return false;
      }
      before = character;
    }
    return true;
  }

  /** Control and format characters, and the separators of lines and paragraphs. */
  private static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Emoji are joined, and scripts such as Persian and Hindi are written with joiners. */
  private static boolean isJoined(int character) {
    UnicodeScript script = UnicodeScript.of(Math.max(0, character));
    return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED
        ? character > 0x2000
        : script != UnicodeScript.LATIN;
  }
}
