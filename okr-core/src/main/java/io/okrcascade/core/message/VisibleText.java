package io.okrcascade.core.message;

import java.lang.Character.UnicodeScript;

/**
 * Which characters a name, and any other text of one line, may have: those that people see. Others
 * make two names look alike, or turn the words around them (Unicode TR 36). A text of several lines
 * may have more, but nothing that turns its words around, and no control character but line breaks
 * and tabs.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  // What turns the direction of the words that follow.
  private static final int FIRST_EMBEDDING = 0x202A;
  private static final int LAST_OVERRIDE = 0x202E;
  private static final int FIRST_ISOLATE = 0x2066;
  private static final int LAST_ISOLATE = 0x2069;

  private VisibleText() {}

  /** Whether all of a text can be seen. */
  public static boolean isVisible(String text) {
    int before = 0;
    for (int character : text.codePoints().toArray()) {
      if (!isVisible(before, character)) {
        return false;
      }
      before = character;
    }
    return true;
  }

  /** A text as people see it: breaks and tabs are blanks, and what nobody sees is left out. */
  public static String of(String text) {
    StringBuilder seen = new StringBuilder();
    int before = 0;
    for (int character : text.codePoints().toArray()) {
      boolean isBreak = isHidden(character) && Character.getType(character) != Character.FORMAT;
      int shown = isBreak ? ' ' : character;
      if (isVisible(before, shown)) {
        seen.appendCodePoint(shown);
        before = shown;
      }
    }
    return seen.toString().strip();
  }

  /** Whether a text of several lines reads as it stands. */
  public static boolean isReadable(String text) {
    return text.codePoints().allMatch(VisibleText::isReadable);
  }

  /** A text of several lines without what it must not have. */
  public static String readable(String text) {
    StringBuilder read = new StringBuilder();
    text.codePoints().filter(VisibleText::isReadable).forEach(read::appendCodePoint);
    return read.toString();
  }

  private static boolean isReadable(int character) {
    boolean isBreak = character == '\n' || character == '\r' || character == '\t';
    boolean isTurning =
        (character >= FIRST_EMBEDDING && character <= LAST_OVERRIDE)
            || (character >= FIRST_ISOLATE && character <= LAST_ISOLATE);
    return isBreak || !(isTurning || Character.getType(character) == Character.CONTROL);
  }

  private static boolean isVisible(int before, int character) {
    boolean isJoiner = character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
    return isJoiner ? isJoined(before) : !isHidden(character);
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
