package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Delivery on time, by hand. */
class DeliveriesTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 20);
  private static final Organization TEAMS =
      new Organization(
          List.of(
              Team.of("co", "Co", TeamLevel.COMPANY, null),
              Team.of("a", "A", TeamLevel.SQUAD, "co"),
              Team.of("b", "B", TeamLevel.SQUAD, "co")));

  private static Initiative initiative(
      String id,
      String team,
      InitiativeState state,
      LocalDate promised,
      LocalDate delivered,
      LateCause cause) {
    return new Initiative(
        id,
        team,
        "q",
        id,
        Briefing.EMPTY,
        1.0,
        null,
        promised,
        null,
        promised,
        delivered,
        cause,
        null,
        state,
        null,
        null,
        null,
        null,
        List.of());
  }

  private static Deliveries.Summary summary(LocalDate asOf, Initiative... initiatives) {
    return Deliveries.of(TEAMS, List.of(initiatives), id -> List.of(), asOf);
  }

  @Test
  void countsByTeamWithAllBelow() {
    Deliveries.Summary summary =
        summary(
            END.plusDays(1),
            initiative("1", "a", InitiativeState.DELIVERED, END, END, null),
            initiative("2", "a", InitiativeState.DELIVERED, END, END.plusDays(1), LateCause.SCOPE),
            initiative("3", "a", InitiativeState.IN_PROGRESS, END, null, null),
            initiative("4", "b", InitiativeState.COMMITTED, END.plusDays(1), null, null),
            initiative("5", "b", InitiativeState.DROPPED, END, null, LateCause.SCOPE),
            initiative("6", "b", InitiativeState.DRAFT, null, null, null));

    assertThat(summary.teams())
        .containsExactly(
            new Deliveries.TeamDelivery("a", 3, 3, 2, 1, 1, 1, 0, 0, 1 / 3.0),
            new Deliveries.TeamDelivery("b", 2, 1, 0, 0, 0, 0, 1, 1, 0.0),
            new Deliveries.TeamDelivery("co", 5, 4, 2, 1, 1, 1, 1, 1, 0.25));
    assertThat(summary.causes()).containsExactly(new Deliveries.CauseCount(LateCause.SCOPE, 2, 0));
    assertThat(summary.unexplained())
        .extracting(Deliveries.Unexplained::initiativeId)
        .containsExactly("3");
  }

  @Test
  void isOverdueOnlyAfterItsDay() {
    Initiative open = initiative("1", "a", InitiativeState.IN_PROGRESS, END, null, null);

    assertThat(summary(END, open).teams().get(0).overdue()).isZero();
    assertThat(summary(END, open).teams().get(0).pending()).isEqualTo(1);
    assertThat(summary(END, open).teams().get(0).onTimeRate()).isNull();
    assertThat(summary(END.plusDays(1), open).teams().get(0).overdue()).isEqualTo(1);
  }

  @Test
  void tellsWhatDependenciesCost() {
    Initiative alone = initiative("1", "a", InitiativeState.DELIVERED, END, END, null);
    Initiative bound = initiative("2", "a", InitiativeState.DELIVERED, END, END.plusDays(3), null);
    Negotiation ignored =
        Negotiation.of(
            new Dependency(
                "d",
                "2",
                "b",
                "n",
                null,
                Size.S,
                DependencyState.REQUESTED,
                END.minusDays(50),
                false,
                null,
                List.of()),
            List.of());
    Deliveries.Summary summary =
        Deliveries.of(
            TEAMS,
            List.of(alone, bound),
            id -> id.equals("2") ? List.of(ignored) : List.of(),
            END.plusDays(9));

    assertThat(summary.withoutDependencies()).isEqualTo(new Deliveries.Rate(1, 1, 1, 1.0));
    assertThat(summary.withDependencies()).isEqualTo(new Deliveries.Rate(1, 1, 0, 0.0));
    assertThat(summary.causes())
        .containsExactly(new Deliveries.CauseCount(LateCause.UNDISCUSSED_DEPENDENCY, 1, 1));
    assertThat(summary(END).withDependencies()).isEqualTo(new Deliveries.Rate(0, 0, 0, null));
  }

  @Test
  void whatWasWithdrawnBeforeTheCommitmentIsAsIfItHadNotBeen() {
    Initiative committed =
        Copy.of(initiative("1", "a", InitiativeState.COMMITTED, END, null, null))
            .with("committedOn", END.minusDays(40))
            .make();
    assertThat(withDependencies(committed, END.minusDays(40))).isZero();
    assertThat(withDependencies(committed, END.minusDays(39))).isEqualTo(1);
  }

  private static int withDependencies(Initiative initiative, LocalDate withdrawnOn) {
    Negotiation withdrawn =
        Negotiation.of(
            new Dependency(
                "d",
                initiative.id(),
                "b",
                "n",
                null,
                Size.S,
                DependencyState.WITHDRAWN,
                END.minusDays(50),
                false,
                null,
                List.of()),
            List.of(
                new DependencyResponse(
                    "r",
                    "d",
                    DependencyState.WITHDRAWN,
                    withdrawnOn,
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH)));
    return Deliveries.of(TEAMS, List.of(initiative), id -> List.of(withdrawn), END)
        .withDependencies()
        .committed();
  }

  @Test
  void countsWhereThePromisedDayLies() {
    CycleTree cycles =
        new CycleTree(
            List.of(
                cycle("year", 2026, 1, 12, null),
                cycle("q3", 2026, 7, 9, "year"),
                cycle("q4", 2026, 10, 12, "year"),
                cycle("other", 2027, 1, 12, null)));
    assertThat(countedIn(cycles, "q3", END)).containsExactly("year", "q4");
    assertThat(countedIn(cycles, "year", END)).containsExactly("year", "q4");
    // Its family has no cycle for that day, another family's does not matter.
    assertThat(countedIn(cycles, "q4", END.plusYears(1))).containsExactly("q4");
    assertThat(countedIn(cycles, "q4", null)).containsExactly("q4");
  }

  private static List<String> countedIn(CycleTree cycles, String own, LocalDate promised) {
    Initiative initiative =
        Copy.of(initiative("1", "a", InitiativeState.COMMITTED, promised, null, null))
            .with("cycleId", own)
            .make();
    return Stream.of("year", "q3", "q4", "other")
        .filter(cycle -> Deliveries.countsIn(cycle, initiative, cycles))
        .toList();
  }

  private static Cycle cycle(String id, int year, int from, int to, String parent) {
    return new Cycle(
        id,
        id,
        Cadence.OTHER,
        LocalDate.of(year, from, 1),
        LocalDate.of(year, to, 1).plusMonths(1).minusDays(1),
        parent,
        Phase.ACTIVE);
  }
}
