package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.NodeType;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References and links upwards as the scripts write them. */
final class LinkText {
  private static final Pattern LINK =
      Pattern.compile("(?:(\\w+):)?([a-z-]+-\\d+)(\\.\\d+)?(?: x([\\d.]+))?( supports)?");

  private LinkText() {}

  /** The links, separated by commas; null for none. */
  static @Nullable List<AlignmentItem> parse(
      @Nullable String text, Slot slot, DemoCalendar calendar) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return Arrays.stream(text.split(", ")).map(link -> link(link, slot, calendar)).toList();
  }

  private static AlignmentItem link(String text, Slot slot, DemoCalendar calendar) {
    Matcher parts = match(text);
    return new AlignmentItem(
        parts.group(3) == null ? NodeType.OBJECTIVE : NodeType.KEY_RESULT,
        id(parts, slot, calendar),
        parts.group(5) == null ? AlignmentMode.CONTRIBUTES : AlignmentMode.SUPPORTS,
        parts.group(4) == null ? 1.0 : Double.parseDouble(parts.group(4)));
  }

  /** The id that a reference stands for. */
  static String id(String text, Slot slot, DemoCalendar calendar) {
    return id(match(text), slot, calendar);
  }

  private static String id(Matcher parts, Slot slot, DemoCalendar calendar) {
    Slot at = parts.group(1) == null ? slot : Slot.of(parts.group(1));
    String keyResult = parts.group(3) == null ? "" : parts.group(3);
    return calendar.prefix(at) + "-" + parts.group(2) + keyResult;
  }

  private static Matcher match(String text) {
    Matcher matcher = LINK.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a link: " + text);
    }
    return matcher;
  }
}
