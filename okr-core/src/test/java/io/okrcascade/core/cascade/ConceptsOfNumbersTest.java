package io.okrcascade.core.cascade;

import static io.okrcascade.core.testing.ConceptsPage.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Verdict;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Sketch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What docs/concepts.md says of numbers, row by row. */
class ConceptsOfNumbersTest {
  private static final double EXACT = 1e-12;
  private static final Pattern WEIGHED = Pattern.compile("(\\S+) \\((\\d+)\\)");

  /** A number or none, with its weight. */
  private record Weighed(@Nullable Double value, double weight) {}

  private static List<Weighed> weighed(String text) {
    List<Weighed> found = new ArrayList<>();
    for (Matcher part = WEIGHED.matcher(text); part.find(); ) {
      found.add(new Weighed(number(part.group(1)), Double.parseDouble(part.group(2))));
    }
    return found;
  }

  private static @Nullable Double number(String text) {
    return text.equals("none") ? null : Double.valueOf(text);
  }

  private static @Nullable BigDecimal decimal(String text) {
    return text.equals("none") ? null : new BigDecimal(text);
  }

  private static void same(@Nullable Double actual, String said, List<String> row) {
    if (said.equals("none")) {
      assertThat(actual).as(row.toString()).isNull();
    } else {
      assertThat(actual).as(row.toString()).isCloseTo(Double.parseDouble(said), within(EXACT));
    }
  }

  @Test
  void progressOfAKeyResult() {
    for (List<String> row :
        rows("| direction | baseline | target | value | progress | attainment |")) {
      Metric metric =
          new Metric(
              MetricType.NUMBER,
              null,
              Direction.valueOf(row.get(0)),
              decimal(row.get(1)),
              decimal(row.get(2)),
              List.of(),
              List.of());
      KeyResultScore score =
          new Sketch()
              .objective("o")
              .keyResult("k", "o", metric)
              .checkIn("k", 3, Double.parseDouble(row.get(3)))
              .scores(50)
              .keyResult("k");
      same(score.progress(), row.get(4), row);
      same(score.attainment(), row.get(5), row);
    }
  }

  @Test
  void valuesFromChildren() {
    for (List<String> row : rows("| source | children | value |")) {
      Sketch sketch =
          new Sketch()
              .objective("o")
              .keyResult("k", "o", Metric.number("x", 0, 1000), Source.valueOf(row.get(0)), 1);
      List<Weighed> children = weighed(row.get(1));
      for (int i = 0; i < children.size(); i++) {
        String id = "c" + i;
        sketch
            .cycle("quarter" + i, Sketch.day(10 * i), Sketch.day(10 * i + 9), "now")
            .objective("of-" + id, "acme", "quarter" + i, 1)
            .keyResult(id, "of-" + id, Metric.number("x", 0, 1000))
            .link(id, "k", children.get(i).weight());
        if (children.get(i).value() != null) {
          sketch.checkIn(id, 10 * i + 1, children.get(i).value());
        }
      }
      assertThat(sketch.scores(50).keyResult("k").value())
          .as(row.toString())
          .isEqualByComparingTo(row.get(2));
    }
  }

  @Test
  void progressOfAnObjective() {
    for (List<String> row : rows("| terms: progress (weight) | progress | reported |")) {
      Sketch sketch = new Sketch().objective("o");
      List<Weighed> terms = weighed(row.get(0));
      for (int i = 0; i < terms.size(); i++) {
        String id = "k" + i;
        sketch.keyResult(
            id, "o", Metric.number("x", 0, 100), Source.CHECK_INS, terms.get(i).weight());
        if (terms.get(i).value() != null) {
          sketch.checkIn(id, 1, 100 * terms.get(i).value());
        }
      }
      Score score = sketch.scores(50).objective("o");
      same(score.progress(), row.get(1), row);
      Reported reported = score.reported();
      assertThat(reported.withData() + " of " + reported.of())
          .as(row.toString())
          .isEqualTo(row.get(2));
    }
  }

  @Test
  void whatCountsUpward() {
    for (List<String> row :
        rows("| state | phase of its cycle | phase of the parent's | counts |")) {
      ObjectiveState state = ObjectiveState.valueOf(row.get(0));
      Sketch sketch =
          new Sketch()
              .cycle("part", Sketch.START, Sketch.day(49), "now")
              .objective("up")
              .keyResult("k", "up", Metric.number("x", 0, 10), Source.CASCADE, 1)
              .objective("down", "acme", "part", 1)
              .but(objective -> Copy.of(objective).with("state", state).make())
              .keyResult("d", "down", Metric.number("x", 0, 10))
              .checkIn("d", 1, 5.0)
              .link("down", "k")
              .phase("part", Phase.valueOf(row.get(1)))
              .phase("now", Phase.valueOf(row.get(2)));
      assertThat(sketch.scores(20).keyResult("k").progress())
          .as(row.toString())
          .isEqualTo(row.get(3).equals("yes") ? 0.5 : 0);
    }
  }

  @Test
  void expectedByADay() {
    for (List<String> row : rows("| day | by the plan | without one |")) {
      int day = Integer.parseInt(row.get(0));
      Metric even = Metric.number("x", 0, 100);
      Metric planned =
          new Metric(
              MetricType.NUMBER,
              null,
              Direction.INCREASE,
              BigDecimal.ZERO,
              new BigDecimal(100),
              List.of(),
              List.of(
                  new PlanPoint(Sketch.day(20), new BigDecimal(40)),
                  new PlanPoint(Sketch.day(60), new BigDecimal(60))));
      Scores scores =
          new Sketch()
              .objective("o")
              .keyResult("planned", "o", planned)
              .keyResult("even", "o", even)
              .scores(day);
      same(scores.keyResult("planned").expected(), row.get(1), row);
      same(scores.keyResult("even").expected(), row.get(2), row);
    }
  }

  @Test
  void statusByPaceAndConfidence() {
    for (List<String> row : rows("| progress | expected | confidence | status | reason |")) {
      Pace pace = Pace.DEFAULT;
      Double confidence = number(row.get(2));
      Verdict verdict =
          pace.withConfidence(
              pace.byPace(Double.parseDouble(row.get(0)), Double.parseDouble(row.get(1))),
              confidence == null ? Double.NaN : confidence);
      assertThat(List.of(verdict.status().name(), verdict.reason().name()))
          .as(row.toString())
          .containsExactly(row.get(3), row.get(4));
    }
  }

  @Test
  void gradesAndHowTheyAreRead() {
    for (List<String> row : rows("| ambition | progress | grade | band |")) {
      Grade grade = new Grade("o", Double.valueOf(row.get(1)), null, null);
      assertThat(List.of(grade.value(), grade.band(Ambition.valueOf(row.get(0))).name()))
          .as(row.toString())
          .containsExactly(new BigDecimal(row.get(2)), row.get(3));
    }
  }
}
