package io.okrcascade.core.record;

import io.okrcascade.core.message.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All kinds of record that there are, and what follows from how they refer to one another. */
public final class Kinds {
  private final List<RecordKind<?>> listed;
  private final List<RecordKind<?>> inOrder;
  private final Map<String, RecordKind<?>> byName = new LinkedHashMap<>();

  /**
   * @param kinds in the order in which what stands in the way of a deletion is listed
   * @throws IllegalArgumentException where two have the same name or order, or one refers to a kind
   *     that is not there
   */
  public Kinds(List<RecordKind<?>> kinds) {
    listed = List.copyOf(kinds);
    inOrder = listed.stream().sorted(Comparator.comparingInt(RecordKind::order)).toList();
    for (RecordKind<?> kind : kinds) {
      if (byName.put(kind.name(), kind) != null) {
        throw new IllegalArgumentException("two kinds are named " + kind);
      }
    }
    for (RecordKind<?> kind : kinds) {
      kind.references().forEach(reference -> named(reference.target()));
    }
  }

  /** Each after those that it refers to. */
  public List<RecordKind<?>> all() {
    return inOrder;
  }

  /** The kind of that name. */
  public RecordKind<?> named(String name) {
    RecordKind<?> kind = byName.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of record is named " + name);
    }
    return kind;
  }

  /**
   * The cycle in which a record lives.
   *
   * @throws IllegalStateException where it belongs to the organization, or leads to nothing
   */
  public <T extends Record> String cycleIdOf(RecordKind<T> kind, T content, Lookup lookup) {
    if (kind.scope() instanceof Scope.OfCycle<T> scope) {
      return scope.cycleId().apply(content);
    }
    return parent(kind, content).then(this::cycleIdOf, lookup);
  }

  /** The team whose record it is; empty where it is no team's. */
  public <T extends Record> Optional<String> teamIdOf(
      RecordKind<T> kind, T content, Lookup lookup) {
    if (kind.writers() instanceof Writers.OfTeam<T> writers) {
      return Optional.of(writers.teamId().apply(content));
    }
    return kind.writers() instanceof Writers.OfParent
        ? parent(kind, content).then(this::teamIdOf, lookup)
        : Optional.empty();
  }

  /** Whether the cycle and the team are there to which the record of a change belongs. */
  public <T extends Record> boolean stands(Change<T> change, Lookup lookup) {
    return stands(change.kind(), change.content(), lookup);
  }

  private <T extends Record> boolean stands(RecordKind<T> kind, T content, Lookup lookup) {
    if (kind.scope() instanceof Scope.OfCycle<T> scope
        && lookup.find(named("CYCLE"), scope.cycleId().apply(content)).isEmpty()) {
      return false;
    }
    return hasTeam(kind, content, lookup)
        && (!(kind.scope() instanceof Scope.Within) || parent(kind, content).stands(this, lookup));
  }

  private <T extends Record> boolean hasTeam(RecordKind<T> kind, T content, Lookup lookup) {
    return !(kind.writers() instanceof Writers.OfTeam<T> writers)
        || lookup.find(named("TEAM"), writers.teamId().apply(content)).isPresent();
  }

  private <T extends Record> Parent<?> parent(RecordKind<T> kind, T content) {
    if (kind.scope() instanceof Scope.Within<T> scope) {
      Ref ref = scope.parent().apply(content);
      return new Parent<>(named(ref.kind()), ref.id());
    }
    throw new IllegalStateException(kind + " lives within no other record");
  }

  private interface Step<R> {
    <P extends Record> R of(RecordKind<P> kind, P content, Lookup lookup);
  }

  private record Parent<P extends Record>(RecordKind<P> kind, String id) {
    <R> R then(Step<R> step, Lookup lookup) {
      P content =
          lookup
              .find(kind, id)
              .orElseThrow(() -> new IllegalStateException("no " + kind + " " + id));
      return step.of(kind, content, lookup);
    }

    boolean stands(Kinds kinds, Lookup lookup) {
      return lookup.find(kind, id).filter(it -> kinds.stands(kind, it, lookup)).isPresent();
    }
  }

  /** What stands in the way of deleting a record, and of what is deleted with it. */
  public List<Violation> obstacles(Dataset data, RecordKind<?> kind, String id) {
    List<Violation> obstacles = new ArrayList<>();
    for (RecordKind<?> other : listed) {
      addObstacles(data, other, kind, id, obstacles);
    }
    for (RecordKind<?> other : listed) {
      for (Change<?> owned : owned(data, other, kind, id)) {
        obstacles.addAll(obstacles(data, other, owned.id()));
      }
    }
    return obstacles;
  }

  private static <T extends Record> void addObstacles(
      Dataset data, RecordKind<T> other, RecordKind<?> kind, String id, List<Violation> obstacles) {
    for (Reference<T> reference : other.references()) {
      if (reference.obstacle() != null && reference.target().equals(kind.name())) {
        List<T> rows = referring(data, other, reference, id);
        if (!rows.isEmpty()) {
          obstacles.addAll(reference.obstacle().of(data, id, rows));
        }
      }
    }
  }

  private static <T extends Record> List<T> referring(
      Dataset data, RecordKind<T> kind, Reference<T> reference, String id) {
    return reference.referrers().of(data, id).sorted(Comparator.comparing(kind::idOf)).toList();
  }

  /** Whether anything belongs to a record. */
  public boolean hasOwned(Dataset data, Ref record) {
    RecordKind<?> kind = named(record.kind());
    return listed.stream().anyMatch(other -> !owned(data, other, kind, record.id()).isEmpty());
  }

  /** The deletion of a record with all that belongs to it, which goes first. */
  public Collection<Change<?>> deletion(Dataset data, RecordKind<?> kind, String id) {
    Map<Ref, Change<?>> deletions = new LinkedHashMap<>();
    delete(data, kind, id, deletions);
    return deletions.values();
  }

  private void delete(Dataset data, RecordKind<?> kind, String id, Map<Ref, Change<?>> deletions) {
    for (RecordKind<?> other : listed) {
      for (Change<?> owned : owned(data, other, kind, id)) {
        delete(data, other, owned.id(), deletions);
      }
    }
    deletions.putIfAbsent(new Ref(kind.name(), id), deleted(data, kind, id));
  }

  private static <T extends Record> List<Change<?>> owned(
      Dataset data, RecordKind<T> other, RecordKind<?> kind, String id) {
    List<Change<?>> owned = new ArrayList<>();
    for (Reference<T> reference : other.references()) {
      if (reference.obstacle() == null && reference.target().equals(kind.name())) {
        referring(data, other, reference, id)
            .forEach(content -> owned.add(deleted(data, other, other.idOf(content))));
      }
    }
    return owned;
  }

  private static <T extends Record> Change<T> deleted(Dataset data, RecordKind<T> kind, String id) {
    return new Change<>(kind, Objects.requireNonNull(data.row(kind, id)), null);
  }
}
