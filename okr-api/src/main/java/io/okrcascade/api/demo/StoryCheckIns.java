package io.okrcascade.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.core.cycle.Cycle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Tells the check-ins of a key result up to yesterday, along the story that it names. */
final class StoryCheckIns {
  /** How far a value strays from its story, as a share of the way. */
  private static final double STRAY = 0.015;

  private static final int WEEKLY = 7;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final JsonNode stories;
  private final LocalDate today;

  StoryCheckIns(JsonNode stories, LocalDate today) {
    this.stories = stories;
    this.today = today;
  }

  ArrayNode of(JsonNode keyResult, Cycle cycle) {
    JsonNode told = keyResult.required("checkIns");
    JsonNode story = stories.required(told.required("story").textValue());
    JsonNode metric = keyResult.required("metric");
    JsonNode by = told.has("byId") ? told.required("byId") : keyResult.required("ownerId");
    // The values of a key result stray the same way every time.
    Random random = new Random(keyResult.required("id").textValue().hashCode());
    ArrayNode checkIns = JsonNodeFactory.instance.arrayNode();
    JsonNode value = null;
    double before = -1;
    for (LocalDate day : days(told, cycle, keyResult.path("cadenceDays").asInt(WEEKLY))) {
      double stray = (random.nextDouble() * 2 - 1) * STRAY;
      double at = share(day, cycle);
      ObjectNode checkIn = checkIns.addObject().put("on", day.toString()).set("byId", by);
      checkIn.put("confidence", Math.round(between(story.path("confidence"), at) / 5) * 5 / 100.0);
      if (metric.has("baseline")) {
        double way = between(story.path("path"), at) / 100 + stray;
        checkIn.put("value", value(metric, way, told.path("decimals").asInt()));
      } else if (value != null) {
        checkIn.set("value", value);
      }
      addWhatIsSaid(told, before, at, checkIn);
      JsonNode why = checkIn.remove("takenBack");
      if (why != null) {
        checkIn.putObject("voided").put("on", day.toString()).set("byId", by);
        checkIn.withObject("/voided").set("reason", why);
      } else {
        value = checkIn.get("value");
      }
      before = at;
    }
    return checkIns;
  }

  /** Every cadence from the first such weekday on, and the last day of the cycle. */
  private List<LocalDate> days(JsonNode told, Cycle cycle, int cadence) {
    String weekday = told.required("weekday").textValue();
    DayOfWeek first =
        weekday.equals("today")
            ? today.getDayOfWeek()
            : DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
    double until = told.path("until").asInt(100) / 100.0;
    return Stream.concat(
            Stream.iterate(
                cycle.startsOn().with(TemporalAdjusters.nextOrSame(first)),
                day -> day.isBefore(cycle.endsOn()),
                day -> day.plusDays(cadence)),
            Stream.of(cycle.endsOn()))
        .filter(day -> day.isBefore(today) && share(day, cycle) <= until)
        .toList();
  }

  /** 0 on the first day of the cycle, 1 on the last. */
  private static double share(LocalDate day, Cycle cycle) {
    return (double) ChronoUnit.DAYS.between(cycle.startsOn(), day) / (cycle.days() - 1);
  }

  /** What a story has at a share of the cycle, between the points that it tells. */
  private static double between(JsonNode points, double elapsed) {
    double place = elapsed * (points.size() - 1);
    int before = Math.min((int) place, points.size() - 2);
    double from = points.path(before).doubleValue();
    return from + (points.path(before + 1).doubleValue() - from) * (place - before);
  }

  /** A value on the way; neither less than nothing nor more than all of a whole. */
  private static BigDecimal value(JsonNode metric, double way, int decimals) {
    BigDecimal baseline = metric.path("baseline").decimalValue();
    BigDecimal target = metric.path("target").decimalValue();
    BigDecimal value =
        baseline
            .add(target.subtract(baseline).multiply(BigDecimal.valueOf(way)))
            .setScale(decimals, RoundingMode.HALF_UP)
            .max(BigDecimal.ZERO.min(baseline));
    boolean ofAWhole =
        metric.path("type").asText().equals("PERCENT") && target.compareTo(FULL) <= 0;
    return ofAWhole ? value.min(FULL) : value;
  }

  /** What is told by per cent of the cycle belongs to the first check-in from then on. */
  private static void addWhatIsSaid(JsonNode told, double before, double at, ObjectNode checkIn) {
    told.properties().stream()
        .filter(field -> field.getKey().endsWith(" %"))
        .filter(
            field -> {
              double share = Integer.parseInt(field.getKey().replace(" %", "")) / 100.0;
              return share > before && share <= at;
            })
        .forEach(field -> checkIn.setAll((ObjectNode) field.getValue()));
    if (checkIn.has("note") && checkIn.has("value")) {
      String value = checkIn.path("value").decimalValue().stripTrailingZeros().toPlainString();
      checkIn.put("note", checkIn.path("note").textValue().replace("{}", value));
    }
  }
}
