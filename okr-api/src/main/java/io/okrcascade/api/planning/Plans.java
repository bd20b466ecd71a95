package io.okrcascade.api.planning;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.ChangeLog.Logged;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Export;
import io.okrcascade.core.bundle.PlanAnswer;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
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
  /** OKRs with their links, and the work for them. */
  private static final List<RecordKind<?>> PLANNED =
      List.of(
          Objective.KIND,
          KeyResult.KIND,
          Alignment.KIND,
          Initiative.KIND,
          Contribution.KIND,
          Dependency.KIND,
          Capacity.KIND);

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
        Facts.PRIMARY,
        "plan history " + cycleId,
        history -> CascadeSnapshot.RECORD * 2L * history.changes.size(),
        () ->
            transactor.read(
                handle -> {
                  Logged start = start(handle, cycleId);
                  String family = CycleTree.of(snapshot.data()).familyOf(cycleId);
                  return new History(
                      start, changeLog.since(handle, family, start.revision(), PLANNED));
                }));
  }

  /** The write by which the cycle became ACTIVE, the last one where that happened twice. */
  private Logged start(Handle handle, String cycleId) {
    Logged start = null;
    for (Logged entry : changeLog.of(handle, Cycle.KIND, cycleId)) {
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
    List<RecordKind<?>> kept = new ArrayList<>(PLANNED);
    Registry.KINDS.all().stream().filter(RecordKind::isOfOrganization).forEach(kept::add);
    return snapshot.data().only(kept).with(backwards);
  }

  /** What changed since, in order, each with its place. */
  List<Map.Entry<Long, PlanChange>> changes(CascadeSnapshot snapshot, String cycleId) {
    History history = history(snapshot, cycleId);
    Lookup found = snapshot.data().or(unwound(snapshot, history)).or(logged(history));
    List<Map.Entry<Long, PlanChange>> changes = new ArrayList<>();
    for (Logged entry : history.changes) {
      Change<?> change = entry.change();
      if (cycleIdOf(change, found).equals(cycleId) && !isOnlyReported(change)) {
        changes.add(Map.entry(entry.seq(), change(entry, teamIdOf(change, found))));
      }
    }
    return changes;
  }

  private static <T extends Record> String cycleIdOf(Change<T> change, Lookup found) {
    return Registry.KINDS.cycleIdOf(change.kind(), change.content(), found);
  }

  /** The team to whose plan a record belongs; a capacity does, although no team writes it. */
  private static <T extends Record> String teamIdOf(Change<T> change, Lookup found) {
    return change.content() instanceof Capacity capacity
        ? capacity.teamId()
        : Registry.KINDS.teamIdOf(change.kind(), change.content(), found).orElseThrow();
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
        && before.metric().unreported().equals(after.metric().unreported());
  }

  private static PlanChange change(Logged entry, String teamId) {
    Change<?> change = entry.change();
    return new PlanChange(
        entry.revision(),
        entry.at(),
        entry.actorId(),
        entry.reason(),
        change.kind().name(),
        change.id(),
        teamId,
        change.action().name(),
        change.fields());
  }
}
