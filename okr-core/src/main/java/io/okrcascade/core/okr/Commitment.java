package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is changed about committed objectives. An objective is committed from its approval or
 * from its cycle's phase ACTIVE on, whichever comes first; from then on a changed title, target,
 * baseline or alignment needs a reason. A first alignment may be added without.
 */
final class Commitment {
  private final Edit edit;
  private final String objectiveId;
  private final @Nullable String keyResultId;

  private Commitment(Edit edit, String objectiveId, @Nullable String keyResultId) {
    this.edit = edit;
    this.objectiveId = objectiveId;
    this.keyResultId = keyResultId;
  }

  static void amend(Edit edit, Objective old, Objective changed) {
    new Commitment(edit, old.id(), null).amend("title", old.title(), changed.title(), "/title");
  }

  static void amend(Edit edit, KeyResult old, KeyResult changed) {
    Commitment kept = new Commitment(edit, old.objectiveId(), old.id());
    Metric before = old.metric();
    Metric after = changed.metric();
    kept.amend("title", old.title(), changed.title(), "/title");
    kept.amend("baseline", text(before.baseline()), text(after.baseline()), "/metric/baseline");
    kept.amend(
        "target",
        text(before.target()),
        text(after.target()),
        after.asksLessThan(before),
        true,
        "/metric/target");
  }

  /**
   * A link added (without {@code old}), changed, or removed (without {@code changed}).
   *
   * @param pointer to the place that is to blame
   */
  static void amend(
      Edit edit, @Nullable Alignment old, @Nullable Alignment changed, String pointer) {
    Alignment either = Objects.requireNonNull(changed == null ? old : changed);
    String keyResult = either.childType() == NodeType.KEY_RESULT ? either.childId() : null;
    String objective =
        keyResult == null ? either.childId() : edit.found(KeyResult.KIND, keyResult).objectiveId();
    new Commitment(edit, objective, keyResult)
        .amend("alignment", text(old), text(changed), false, old != null, pointer);
  }

  private void amend(
      String field, @Nullable String oldValue, @Nullable String newValue, String pointer) {
    amend(field, oldValue, newValue, false, true, pointer);
  }

  private void amend(
      String field,
      @Nullable String oldValue,
      @Nullable String newValue,
      boolean eased,
      boolean needsReason,
      String pointer) {
    if (Objects.equals(oldValue, newValue) || !isCommitted()) {
      return;
    }
    String reason = edit.reason();
    if (edit.isRequest() && needsReason && (reason == null || reason.isBlank())) {
      edit.broken(
          pointer,
          "REASON_REQUIRED",
          "the objective is committed: changing %s needs a reason",
          field);
      return;
    }
    edit.put(
        Amendment.KIND,
        new Amendment(
            edit.newId(),
            objectiveId,
            keyResultId,
            field,
            oldValue,
            newValue,
            eased,
            reason,
            edit.today(),
            edit.actorId(),
            edit.now()));
  }

  private boolean isCommitted() {
    Objective objective = edit.data().find(Objective.KIND, objectiveId).orElse(null);
    return objective != null
        && (objective.state() == ObjectiveState.APPROVED
            || edit.data()
                .find(Cycle.KIND, objective.cycleId())
                .map(Cycle::phase)
                .filter(Phase::isCommitted)
                .isPresent());
  }

  private static @Nullable String text(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static @Nullable String text(@Nullable Alignment link) {
    return link == null
        ? null
        : link.mode() + " " + link.parentType() + " " + link.parentId() + " x " + link.weight();
  }
}
