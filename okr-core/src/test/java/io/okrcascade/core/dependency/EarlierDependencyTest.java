package io.okrcascade.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.Work;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.testing.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work and what it waits for, as they stood on an earlier day. */
class EarlierDependencyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  private static Dependency dependency(DependencyState state, @Nullable LocalDate named) {
    return new Dependency(
        "d", "i", "b", "Help", null, Size.S, state, named, false, null, List.of());
  }

  private static DependencyResponse said(DependencyState state, LocalDate on) {
    return new DependencyResponse(
        state.name(),
        "d",
        state,
        on,
        null,
        null,
        null,
        null,
        on.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static @Nullable DependencyState on(Dataset data, LocalDate day) {
    return data.asOf(day).find(Dependency.KIND, "d").map(Dependency::state).orElse(null);
  }

  @Test
  void itTakesItsStepsOneByOne() {
    Dataset data =
        Rows.all(
            Rows.of(Dependency.KIND, dependency(DependencyState.ACCEPTED, DAY.minusDays(60))),
            Rows.of(
                DependencyResponse.KIND,
                said(DependencyState.REQUESTED, DAY.minusDays(30)),
                said(DependencyState.ACCEPTED, DAY.minusDays(5))));
    assertThat(on(data, DAY.minusDays(61))).isNull();
    assertThat(data.asOf(DAY.minusDays(61)).all(DependencyResponse.KIND)).isEmpty();
    assertThat(on(data, DAY.minusDays(60))).isEqualTo(DependencyState.IDENTIFIED);
    assertThat(on(data, DAY.minusDays(6))).isEqualTo(DependencyState.REQUESTED);
    assertThat(data.asOf(DAY.minusDays(6)).all(DependencyResponse.KIND)).hasSize(1);
    assertThat(data.asOf(DAY.minusDays(5))).isSameAs(data);
  }

  @Test
  void withoutADayItAlwaysWasAndWithoutAStepItWasWhatItIs() {
    Dataset silent = Rows.of(Dependency.KIND, dependency(DependencyState.ACCEPTED, null));
    assertThat(silent.asOf(DAY.minusYears(1))).isSameAs(silent);
    Dataset asked =
        silent.and(Rows.of(DependencyResponse.KIND, said(DependencyState.ACCEPTED, DAY)));
    assertThat(on(asked, DAY.minusYears(1))).isEqualTo(DependencyState.IDENTIFIED);
  }

  @Test
  void whatIsDeliveredWasUnderWayBefore() {
    Initiative delivered =
        Copy.of(
                new Work()
                    .initiative("i", "a", "q", 1.0, InitiativeState.DELIVERED)
                    .initiatives
                    .get(0))
            .with("deliveredOn", DAY)
            .make();
    Dataset data = Rows.of(Initiative.KIND, delivered);
    Initiative before = data.asOf(DAY.minusDays(1)).find(Initiative.KIND, "i").orElseThrow();
    assertThat(before.state()).isEqualTo(InitiativeState.IN_PROGRESS);
    assertThat(before.deliveredOn()).isNull();
    assertThat(data.asOf(DAY)).isSameAs(data);
  }

  @Test
  void aWeekIsReportedFromItsMonday() {
    Dataset data =
        Rows.of(MaintenanceReport.KIND, new MaintenanceReport("a", DAY, 0.5, 0, 0, Map.of()));
    assertThat(data.asOf(DAY.minusDays(1)).all(MaintenanceReport.KIND)).isEmpty();
    assertThat(data.asOf(DAY)).isSameAs(data);
  }
}
