package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.MoveCycle;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.settings.ChangeSettings;
import io.okrcascade.core.settings.SettingsItem;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was committed stays guarded when that ends by which it became so. */
class LastingCommitmentsTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void plan() {
    desk.plan();
  }

  private void approvalIs(boolean asked) {
    desk.as(
        "lea",
        new ChangeSettings(
            Match.ANY,
            Desk.patch("we are few", (Copy<SettingsItem> item) -> item.with("approval", asked)),
            item -> List.of()));
  }

  private void move(Phase phase) {
    desk.as(
        "lea",
        new MoveCycle(
            "q4",
            Match.ANY,
            new Input<>(phase, List.of(), "a step"),
            data -> {
              throw new AssertionError("nothing closes");
            }));
  }

  private void requireGuarded(String objectiveId, String keyResultId) {
    assertThat(wrong(() -> desk.change("sue", objectiveId, null, "title", "Other")))
        .containsExactly("REASON_REQUIRED /title");
    assertThat(
            wrong(() -> desk.changeMetric("sue", keyResultId, null, "target", new BigDecimal("5"))))
        .contains("REASON_REQUIRED /metric/target");
    assertThat(wrong(() -> desk.as("sue", new DeleteObjective(objectiveId, Match.ANY))))
        .containsExactly("COMMITTED");
    assertThat(wrong(() -> desk.as("sue", new DeleteKeyResult(keyResultId, Match.ANY))))
        .containsExactly("COMMITTED");
  }

  private void requireFree(String objectiveId) {
    desk.change("sue", objectiveId, null, "title", "Other");
    desk.as("sue", new DeleteObjective(objectiveId, Match.ANY));
  }

  @Test
  void whenOthersApproveNoLonger() {
    desk.phaseIs(Phase.REFINE);
    approvalIs(false);
    assertThat(desk.objective("o").staysCommitted()).isTrue();
    requireGuarded("o", "k");
    desk.move("sue", "draft", ObjectiveState.APPROVED, null);
    requireFree("draft");
    approvalIs(true);
    requireGuarded("o", "k");
  }

  @Test
  void whateverBecameOfTheApproval() {
    desk.phaseIs(Phase.REFINE);
    desk.move("tim", "o", ObjectiveState.DRAFT, "not yet");
    approvalIs(false);
    requireGuarded("o", "k");
  }

  @Test
  void alsoOfWhatAnArchivedTeamDropped() {
    desk.phaseIs(Phase.REFINE);
    desk.put(
        Objective.KIND, Copy.of(desk.objective("o")).with("state", ObjectiveState.DROPPED).make());
    desk.put(Team.KIND, Copy.of(desk.found(Team.KIND, "squad")).with("archived", true).make());
    approvalIs(false);
    assertThat(desk.objective("o").staysCommitted()).isTrue();
  }

  @Test
  void whenTheCycleStepsBack() {
    approvalIs(false);
    assertThat(desk.objective("o").staysCommitted()).as("by its phase").isFalse();
    move(Phase.REVIEW);
    requireGuarded("o", "k");
    desk.move("sue", "draft", ObjectiveState.APPROVED, null);
    move(Phase.REFINE);
    requireFree("draft");
  }

  @Test
  void whenABundleMovesTheCycleBack() {
    approvalIs(false);
    CycleItem back =
        Copy.blank(CycleItem.class).with("id", "q4").with("phase", Phase.REFINE).make();
    desk.imports(new Bundle.Builder().cycles(List.of(back)).reason("as planned").build());
    requireGuarded("o", "k");
  }

  @Test
  void whereOthersApproveItIsGuardedAnyway() {
    move(Phase.REVIEW);
    assertThat(desk.objective("o").staysCommitted()).isFalse();
    requireGuarded("o", "k");
  }
}
