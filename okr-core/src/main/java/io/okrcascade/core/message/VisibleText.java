package io.okrcascade.core.message;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which characters a name, and any other text of one line, may have: those that people see. Others
 * make two names look alike, or turn the words around them (Unicode TR 36). A text of several lines
 * may have more, but nothing that turns its words around, and no control character but line breaks
 * and tabs.
 */
public final class VisibleText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int FIRST_UNSEEN = 0x034F;
  private static final int KEYCAP = 0x20E3;
  private static final int BLANK_BRAILLE = 0x2800;

  /** From each first to each last: what is drawn as nothing, although it is no format character. */
  private static final int[][] DRAWN_AS_NOTHING = {
    {0x034F, 0x034F},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x3164, 0x3164},
    {0xFFA0, 0xFFA0},
  };

  /** From each first to each last: what chooses a form of the character before. */
  private static final int[][] VARIATION_SELECTORS = {
    {0x180B, 0x180D}, {0x180F, 0x180F}, {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF},
  };

  /** The scripts that are written with joiners, or have forms to choose from. */
  private static final Set<UnicodeScript> JOINED =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.MYANMAR,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.SYRIAC,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU);

  // What turns the direction of the words that follow.
  private static final int FIRST_EMBEDDING = 0x202A;
  private static final int LAST_OVERRIDE = 0x202E;
  private static final int FIRST_ISOLATE = 0x2066;
  private static final int LAST_ISOLATE = 0x2069;

  private VisibleText() {}

  /** Whether there is nothing to see in a text. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(it -> isSpace(it) || isUnseenAlone(it));
  }

  /** Whether a text is of blanks and breaks alone, or empty. */
  static boolean isSpaces(String text) {
    return text.codePoints().allMatch(VisibleText::isSpace);
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BLANK_BRAILLE;
  }

  /** Whether it is nothing by itself, whatever it may do to others. */
  private static boolean isUnseenAlone(int character) {
    return isHidden(character)
        || isIn(DRAWN_AS_NOTHING, character)
        || isIn(VARIATION_SELECTORS, character);
  }

  /** Whether all of a text can be seen. */
  public static boolean isVisible(String text) {
    int[] characters = text.codePoints().toArray();
    return IntStream.range(0, characters.length)
        .allMatch(i -> isVisible(at(characters, i - 1), characters[i], at(characters, i + 1)));
  }

  /** A text as people see it: breaks and tabs are blanks, and what nobody sees is left out. */
  public static String of(String text) {
    int[] characters = text.codePoints().map(it -> isBreak(it) ? ' ' : it).toArray();
    StringBuilder seen = new StringBuilder();
    int before = 0;
    for (int i = 0; i < characters.length; i++) {
      if (isVisible(before, characters[i], at(characters, i + 1))) {
        seen.appendCodePoint(characters[i]);
        before = characters[i];
      }
    }
    return seen.toString().strip();
  }

  private static boolean isBreak(int character) {
    return isHidden(character) && Character.getType(character) != Character.FORMAT;
  }

  private static int at(int[] characters, int place) {
    return place < 0 || place >= characters.length ? ' ' : characters[place];
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

  private static boolean isVisible(int before, int character, int after) {
    if (character < FIRST_UNSEEN) {
      return !isHidden(character);
    }
    if (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER) {
      boolean isOfSign = isSign(before) || isIn(VARIATION_SELECTORS, before);
      return isOfSign ? isSign(after) : JOINED.contains(UnicodeScript.of(before));
    }
    if (isIn(VARIATION_SELECTORS, character)) {
      return hasForms(before) || after == KEYCAP;
    }
    return !isUnseenAlone(character);
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

  /** Emoji, and other signs that people join. */
  private static boolean isSign(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.MATH_SYMBOL ->
          isCommon(character);
      default -> false;
    };
  }

  /** Whether a character may be drawn in several ways, of which a selector chooses one. */
  private static boolean hasForms(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return isCommon(character)
        ? !Character.isSpaceChar(character) && !isHidden(character)
        : script == UnicodeScript.HAN || JOINED.contains(script);
  }

  /** Of no script of its own, and beyond the letters and signs of a keyboard. */
  private static boolean isCommon(int character) {
    return character > 0x7F && UnicodeScript.of(character) == UnicodeScript.COMMON;
  }

  private static boolean isIn(int[][] ranges, int character) {
    return Arrays.stream(ranges).anyMatch(it -> it[0] <= character && character <= it[1]);
  }
}
