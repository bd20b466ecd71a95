package io.okrcascade.core.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said where a rule is broken.
 *
 * @param code stable, in UPPER_SNAKE, for programs
 * @param kind whether the input is at fault, or the state that it meets
 * @param text a sentence for people, with a place for each parameter as in {@link String#format}
 */
public record Message(String code, Kind kind, String text) {

  private static final Pattern UPPER = Pattern.compile("[A-Z]");

  /** Fields of which the name alone says nothing. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "on", "the day",
          "at", "the moment",
          "byId", "the author",
          "externalId", "external id",
          "checkIns", "check-ins",
          "changedByIds", "who changed it",
          "formerOwnerIds", "former owners");

  /** What is at fault. */
  public enum Kind {
    /** The input as such. */
    INVALID,
    /** What is there already. */
    CONFLICT
  }

  public static Message invalid(String code, String text) {
    return new Message(code, Kind.INVALID, text);
  }

  public static Message conflict(String code, String text) {
    return new Message(code, Kind.CONFLICT, text);
  }

  /** The sentence with these parameters; states and the like are told in words. */
  public String with(Object... parameters) {
    return parameters.length == 0
        ? text
        : text.formatted(Arrays.stream(parameters).map(Message::inWords).toArray());
  }

  private static Object inWords(Object parameter) {
    if (parameter instanceof Collection<?> all) {
      return all.stream().map(each -> inWords(each).toString()).collect(Collectors.joining(", "));
    }
    return parameter instanceof Enum<?> constant ? words(constant.name()) : parameter;
  }

  /** What is in UPPER_SNAKE for programs, as people write it. */
  public static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace("check in", "check-in");
  }

  /**
   * The name of a field as people write it, without saying that what it holds is an id. What people
   * named themselves, after a slash, stays as it is.
   */
  public static String field(String name) {
    int own = name.indexOf('/');
    if (own > 0) {
      return field(name.substring(0, own)) + " “" + name.substring(own + 1) + "”";
    }
    String words = UPPER.matcher(name).replaceAll(" $0").toLowerCase(Locale.ROOT);
    return FIELDS.getOrDefault(
        name, words.endsWith(" id") ? words.substring(0, words.length() - 3) : words);
  }

  /** The rule as broken at a place of the input. */
  public Violation at(String pointer, Object... parameters) {
    return new Violation(pointer, code, with(parameters), kind, List.of(parameters));
  }
}
