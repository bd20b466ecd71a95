package io.okrcascade.core.planning;

import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.ChangeInitiative;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.Voided;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Neither a move nor other days leave what was dated outside its cycle. */
class DaysInCyclesTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void dated() {
    desk.objective("o", "fr", "q4", "ana");
    desk.keyResult("k", "o");
    desk.checkIn("k", "2026-11-02", 4);
    desk.put(
        Initiative.KIND,
        Copy.of(desk.initiative("i", "fr", "q4", InitiativeState.DELIVERED))
            .with("deliveredOn", LocalDate.of(2026, 10, 8))
            .make());
  }

  private static ChangeCycle days(String start, String end) {
    return new ChangeCycle(
        "q4",
        Match.ANY,
        current ->
            Input.of(
                Copy.of((CycleItem) current)
                    .with("startsOn", LocalDate.parse(start))
                    .with("endsOn", LocalDate.parse(end))
                    .make()),
        Desk::scores);
  }

  @Test
  void anObjectiveWithCheckInsStaysWithTheirDays() {
    ChangeObjective move =
        new ChangeObjective(
            "o",
            Match.ANY,
            current ->
                because(
                    "slipped", Copy.of((ObjectiveItem) current).with("cycleId", "2026").make()));
    desk.act("ana", move);
    ChangeObjective back =
        new ChangeObjective(
            "o",
            Match.ANY,
            current ->
                because("no", Copy.of((ObjectiveItem) current).with("cycleId", "q4").make()));
    desk.act("ana", back);
    desk.checkIn("k", "2026-09-02", 4);
    desk.act("ana", move);
    assertThat(desk.refusal("ana", back))
        .startsWith("CONFLICT OUTSIDE_CYCLE")
        .contains("/cycleId")
        .contains("check-ins of “Key result k” would lie outside Cycle q4")
        .contains("2026-09-02")
        .doesNotContain("2026-11-02");
  }

  @Test
  void daysOfACycleHoldWhatHappenedInIt() {
    assertThat(desk.refusal("olu", days("2026-10-01", "2026-10-31")))
        .startsWith("CONFLICT OUTSIDE_CYCLE")
        .contains("/endsOn")
        .contains("2026-11-02");
    assertThat(desk.refusal("olu", days("2026-10-15", "2026-12-31")))
        .contains("/startsOn")
        .contains("the delivery of “Initiative i”");
    desk.act("olu", days("2026-10-05", "2026-12-31"));
  }

  /** What was taken back lies on no day, and nothing could be done about it. */
  @Test
  void aCheckInThatWasTakenBackHoldsNothing() {
    CheckIn checkIn = desk.checkIn("k", "2026-12-30", 4);
    desk.put(
        CheckIn.KIND, Copy.of(checkIn).with("voided", new Voided(Desk.TODAY, null, "no")).make());
    desk.act("olu", days("2026-10-01", "2026-12-15"));
  }

  private static ChangeCycle day(String id, String field, String day) {
    return new ChangeCycle(id, Match.ANY, patch(field, LocalDate.parse(day)), Desk::scores);
  }

  @Test
  void theDayThatReachesBeyondIsToBlame() {
    assertThat(desk.refusal("olu", day("2026", "endsOn", "2026-11-30"))).contains("/endsOn DATES");
    assertThat(desk.refusal("olu", day("2026", "startsOn", "2026-08-01")))
        .contains("/startsOn DATES");
    assertThat(desk.refusal("olu", day("q4", "endsOn", "2027-01-15"))).contains("/endsOn DATES");
  }

  @Test
  void plansAndNeedsStayWithinAYear() {
    desk.put(
        Initiative.KIND,
        Copy.of(desk.initiative("j", "fr", "q4", InitiativeState.DRAFT))
            .with("plannedEnd", LocalDate.of(2027, 12, 30))
            .make());
    desk.put(
        Dependency.KIND,
        Copy.of(desk.dependency("d", "j", "de", DependencyState.REQUESTED))
            .with("neededBy", LocalDate.of(2025, 10, 2))
            .make());
    assertThat(desk.refusal("olu", days("2026-10-05", "2026-12-15")))
        .startsWith("CONFLICT OUTSIDE_CYCLE")
        .contains("the planned days of “Initiative j” would lie more than a year outside Cycle q4")
        .contains("the day of need of");
  }

  @Test
  void whatWasDeliveredInACycleStaysInIt() {
    desk.act("ana", new ChangeInitiative("i", Match.ANY, patch("cycleId", "2026")));
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("deliveredOn", LocalDate.of(2026, 9, 8))
            .make());
    assertThat(desk.refusal("ana", new ChangeInitiative("i", Match.ANY, patch("cycleId", "q4"))))
        .startsWith("CONFLICT OUTSIDE_CYCLE")
        .contains("the delivery of “Initiative i”");
  }
}
