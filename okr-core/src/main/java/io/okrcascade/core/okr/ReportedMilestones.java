package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A milestone that a check-in reports stays, as long as nobody takes that check-in back. */
final class ReportedMilestones {
  private static final Invariant RULE = ReportedMilestones::check;

  private static final Message REPORTED =
      Message.conflict(
          "REPORTED",
          "“%s” was reached by the check-in of %s: take that back before the milestone is taken out");

  private ReportedMilestones() {}

  /** Has it asked of a key result that lost a milestone. */
  static void ask(Edit edit, KeyResult old, KeyResult changed) {
    if (!ids(changed).containsAll(ids(old))) {
      edit.within("/metric/milestones", () -> edit.ask(RULE, changed.id()));
    }
  }

  private static Set<String> ids(KeyResult keyResult) {
    Set<String> ids = new HashSet<>();
    keyResult.metric().milestones().forEach(milestone -> ids.add(milestone.id()));
    return ids;
  }

  private static void check(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) -> edit.find(KeyResult.KIND, id).ifPresent(it -> check(edit, it, pointer)));
  }

  private static void check(Edit edit, KeyResult keyResult, String pointer) {
    Set<String> left = ids(keyResult);
    edit.data().find(KeyResult.KIND, keyResult.id()).stream()
        .flatMap(before -> before.metric().milestones().stream())
        .filter(milestone -> !left.contains(milestone.id()))
        .forEach(
            gone ->
                edit.next().all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
                    .filter(it -> it.voided() == null && it.milestonesDone().contains(gone.id()))
                    .sorted(CheckIn.ORDER)
                    .findFirst()
                    .ifPresent(it -> edit.brokenAt(pointer, REPORTED, gone.title(), it.on())));
  }
}
