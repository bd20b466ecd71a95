package io.okrcascade.core.message;

import java.util.ArrayList;
import java.util.List;

/**
 * What is said, in whole or in part, and of what.
 *
 * @param text for people
 * @param values bare titles, names, words of the contract, numbers and days (ISO) that the text
 *     tells, in its order, for programs that say it themselves
 */
public record Said(String text, List<Object> values) {

  /** A part that tells of these. */
  public static Said of(String text, Object... values) {
    return new Said(text, List.of(values));
  }

  /**
   * A sentence with these parts in the places of its {@code %s}; its first letter is raised, unless
   * it is that of a name. A part is something said, or is told as it is.
   */
  public static Said say(String sentence, Object... parts) {
    StringBuilder text = new StringBuilder();
    List<Object> values = new ArrayList<>();
    int from = 0;
    for (Object part : parts) {
      Said said = part instanceof Said it ? it : of(part.toString(), bare(part));
      int place = sentence.indexOf("%s", from);
      text.append(sentence, from, place).append(said.text);
      values.addAll(said.values);
      from = place + 2;
    }
    text.append(sentence, from, sentence.length());
    if (!sentence.startsWith("%s") || parts[0] instanceof Said) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    }
    return new Said(text.toString(), List.copyOf(values));
  }

  private static Object bare(Object part) {
    return part instanceof Number ? part : part.toString();
  }
}
