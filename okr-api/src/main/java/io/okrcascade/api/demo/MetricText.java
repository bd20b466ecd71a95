package io.okrcascade.api.demo;

import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the scripts write it.
 *
 * @param metric null where the cascade measures
 * @param doneAt share of the cycle at which the BINARY, or each of the MILESTONES, is done; {@link
 *     #NEVER} where it is not
 */
record MetricText(@Nullable MetricItem metric, Source source, List<Double> doneAt) {
  static final double NEVER = 2;

  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern WAY = Pattern.compile(NUMBER + " -> " + NUMBER + "(?: (.+))?");
  private static final Pattern LINE =
      Pattern.compile("at (least|most) " + NUMBER + "(?: (.+?))? from " + NUMBER);
  private static final Pattern DONE = Pattern.compile("(.+?)(?: @(\\d+))?");

  static MetricText parse(String text) {
    if (text.equals("cascade")) {
      return new MetricText(null, Source.CASCADE, List.of());
    }
    if (text.startsWith("sum ")) {
      return new MetricText(way(text.substring(4)), Source.SUM, List.of());
    }
    if (text.startsWith("yes/no")) {
      return new MetricText(
          new MetricItem(MetricType.BINARY, null, Direction.INCREASE, null, null, null),
          Source.CHECK_INS,
          List.of(doneAt(text)));
    }
    if (text.startsWith("steps ")) {
      return steps(text.substring(6).split("; "));
    }
    return new MetricText(
        text.startsWith("at ") ? line(text) : way(text), Source.CHECK_INS, List.of());
  }

  private static MetricItem way(String text) {
    Matcher parts = match(WAY, text);
    BigDecimal baseline = new BigDecimal(parts.group(1));
    BigDecimal target = new BigDecimal(parts.group(2));
    Direction direction = target.compareTo(baseline) < 0 ? Direction.DECREASE : Direction.INCREASE;
    return numeric(parts.group(3), direction, baseline, target);
  }

  private static MetricItem line(String text) {
    Matcher parts = match(LINE, text);
    boolean least = parts.group(1).equals("least");
    return numeric(
        parts.group(3),
        least ? Direction.MAINTAIN_AT_LEAST : Direction.MAINTAIN_AT_MOST,
        new BigDecimal(parts.group(4)),
        new BigDecimal(parts.group(2)));
  }

  private static MetricItem numeric(
      @Nullable String unit, Direction direction, BigDecimal baseline, BigDecimal target) {
    return new MetricItem(typeOf(unit), unit, direction, baseline, target, null);
  }

  private static MetricType typeOf(@Nullable String unit) {
    if (unit == null) {
      return MetricType.NUMBER;
    }
    return unit.startsWith("%")
        ? MetricType.PERCENT
        : unit.contains("EUR") ? MetricType.CURRENCY : MetricType.NUMBER;
  }

  private static MetricText steps(String[] texts) {
    List<MilestoneItem> milestones = new ArrayList<>();
    List<Double> doneAt = new ArrayList<>();
    for (String text : texts) {
      milestones.add(
          new MilestoneItem("m" + (milestones.size() + 1), match(DONE, text).group(1), null, null));
      doneAt.add(doneAt(text));
    }
    return new MetricText(
        new MetricItem(MetricType.MILESTONES, null, Direction.INCREASE, null, null, milestones),
        Source.CHECK_INS,
        doneAt);
  }

  private static double doneAt(String text) {
    String percent = match(DONE, text).group(2);
    return percent == null ? NEVER : Integer.parseInt(percent) / 100.0;
  }

  private static Matcher match(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a metric: " + text);
    }
    return matcher;
  }
}
