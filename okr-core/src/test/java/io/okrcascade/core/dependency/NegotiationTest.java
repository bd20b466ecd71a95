package io.okrcascade.core.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.LateCauses;
import io.okrcascade.core.initiative.Work;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take which step, and what the steps add up to. */
class NegotiationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  /** All steps that there are; every other one is refused. */
  @ParameterizedTest
  @CsvSource({
    "IDENTIFIED, REQUESTED, CONSUMER",
    "IDENTIFIED, WITHDRAWN, CONSUMER",
    "IDENTIFIED, WAIVED, PRODUCT_OPS",
    "REQUESTED, ACCEPTED, PROVIDER",
    "REQUESTED, COUNTERED, PROVIDER",
    "REQUESTED, DECLINED, PROVIDER",
    "REQUESTED, WITHDRAWN, CONSUMER",
    "REQUESTED, WAIVED, PRODUCT_OPS",
    "COUNTERED, REQUESTED, CONSUMER",
    "COUNTERED, ACCEPTED, CONSUMER PROVIDER",
    "COUNTERED, COUNTERED, PROVIDER",
    "COUNTERED, DECLINED, PROVIDER",
    "COUNTERED, WITHDRAWN, CONSUMER",
    "COUNTERED, WAIVED, PRODUCT_OPS",
    "DECLINED, REQUESTED, CONSUMER",
    "DECLINED, ACCEPTED, PROVIDER",
    "DECLINED, COUNTERED, PROVIDER",
    "DECLINED, WITHDRAWN, CONSUMER",
    "DECLINED, WAIVED, PRODUCT_OPS",
    "ACCEPTED, COUNTERED, PROVIDER",
    "ACCEPTED, DECLINED, PROVIDER",
    "ACCEPTED, DELIVERED, PROVIDER",
    "ACCEPTED, WITHDRAWN, CONSUMER",
    "ACCEPTED, WAIVED, PRODUCT_OPS",
  })
  void aStepIsForTheseSides(DependencyState from, DependencyState to, String sides) {
    assertThat(from.mayBecome(to)).isTrue();
    assertThat(from.whoMayTurnTo(to)).extracting(Side::name).containsExactly(sides.split(" "));
  }

  @Test
  void thereIsNoOtherStep() {
    long steps = 0;
    for (DependencyState from : DependencyState.values()) {
      for (DependencyState to : DependencyState.values()) {
        steps += from.mayBecome(to) ? 1 : 0;
        assertThat(from.whoMayTurnTo(to).isEmpty()).isEqualTo(!from.mayBecome(to));
      }
    }
    assertThat(steps).isEqualTo(24);
  }

  private static Dependency dependency(DependencyState state) {
    return new Dependency(
        "d", "i", "p", "need", DAY, Size.M, state, DAY.minusDays(60), false, null, List.of());
  }

  private static DependencyResponse said(DependencyState state, LocalDate on, LocalDate offered) {
    return new DependencyResponse(
        "a" + on,
        "d",
        state,
        on,
        null,
        null,
        offered,
        null,
        on.atTime(9, 0).toInstant(ZoneOffset.UTC));
  }

  private static Negotiation of(DependencyState state, DependencyResponse... answers) {
    return Negotiation.of(dependency(state), List.of(answers));
  }

  @Test
  void theDayAgreedOnIsTheLastThatWasOfferedUnlessAskedAnew() {
    DependencyResponse asked = said(DependencyState.REQUESTED, DAY.minusDays(30), null);
    DependencyResponse offer = said(DependencyState.COUNTERED, DAY.minusDays(20), DAY.plusDays(9));
    DependencyResponse again = said(DependencyState.REQUESTED, DAY.minusDays(10), null);
    DependencyResponse agreed = said(DependencyState.ACCEPTED, DAY.minusDays(5), null);

    assertThat(of(DependencyState.REQUESTED, asked).agreedBy()).isEqualTo(DAY);
    assertThat(of(DependencyState.COUNTERED, offer, asked).agreedBy()).isEqualTo(DAY.plusDays(9));
    assertThat(of(DependencyState.ACCEPTED, asked, offer, agreed).agreedBy())
        .isEqualTo(DAY.plusDays(9));
    assertThat(of(DependencyState.ACCEPTED, asked, offer, again, agreed).agreedBy()).isEqualTo(DAY);
    assertThat(of(DependencyState.REQUESTED, asked, offer, again).requestedOn())
        .isEqualTo(DAY.minusDays(10));
  }

  @Test
  void isBrokenFromTheDayAfterTheOneAgreedOn() {
    DependencyResponse agreed = said(DependencyState.ACCEPTED, DAY.minusDays(5), null);

    assertThat(of(DependencyState.ACCEPTED, agreed).isBroken(DAY)).isFalse();
    assertThat(of(DependencyState.ACCEPTED, agreed).isBroken(DAY.plusDays(1))).isTrue();
    assertThat(of(DependencyState.DECLINED, agreed).isBroken(DAY.plusDays(1))).isTrue();
    assertThat(of(DependencyState.WITHDRAWN, agreed).isBroken(DAY.plusDays(1))).isFalse();
    assertThat(of(DependencyState.REQUESTED).isBroken(DAY.plusDays(1))).isFalse();
    DependencyResponse intime = said(DependencyState.DELIVERED, DAY, null);
    DependencyResponse late = said(DependencyState.DELIVERED, DAY.plusDays(1), null);
    assertThat(of(DependencyState.DELIVERED, agreed, intime).isBroken(DAY.plusDays(9))).isFalse();
    assertThat(of(DependencyState.DELIVERED, agreed, late).isBroken(DAY.plusDays(9))).isTrue();
  }

  @Test
  void anOfferAfterThePromiseDoesNotMoveThePromise() {
    DependencyResponse agreed = said(DependencyState.ACCEPTED, DAY.minusDays(5), null);
    DependencyResponse offer = said(DependencyState.COUNTERED, DAY.minusDays(1), DAY.plusDays(9));
    DependencyResponse consent = said(DependencyState.ACCEPTED, DAY, null);

    Negotiation offered = of(DependencyState.COUNTERED, agreed, offer);
    assertThat(offered.agreedBy()).isEqualTo(DAY.plusDays(9));
    assertThat(offered.isBroken(DAY)).isFalse();
    assertThat(offered.isBroken(DAY.plusDays(1))).isTrue();
    Negotiation consented = of(DependencyState.ACCEPTED, agreed, offer, consent);
    assertThat(consented.isBroken(DAY.plusDays(9))).isFalse();
    assertThat(consented.isBroken(DAY.plusDays(10))).isTrue();
  }

  @Test
  void withoutAnyDayNothingIsBroken() {
    Dependency open =
        new Dependency(
            "d",
            "i",
            "p",
            "n",
            null,
            Size.S,
            DependencyState.ACCEPTED,
            DAY,
            false,
            null,
            List.of());

    assertThat(Negotiation.of(open, List.of()).agreedBy()).isNull();
    assertThat(Negotiation.of(open, List.of()).isBroken(DAY.plusYears(1))).isFalse();
  }

  @Test
  void aReminderDoesNotBeginTheWaitingAnew() {
    DependencyResponse asked = said(DependencyState.REQUESTED, DAY.minusDays(30), null);
    DependencyResponse reminded = said(DependencyState.REQUESTED, DAY.minusDays(20), null);
    DependencyResponse declined = said(DependencyState.DECLINED, DAY.minusDays(10), null);
    DependencyResponse again = said(DependencyState.REQUESTED, DAY.minusDays(5), null);

    assertThat(of(DependencyState.REQUESTED).requestedOn()).isNull();
    assertThat(of(DependencyState.REQUESTED, asked, reminded).requestedOn()).isEqualTo(asked.on());
    assertThat(of(DependencyState.DECLINED, asked, reminded, declined).requestedOn())
        .isEqualTo(asked.on());
    assertThat(of(DependencyState.REQUESTED, asked, declined, again).requestedOn())
        .isEqualTo(again.on());
  }

  @ParameterizedTest
  @CsvSource({
    "IDENTIFIED, CONSUMER, false, true, false",
    "REQUESTED, PROVIDER, false, true, false",
    "ACCEPTED, , true, true, true",
    "COUNTERED, CONSUMER, true, true, false",
    "DECLINED, CONSUMER, true, true, false",
    "DELIVERED, , true, false, true",
    "WITHDRAWN, , false, false, true",
    "WAIVED, , false, false, true",
  })
  void aStateAloneTellsWhoIsNextAndWhetherItWasAnswered(
      DependencyState state, Side next, boolean answered, boolean open, boolean permits) {
    assertThat(of(state).waitsFor()).isEqualTo(next);
    assertThat(of(state).wasAnswered()).isEqualTo(answered);
    assertThat(state.isOpen()).isEqualTo(open);
    assertThat(state.permitsCommitment()).isEqualTo(permits);
  }

  @Test
  void anAnswerStaysGivenAfterTheDependencyWasAskedAnewOrWithdrawn() {
    DependencyResponse declined = said(DependencyState.DECLINED, DAY, null);

    assertThat(of(DependencyState.REQUESTED, declined).wasAnswered()).isTrue();
    assertThat(of(DependencyState.WITHDRAWN, declined).wasAnswered()).isTrue();
    assertThat(of(DependencyState.WITHDRAWN, declined).wasAccepted()).isFalse();
  }

  @Test
  void causesAreProposedFromWhatDependenciesTell() {
    Initiative initiative =
        new Work()
            .initiative("i", "t", "q", 1.0, InitiativeState.IN_PROGRESS)
            .but(
                i ->
                    new Initiative(
                        i.id(),
                        i.teamId(),
                        i.cycleId(),
                        i.title(),
                        i.briefing(),
                        i.effort(),
                        null,
                        DAY,
                        DAY.minusDays(60),
                        DAY,
                        null,
                        null,
                        null,
                        i.state(),
                        null,
                        null,
                        null,
                        null,
                        List.of()))
            .initiatives
            .get(0);
    Negotiation undiscussed = of(DependencyState.REQUESTED);
    Negotiation broken =
        of(DependencyState.ACCEPTED, said(DependencyState.ACCEPTED, DAY.minusDays(5), null));
    Negotiation unknown =
        Negotiation.of(
            new Dependency(
                "e",
                "i",
                "p",
                "n",
                null,
                Size.S,
                DependencyState.IDENTIFIED,
                DAY.minusDays(59),
                false,
                null,
                List.of()),
            List.of());

    assertThat(LateCauses.proposed(initiative, List.of(undiscussed), DAY))
        .containsExactly(LateCause.UNDISCUSSED_DEPENDENCY);
    assertThat(LateCauses.proposed(initiative, List.of(broken), DAY)).isEmpty();
    assertThat(LateCauses.proposed(initiative, List.of(broken), DAY.plusDays(1)))
        .containsExactly(LateCause.BROKEN_DEPENDENCY);
    assertThat(
            LateCauses.proposed(initiative, List.of(unknown, broken, undiscussed), DAY.plusDays(1)))
        .containsExactly(
            LateCause.UNKNOWN_DEPENDENCY,
            LateCause.UNDISCUSSED_DEPENDENCY,
            LateCause.BROKEN_DEPENDENCY);
    assertThat(LateCauses.proposed(initiative, List.of(of(DependencyState.WAIVED)), DAY)).isEmpty();
  }

  @Test
  void circlesBeginWithTheirSmallestTeam() {
    List<Dependency> needs =
        List.of(
            need("1", "c", DependencyState.REQUESTED),
            need("2", "a", DependencyState.ACCEPTED),
            need("3", "b", DependencyState.IDENTIFIED),
            need("4", "c", DependencyState.DELIVERED));
    Map<String, String> consumers = Map.of("1", "b", "2", "c", "3", "a", "4", "d");

    assertThat(WaitingCircles.among(needs, d -> consumers.get(d.id())))
        .containsExactly(new WaitingCircles.Knot(List.of("a", "b", "c"), List.of("a", "b", "c")));
    assertThat(WaitingCircles.among(needs.subList(0, 2), d -> consumers.get(d.id()))).isEmpty();
  }

  @Test
  void aKnotNamesAllOfItsTeamsAndOneLoop() {
    List<Dependency> needs =
        List.of(
            need("1", "b", DependencyState.DECLINED),
            need("2", "a", DependencyState.ACCEPTED),
            need("3", "c", DependencyState.REQUESTED),
            need("4", "b", DependencyState.REQUESTED));
    Map<String, String> consumers = Map.of("1", "a", "2", "b", "3", "b", "4", "c");

    WaitingCircles.Knot knot = WaitingCircles.among(needs, d -> consumers.get(d.id())).get(0);
    assertThat(knot.teamIds()).containsExactly("a", "b", "c");
    assertThat(knot.circle()).hasSize(2);
  }

  private static Dependency need(String id, String provider, DependencyState state) {
    return new Dependency(id, "i", provider, "n", null, Size.S, state, DAY, false, null, List.of());
  }
}
