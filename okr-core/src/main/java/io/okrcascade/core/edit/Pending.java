package io.okrcascade.core.edit;

import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes that are decided and not settled yet: of each record the net of them. */
final class Pending implements Lookup {
  private final Dataset base;
  private final Map<RecordKind<?>, Map<String, Change<?>>> saved = new HashMap<>();
  private final List<Change<?>> deleted = new ArrayList<>();
  private @Nullable Dataset after;

  Pending(Dataset base) {
    this.base = base;
  }

  /** Whether the record is created or changed by it. */
  <T extends Record> boolean put(RecordKind<T> kind, T content, Instant now) {
    after = null;
    String id = kind.idOf(content);
    Versioned<T> before = base.row(kind, id);
    Map<String, Change<?>> ofKind = saved.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    if (before != null && before.content().equals(content)) {
      ofKind.remove(id);
      return false;
    }
    Versioned<T> row = before == null ? Versioned.first(content, now) : before.next(content, now);
    ofKind.put(id, new Change<>(kind, before, row));
    return true;
  }

  /** A version more of a record that is there and not changed itself. */
  <T extends Record> void touch(RecordKind<T> kind, String id, Instant now) {
    Versioned<T> before = base.row(kind, id);
    if (before != null) {
      after = null;
      saved
          .computeIfAbsent(kind, k -> new LinkedHashMap<>())
          .computeIfAbsent(id, k -> new Change<>(kind, before, before.next(before.content(), now)));
    }
  }

  void delete(Change<?> deletion) {
    after = null;
    deleted.add(deletion);
  }

  boolean holds(RecordKind<?> kind, String id) {
    return base.row(kind, id) != null || saved.getOrDefault(kind, Map.of()).containsKey(id);
  }

  @Override
  @SuppressWarnings("unchecked") // changes are kept under their own kind
  public <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    Change<T> change = (Change<T>) saved.getOrDefault(kind, Map.of()).get(id);
    return change != null ? Optional.of(change.content()) : base.find(kind, id);
  }

  /** In no particular order of kinds; those of one kind as they were decided. */
  List<Change<?>> changes() {
    List<Change<?>> changes = new ArrayList<>();
    saved.values().forEach(ofKind -> changes.addAll(ofKind.values()));
    changes.addAll(deleted);
    return changes;
  }

  /** The dataset with these changes. */
  Dataset dataset() {
    Dataset known = after;
    if (known == null) {
      List<Change<?>> changes = changes();
      known = changes.isEmpty() ? base : base.with(changes);
      after = known;
    }
    return known;
  }

  /** In the order in which they can be written: what is referred to comes first. */
  List<Change<?>> changes(Kinds kinds) {
    List<Change<?>> all = new ArrayList<>();
    for (RecordKind<?> kind : kinds.all()) {
      all.addAll(ranked(kind));
    }
    all.addAll(deleted);
    return all;
  }

  @SuppressWarnings("unchecked") // changes are kept under their own kind
  private <T extends Record> List<Change<T>> ranked(RecordKind<T> kind) {
    List<Change<T>> changes = new ArrayList<>();
    saved.getOrDefault(kind, Map.of()).values().forEach(change -> changes.add((Change<T>) change));
    if (changes.size() > 1 && kind.hasRanks()) {
      Dataset ofKind = base.with(changes);
      changes.sort(Comparator.comparingInt(change -> kind.rankOf(ofKind, change.content())));
    }
    return changes;
  }
}
