package io.okrcascade.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyclesTest {

  private static Cycle cycle(String id, String first, String last, @Nullable String parentId) {
    return new Cycle(
        id,
        id,
        Cadence.OTHER,
        LocalDate.parse(first),
        LocalDate.parse(last),
        parentId,
        Phase.ACTIVE);
  }

  private static final Cycle YEAR = cycle("2026", "2026-01-01", "2026-12-31", null);
  private static final Cycle Q4 = cycle("2026-Q4", "2026-10-01", "2026-12-31", "2026");
  private static final Cycle OCTOBER = cycle("2026-10", "2026-10-01", "2026-10-31", "2026-Q4");
  private static final Cycle LONE = cycle("sprint", "2026-12-24", "2027-01-06", null);

  @Test
  void familiesAreTrees() {
    CycleTree cycles = new CycleTree(List.of(OCTOBER, LONE, Q4, YEAR));
    assertThat(cycles.path("2026-10")).containsExactly(OCTOBER, Q4, YEAR);
    assertThat(cycles.familyOf("2026-10")).isEqualTo("2026");
    assertThat(cycles.familyOf("sprint")).isEqualTo("sprint");
    assertThat(cycles.isAtOrAbove("2026", "2026-10")).isTrue();
    assertThat(cycles.isAtOrAbove("2026-10", "2026-10")).isTrue();
    assertThat(cycles.isAtOrAbove("2026-10", "2026")).isFalse();
    assertThat(cycles.hasChildren("2026-Q4")).isTrue();
    assertThat(cycles.hasChildren("2026-10")).isFalse();
    assertThat(cycles.all()).hasSize(4);
    assertThat(cycles.find("never")).isEmpty();
    assertThatThrownBy(() -> cycles.cycle("never")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyCycleOutOfPlaceIsTold() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                new CycleTree(
                    List.of(
                        YEAR,
                        cycle("early", "2025-12-31", "2026-03-31", "2026"),
                        cycle("late", "2026-10-01", "2027-01-01", "2026"),
                        cycle("lost", "2026-10-01", "2026-11-01", "nothing"),
                        cycle("a", "2026-10-01", "2026-11-01", "b"),
                        cycle("b", "2026-10-01", "2026-11-01", "a"),
                        cycle("self", "2026-10-01", "2026-11-01", "self"))));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/early/parentId", "DATES"),
            tuple("/late/parentId", "DATES"),
            tuple("/lost/parentId", "UNKNOWN"),
            tuple("/a/parentId", "CIRCLE"),
            tuple("/b/parentId", "CIRCLE"),
            tuple("/self/parentId", "CIRCLE"));
  }

  @Test
  void twoCyclesOfOneIdAreRefused() {
    assertThatThrownBy(() -> new CycleTree(List.of(YEAR, YEAR)))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("2026");
  }

  @ParameterizedTest(name = "{0} of 2026-10-01 to 2026-12-31 (92 days): {1} / 92")
  @CsvSource({
    "2026-09-30, 0",
    "2026-10-01, 0",
    "2026-10-02, 1",
    "2026-11-16, 46",
    "2026-12-31, 91",
    "2027-01-01, 92",
    "2030-01-01, 92",
    "1999-01-01, 0",
  })
  void expectedProgressIsTheShareOfDaysGoneBy(LocalDate asOf, int days) {
    assertThat(Q4.days()).isEqualTo(92);
    assertThat(Q4.elapsed(asOf)).isEqualTo(days / 92.0);
  }

  @Test
  void aCycleOfOneDayIsOverTheNextDay() {
    Cycle day = cycle("d", "2026-02-28", "2026-02-28", null);
    assertThat(day.days()).isEqualTo(1);
    assertThat(day.elapsed(LocalDate.parse("2026-02-28"))).isZero();
    assertThat(day.elapsed(LocalDate.parse("2026-03-01"))).isEqualTo(1);
    assertThat(day.contains(LocalDate.parse("2026-02-28"))).isTrue();
    assertThat(day.contains(LocalDate.parse("2026-03-01"))).isFalse();
  }

  @Test
  void noPhaseOpensAfterTheLastDay() {
    Cycle last = cycle("c", "9999-10-01", "9999-12-31", null);
    for (Phase phase : Phase.values()) {
      assertThat(last.opensOn(phase)).as("%s", phase).isBeforeOrEqualTo(Cycle.LATEST);
    }
    assertThat(last.isNear(Cycle.LATEST)).isTrue();
    assertThat(last.weeks()).isEqualTo(13);
  }

  @Test
  void aLeapYearHasOneDayMore() {
    assertThat(cycle("2028", "2028-01-01", "2028-12-31", null).days()).isEqualTo(366);
  }

  @Test
  void aCycleTellsAllThatIsWrongWithItAtOnce() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class, () -> cycle("bad id", "2026-02-01", "2026-01-31", "no no"));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/id", "BAD_ID"), tuple("/parentId", "BAD_ID"), tuple("/endsOn", "DATES"));
    assertThatThrownBy(() -> cycle("c", "1969-12-31", "1970-01-31", null))
        .isInstanceOf(InvalidException.class);
    assertThatThrownBy(() -> cycle("c", "9999-12-31", "+10000-01-01", null))
        .isInstanceOf(InvalidException.class);
  }

  @ParameterizedTest
  @CsvSource({
    // 2026-10-01 less 6, 4, 3 and 2 weeks; the day after the end; 14 days later
    "DRAFT, 2026-08-20",
    "REFINE, 2026-09-03",
    "VALIDATE, 2026-09-10",
    "REVIEW, 2026-09-17",
    "ACTIVE, 2026-10-01",
    "GRADING, 2027-01-01",
    "CLOSED, 2027-01-15",
  })
  void phasesOpenOnTheirDefaultDays(Phase phase, LocalDate day) {
    assertThat(Q4.opensOn(phase)).isEqualTo(day);
  }

  @Test
  void peopleMoveACycleOnwardsOrOneStepBack() {
    assertThat(Phase.DRAFT.isFollowedBy(Phase.REFINE)).isTrue();
    assertThat(Phase.DRAFT.isFollowedBy(Phase.ACTIVE)).isFalse();
    assertThat(Phase.DRAFT.isFollowedBy(Phase.DRAFT)).isFalse();
    assertThat(Phase.ACTIVE.isFollowedBy(Phase.REVIEW)).isFalse();
    assertThat(Phase.GRADING.isFollowedBy(Phase.CLOSED)).isTrue();
  }

  @Test
  void aCycleIsCommittedFromActiveOn() {
    assertThat(Phase.values())
        .filteredOn(Phase::isCommitted)
        .containsExactly(Phase.ACTIVE, Phase.GRADING, Phase.CLOSED);
  }

  private static Cycle opening(Map<Phase, LocalDate> phaseDates) {
    return new Cycle(
        "q",
        "q",
        Cadence.QUARTER,
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 12, 31),
        null,
        Phase.DRAFT,
        phaseDates,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, 2026-08-20",
    "REFINE, 2026-09-03",
    "VALIDATE, 2026-09-10",
    "REVIEW, 2026-09-17",
    "ACTIVE, 2026-10-01",
    "GRADING, 2027-01-01",
    "CLOSED, 2027-01-15",
  })
  void aPhaseOpensByDefaultSoLongBeforeOrAfterTheCycle(Phase phase, LocalDate day) {
    assertThat(opening(Map.of()).opensOn(phase)).isEqualTo(day);
    assertThat(opening(null).opensOn(phase)).isEqualTo(day);
  }

  @Test
  void aPhaseMayOpenOnAnotherDayButNotBeforeTheOneThatItFollows() {
    LocalDate review = LocalDate.of(2026, 9, 17);
    Cycle moved = opening(Map.of(Phase.VALIDATE, review));
    assertThat(moved.opensOn(Phase.VALIDATE)).as("on the same day").isEqualTo(review);
    assertThat(moved.opensOn(Phase.REVIEW)).isEqualTo(review);
    assertThat(moved.withPhase(Phase.ACTIVE).phaseDates()).isEqualTo(moved.phaseDates());

    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                opening(
                    Map.of(
                        Phase.VALIDATE,
                        review.plusDays(1),
                        Phase.ACTIVE,
                        LocalDate.of(2026, 10, 5),
                        Phase.CLOSED,
                        LocalDate.of(2026, 12, 31))));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/phaseDates/REVIEW", "DATES"), tuple("/phaseDates/CLOSED", "DATES"));
  }
}
