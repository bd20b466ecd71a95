package io.okrcascade.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.audit.Finding;
import io.okrcascade.core.audit.Severity;
import io.okrcascade.core.audit.Subject;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.planning.SubjectType;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.testing.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxesTest {
  private final Desk desk = new Desk();

  private List<InboxAnswer.InboxItem> itemsOf(String person, List<Finding> findings) {
    Inboxes inbox = new Inboxes(desk.get(Person.KIND, person), Desk.TODAY, ZoneOffset.UTC, null);
    inbox.look(
        desk.data(), Desk.scores(desk.data()), cycle -> cycle.equals("q4") ? findings : List.of());
    return inbox.answer().items();
  }

  @Test
  void aProposalOfACycleToComeHasWaitedSinceNoDayToCome() {
    Objective objective = desk.objective("o", "fr", "q1", "ana");
    desk.put(Objective.KIND, Copy.of(objective).with("state", ObjectiveState.PROPOSED).make());

    assertThat(itemsOf("tia", List.of()))
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.APPROVAL_ASKED)
        .extracting(InboxAnswer.InboxItem::since)
        .containsExactly(Desk.TODAY);
  }

  private List<String> dueOf(String person) {
    return itemsOf(person, List.of()).stream()
        .filter(item -> item.kind() == InboxAnswer.Kind.CHECK_IN_DUE)
        .map(InboxAnswer.InboxItem::subjectId)
        .toList();
  }

  /** Whether or not that person is a member of the team. */
  @Test
  void aKeyResultWithoutAnOwnerIsItsObjectiveOwners() {
    desk.objective("o", "fr", "q4", "tia");
    desk.keyResult("k", "o");
    desk.put(KeyResult.KIND, Copy.of(desk.keyResult("own", "o")).with("ownerId", "max").make());
    desk.objective("nobodys", "fr", "q4", null);
    desk.keyResult("all", "nobodys");
    assertThat(dueOf("tia")).containsExactly("k");
    assertThat(dueOf("max")).containsExactlyInAnyOrder("own", "all");
    assertThat(dueOf("ana")).containsExactly("all");
  }

  @Test
  void eachItemHasAnIdOfItsOwnAndSaysOfWhatItTells() {
    Objective objective = desk.objective("o", "fr", "q4", "ana");
    desk.put(Objective.KIND, Copy.of(objective).with("state", ObjectiveState.PROPOSED).make());
    assertThat(itemsOf("tia", List.of()))
        .extracting(
            InboxAnswer.InboxItem::id,
            InboxAnswer.InboxItem::params,
            InboxAnswer.InboxItem::actions)
        .containsExactly(
            tuple(
                "APPROVAL_ASKED.OBJECTIVE.o",
                List.of("Team fr", "Objective o"),
                List.of("APPROVED", "DRAFT")));
  }

  private void amended(
      String id,
      String byId,
      String at,
      @Nullable String keyResultId,
      String field,
      boolean eased) {
    desk.put(
        Amendment.KIND,
        new Amendment(
            id,
            "o",
            keyResultId,
            field,
            1,
            2,
            eased,
            "why " + byId,
            LocalDate.parse(at),
            byId,
            Instant.parse(at + "T08:00:00Z")));
  }

  /** A word on a title does not hide that a target was eased before. */
  @Test
  void eachChangeOfWhatIsCommittedIsToldToWhoMayApproveIt() {
    desk.objective("o", "fr", "q4", "ana");
    desk.keyResult("k", "o");
    amended("a1", "ana", "2026-11-02", "k", "metric.target", true);
    amended("a2", "ana", "2026-11-02", null, "weight", false);
    amended("a3", "ana", "2026-11-03", null, "title", false);
    amended("a4", "max", "2026-11-03", "k", "alignments", false);
    amended("a5", "tia", "2026-11-04", null, "title", false);
    assertThat(itemsOf("tia", List.of()))
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.AMENDED)
        .extracting(InboxAnswer.InboxItem::id, InboxAnswer.InboxItem::message)
        .containsExactly(
            tuple(
                "AMENDED.OBJECTIVE.o.a1",
                "Person ana changed “Objective o” after it was committed (the target of “Key result"
                    + " k”, made easier; its weight): why ana"),
            tuple(
                "AMENDED.OBJECTIVE.o.a3",
                "Person ana changed “Objective o” after it was committed (its title): why ana"),
            tuple(
                "AMENDED.OBJECTIVE.o.a4",
                "Person max changed “Objective o” after it was committed (what “Key result k”"
                    + " aligns to): why max"));
  }

  /** As in the audit: the code is for programs. */
  @Test
  void aFindingIsToldAsTheAuditTellsIt() {
    desk.objective("o", "fr", "q4", "ana");
    Finding finding =
        new Finding(
            "f1",
            "NO_OWNER",
            Severity.WARNING,
            new Subject(SubjectType.OBJECTIVE, "o", "fr"),
            "Objective “Objective o” of Team fr has no owner",
            List.of("OBJECTIVE", "Objective o", "Team fr"),
            "Name one",
            false);
    assertThat(itemsOf("ana", List.of(finding)))
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.FINDING)
        .extracting(
            InboxAnswer.InboxItem::id,
            InboxAnswer.InboxItem::message,
            InboxAnswer.InboxItem::params)
        .containsExactly(tuple("FINDING.f1", finding.message(), finding.params()));
  }

  /** What each side may do follows from where the negotiation stands. */
  @Test
  void aDependencyOffersTheStepsOfWhoeverHasToTakeOne() {
    desk.objective("o", "fr", "q4", "ana");
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    desk.dependency("asked", "i", "de", DependencyState.REQUESTED);
    desk.dependency("offered", "i", "de", DependencyState.COUNTERED);
    assertThat(itemsOf("dan", List.of()))
        .extracting(InboxAnswer.InboxItem::id, InboxAnswer.InboxItem::actions)
        .containsExactly(
            tuple(
                "DEPENDENCY_TO_ANSWER.DEPENDENCY.asked",
                List.of("ACCEPTED", "COUNTERED", "DECLINED")));
    assertThat(itemsOf("max", List.of()))
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.ANSWER_TO_REACT)
        .extracting(InboxAnswer.InboxItem::message, InboxAnswer.InboxItem::actions)
        .containsExactly(
            tuple(
                "What “Initiative i” needs of Team de was answered with another offer",
                List.of("REQUESTED", "ACCEPTED", "WITHDRAWN")));
  }

  private void leaves(String person, String on, Ref... behind) {
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, person))
            .with("state", PersonState.LEFT)
            .with("memberships", List.of())
            .with("leftOn", LocalDate.parse(on))
            .with("leftBehind", List.of(behind))
            .make());
  }

  /** Whatever ids they have, and however often it was left. */
  @Test
  void whatWasLeftBehindWaitsOnceForEachRecord() {
    desk.objective("x", "fr", "q4", null);
    desk.keyResult("x", "x");
    Ref objective = new Ref("OBJECTIVE", "x");
    leaves("max", "2026-11-20", objective, new Ref("KEY_RESULT", "x"));
    leaves("dan", "2026-11-10", objective);
    assertThat(itemsOf("ana", List.of()))
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.OWNER_LEFT)
        .extracting(InboxAnswer.InboxItem::id, InboxAnswer.InboxItem::params)
        .containsExactlyInAnyOrder(
            tuple("OWNER_LEFT.OBJECTIVE.x", List.of("Objective x", "Person max")),
            tuple("OWNER_LEFT.KEY_RESULT.x", List.of("Key result x", "Person max")));
  }
}
