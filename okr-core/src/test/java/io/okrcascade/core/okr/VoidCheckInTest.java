package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a check-in may say, what is odd about it, and how it is taken back. */
class VoidCheckInTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", ObjectiveState.APPROVED);
    desk.keyResult("k", "o");
    desk.keyResult(
        "steps",
        "o",
        Metric.milestones(
            List.of(new Milestone("a", "A", 1, null), new Milestone("b", "B", 1, null))));
  }

  private static CheckInItem item(String field, @Nullable Object value) {
    return Copy.blank(CheckInItem.class)
        .with("on", LocalDate.of(2026, 11, 20))
        .with(field, value)
        .make();
  }

  private static CheckInItem done(String on, String... milestones) {
    return Copy.blank(CheckInItem.class)
        .with("on", LocalDate.parse(on))
        .with("milestonesDone", List.of(milestones))
        .make();
  }

  /** As history may tell it; who reports a milestone says that it is newly done. */
  private CheckIn imported(String id, CheckInItem item) {
    CheckInItem told = Copy.of(item).with("id", id).make();
    KeyResultItem steps =
        Copy.blank(KeyResultItem.class).with("id", "steps").with("checkIns", List.of(told)).make();
    ObjectiveItem objective =
        Copy.blank(ObjectiveItem.class).with("id", "o").with("keyResults", List.of(steps)).make();
    desk.imports(new Bundle.Builder().objectives(List.of(objective)).build());
    return desk.found(CheckIn.KIND, id);
  }

  private void takeBack(String person, String id, @Nullable String reason) {
    desk.as(person, new VoidCheckIn(id, Match.ANY, new Input<>(reason, List.of(), null)));
  }

  private CheckIn checkIn(String id) {
    return desk.found(CheckIn.KIND, id);
  }

  // ---- what it says ----

  @Test
  void aValueMayBeMissingOnAnySourceButNotEverything() {
    assertThat(wrong(() -> desk.checkIn("sam", "k", item("note", null))))
        .containsExactly("REQUIRED /value");
    for (Source source : Source.values()) {
      desk.put(KeyResult.KIND, Copy.of(desk.keyResult("k")).with("source", source).make());
      desk.checkIn("sam", "k", item("confidence", 0.4));
      desk.checkIn("sam", "k", item("note", "we wait"));
      assertThat(wrong(() -> desk.checkIn("sam", "k", item("value", BigDecimal.ONE))))
          .isEqualTo(source == Source.CHECK_INS ? List.of() : List.of("SOURCE"));
    }
  }

  @Test
  void theCallerIsTheAuthor() {
    assertThat(
            wrong(
                () ->
                    desk.checkIn(
                        "sam",
                        "k",
                        Copy.of(Desk.value("2026-11-20", 3)).with("byId", "sue").make())))
        .containsExactly("FORBIDDEN");
    assertThat(desk.checkIn("sam", "k", Desk.value("2026-11-20", 3)).byId()).isEqualTo("sam");
    ObjectiveItem nested =
        Copy.blank(ObjectiveItem.class)
            .with("id", "n")
            .with("teamId", "squad")
            .with("cycleId", "q4")
            .with("title", "Nested")
            .with(
                "keyResults",
                List.of(
                    Copy.blank(KeyResultItem.class)
                        .with("id", "nk")
                        .with("title", "Nested")
                        .with(
                            "metric", Copy.of(Metric.number("pts", 0, 10), MetricItem.class).make())
                        .with(
                            "checkIns",
                            List.of(
                                Copy.of(Desk.value("2026-11-20", 3)).with("byId", "sue").make()))
                        .make()))
            .make();
    assertThat(wrong(() -> desk.as("sam", new CreateObjective(Input.of(nested)))))
        .containsExactly("FORBIDDEN");
  }

  @Test
  void nothingIsTakenBackBeforeItWasSaid() {
    CheckInItem told =
        Copy.of(done("2026-11-10"))
            .with("note", "x")
            .with("voided", new VoidedItem(LocalDate.of(2026, 11, 9), "sue", "so"))
            .make();
    assertThat(wrong(() -> imported("v", told)))
        .containsExactly("DATES /objectives/0/keyResults/0/checkIns/0/voided/on");
  }

  @Test
  void anIdIsThatOfOneCheckIn() {
    CheckInItem first = Copy.of(Desk.value("2026-11-20", 3)).with("id", "c").make();
    desk.checkIn("sam", "k", first);
    Object before = desk.data;
    desk.checkIn("sam", "k", first);
    assertThat(desk.data).isSameAs(before);
    assertThat(
            wrong(
                () ->
                    desk.checkIn("sam", "k", Copy.of(first).with("value", BigDecimal.TEN).make())))
        .containsExactly("ID_TAKEN");
  }

  // ---- what is odd ----

  private List<String> odd(double value) {
    CheckIn checkIn = desk.checkIn("sam", "k", Desk.value("2026-11-20", value));
    return Implausible.of(desk.data, checkIn).stream().map(Warning::code).toList();
  }

  @Test
  void farOutsideIsTakenAndWarnedOf() {
    assertThat(odd(20)).isEmpty();
    assertThat(odd(20.1)).containsExactly("FAR_BEYOND");
    assertThat(odd(9)).containsExactly("JUMP");
    assertThat(odd(-1)).isEmpty();
    assertThat(odd(-20)).containsExactly("JUMP");
    assertThat(odd(-20.1)).containsExactly("FAR_BEHIND");
  }

  @Test
  void whereThereIsNoWayNothingIsOdd() {
    desk.put(KeyResult.KIND, desk.keyResult("k").withMetric(Desk.incomplete()));
    assertThat(odd(1200)).isEmpty();
  }

  @Test
  void aFallingOneIsMeasuredTheOtherWay() {
    desk.put(KeyResult.KIND, desk.keyResult("k").withMetric(Metric.number("pts", 10, 0)));
    assertThat(odd(-11)).containsExactly("FAR_BEYOND");
    takeBack("sue", desk.data.all(CheckIn.KIND).get(0).id(), "a slip");
    assertThat(odd(31)).containsExactly("FAR_BEHIND");
  }

  // ---- taking back ----

  @Test
  void theWriterMayLeaveTheReasonOutForTenMinutes() {
    String id = desk.checkIn("sam", "k", Desk.value("2026-11-20", 3)).id();
    assertThat(wrong(() -> takeBack("sue", id, null))).containsExactly("REASON_REQUIRED /reason");
    desk.now = desk.now.plus(Duration.ofMinutes(10));
    takeBack("sam", id, null);
    assertThat(checkIn(id).voided().byId()).isEqualTo("sam");
    assertThat(checkIn(id).voided().on()).isEqualTo(Desk.TODAY);

    String late = desk.checkIn("sam", "k", Desk.value("2026-11-20", 4)).id();
    desk.now = desk.now.plus(Duration.ofMinutes(10)).plusSeconds(1);
    assertThat(wrong(() -> takeBack("sam", late, null))).containsExactly("REASON_REQUIRED /reason");
    takeBack("sam", late, "a slip");
    assertThat(checkIn(late).voided().reason()).isEqualTo("a slip");
    assertThat(wrong(() -> takeBack("sam", late, "again"))).containsExactly("VOIDED");
  }

  @Test
  void theWriterOrALeadWhileTheCycleIsOpen() {
    String id = desk.checkIn("sue", "k", Desk.value("2026-11-20", 3)).id();
    for (String person : List.of("sam", "ops", "lea")) {
      assertThat(wrong(() -> takeBack(person, id, "why"))).containsExactly("FORBIDDEN");
    }
    desk.phaseIs(Phase.CLOSED);
    assertThat(wrong(() -> takeBack("sue", id, "why"))).containsExactly("CYCLE_CLOSED");
    desk.phaseIs(Phase.GRADING);
    takeBack("dora", id, "why");
    assertThat(checkIn(id).voided()).isNotNull();
  }

  private List<@Nullable LocalDate> doneOn() {
    return desk.keyResult("steps").metric().milestones().stream().map(Milestone::doneOn).toList();
  }

  @Test
  void itOpensTheMilestonesThatItAloneReported() {
    LocalDate second = LocalDate.of(2026, 11, 2);
    LocalDate ninth = LocalDate.of(2026, 11, 9);
    String first = desk.checkIn("sam", "steps", done("2026-11-02", "a", "b")).id();
    imported("second", done("2026-11-09", "b"));
    assertThat(doneOn()).containsExactly(second, second);
    takeBack("sam", first, "too early");
    assertThat(doneOn()).containsExactly(null, ninth);
    assertThat(desk.amendments("o")).isEmpty();
  }

  @Test
  void aDaySetByHandStays() {
    String id = desk.checkIn("sam", "steps", done("2026-11-02", "a")).id();
    desk.changeMetric(
        "sue",
        "steps",
        "it was done before",
        "milestones",
        List.of(
            new MilestoneItem("a", "A", 1.0, LocalDate.of(2026, 10, 5)),
            new MilestoneItem("b", "B", 1.0, null)));
    takeBack("sam", id, "a slip");
    assertThat(doneOn()).containsExactly(LocalDate.of(2026, 10, 5), null);
  }

  // ---- bundles ----

  @Test
  void bundlesCarryIdsAndVoidsBothWays() {
    String first = desk.checkIn("sam", "steps", done("2026-11-02", "a")).id();
    CheckInItem given = Copy.of(Desk.value("2026-11-20", 3)).with("id", "z").make();
    desk.checkIn("sam", "k", given);
    desk.now = desk.now.plusSeconds(1);
    desk.checkIn("sam", "k", Copy.of(given).with("id", "y").with("value", BigDecimal.ONE).make());
    Bundle before = Export.of(desk.data);
    takeBack("sam", first, "a slip");
    Bundle after = Export.of(desk.data);

    Desk other = new Desk();
    other.imports(before);
    assertThat(other.found(CheckIn.KIND, first).voided()).isNull();
    other.imports(after);
    assertThat(other.found(CheckIn.KIND, first).voided()).isEqualTo(checkIn(first).voided());
    assertThat(other.keyResult("steps")).isEqualTo(desk.keyResult("steps"));
    assertThat(Export.of(other.data)).isEqualTo(after);

    Desk empty = new Desk();
    empty.imports(after);
    assertThat(Export.of(empty.data)).isEqualTo(after);
    // The one that was written last is still the latest.
    assertThat(
            empty.data.all(CheckIn.OF_KEY_RESULT, "k").stream().max(CheckIn.ORDER).map(CheckIn::id))
        .contains("y");
  }

  /** What is accepted comes back: an export would tell of a milestone that is not there. */
  @Test
  void aMilestoneStaysWhileACheckInReportsIt() {
    CheckIn reached = desk.checkIn("sam", "steps", done("2026-11-20", "a"));
    List<MilestoneItem> rest = List.of(new MilestoneItem("b", "B", 1.0, null));
    assertThat(wrong(() -> desk.changeMetric("sue", "steps", "less", "milestones", rest)))
        .containsExactly("REPORTED");
    MetricItem yesOrNo = Copy.blank(MetricItem.class).with("type", MetricType.BINARY).make();
    assertThat(wrong(() -> desk.changeKeyResult("sue", "steps", "simpler", "metric", yesOrNo)))
        .containsExactly("REPORTED");

    takeBack("sam", reached.id(), "not yet");
    desk.changeKeyResult("sue", "steps", "simpler", "metric", yesOrNo);
    Bundle export = Export.of(desk.data);
    Desk other = new Desk();
    other.imports(export);
    assertThat(other.keyResult("steps").metric().type()).isEqualTo(MetricType.BINARY);
    assertThat(Export.of(other.data)).isEqualTo(export);
  }

  private void setDays(@Nullable LocalDate a) {
    desk.changeMetric(
        "sue",
        "steps",
        "why not",
        "milestones",
        List.of(new MilestoneItem("a", "A", 1.0, a), new MilestoneItem("b", "B", 1.0, null)));
  }

  /** What is accepted comes back: an import would set the day again from the check-in. */
  @Test
  void aReportedDayIsNotSetLaterByHandAndNeedNotBeRepeated() {
    CheckIn reached = desk.checkIn("sam", "steps", done("2026-11-02", "a"));
    setDays(null);
    assertThat(doneOn()).containsExactly(LocalDate.of(2026, 11, 2), null);
    assertThat(wrong(() -> setDays(LocalDate.of(2026, 11, 9)))).containsExactly("REPORTED");
    setDays(LocalDate.of(2026, 10, 5));
    setDays(LocalDate.of(2026, 11, 2));
    takeBack("sam", reached.id(), "not yet");
    setDays(LocalDate.of(2026, 11, 9));
    assertThat(doneOn()).containsExactly(LocalDate.of(2026, 11, 9), null);
    setDays(null);
    assertThat(doneOn()).containsOnlyNulls();
  }

  /** Else it would go, unseen, when that check-in is taken back. */
  @Test
  void whatWasSetByHandIsNotReportedAgain() {
    setDays(LocalDate.of(2026, 11, 2));
    for (String day : List.of("2026-10-20", "2026-11-02", "2026-11-20")) {
      assertThat(wrong(() -> desk.checkIn("sam", "steps", done(day, "a")))).containsExactly("DONE");
    }
    setDays(null);
    desk.checkIn("sam", "steps", done("2026-11-02", "a"));
    for (String day : List.of("2026-10-20", "2026-11-02", "2026-11-20")) {
      assertThat(wrong(() -> desk.checkIn("sam", "steps", done(day, "a")))).containsExactly("DONE");
    }
    takeBack("sue", imported("again", done("2026-11-09", "a")).id(), "twice");
    assertThat(doneOn()).as("reported before").containsExactly(LocalDate.of(2026, 11, 2), null);
  }

  @Test
  void aDayThatIsSetEarlierByHandGoesBackWithAReasonOnly() {
    desk.checkIn("sam", "steps", done("2026-11-02", "a"));
    setDays(LocalDate.of(2026, 10, 5));
    int amendments = desk.amendments("o").size();
    setDays(LocalDate.of(2026, 11, 2));
    assertThat(desk.amendments("o")).hasSize(amendments + 1);
  }

  @Test
  void aWordlessCheckInOfMilestonesKeepsThemMilestones() {
    CheckIn valued = CheckIn.of("mute", "steps", LocalDate.of(2026, 11, 2), 0);
    desk.put(CheckIn.KIND, Copy.of(valued).with("value", null).make());
    MetricItem yesOrNo = Copy.blank(MetricItem.class).with("type", MetricType.BINARY).make();
    assertThat(wrong(() -> desk.changeKeyResult("sue", "steps", "simpler", "metric", yesOrNo)))
        .containsExactly("REPORTED");
    takeBack("sue", "mute", "it says nothing");
    desk.changeKeyResult("sue", "steps", "simpler", "metric", yesOrNo);
    Desk other = new Desk();
    other.imports(Export.of(desk.data));
    assertThat(Export.of(other.data)).isEqualTo(Export.of(desk.data));
  }

  @Test
  void aDaySetByHandLiesInTheCycle() {
    assertThat(wrong(() -> setDays(LocalDate.of(2025, 1, 1)))).hasSize(1);
    assertThat(doneOn()).containsOnlyNulls();
  }

  /** Both take back what they reported, whichever of them a bundle names first. */
  @Test
  void twoVoidsAtOnceOpenWhatBothReported() {
    String first = desk.checkIn("sam", "steps", done("2026-11-02", "a")).id();
    CheckInItem again = Copy.of(done("2026-11-02", "a")).with("note", "again").make();
    String second = imported("second", again).id();
    Bundle before = Export.of(desk.data);
    takeBack("sam", first, "a slip");
    takeBack("sue", second, "twice");
    assertThat(doneOn()).containsOnlyNulls();

    Desk other = new Desk();
    other.imports(before);
    other.imports(Export.of(desk.data));
    assertThat(other.keyResult("steps")).isEqualTo(desk.keyResult("steps"));
  }
}
