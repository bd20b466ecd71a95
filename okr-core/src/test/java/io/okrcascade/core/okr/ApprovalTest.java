package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.TODAY;
import static io.okrcascade.core.okr.Desk.wrong;
import static io.okrcascade.core.okr.ObjectiveState.APPROVED;
import static io.okrcascade.core.okr.ObjectiveState.DRAFT;
import static io.okrcascade.core.okr.ObjectiveState.DROPPED;
import static io.okrcascade.core.okr.ObjectiveState.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Copy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who moves an objective from which state to which, and who approves it. */
class ApprovalTest {
  private final Desk desk = new Desk();

  private static final Set<List<ObjectiveState>> STEPS =
      Set.of(
          List.of(DRAFT, PROPOSED),
          List.of(PROPOSED, DRAFT),
          List.of(PROPOSED, APPROVED),
          List.of(APPROVED, DRAFT),
          List.of(DRAFT, DROPPED),
          List.of(PROPOSED, DROPPED),
          List.of(APPROVED, DROPPED),
          List.of(DROPPED, DRAFT));

  private static final Set<List<ObjectiveState>> OFF =
      Set.of(
          List.of(DRAFT, APPROVED),
          List.of(PROPOSED, APPROVED),
          List.of(DROPPED, APPROVED),
          List.of(PROPOSED, DRAFT),
          List.of(APPROVED, DRAFT),
          List.of(DRAFT, DROPPED),
          List.of(PROPOSED, DROPPED),
          List.of(APPROVED, DROPPED),
          List.of(DROPPED, DRAFT));

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theseStepsAndNoOther(boolean asked) {
    for (ObjectiveState from : ObjectiveState.values()) {
      for (ObjectiveState to : ObjectiveState.values()) {
        Desk fresh = new Desk();
        fresh.approvalIs(asked);
        fresh.objective("o", from);
        List<String> wrong = wrong(() -> fresh.move("adam", "o", to, "a word"));
        boolean isStep = (asked ? STEPS : OFF).contains(List.of(from, to));
        assertThat(wrong).as("%s to %s", from, to).isEqualTo(isStep ? List.of() : List.of("STATE"));
      }
    }
  }

  @Test
  void theTeamProposesAndALeadAboveApproves() {
    desk.objective("o", DRAFT);
    desk.keyResult("k", "o");
    assertThat(wrong(() -> desk.move("ops", "o", PROPOSED, null))).containsExactly("FORBIDDEN");
    desk.move("sam", "o", PROPOSED, null);
    assertThat(desk.objective("o").proposedById()).isEqualTo("sam");
    for (String person : List.of("sam", "sue", "ops", "lea")) {
      assertThat(wrong(() -> desk.move(person, "o", APPROVED, null)))
          .as(person)
          .containsExactly("FORBIDDEN");
    }
    desk.move("tim", "o", APPROVED, null);
    assertThat(desk.objective("o").approvedById()).isEqualTo("tim");
    assertThat(desk.objective("o").approvedOn()).isEqualTo(TODAY);
    assertThat(desk.objective("o").approvedByImport()).isFalse();
    assertThat(desk.amendments("o")).isEmpty();
  }

  @Test
  void leadershipApprovesTheCompanysAndTheDepartments() {
    for (String team : List.of("co", "dep")) {
      desk.put(
          Objective.KIND,
          Copy.of(Objective.of(team + "-o", team, "q4", "High")).with("state", PROPOSED).make());
      assertThat(wrong(() -> desk.move("dora", team + "-o", APPROVED, null)))
          .containsExactly("FORBIDDEN");
      desk.move("lea", team + "-o", APPROVED, null);
    }
  }

  @Test
  void nobodyApprovesWhatTheyOwnProposedOrChanged() {
    desk.objective("own", PROPOSED);
    desk.put(Objective.KIND, Copy.of(desk.objective("own")).with("ownerId", "tim").make());
    assertThat(wrong(() -> desk.move("tim", "own", APPROVED, null))).containsExactly("FORBIDDEN");
    // Clearing the owner is a change of what waits.
    desk.change("tim", "own", null, "ownerId", null);
    assertThat(wrong(() -> desk.move("tim", "own", APPROVED, null))).containsExactly("FORBIDDEN");
    assertThat(desk.objective("own").changedByIds()).containsExactly("tim");

    desk.objective("proposed", DRAFT);
    desk.move("adam", "proposed", PROPOSED, null);
    assertThat(wrong(() -> desk.move("adam", "proposed", APPROVED, null)))
        .containsExactly("FORBIDDEN");
    desk.move("dora", "proposed", APPROVED, null);
  }

  @Test
  void changingTheOwnerDoesNotHelp() {
    // In a draft, by the owner; and while it waits, by anybody.
    desk.objective("draft", DRAFT);
    desk.put(Objective.KIND, Copy.of(desk.objective("draft")).with("ownerId", "tim").make());
    desk.change("tim", "draft", null, "ownerId", null);
    desk.move("sam", "draft", PROPOSED, null);
    desk.objective("waits", PROPOSED);
    desk.put(Objective.KIND, Copy.of(desk.objective("waits")).with("ownerId", "tim").make());
    desk.change("sam", "waits", null, "ownerId", "sam");
    desk.change("sam", "waits", null, "ownerId", null);
    for (String id : List.of("draft", "waits")) {
      assertThat(wrong(() -> desk.move("tim", id, APPROVED, null))).containsExactly("FORBIDDEN");
    }
    assertThat(desk.objective("waits").formerOwnerIds()).containsExactly("tim", "sam");
    // Sent back and proposed anew, it is what was theirs all the same.
    desk.move("dora", "draft", DRAFT, "too vague");
    desk.move("sam", "draft", PROPOSED, null);
    assertThat(wrong(() -> desk.move("tim", "draft", APPROVED, null))).containsExactly("FORBIDDEN");
    // Once others approved it, what comes later is judged anew.
    desk.move("dora", "draft", APPROVED, null);
    assertThat(desk.objective("draft").formerOwnerIds()).isEmpty();
    desk.move("dora", "draft", DRAFT, "anew");
    desk.move("sam", "draft", PROPOSED, null);
    desk.move("tim", "draft", APPROVED, null);
  }

  @Test
  void formerOwnersComeAlongWithAnExport() {
    for (ObjectiveState state : List.of(DRAFT, PROPOSED, APPROVED)) {
      String id = "o-" + state;
      desk.objective(id, state);
      desk.put(Objective.KIND, Copy.of(desk.objective(id)).with("ownerId", "tim").make());
      desk.change("sue", id, null, "ownerId", "sam");
      Desk other = new Desk();
      other.imports(Export.of(desk.data));
      assertThat(other.objective(id).formerOwnerIds()).as(id).containsExactly("tim");
    }
  }

  @Test
  void whateverIsChangedOfWhatWaits() {
    List<Runnable> changes =
        List.of(
            () -> desk.change("tim", "o", null, "description", "words"),
            () -> desk.changeKeyResult("tim", "k", null, "cadenceDays", 14),
            () -> desk.as("tim", new DeleteKeyResult("k2", Match.ANY)),
            () ->
                desk.as(
                    "tim",
                    new CreateKeyResult(
                        "o",
                        Input.of(
                            Copy.blank(KeyResultItem.class)
                                .with("title", "New")
                                .with(
                                    "metric",
                                    new MetricItem(
                                        MetricType.BINARY, null, null, null, null, null, null))
                                .make()))),
            () ->
                desk.as(
                    "tim",
                    new AlignNode(
                        new Node(NodeType.KEY_RESULT, "k"),
                        Input.of(new AlignmentItem(NodeType.KEY_RESULT, "upk", null, null)))),
            () -> desk.as("tim", new DeleteAlignment("link", Match.ANY)),
            () ->
                desk.as(
                    "tim",
                    new ChangeAlignment(
                        "link", Match.ANY, Desk.patch(null, it -> it.with("weight", 2.0)))));
    for (Runnable change : changes) {
      desk.objective("o", PROPOSED);
      desk.keyResult("k", "o");
      desk.keyResult("k2", "o");
      desk.put(Objective.KIND, Objective.of("up", "tribe", "q4", "Up"));
      desk.keyResult("upk", "up");
      desk.put(Alignment.KIND, Alignment.contributes("link", NodeType.OBJECTIVE, "o", "upk"));
      change.run();
      assertThat(desk.objective("o").changedByIds()).containsExactly("tim");
      assertThat(wrong(() -> desk.move("tim", "o", APPROVED, null))).containsExactly("FORBIDDEN");
      // Proposed anew, it is judged anew.
      desk.move("sam", "o", DRAFT, null);
      desk.move("sam", "o", PROPOSED, null);
      desk.move("tim", "o", APPROVED, null);
    }
  }

  @Test
  void checkingInIsNoChangeOfWhatWaits() {
    desk.objective("o", PROPOSED);
    desk.keyResult("k", "o");
    desk.checkIn("tim", "k", Desk.value("2026-11-20", 3));
    desk.move("tim", "o", APPROVED, null);
  }

  @Test
  void anApproverSendsBackWithAWordAndTheTeamTakesBackWithout() {
    desk.objective("o", DRAFT);
    desk.move("sam", "o", PROPOSED, null);
    assertThat(wrong(() -> desk.move("tim", "o", DRAFT, null)))
        .containsExactly("REASON_REQUIRED /reason");
    desk.move("tim", "o", DRAFT, "too vague");
    Move moved = desk.objective("o").moved();
    assertThat(moved.word()).isEqualTo("too vague");
    assertThat(moved.byId()).isEqualTo("tim");
    assertThat(moved.from()).isEqualTo(PROPOSED);
    desk.move("sam", "o", PROPOSED, null);
    desk.move("sam", "o", DRAFT, null);
    assertThat(desk.amendments("o")).isEmpty();
  }

  @Test
  void onlyAnApproverWithdrawsAndSaysWhy() {
    desk.objective("o", APPROVED);
    assertThat(wrong(() -> desk.move("sue", "o", DRAFT, "why"))).containsExactly("FORBIDDEN");
    assertThat(wrong(() -> desk.move("tim", "o", DRAFT, null)))
        .containsExactly("REASON_REQUIRED /state");
    desk.move("tim", "o", DRAFT, "why");
    assertThat(desk.objective("o").approvedOn()).isNotNull();
  }

  @Test
  void droppingADraftNeedsNoReason() {
    desk.objective("o", DRAFT);
    desk.move("sam", "o", DROPPED, null);
    desk.move("sam", "o", DRAFT, null);
    assertThat(desk.amendments("o")).isEmpty();
  }

  @Test
  void everyMetricIsCompleteBeforeItIsProposedOrApproved() {
    desk.objective("o", DRAFT);
    desk.keyResult("k", "o", Desk.incomplete());
    desk.keyResult("k2", "o", Desk.incomplete());
    assertThat(wrong(() -> desk.move("sam", "o", PROPOSED, null)))
        .containsExactly("INCOMPLETE /state", "INCOMPLETE /state");
    desk.objective("o", PROPOSED);
    assertThat(wrong(() -> desk.move("tim", "o", APPROVED, null))).hasSize(2);
  }

  @Test
  void whatActsNoteIsNotTakenFromARequest() {
    desk.objective("o", PROPOSED);
    for (String field : List.of("proposedById", "approvedById")) {
      assertThat(wrong(() -> desk.change("sue", "o", null, field, "lea")))
          .containsExactly("READ_ONLY /" + field);
    }
    assertThat(wrong(() -> desk.change("sue", "o", null, "approvedOn", TODAY)))
        .containsExactly("READ_ONLY /approvedOn");
    assertThat(wrong(() -> desk.change("sue", "o", null, "createdOn", TODAY)))
        .containsExactly("READ_ONLY /createdOn");
    assertThat(wrong(() -> desk.change("sue", "o", null, "changedByIds", List.of("lea"))))
        .containsExactly("READ_ONLY /changedByIds");
  }

  // ---- approval off ----

  private Objective create() {
    ObjectiveItem item =
        Copy.blank(ObjectiveItem.class)
            .with("id", "new")
            .with("teamId", "squad")
            .with("cycleId", "q4")
            .with("title", "New")
            .with(
                "keyResults",
                List.of(
                    Copy.blank(KeyResultItem.class)
                        .with("id", "nk")
                        .with("title", "New")
                        .with("metric", Copy.of(Desk.incomplete(), MetricItem.class).make())
                        .make()))
            .make();
    return desk.as("sam", new CreateObjective(Input.of(item))).content();
  }

  @Test
  void aDraftIsCreatedToday() {
    assertThat(create().state()).isEqualTo(DRAFT);
    assertThat(desk.objective("new").createdOn()).isEqualTo(TODAY);
    assertThat(desk.keyResult("nk").createdOn()).isEqualTo(TODAY);
    Object before = desk.data;
    create();
    assertThat(desk.data).isSameAs(before);
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"DRAFT", "REVIEW", "ACTIVE"})
  void withApprovalOffObjectivesAreCreatedApproved(Phase phase) {
    desk.approvalIs(false);
    desk.phaseIs(phase);
    if (phase == Phase.ACTIVE) {
      assertThat(wrong(this::create)).containsExactly("INCOMPLETE /keyResults/0/metric");
      return;
    }
    assertThat(create().state()).isEqualTo(APPROVED);
    assertThat(desk.objective("new").approvedById()).isEqualTo("sam");
    // What was accepted can be imported again, into a company where approval is asked for.
    Bundle bundle = Export.of(desk.data);
    Desk other = new Desk();
    other.imports(bundle);
    assertThat(other.objective("new")).isEqualTo(desk.objective("new"));
    assertThat(other.keyResult("nk")).isEqualTo(desk.keyResult("nk"));
  }

  @Test
  void withApprovalOffTheTeamApprovesItsOwn() {
    desk.approvalIs(false);
    for (ObjectiveState from : List.of(DRAFT, PROPOSED, DROPPED)) {
      desk.objective("o", from);
      desk.move("sue", "o", APPROVED, null);
      assertThat(desk.objective("o").approvedById()).isEqualTo("sue");
    }
    desk.objective("o", DRAFT);
    assertThat(wrong(() -> desk.move("sue", "o", PROPOSED, null))).containsExactly("STATE");
  }

  // ---- imports ----

  private void imports(ObjectiveState state, String field, Object value) {
    desk.imports(
        new Bundle.Builder()
            .objectives(
                List.of(
                    Copy.blank(ObjectiveItem.class)
                        .with("id", "in")
                        .with("teamId", "squad")
                        .with("cycleId", "q4")
                        .with("title", "In")
                        .with("state", state)
                        .with(field, value)
                        .make()))
            .build());
  }

  @Test
  void whatComesInAsProposedIsTheImportersUnlessTheBundleSays() {
    imports(PROPOSED, "origin", Origin.BOTTOM_UP);
    assertThat(desk.objective("in").proposedById()).isEqualTo("ops");
    imports(DRAFT, "origin", Origin.BOTTOM_UP);
    imports(PROPOSED, "proposedById", "sam");
    assertThat(desk.objective("in").proposedById()).isEqualTo("sam");
  }

  @Test
  void anImportThatApprovesSaysSo() {
    imports(APPROVED, "origin", Origin.BOTTOM_UP);
    assertThat(desk.objective("in").approvedByImport()).isTrue();
    assertThat(desk.objective("in").approvedOn()).isEqualTo(TODAY);
    assertThat(desk.objective("in").moved()).isNull();
  }

  @Test
  void anImportMayTellWhoApproved() {
    imports(APPROVED, "approvedById", "tim");
    assertThat(desk.objective("in").approvedByImport()).isFalse();
    assertThat(desk.objective("in").approvedById()).isEqualTo("tim");
    assertThat(wrong(() -> imports(APPROVED, "approvedById", "nobody")))
        .containsExactly("UNKNOWN /objectives/0/approvedById");
    assertThat(wrong(() -> imports(APPROVED, "approvedOn", TODAY.plusDays(1))))
        .containsExactly("FUTURE /objectives/0/approvedOn");
  }
}
