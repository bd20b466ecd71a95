package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.company;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under which ids and where records continue. */
class CarryOverTest {
  private static Cycle cycle(String id, Cadence cadence, String start, String end) {
    return new Cycle(
        id, id, cadence, LocalDate.parse(start), LocalDate.parse(end), null, Phase.DRAFT);
  }

  private static final Cycle Q3 = cycle("Q3", Cadence.QUARTER, "2026-07-01", "2026-09-30");

  private static CarryOver to(String id) {
    Dataset data = company();
    return new CarryOver(
        new Unfinished(
            data,
            Cascade.of(
                    Organization.of(data),
                    CycleTree.of(data),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())
                .scores(LocalDate.of(2026, 10, 1), Pace.DEFAULT),
            Q3),
        cycle(id, Cadence.QUARTER, "2026-10-01", "2026-12-31"));
  }

  @Test
  void idsStayApartAndWithinTheirLength() {
    assertThat(to("Q4").continued("o-1")).isEqualTo("o-1.Q4");
    String alike = "a".repeat(60);
    String one = to("2026-Q4").continued(alike + "1234");
    String other = to("2026-Q4").continued(alike + "1235");
    assertThat(one).hasSizeLessThanOrEqualTo(64).endsWith(".2026-Q4").isNotEqualTo(other);
    assertThat(to("q".repeat(64)).continued("o")).hasSizeLessThanOrEqualTo(64).startsWith("o-");
    assertThat(Check.ID.matcher(to("q".repeat(64)).continued("o")).matches()).isTrue();
  }

  @Test
  void theNextCycleIsTheFirstOfTheSameKindThatFollows() {
    Cycle q4 = cycle("Q4", Cadence.QUARTER, "2026-10-01", "2026-12-31");
    Cycle later = cycle("Q1", Cadence.QUARTER, "2027-01-01", "2027-03-31");
    Cycle year = cycle("Y", Cadence.YEAR, "2026-10-01", "2027-09-30");

    assertThat(CarryOver.next(new CycleTree(List.of(later, Q3, year, q4)), Q3)).contains(q4);
    assertThat(CarryOver.next(new CycleTree(List.of(later, Q3, year, q4)), later)).isEmpty();
  }
}
