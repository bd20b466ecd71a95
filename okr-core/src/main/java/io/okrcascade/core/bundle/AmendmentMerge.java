package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Person;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is changed about committed objectives. An objective is committed from its approval or
 * from its cycle's phase ACTIVE on, whichever comes first; from then on a changed title, target,
 * baseline or alignment needs a reason. A first alignment may be added without.
 */
final class AmendmentMerge {
  private final Workbench bench;

  AmendmentMerge(Workbench bench) {
    this.bench = bench;
  }

  void objective(Objective old, Objective changed, String at) {
    amend(old.id(), null, "title", old.title(), changed.title(), false, true, at + "/title");
  }

  void keyResult(KeyResult old, KeyResult changed, String at) {
    String objective = old.objectiveId();
    String id = old.id();
    amend(objective, id, "title", old.title(), changed.title(), false, true, at + "/title");
    amend(
        objective,
        id,
        "baseline",
        text(old.metric().baseline()),
        text(changed.metric().baseline()),
        false,
        true,
        at + "/metric/baseline");
    amend(
        objective,
        id,
        "target",
        text(old.metric().target()),
        text(changed.metric().target()),
        changed.metric().asksLessThan(old.metric()),
        true,
        at + "/metric/target");
  }

  /** A link added (without {@code old}), changed, or removed (without {@code changed}). */
  void alignment(
      String objectiveId, @Nullable Alignment old, @Nullable Alignment changed, String at) {
    Alignment either = Objects.requireNonNull(changed == null ? old : changed);
    String keyResult = either.childType() == NodeType.KEY_RESULT ? either.childId() : null;
    amend(objectiveId, keyResult, "alignment", text(old), text(changed), false, old != null, at);
  }

  private void amend(
      String objectiveId,
      @Nullable String keyResultId,
      String field,
      @Nullable String oldValue,
      @Nullable String newValue,
      boolean eased,
      boolean needsReason,
      String at) {
    if (Objects.equals(oldValue, newValue) || !isCommitted(objectiveId)) {
      return;
    }
    MergeOptions options = bench.options;
    if (options.ritual()
        && needsReason
        && (options.reason() == null || options.reason().isBlank())) {
      bench.violation(
          at,
          "REASON_REQUIRED",
          "the objective is committed: changing " + field + " needs a reason");
      return;
    }
    bench.put(
        Amendment.KIND,
        new Amendment(
            options.ids().get(),
            objectiveId,
            keyResultId,
            field,
            oldValue,
            newValue,
            eased,
            options.reason(),
            options.today(),
            options.actorId(),
            options.now()));
  }

  private boolean isCommitted(String objectiveId) {
    return bench
        .current
        .find(Objective.KIND, objectiveId)
        .filter(
            objective ->
                objective.state() == ObjectiveState.APPROVED
                    || bench
                        .current
                        .find(Cycle.KIND, objective.cycleId())
                        .map(Cycle::phase)
                        .filter(phase -> phase.isCommitted())
                        .isPresent())
        .isPresent();
  }

  private static @Nullable String text(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private static @Nullable String text(@Nullable Alignment link) {
    return link == null
        ? null
        : link.mode() + " " + link.parentType() + " " + link.parentId() + " x " + link.weight();
  }

  /** Takes over amendments that a bundle brings along, once each. */
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  void given(String objectiveId, @Nullable List<AmendmentItem> items, String at) {
    List<Amendment> there =
        items == null ? List.of() : bench.current.all(Amendment.OF_OBJECTIVE, objectiveId);
    Workbench.each(
        items,
        at,
        (item, place) -> {
          bench.reference(KeyResult.KIND, item.keyResultId(), place + "/keyResultId");
          bench.reference(Person.KIND, item.byId(), place + "/byId");
          if (there.stream().anyMatch(known -> Items.of(known).equals(item))) {
            bench.unchanged(Amendment.KIND);
            return;
          }
          Amendment made =
              bench.make(
                  place,
                  () ->
                      new Amendment(
                          bench.options.ids().get(),
                          objectiveId,
                          item.keyResultId(),
                          item.field(),
                          item.oldValue(),
                          item.newValue(),
                          Boolean.TRUE.equals(item.eased()),
                          item.reason(),
                          item.on(),
                          item.byId(),
                          bench.options.now()));
          if (made != null) {
            bench.put(Amendment.KIND, made);
          }
        });
  }
}
