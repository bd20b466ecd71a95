package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.store.ScopeCache.Held;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The latest snapshot of each cycle family. A caller asks the database for the revisions only, in
 * one statement; a snapshot that has fallen behind advances by the change log, or is loaded anew
 * where that would be longer. So every replica answers with what is committed, and none needs to
 * talk to another.
 */
public final class Snapshots {
  private final RecordStore store;
  private final ChangeLog changeLog;
  private final Function<Dataset, Settings> settings;
  private final ScopeCache scopes;
  private final ComputedCache computed;

  /**
   * @param budget what the snapshots and what is computed from them may take
   */
  public Snapshots(
      RecordStore store,
      ChangeLog changeLog,
      Function<Dataset, Settings> settings,
      CacheBudget budget) {
    this.store = store;
    this.changeLog = changeLog;
    this.settings = settings;
    scopes = new ScopeCache(budget.scopes());
    computed = new ComputedCache(budget.computed());
  }

  /** Forgets all: for who changed rows past the change log, which is what snapshots advance by. */
  public void forget() {
    scopes.clear();
  }

  /** Those in memory, as they were last asked for: by family, the organization by its scope. */
  Map<String, CascadeSnapshot> known() {
    Map<String, CascadeSnapshot> known = new HashMap<>();
    for (Held held : scopes.all()) {
      CascadeSnapshot snapshot = held.snapshot;
      if (snapshot != null) {
        known.put(held.scope, snapshot);
      }
    }
    return known;
  }

  /** The organization as it is committed. */
  public CascadeSnapshot organization(Handle handle) {
    return Objects.requireNonNull(current(handle, Revisions.ORGANIZATION, Effort.PATIENT));
  }

  /** The organization and the family, as they are committed. */
  public CascadeSnapshot family(Handle handle, String family) {
    return Objects.requireNonNull(current(handle, family, Effort.PATIENT));
  }

  /**
   * The changes of a scope between two revisions, in order.
   *
   * @return null where there are more than that
   */
  @Nullable List<Change<?>> changes(Handle handle, String scope, long after, long upTo, int most) {
    return changeLog.between(handle, scope, after, upTo, most);
  }

  private @Nullable List<Change<?>> changes(Handle handle, String scope, long after, long upTo) {
    return changes(handle, scope, after, upTo, Committed.MOST_CHANGES);
  }

  /** Shows what was committed, unless the scope has moved from where it was before that. */
  void publish(String scope, long before, long revision, List<Change<?>> changes) {
    Held held = scopes.of(scope);
    if (!held.lock(Effort.QUICK)) {
      return; // whoever loads it finds what was committed
    }
    try {
      Committed known = held.committed;
      if (known != null && known.revision() == before) {
        keep(held, known.next(revision, changes));
      }
    } finally {
      held.unlock();
    }
  }

  /** The snapshot of the family in which a record lives; empty where there is no such record. */
  public Optional<CascadeSnapshot> of(Handle handle, RecordKind<?> type, String id) {
    Optional<CascadeSnapshot> likely =
        lastSeenIn(type, id)
            .map(family -> family(handle, family))
            .filter(snapshot -> snapshot.data().row(type, id) != null);
    return likely.isPresent()
        ? likely
        : familyOf(handle, type, id).map(family -> family(handle, family));
  }

  /** The family in which a record was when its snapshot was taken; it may have moved since. */
  Optional<String> lastSeenIn(RecordKind<?> type, String id) {
    return scopes.all().stream()
        .filter(held -> !held.scope.equals(Revisions.ORGANIZATION))
        .filter(held -> committed(held).data().row(type, id) != null)
        .map(held -> held.scope)
        .findFirst();
  }

  private static Committed committed(Held held) {
    return Objects.requireNonNull(held.committed);
  }

  /** Until it is closed no scope leaves memory; for who looks at everything more than once. */
  ScopeCache.Hold hold() {
    return scopes.hold();
  }

  /**
   * The organization with all families, as they stood at one moment: between two, a record that
   * moves from one family to another would stand in both or in none.
   */
  public Dataset everything(Handle handle) {
    try (ScopeCache.Hold all = hold()) {
      CascadeSnapshot organization;
      Map<String, CascadeSnapshot> seen;
      do {
        organization = organization(handle);
        seen = families(handle, organization.data());
      } while (hasMoved(handle, organization, seen));
      return together(organization.data(), seen.values());
    }
  }

  /** The organization, and families beside each other. */
  static Dataset together(Dataset organization, Collection<CascadeSnapshot> families) {
    Dataset data = Dataset.EMPTY;
    for (CascadeSnapshot family : families) {
      data = data.beside(family.data());
    }
    return data.beside(organization);
  }

  private static boolean hasMoved(
      Handle handle, CascadeSnapshot organization, Map<String, CascadeSnapshot> families) {
    Map<String, Long> now = revisions(handle, families.keySet());
    return !Objects.equals(now.get(Revisions.ORGANIZATION), organization.organizationRevision())
        || families.entrySet().stream()
            .anyMatch(it -> !Objects.equals(now.get(it.getKey()), it.getValue().revision()));
  }

  /** What is not committed, or only for one who asks: nothing that is computed from it is kept. */
  CascadeSnapshot passing(Dataset data) {
    CascadeSnapshot passing = new CascadeSnapshot(computed, 0, 0, data, settings.apply(data));
    passing.replace();
    return passing;
  }

  /** What changes that are not committed leave; see {@link #passing}. */
  CascadeSnapshot after(CascadeSnapshot before, Dataset data, List<Change<?>> changes) {
    return before.passing(data, settings.apply(data), changes);
  }

  /** The snapshots of all families. */
  public List<CascadeSnapshot> all(Handle handle) {
    return List.copyOf(families(handle, organization(handle).data()).values());
  }

  private Map<String, CascadeSnapshot> families(Handle handle, Dataset organization) {
    return Objects.requireNonNull(current(handle, families(organization), Effort.PATIENT));
  }

  /** Root cycles, each the name of a family. */
  static List<String> families(Dataset data) {
    return CycleTree.of(data).all().stream()
        .filter(cycle -> cycle.parentId() == null)
        .map(Cycle::id)
        .toList();
  }

  /**
   * The family in which a record lives. A cycle never changes its family, so a known one is sure.
   */
  public Optional<String> familyOf(Handle handle, RecordKind<?> type, String id) {
    if (type.equals(Cycle.KIND)) {
      Committed organization = scopes.of(Revisions.ORGANIZATION).committed;
      if (organization != null && organization.data().row(Cycle.KIND, id) != null) {
        return Optional.of(CycleTree.of(organization.data()).familyOf(id));
      }
    }
    return store.familyOf(handle, type, id);
  }

  private @Nullable CascadeSnapshot current(Handle handle, String scope, Effort effort) {
    Map<String, CascadeSnapshot> one = current(handle, List.of(scope), effort);
    return one == null ? null : one.get(scope);
  }

  private static Map<String, Long> revisions(Handle handle, Collection<String> scopes) {
    Set<String> all = new LinkedHashSet<>(scopes);
    all.add(Revisions.ORGANIZATION);
    return Revisions.of(handle, all);
  }

  /**
   * The snapshots of some scopes, in their order.
   *
   * @param scopes families, or the organization
   * @param effort without which null is given
   */
  @Nullable Map<String, CascadeSnapshot> current(
      Handle handle, List<String> scopes, Effort effort) {
    Map<String, Long> revisions = revisions(handle, scopes);
    Map<String, CascadeSnapshot> found = new LinkedHashMap<>();
    for (String scope : scopes) {
      CascadeSnapshot snapshot = current(handle, scope, revisions, effort);
      if (snapshot == null) {
        return null;
      }
      found.put(scope, snapshot);
    }
    return found;
  }

  private @Nullable CascadeSnapshot current(
      Handle handle, String scope, Map<String, Long> revisions, Effort effort) {
    long ofOrganization = Objects.requireNonNull(revisions.get(Revisions.ORGANIZATION));
    long ofScope = Objects.requireNonNull(revisions.get(scope));
    Held held = scopes.of(scope);
    CascadeSnapshot known = held.snapshot;
    if (known != null && known.isAt(ofOrganization, ofScope)) {
      return known;
    }
    // One at a time: others would only do the same work.
    if (!held.lock(effort)) {
      return null;
    }
    try {
      Committed own = advance(handle, held, ofScope, effort);
      Committed above = organization(handle, ofOrganization, effort);
      return own == null || above == null ? null : shown(held, above, own);
    } finally {
      held.unlock();
    }
  }

  private @Nullable Committed organization(Handle handle, long revision, Effort effort) {
    Held held = scopes.of(Revisions.ORGANIZATION);
    Committed known = held.committed;
    if (known != null && known.revision() >= revision) {
      return known;
    }
    if (!held.lock(effort)) {
      return null;
    }
    try {
      return advance(handle, held, revision, effort);
    } finally {
      held.unlock();
    }
  }

  /**
   * The snapshot of what is committed, which follows the known one where it is known what changed
   * since.
   */
  private CascadeSnapshot shown(Held held, Committed organization, Committed own) {
    CascadeSnapshot known = held.snapshot;
    if (known == null || !known.isAt(organization.revision(), own.revision())) {
      CascadeSnapshot next = next(known, organization, own);
      held.snapshot = next;
      if (known != null) {
        known.replaceBy(next);
      }
      known = next;
      scopes.weigh(held, own.data().weight() + known.cascadeWeight());
    }
    return known;
  }

  private CascadeSnapshot next(
      @Nullable CascadeSnapshot known, Committed organization, Committed own) {
    Dataset data = own == organization ? own.data() : organization.data().and(own.data());
    Settings inForce = settings.apply(data);
    if (known != null) {
      List<Change<?>> above = organization.changesFrom(known.organizationRevision());
      List<Change<?>> within = own == organization ? List.of() : own.changesFrom(known.revision());
      if (above != null && within != null) {
        List<Change<?>> changes = new ArrayList<>(above);
        changes.addAll(within);
        return known.next(organization.revision(), own.revision(), data, inForce, changes);
      }
    }
    return new CascadeSnapshot(computed, organization.revision(), own.revision(), data, inForce);
  }

  /** Brings a scope to a revision, or leaves it at a later one that somebody else brought it to. */
  private @Nullable Committed advance(Handle handle, Held held, long revision, Effort effort) {
    Committed known = held.committed;
    if (known != null && known.revision() >= revision) {
      return known;
    }
    if (known != null) {
      List<Change<?>> changes = changes(handle, held.scope, known.revision(), revision);
      if (changes != null) {
        return keep(held, known.next(revision, changes));
      }
    }
    return effort.mayLoad() ? keep(held, load(handle, held.scope, revision)) : null;
  }

  /**
   * Loads a scope anew. Writers may commit between its statements, so what they changed since is
   * applied once more: the change log holds whole records, and applying one twice is applying it
   * once.
   */
  private Committed load(Handle handle, String scope, long revision) {
    long at = revision;
    while (true) {
      Dataset data =
          scope.equals(Revisions.ORGANIZATION)
              ? store.loadOrganization(handle)
              : store.loadFamily(handle, scope);
      long now = Objects.requireNonNull(Revisions.of(handle, List.of(scope)).get(scope));
      if (now == at) {
        return Committed.loaded(at, data);
      }
      List<Change<?>> changes = changes(handle, scope, at, now);
      if (changes != null) {
        return Committed.loaded(now, data.with(changes));
      }
      at = now;
    }
  }

  private static Committed keep(Held held, Committed committed) {
    held.committed = committed;
    return committed;
  }
}
