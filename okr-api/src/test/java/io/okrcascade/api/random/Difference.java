package io.okrcascade.api.random;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Where two documents differ, in few lines. */
final class Difference {
  private static final int LONGEST = 200;

  private final List<String> found = new ArrayList<>();

  private Difference() {}

  /**
   * Each place with what stands there in the first and in the second; none where they are equal.
   */
  static List<String> between(JsonNode first, JsonNode second) {
    Difference difference = new Difference();
    difference.compare("", first, second);
    return difference.found;
  }

  private void compare(String pointer, JsonNode first, JsonNode second) {
    boolean isNumber = first.isNumber() && second.isNumber();
    if (isNumber ? isSame(first, second) : first.equals(second)) {
      return;
    }
    boolean isObject = first.isObject() && second.isObject();
    boolean isArray = first.isArray() && second.isArray() && first.size() == second.size();
    if (isObject) {
      TreeSet<String> names = new TreeSet<>();
      first.fieldNames().forEachRemaining(names::add);
      second.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(pointer + "/" + name, first.path(name), second.path(name)));
    } else if (isArray) {
      Iterator<JsonNode> others = second.iterator();
      int place = 0;
      for (JsonNode item : first) {
        compare(pointer + "/" + place++, item, others.next());
      }
    } else {
      found.add("%s: %s is %s".formatted(pointer, cut(first), cut(second)));
    }
  }

  /** 1 and 1.0 are one number. */
  private static boolean isSame(JsonNode first, JsonNode second) {
    return first.decimalValue().compareTo(second.decimalValue()) == 0;
  }

  private static String cut(JsonNode node) {
    String text = node.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " ..." : text;
  }
}
