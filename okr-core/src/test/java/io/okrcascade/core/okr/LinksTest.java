package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import org.junit.jupiter.api.Test;

/** Which field is to blame for a link that is not right. */
class LinksTest {
  private final Desk desk = new Desk();

  private void link(String id, NodeType childType, String childId, NodeType type, String parentId) {
    desk.link(
        new Alignment(id, childType, childId, type, parentId, AlignmentMode.CONTRIBUTES, 1.0));
  }

  private String moved(String field, String to) {
    return desk.refusal("ada", new ChangeObjective("p", Match.ANY, Desk.patch(field, to)));
  }

  @Test
  void whatMovesIsToBlameForWhereItsLinksThenLead() {
    desk.objective("p", "pay", "2026", null);
    desk.keyResult("pk", "p");
    desk.objective("c", "fr", "2026", null);
    link("l", NodeType.OBJECTIVE, "c", NodeType.KEY_RESULT, "pk");

    assertThat(moved("cycleId", "q4")).contains("; /cycleId CYCLE: ").doesNotContain("/parentId");
    desk.put(Objective.KIND, Copy.of(desk.get(Objective.KIND, "c")).with("teamId", "pay").make());
    assertThat(moved("teamId", "fr"))
        .contains(
            "; /teamId LEVEL: “Objective c” of Team pay aligns to “Key result pk” of Team fr, which"
                + " would be of a lower level");
  }

  @Test
  void aKeyResultThatMovesBelowItsParentIsToBlame() {
    desk.objective("p", "fr", "q4", null);
    desk.objective("c", "fr", "q4", null);
    desk.keyResult("ck", "c");
    link("l", NodeType.KEY_RESULT, "ck", NodeType.OBJECTIVE, "p");
    assertThat(
            desk.refusal(
                "ada", new ChangeKeyResult("ck", Match.ANY, Desk.patch("objectiveId", "p"))))
        .contains("; /objectiveId OWN_OBJECTIVE: ");
  }

  @Test
  void allThatIsWrongWithAChangeOfACommittedLinkIsTold() {
    desk.objective("p", "pay", "q4", null);
    Objective child = desk.objective("c", "fr", "q4", null);
    desk.put(Objective.KIND, Copy.of(child).with("state", ObjectiveState.APPROVED).make());
    link("l", NodeType.OBJECTIVE, "c", NodeType.OBJECTIVE, "p");
    assertThat(
            desk.refusal(
                "ada",
                new ChangeAlignment(
                    "l",
                    Match.ANY,
                    item ->
                        Desk.said(
                            Copy.of(item).with("weight", 11.0).with("parentId", "other").make()))))
        .contains("/parentId READ_ONLY: ")
        .contains("/weight OUT_OF_RANGE: ")
        .contains("/reason REASON_REQUIRED: ");
  }

  @Test
  void aCommittedLinkThatIsThereAlreadyConflictsAndNeedsNoReason() {
    desk.objective("p", "pay", "q4", null);
    Objective child = desk.objective("c", "fr", "q4", null);
    desk.put(Objective.KIND, Copy.of(child).with("state", ObjectiveState.APPROVED).make());
    link("l", NodeType.OBJECTIVE, "c", NodeType.OBJECTIVE, "p");
    Alignment there = desk.get(Alignment.KIND, "l");
    assertThat(
            desk.refusal(
                "ada",
                new AlignNode(
                    there.child(), Desk.said(Copy.of(there, AlignmentItem.class).make()))))
        .contains("LINK_TAKEN")
        .doesNotContain("REASON_REQUIRED");
  }

  @Test
  void aTitleThatCannotBeKeptWasMeantAsAChange() {
    Objective objective = desk.objective("c", "fr", "q4", null);
    desk.put(Objective.KIND, Copy.of(objective).with("state", ObjectiveState.APPROVED).make());
    assertThat(
            desk.refusal(
                "ada", new ChangeObjective("c", Match.ANY, Desk.patch("title", "x".repeat(300)))))
        .contains("/title TOO_LONG: ")
        .contains("/title REASON_REQUIRED: ");
  }
}
