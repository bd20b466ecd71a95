package io.okrcascade.api.store;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
  /** Families kept in memory. */
  private static final int MOST_FAMILIES = 16;

  /** Changes by which a snapshot advances; beyond, loading is quicker. */
  private static final int MOST_CHANGES = 2_000;

  private final RecordStore store;
  private final ChangeLog changeLog;
  private final Function<Dataset, Settings> settings;
  private final Map<String, Part> parts =
      new LinkedHashMap<>(32, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Part> eldest) {
          return size() > MOST_FAMILIES + 1;
        }
      };
  private final Map<String, CascadeSnapshot> snapshots = new ConcurrentHashMap<>();

  public Snapshots(RecordStore store, ChangeLog changeLog, Function<Dataset, Settings> settings) {
    this.store = store;
    this.changeLog = changeLog;
    this.settings = settings;
  }

  /** Forgets all: for who changed rows past the change log, which is what snapshots advance by. */
  public synchronized void forget() {
    parts.clear();
    snapshots.clear();
  }

  /** Those in memory, as they were last asked for: by family, the organization alone by "". */
  Map<String, CascadeSnapshot> known() {
    return Map.copyOf(snapshots);
  }

  /**
   * What a scope held at a revision.
   *
   * @param last the step that led there; null where it was loaded
   */
  private record Part(long revision, Dataset data, @Nullable Step last) {
    static Part loaded(long revision, Dataset data) {
      return new Part(revision, data, null);
    }

    Part next(long to, List<Change<?>> by) {
      return new Part(to, data.with(by), Step.after(last, revision, by));
    }

    /** The changes that led here from an earlier revision; null where they are not remembered. */
    @Nullable List<Change<?>> changesFrom(long earlier) {
      List<List<Change<?>>> steps = new ArrayList<>();
      long at = revision;
      for (Step step = last; at != earlier; step = step.before) {
        if (step == null || at < earlier) {
          return null;
        }
        steps.add(step.changes);
        at = step.from;
      }
      Collections.reverse(steps);
      List<Change<?>> changes = new ArrayList<>();
      steps.forEach(changes::addAll);
      return changes;
    }
  }

  /**
   * Some changes, and those before them; so many that loading would be quicker are forgotten.
   *
   * @param from the revision from which they led
   * @param size how many changes these are with all before
   */
  private record Step(long from, List<Change<?>> changes, @Nullable Step before, int size) {
    static Step after(@Nullable Step before, long from, List<Change<?>> changes) {
      int size = changes.size() + (before == null ? 0 : before.size);
      return size > MOST_CHANGES
          ? new Step(from, changes, null, changes.size())
          : new Step(from, changes, before, size);
    }
  }

  /** The organization as it is committed. */
  public CascadeSnapshot organization(Handle handle) {
    return Objects.requireNonNull(current(handle, null, true));
  }

  /** The organization and the family, as they are committed. */
  public CascadeSnapshot family(Handle handle, String family) {
    return Objects.requireNonNull(current(handle, family, true));
  }

  /**
   * As {@link #family} and {@link #organization}, where that takes no longer than to read a few
   * changes; else null.
   *
   * @param family null for the organization alone
   */
  @Nullable CascadeSnapshot near(Handle handle, @Nullable String family) {
    return current(handle, family, false);
  }

  /** The changes of a scope between two revisions, in order; null where there are too many. */
  @Nullable List<Change<?>> changes(Handle handle, String scope, long after, long upTo) {
    return changeLog.between(handle, scope, after, upTo, MOST_CHANGES);
  }

  /** Shows what was committed, unless the scope has moved from where it was before that. */
  synchronized void publish(String scope, long before, long revision, List<Change<?>> changes) {
    Part part = parts.get(scope);
    if (part != null && part.revision == before) {
      keep(scope, part.next(revision, changes));
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
  synchronized Optional<String> lastSeenIn(RecordKind<?> type, String id) {
    return parts.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Revisions.ORGANIZATION))
        .filter(entry -> entry.getValue().data.row(type, id) != null)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The organization with all families, as they stood at one moment: between two, a record that
   * moves from one family to another would stand in both or in none.
   */
  public Dataset everything(Handle handle) {
    Map<String, CascadeSnapshot> seen;
    CascadeSnapshot organization;
    do {
      seen = new LinkedHashMap<>();
      organization = organization(handle);
      for (String family : families(organization.data())) {
        seen.put(family, family(handle, family));
      }
    } while (hasMoved(handle, organization, seen));
    Dataset data = Dataset.EMPTY;
    for (CascadeSnapshot family : seen.values()) {
      data = data.beside(family.data());
    }
    return data.beside(organization.data());
  }

  private static boolean hasMoved(
      Handle handle, CascadeSnapshot organization, Map<String, CascadeSnapshot> families) {
    List<String> scopes = new ArrayList<>(families.keySet());
    scopes.add(Revisions.ORGANIZATION);
    Map<String, Long> now = Revisions.of(handle, scopes);
    return !Objects.equals(now.get(Revisions.ORGANIZATION), organization.organizationRevision())
        || families.entrySet().stream()
            .anyMatch(it -> !Objects.equals(now.get(it.getKey()), it.getValue().revision()));
  }

  /** The snapshots of all families. */
  public List<CascadeSnapshot> all(Handle handle) {
    return families(organization(handle).data()).stream()
        .map(family -> family(handle, family))
        .toList();
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
      Part organization = part(Revisions.ORGANIZATION);
      if (organization != null && organization.data.row(Cycle.KIND, id) != null) {
        return Optional.of(CycleTree.of(organization.data).familyOf(id));
      }
    }
    return store.familyOf(handle, type, id);
  }

  /**
   * @param mayLoad whether what is not in memory, or far behind, is loaded; else null
   */
  private @Nullable CascadeSnapshot current(
      Handle handle, @Nullable String family, boolean mayLoad) {
    Map<String, Long> revisions =
        Revisions.of(
            handle,
            family == null
                ? List.of(Revisions.ORGANIZATION)
                : List.of(Revisions.ORGANIZATION, family));
    long organizationRevision = Objects.requireNonNull(revisions.get(Revisions.ORGANIZATION));
    long revision = family == null ? 0 : Objects.requireNonNull(revisions.get(family));
    String key = family == null ? "" : family;
    CascadeSnapshot known = snapshots.get(key);
    if (known != null && known.isAt(organizationRevision, revision)) {
      return known;
    }
    // One at a time: others would only do the same work.
    synchronized (this) {
      Part organization = advance(handle, Revisions.ORGANIZATION, organizationRevision, mayLoad);
      Part own = family == null ? null : advance(handle, family, revision, mayLoad);
      if (organization == null || (own == null && family != null)) {
        return null;
      }
      long ownRevision = own == null ? 0 : own.revision;
      known = snapshots.get(key);
      if (known == null || !known.isAt(organization.revision, ownRevision)) {
        known = next(known, organization, own);
        snapshots.keySet().removeIf(other -> !other.isEmpty() && !parts.containsKey(other));
        snapshots.put(key, known);
      }
      return known;
    }
  }

  /** The snapshot of two parts, which follows a known one where it is known what changed since. */
  private CascadeSnapshot next(
      @Nullable CascadeSnapshot known, Part organization, @Nullable Part own) {
    Dataset data = own == null ? organization.data : organization.data.and(own.data);
    long revision = own == null ? 0 : own.revision;
    Settings inForce = settings.apply(data);
    if (known != null && own != null) {
      List<Change<?>> above = organization.changesFrom(known.organizationRevision());
      List<Change<?>> within = own.changesFrom(known.revision());
      if (above != null && within != null) {
        List<Change<?>> changes = new ArrayList<>(above);
        changes.addAll(within);
        return known.next(organization.revision, revision, data, inForce, changes);
      }
    }
    return new CascadeSnapshot(organization.revision, revision, data, inForce);
  }

  private synchronized @Nullable Part part(String scope) {
    return parts.get(scope);
  }

  /** Brings a part to a revision, or leaves it at a later one that somebody else brought it to. */
  private @Nullable Part advance(Handle handle, String scope, long revision, boolean mayLoad) {
    Part part = parts.get(scope);
    if (part != null && part.revision >= revision) {
      return part;
    }
    if (part != null) {
      List<Change<?>> changes =
          changeLog.between(handle, scope, part.revision, revision, MOST_CHANGES);
      if (changes != null) {
        return keep(scope, part.next(revision, changes));
      }
    }
    return mayLoad ? keep(scope, load(handle, scope, revision)) : null;
  }

  /**
   * Loads a part anew. Writers may commit between its statements, so what they changed since is
   * applied once more: the change log holds whole records, and applying one twice is applying it
   * once.
   */
  private Part load(Handle handle, String scope, long revision) {
    long at = revision;
    while (true) {
      Dataset data =
          scope.equals(Revisions.ORGANIZATION)
              ? store.loadOrganization(handle)
              : store.loadFamily(handle, scope);
      long now = Objects.requireNonNull(Revisions.of(handle, List.of(scope)).get(scope));
      if (now == at) {
        return Part.loaded(at, data);
      }
      List<Change<?>> changes = changeLog.between(handle, scope, at, now, MOST_CHANGES);
      if (changes != null) {
        return Part.loaded(now, data.with(changes));
      }
      at = now;
    }
  }

  private Part keep(String scope, Part part) {
    parts.put(scope, part);
    return part;
  }
}
