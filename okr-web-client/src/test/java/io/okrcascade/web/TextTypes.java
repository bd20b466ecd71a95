package io.okrcascade.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The type of the texts, of the same shape as their catalogue: a string, or where the message has
 * arguments a function of these by name.
 */
final class TextTypes {
  /** Of an argument that stands in its message as it is. */
  static final String AS_IT_IS = "string | number";

  private TextTypes() {}

  /** The type of a catalogue, as TypeScript declares it. */
  static String of(JsonNode catalogue) {
    return "/** The texts of the pages; written by the build from the English catalogue. */\n"
        + "interface Texts "
        + type(catalogue, "")
        + "\n";
  }

  /**
   * The arguments of a message with their types.
   *
   * @throws IllegalArgumentException where it is no ICU message
   */
  static SortedMap<String, String> arguments(String message) {
    MessagePattern pattern = new MessagePattern(message);
    SortedMap<String, String> found = new TreeMap<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == MessagePattern.Part.Type.ARG_START) {
        found.merge(
            pattern.getSubstring(pattern.getPart(i + 1)),
            type(pattern.getPart(i).getArgType()),
            (one, other) -> one.equals(AS_IT_IS) ? other : one);
      }
    }
    return found;
  }

  private static String type(ArgType argument) {
    return switch (argument) {
      case NONE -> AS_IT_IS;
      case SELECT -> "string";
      default -> "number";
    };
  }

  private static String type(JsonNode text, String indent) {
    if (text.isArray()) {
      return type(text.get(0), indent) + "[]";
    }
    if (text.isObject()) {
      return text.properties().stream()
          .map(each -> member(each.getKey(), each.getValue(), indent + "  "))
          .collect(joining("", "{\n", indent + "}"));
    }
    SortedMap<String, String> arguments = arguments(text.asText());
    return arguments.isEmpty()
        ? "string"
        : arguments.entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(joining("; ", "(given: {", "}) => string"));
  }

  private static String member(String name, JsonNode text, String indent) {
    return "%s'%s': %s;\n".formatted(indent, name, type(text, indent));
  }
}
