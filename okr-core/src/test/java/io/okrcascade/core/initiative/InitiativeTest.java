package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InitiativeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private static Initiative initiative(
      InitiativeState state, @Nullable LocalDate committedEnd, @Nullable LocalDate deliveredOn) {
    return new Initiative(
        "i",
        "t",
        "c",
        "I",
        Briefing.EMPTY,
        1.0,
        null,
        null,
        null,
        committedEnd,
        deliveredOn,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        List.of());
  }

  @Test
  void isOverdueFromTheDayAfterItsCommittedEnd() {
    Initiative open = initiative(InitiativeState.IN_PROGRESS, DAY, null);
    assertThat(open.isOverdue(DAY)).isFalse();
    assertThat(open.isOverdue(DAY.plusDays(1))).isTrue();
    assertThat(initiative(InitiativeState.COMMITTED, DAY, null).isOverdue(DAY.plusDays(1)))
        .isTrue();
    assertThat(initiative(InitiativeState.IN_PROGRESS, null, null).isOverdue(DAY)).isFalse();
    assertThat(initiative(InitiativeState.DROPPED, DAY, null).isOverdue(DAY.plusDays(9))).isFalse();
    assertThat(initiative(InitiativeState.REFINED, DAY, null).isOverdue(DAY.plusDays(9))).isFalse();
  }

  @Test
  void whatIsDeliveredIsNotOverdueHoweverLateItCame() {
    Initiative late = initiative(InitiativeState.DELIVERED, DAY, DAY.plusDays(5));
    assertThat(late.isOverdue(DAY.plusDays(5))).isFalse();
    assertThat(initiative(InitiativeState.DELIVERED, DAY, null).isOverdue(DAY.plusDays(5)))
        .isFalse();
  }

  @Test
  void tellsAllThatIsWrongWithItAtOnce() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                new Initiative(
                    "",
                    "t",
                    "c",
                    "",
                    Briefing.EMPTY,
                    0.0,
                    DAY,
                    DAY.minusDays(1),
                    null,
                    null,
                    DAY,
                    null,
                    null,
                    InitiativeState.DRAFT,
                    null,
                    "?",
                    "?",
                    null,
                    List.of()));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/id", "BAD_ID"),
            tuple("/title", "REQUIRED"),
            tuple("/effort", "OUT_OF_RANGE"),
            tuple("/plannedEnd", "DATES"),
            tuple("/deliveredOn", "STATE"),
            tuple("/programmeId", "BAD_ID"),
            tuple("/ownerId", "BAD_ID"));
  }

  @Test
  void aBriefingNamesItsOpenSections() {
    assertThat(Briefing.EMPTY.missing())
        .containsExactly("problem", "need", "impactOfNotDoing", "benefits", "solution");
    Briefing full =
        new Briefing(
            "p", "n", "i", List.of(Benefit.RISK, Benefit.REVENUE, Benefit.RISK), null, "s");
    assertThat(full.missing()).isEmpty();
    assertThat(full.benefits()).containsExactly(Benefit.REVENUE, Benefit.RISK);
    assertThat(new Briefing("p", " ", "i", List.of(Benefit.RISK), null, "s").missing())
        .containsExactly("need");
  }

  @Test
  void droppedAndPostponedOnesAreNotLive() {
    assertThat(InitiativeState.values())
        .filteredOn(state -> !state.isLive())
        .containsExactly(InitiativeState.DROPPED, InitiativeState.POSTPONED);
  }

  @Test
  void confidenceOfAContributionIsAShare() {
    assertThat(
            catchThrowableOfType(
                    InvalidException.class, () -> new Contribution("i", "k", Impact.LOW, 1.1))
                .violations())
        .extracting(Violation::pointer)
        .containsExactly("/confidence");
  }
}
