package io.okrcascade.core.planning;

import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.comment.AddComment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.cycle.CreateCycle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.okr.ExplainGrade;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Phases, closing, and what a closed cycle takes. */
class PhasesTest {
  private final Desk desk = new Desk();

  private static MoveCycle move(String id, Phase phase) {
    return new MoveCycle(id, Match.ANY, said(phase), Desk::scores);
  }

  private static MoveCycle move(String id, Phase phase, String reason) {
    return new MoveCycle(id, Match.ANY, because(reason, phase), Desk::scores);
  }

  private static ExplainGrade explain(String id, String text) {
    return new ExplainGrade(id, Match.ANY, said(text));
  }

  private void isIn(String id, Phase phase) {
    desk.put(Cycle.KIND, desk.get(Cycle.KIND, id).withPhase(phase));
  }

  @Test
  void oneStepForwardNeedsNoReasonAndAllElseDoes() {
    desk.act("olu", move("q1", Phase.REFINE));
    assertThat(desk.refusal("olu", move("q1", Phase.REVIEW))).startsWith("CONFLICT PHASE_ORDER");
    assertThat(desk.refusal("olu", move("q1", Phase.DRAFT))).startsWith("CONFLICT PHASE_ORDER");
    assertThat(desk.refusal("olu", move("q1", Phase.DRAFT, " ")))
        .startsWith("CONFLICT PHASE_ORDER");
    desk.act("olu", move("q1", Phase.REVIEW, "we know it all"));
    desk.act("olu", move("q1", Phase.DRAFT, "we did not"));
    desk.act("olu", move("q1", Phase.DRAFT));
    assertThat(desk.refusal("tia", move("q1", Phase.REFINE))).startsWith("FORBIDDEN");
  }

  @Test
  void gradingBeforeTheEndTakesAReason() {
    assertThat(desk.refusal("olu", move("q4", Phase.GRADING)))
        .startsWith("CONFLICT PHASE_ORDER")
        .contains("Cycle q4 runs until 2026-12-31");
    desk.act("olu", move("q4", Phase.GRADING, "we stop early"));
  }

  @Test
  void closingTakesEveryExplanationOrAReason() {
    isIn("q4", Phase.GRADING);
    desk.objective("miss", "fr", "q4", null);
    desk.keyResult("k", "miss");
    desk.put(
        Objective.KIND,
        Copy.of(desk.objective("draft", "fr", "q4", null))
            .with("state", ObjectiveState.DRAFT)
            .make());
    assertThat(desk.refusal("olu", move("q4", Phase.CLOSED)))
        .startsWith("CONFLICT PHASE_ORDER")
        .contains("UNEXPLAINED_MISS: “Objective miss”")
        .doesNotContain("draft");
    desk.act("ana", explain("miss", "nobody came"));
    desk.act("olu", move("q4", Phase.CLOSED));
    assertThat(desk.get(Grade.KIND, "miss"))
        .isEqualTo(new Grade("miss", 0.0, "nobody came", Desk.TODAY));
    assertThat(desk.has(Grade.KIND, "draft")).as("only what was approved is graded").isFalse();
  }

  @Test
  void whatIsOpenedAgainHasNoGrades() {
    desk.objective("said", "fr", "q3", null);
    desk.objective("mute", "fr", "q3", null);
    desk.put(Grade.KIND, new Grade("said", 0.5, "it rained", LocalDate.of(2026, 10, 5)));
    desk.put(Grade.KIND, new Grade("mute", 0.5, null, LocalDate.of(2026, 10, 5)));
    assertThat(desk.refusal("olu", move("q3", Phase.GRADING))).startsWith("CONFLICT PHASE_ORDER");
    desk.act("olu", move("q3", Phase.GRADING, "a number was wrong"));
    assertThat(desk.get(Grade.KIND, "said")).isEqualTo(new Grade("said", null, "it rained", null));
    assertThat(desk.has(Grade.KIND, "mute")).isFalse();
  }

  @Test
  void aPatchOfThePhaseIsTheSameStep() {
    assertThat(
            desk.refusal(
                "olu",
                new ChangeCycle("q1", Match.ANY, patch("phase", Phase.ACTIVE), Desk::scores)))
        .startsWith("CONFLICT PHASE_ORDER");
    assertThat(
            desk.refusal(
                "olu", new ChangeCycle("q3", Match.ANY, patch("name", "Q3"), Desk::scores)))
        .startsWith("CONFLICT CYCLE_CLOSED");
    desk.act(
        "olu", new ChangeCycle("q1", Match.ANY, patch("intent", "Fewer things"), Desk::scores));
    assertThat(desk.get(Cycle.KIND, "q1").intent()).isEqualTo("Fewer things");
  }

  @Test
  void cyclesAreNamedApart() {
    CycleItem twin =
        Copy.of(CycleItem.of(desk.get(Cycle.KIND, "q1")))
            .with("id", "twin")
            .with("name", "cycle Q4 ")
            .make();
    assertThat(desk.refusal("olu", new CreateCycle(said(twin)))).startsWith("CONFLICT NAME_TAKEN");
  }

  @Test
  void aClosedCycleTakesNothingButWhyItsMissesWereMissed() {
    desk.objective("miss", "fr", "q3", null);
    desk.objective("met", "fr", "q3", null);
    desk.put(Grade.KIND, new Grade("miss", 0.5, null, LocalDate.of(2026, 10, 5)));
    desk.put(Grade.KIND, new Grade("met", 1.0, null, LocalDate.of(2026, 10, 5)));
    desk.act("ana", explain("miss", "it rained"));
    String closed = "CYCLE_CLOSED";
    assertThat(desk.refusal("ana", explain("met", "we are good"))).contains(closed);
    assertThat(desk.refusal("ada", new ChangeObjective("met", Match.ANY, patch("title", "T"))))
        .contains(closed);
    assertThat(
            desk.refusal(
                "max",
                new AddComment(CommentSubject.OBJECTIVE, "met", said(new TextItem(null, "hi")))))
        .contains(closed);
  }

  // ---- programmes ----

  private static ChangeProgramme list(String... ids) {
    return new ChangeProgramme("p", Match.ANY, patch("initiativeIds", List.of(ids)));
  }

  private @Nullable String programmeOf(String initiative) {
    return desk.get(Initiative.KIND, initiative).programmeId();
  }

  @Test
  void aProgrammesOwnerAssignsWhatTheyMayWriteAndNobodyWhatIsClosed() {
    desk.put(Programme.KIND, new Programme("p", "Programme", null, "ana"));
    desk.initiative("mine", "fr", "q4", InitiativeState.DRAFT);
    desk.initiative("theirs", "de", "q4", InitiativeState.DRAFT);
    desk.initiative("past", "fr", "q3", InitiativeState.DELIVERED);
    desk.act("ana", list("mine"));
    assertThat(programmeOf("mine")).isEqualTo("p");
    assertThat(desk.refusal("ana", list("mine", "theirs"))).startsWith("FORBIDDEN");
    assertThat(desk.refusal("ana", list("mine", "past"))).contains("CYCLE_CLOSED");
    assertThat(desk.refusal("ada", list("mine", "past"))).contains("CYCLE_CLOSED");
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "tia"))
            .with("globalRoles", List.of(GlobalRole.LEADERSHIP))
            .make());
    desk.act("tia", list("mine", "theirs"));
    assertThat(programmeOf("theirs")).isEqualTo("p");
  }

  @Test
  void aWeekIsClosedWithTheCycleThatHoldsItsThursday() {
    // 2026-09-28 is the Monday of a week that ends in October; its Thursday is the first of it.
    isIn("q3", Phase.CLOSED);
    assertThat(desk.refusal("ana", maintenance("2026-09-25"))).contains("CYCLE_CLOSED");
    desk.act("ana", maintenance("2026-09-28"));
    isIn("q3", Phase.GRADING);
    desk.act("ana", maintenance("2026-09-25"));
  }

  private static ReportMaintenance maintenance(String day) {
    return new ReportMaintenance(
        "fr",
        said(
            Copy.blank(MaintenanceItem.class)
                .with("weekOf", LocalDate.parse(day))
                .with("share", 0.2)
                .make()));
  }
}
