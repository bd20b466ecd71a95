package io.okrcascade.api.change;

import io.okrcascade.api.cascade.CascadeSnapshot;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.platform.store.ChangeLog;
import io.okrcascade.api.platform.store.ChangeLog.Logged;
import io.okrcascade.core.answer.PlanAnswer;
import io.okrcascade.core.answer.PlanChange;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Change;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Plans as they stood when their cycle became ACTIVE: what is there now, with every change since
 * taken back, as the change log tells it.
 */
public final class Plans {
  private static final List<RecordType<?>> PLANNED =
      List.of(
          RecordType.OBJECTIVE,
          RecordType.KEY_RESULT,
          RecordType.ALIGNMENT,
          RecordType.INITIATIVE,
          RecordType.CONTRIBUTION,
          RecordType.DEPENDENCY,
          RecordType.CAPACITY);

  private final Transactor transactor;
  private final ChangeLog changeLog;

  public Plans(Transactor transactor, ChangeLog changeLog) {
    this.transactor = transactor;
    this.changeLog = changeLog;
  }

  /** The start of a cycle, and what was planned and changed since, in order. */
  private record History(Logged start, List<Logged> changes) {}

  private History history(CascadeSnapshot snapshot, String cycleId) {
    return snapshot.keep(
        "plan history " + cycleId,
        key ->
            transactor.read(
                handle -> {
                  Logged start = start(handle, cycleId);
                  String family = snapshot.data().cycles().familyOf(cycleId);
                  return new History(
                      start, changeLog.since(handle, family, start.revision(), PLANNED));
                }));
  }

  /** The write by which the cycle became ACTIVE, the last one where that happened twice. */
  private Logged start(Handle handle, String cycleId) {
    Logged start = null;
    for (Logged entry : changeLog.of(handle, RecordType.CYCLE, cycleId)) {
      boolean wasActive = isActive(entry.change().before());
      boolean isActive = isActive(entry.change().after());
      if (isActive && !wasActive) {
        start = entry;
      } else if (!isActive) {
        start = null;
      }
    }
    if (start == null) {
      throw ProblemException.conflict(
          "PHASE", "cycle " + cycleId + " is not ACTIVE yet, so there is no plan to look back to");
    }
    return start;
  }

  private static boolean isActive(@Nullable Versioned<?> row) {
    return row != null && row.content() instanceof Cycle cycle && cycle.phase().isCommitted();
  }

  /** The plan as it stood. */
  PlanAnswer plan(CascadeSnapshot snapshot, String cycleId) {
    History history = history(snapshot, cycleId);
    Bundle plan = Export.of(unwound(snapshot, history), cycleId::equals);
    return new PlanAnswer(
        cycleId,
        history.start.revision(),
        history.start.at(),
        new Bundle.Builder()
            .objectives(Objects.requireNonNull(plan.objectives()))
            .initiatives(Objects.requireNonNull(plan.initiatives()))
            .capacities(Objects.requireNonNull(plan.capacities()))
            .build());
  }

  private static Dataset unwound(CascadeSnapshot snapshot, History history) {
    List<Change<?>> backwards = new ArrayList<>();
    for (int i = history.changes.size() - 1; i >= 0; i--) {
      backwards.add(history.changes.get(i).change().inverse());
    }
    List<RecordType<?>> kept = new ArrayList<>(PLANNED);
    RecordType.ALL.stream().filter(RecordType::ofOrganization).forEach(kept::add);
    return snapshot.data().only(kept).with(backwards);
  }

  /** What changed since, in order, each with its place. */
  List<Map.Entry<Long, PlanChange>> changes(CascadeSnapshot snapshot, String cycleId) {
    History history = history(snapshot, cycleId);
    Dataset before = unwound(snapshot, history);
    List<Map.Entry<Long, PlanChange>> changes = new ArrayList<>();
    for (Logged entry : history.changes) {
      PlanOwner owner =
          PlanOwner.of(entry.change().content(), List.of(snapshot.data(), before, logged(history)));
      if (owner.cycleId().equals(cycleId) && !isOnlyReported(entry.change())) {
        changes.add(Map.entry(entry.seq(), change(entry, owner)));
      }
    }
    return changes;
  }

  /** What came and went since: neither there now nor in the plan. */
  private static Dataset logged(History history) {
    List<Change<?>> created =
        history.changes.stream()
            .<Change<?>>map(Logged::change)
            .filter(change -> change.after() != null)
            .toList();
    return Dataset.EMPTY.with(created);
  }

  /** Milestones that a check-in reports as done are news, not another plan. */
  private static boolean isOnlyReported(Change<?> change) {
    return change.before() != null
        && change.after() != null
        && change.before().content() instanceof KeyResult before
        && change.after().content() instanceof KeyResult after
        && before.withMetric(after.metric()).equals(after)
        && before
            .metric()
            .withMilestones(List.of())
            .equals(after.metric().withMilestones(List.of()))
        && before.metric().milestones().stream()
            .map(Milestone::id)
            .toList()
            .equals(after.metric().milestones().stream().map(Milestone::id).toList());
  }

  private static PlanChange change(Logged entry, PlanOwner owner) {
    Change<?> change = entry.change();
    return new PlanChange(
        entry.revision(),
        entry.at(),
        entry.actorId(),
        entry.reason(),
        change.type().name(),
        change.id(),
        owner.teamId(),
        change.action().name(),
        change.fields());
  }
}
