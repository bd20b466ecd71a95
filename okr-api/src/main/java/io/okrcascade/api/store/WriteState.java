package io.okrcascade.api.store;

import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.write.Revised;
import io.okrcascade.api.write.State;
import io.okrcascade.api.write.WriteFailure;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What writes are decided on: snapshots of what is committed, and over them what was accepted since
 * and is not committed yet.
 */
final class WriteState implements State<Effect> {
  private static final String ALL = "";

  /** How long the lock may be held for what others are about to bring up to date. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Snapshots snapshots;
  private final Handle handle;
  private final Effort effort;
  private final boolean isStaged;
  private final Map<String, View> views = new HashMap<>();
  private final Map<String, Long> committed = new HashMap<>();
  private final List<Scoped> accepted = new ArrayList<>();
  private final Net net = new Net();

  /**
   * @param effort that what is committed may cost
   */
  WriteState(Snapshots snapshots, Handle handle, Effort effort) {
    this(snapshots, handle, effort, false);
  }

  private WriteState(Snapshots snapshots, Handle handle, Effort effort, boolean isStaged) {
    this.snapshots = snapshots;
    this.handle = handle;
    this.effort = effort;
    this.isStaged = isStaged;
  }

  /**
   * As seen in a transaction in which rows are staged. Nothing is loaded in it, as it sees what is
   * not committed.
   */
  static WriteState ofStaged(Snapshots snapshots, Handle handle) {
    return new WriteState(snapshots, handle, Effort.waiting(LONGEST_WAIT), true);
  }

  /** Refuses to decide something anew in the transaction of what is staged, which is not that. */
  void requireUnstaged() {
    if (isStaged) {
      throw new WriteFailure.TransactionEnded("what is staged is not what is to be written now");
    }
  }

  /** Teams, people and cycles. */
  Dataset organization() {
    return snapshot(Revisions.ORGANIZATION).data();
  }

  /** The organization and the family of a root cycle. */
  private Dataset family(String family) {
    return snapshot(family).data();
  }

  /** The organization, and the family that is asked for. */
  private CascadeSnapshot snapshot(String scope) {
    return view(
        scope,
        this::committedOf,
        other -> other.equals(scope) || other.equals(Revisions.ORGANIZATION));
  }

  /** The organization with all families. */
  Dataset everything() {
    return view(ALL, all -> snapshots.passing(committedEverything()), scope -> true).data();
  }

  /**
   * What a decision leaves of the family in which a record then lives, of that of a cycle, or else
   * of the organization.
   *
   * @param logged what was decided, by scope
   */
  CascadeSnapshot after(List<Scoped> logged, RecordKind<?> kind, String id) {
    String scope =
        kind.isOfOrganization() && !kind.equals(Cycle.KIND)
            ? Revisions.ORGANIZATION
            : lastScope(logged, kind, id).or(() -> familyOf(kind, id)).orElseThrow();
    CascadeSnapshot before = snapshot(scope);
    List<Change<?>> changes = new ArrayList<>();
    for (Scoped one : logged) {
      if (one.scope().equals(scope) || one.scope().equals(Revisions.ORGANIZATION)) {
        changes.add(one.change());
      }
    }
    return changes.isEmpty()
        ? before
        : snapshots.after(before, before.data().with(changes), changes);
  }

  private static Optional<String> lastScope(List<Scoped> logged, RecordKind<?> kind, String id) {
    return logged.stream()
        .filter(scoped -> scoped.change().kind().equals(kind))
        .filter(scoped -> scoped.change().id().equals(id))
        .reduce((earlier, later) -> later)
        .map(Scoped::scope);
  }

  /** The family of a record, with the organization; empty where there is no such record. */
  Optional<Dataset> of(RecordKind<?> kind, String id) {
    return familyOf(kind, id).map(this::family);
  }

  private Optional<String> familyOf(RecordKind<?> kind, String id) {
    if (kind.equals(Cycle.KIND)) {
      return Optional.of(organization())
          .filter(data -> data.row(Cycle.KIND, id) != null)
          .map(data -> CycleTree.of(data).familyOf(id));
    }
    Optional<String> last = lastScope(accepted, kind, id);
    if (last.isPresent()) {
      return last;
    }
    Optional<String> likely =
        snapshots.lastSeenIn(kind, id).filter(family -> family(family).row(kind, id) != null);
    return likely.isPresent()
        ? likely
        : JdbiFailures.translated(() -> snapshots.familyOf(handle, kind, id));
  }

  private CascadeSnapshot committedOf(String scope) {
    return Objects.requireNonNull(committed(List.of(scope)).get(scope));
  }

  private Dataset committedEverything() {
    return Snapshots.together(committedOf(Revisions.ORGANIZATION).data(), families().values());
  }

  private Map<String, CascadeSnapshot> families() {
    return committed(Snapshots.families(committedOf(Revisions.ORGANIZATION).data()));
  }

  private Map<String, CascadeSnapshot> committed(List<String> scopes) {
    Map<String, CascadeSnapshot> found =
        JdbiFailures.translated(() -> snapshots.current(handle, scopes, effort));
    if (found == null) {
      throw new WriteFailure.Behind(scopes);
    }
    found.forEach(
        (scope, snapshot) -> {
          committed.put(Revisions.ORGANIZATION, snapshot.organizationRevision());
          committed.put(scope, snapshot.revision());
        });
    return found;
  }

  /** The revisions of the organization and all families, as they are committed. */
  Map<String, Long> revisions() {
    families();
    return Map.copyOf(committed);
  }

  /**
   * All that has changed since everything stood at some revisions, up to others.
   *
   * @return null where more than so much has in one scope
   */
  @Nullable List<Change<?>> since(Map<String, Long> before, Map<String, Long> now, int most) {
    List<Change<?>> all = new ArrayList<>();
    for (Map.Entry<String, Long> reached : now.entrySet()) {
      String scope = reached.getKey();
      long then = before.getOrDefault(scope, 0L);
      if (then != reached.getValue()) {
        List<Change<?>> some =
            JdbiFailures.translated(
                () -> snapshots.changes(handle, scope, then, reached.getValue(), most));
        if (some == null) {
          return null;
        }
        all.addAll(some);
      }
    }
    accepted.forEach(scoped -> all.add(scoped.change()));
    return all;
  }

  private CascadeSnapshot view(
      String name, Function<String, CascadeSnapshot> first, Predicate<String> holds) {
    return views.computeIfAbsent(name, key -> new View(first.apply(key), holds)).at(accepted);
  }

  /** A part of the data, as the first of the accepted changes have left it. */
  private final class View {
    private final Predicate<String> holds;
    private CascadeSnapshot state;
    private int taken;

    View(CascadeSnapshot state, Predicate<String> holds) {
      this.state = state;
      this.holds = holds;
    }

    CascadeSnapshot at(List<Scoped> accepted) {
      List<Change<?>> more = new ArrayList<>();
      for (Scoped scoped : accepted.subList(taken, accepted.size())) {
        if (holds.test(scoped.scope())) {
          more.add(scoped.change());
        }
      }
      taken = accepted.size();
      if (!more.isEmpty()) {
        state = snapshots.after(state, state.data().with(more), more);
      }
      return state;
    }

    /** Takes what was decided on it as it is, instead of the changes that lead to it. */
    void follow(Effect effect, int all) {
      if (state.data() == effect.before()
          && effect.logged().stream().map(Scoped::scope).allMatch(holds)) {
        state = snapshots.after(state, effect.after(), effect.changes());
        taken = all;
      }
    }
  }

  @Override
  public boolean accept(Effect effect) {
    if (!net.takes(effect.changes())) {
      return false;
    }
    net.add(effect.changes());
    accepted.addAll(effect.logged());
    views.values().forEach(view -> view.follow(effect, accepted.size()));
    return true;
  }

  @Override
  public void publish(List<Revised<Effect>> effects) {
    Map<String, Long> reached = new LinkedHashMap<>();
    Map<String, List<Change<?>>> changes = new HashMap<>();
    for (Revised<Effect> revised : effects) {
      for (Scoped scoped : revised.effect().logged()) {
        reached.put(scoped.scope(), revised.revision());
        changes.computeIfAbsent(scoped.scope(), s -> new ArrayList<>()).add(scoped.change());
      }
    }
    reached.forEach(
        (scope, revision) -> {
          Long before = committed.get(scope);
          if (before != null) {
            snapshots.publish(scope, before, revision, changes.getOrDefault(scope, List.of()));
          }
        });
  }
}
