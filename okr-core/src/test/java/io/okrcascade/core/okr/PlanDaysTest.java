package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phased target outside the cycle is told where its day is, or where the cycle is. */
class PlanDaysTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", ObjectiveState.DRAFT);
    desk.objective("other", ObjectiveState.DRAFT);
    desk.keyResult("k", "o", metric("2026-10-20"));
  }

  private static Metric metric(String... days) {
    List<PlanPoint> plan =
        Stream.of(days).map(day -> new PlanPoint(LocalDate.parse(day), BigDecimal.ONE)).toList();
    return Copy.of(Metric.number("pts", 0, 10)).with("plan", plan).make();
  }

  private static ObjectiveItem there(String id) {
    return Copy.blank(ObjectiveItem.class).with("id", id).make();
  }

  @Test
  void whatOnlyMovesIsToldAtTheCycle() {
    assertThat(wrong(() -> desk.change("sue", "o", null, "cycleId", "q3")))
        .containsExactly("OUTSIDE_CYCLE /cycleId");
  }

  @Test
  void allThatStayAreAskedWhereAKeyResultIsTold() {
    desk.keyResult("k", "o", metric("2026-09-20", "2026-10-20", "2026-11-20"));
    KeyResultItem untold = Copy.blank(KeyResultItem.class).with("id", "k").make();
    Bundle bundle =
        new Bundle.Builder()
            .objectives(
                List.of(
                    Copy.of(there("o"))
                        .with("cycleId", "q3")
                        .with("keyResults", List.of(untold))
                        .make()))
            .build();
    assertThat(wrong(() -> desk.imports(bundle)))
        .containsExactly(
            "OUTSIDE_CYCLE /objectives/0/keyResults/0/metric/plan/1/on",
            "OUTSIDE_CYCLE /objectives/0/keyResults/0/metric/plan/2/on");
  }

  @Test
  void whatIsToldIsToldAtItsDayWhateverMovesBesides() {
    KeyResultItem told =
        Copy.of(desk.keyResult("k"), KeyResultItem.class)
            .with("metric", Copy.of(metric("2027-02-01"), MetricItem.class).make())
            .make();
    Bundle bundle =
        new Bundle.Builder()
            .objectives(
                List.of(
                    Copy.of(there("other")).with("keyResults", List.of(told)).make(),
                    Copy.of(there("o")).with("cycleId", "q3").make()))
            .build();
    assertThat(wrong(() -> desk.imports(bundle)))
        .containsExactly("OUTSIDE_CYCLE /objectives/0/keyResults/0/metric/plan/0/on");
  }
}
