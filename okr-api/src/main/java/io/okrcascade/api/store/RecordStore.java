package io.okrcascade.api.store;

import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Kinds;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** All tables together: datasets come out of it, and changes go in. */
public final class RecordStore {
  /** Each after those that it refers to. */
  private final List<Table<?>> tables;

  /**
   * @throws IllegalArgumentException where a kind has no table, or several
   */
  public RecordStore(Kinds kinds, List<Table<?>> declared) {
    tables = kinds.all().stream().<Table<?>>map(kind -> only(kind, declared)).toList();
  }

  private static Table<?> only(RecordKind<?> kind, List<Table<?>> declared) {
    List<Table<?>> found = declared.stream().filter(table -> table.kind() == kind).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(kind + " has " + found.size() + " tables");
    }
    return found.get(0);
  }

  /** Teams, people and cycles. */
  public Dataset loadOrganization(Handle handle) {
    return load(handle, null);
  }

  /** What lives in a cycle family. */
  public Dataset loadFamily(Handle handle, String family) {
    return load(handle, family);
  }

  private Dataset load(Handle handle, @Nullable String family) {
    Dataset data = Dataset.EMPTY;
    for (Table<?> table : tables) {
      if (table.kind().isOfOrganization() == (family == null)) {
        data = data.and(loadTable(handle, table, family));
      }
    }
    return data;
  }

  private static <T extends Record> Dataset loadTable(
      Handle handle, Table<T> table, @Nullable String family) {
    return Dataset.of(table.kind(), table.load(handle, family));
  }

  /**
   * Writes what changes create, kinds in the order in which they refer to one another.
   *
   * @param check called before each batch; what it throws ends that
   */
  public void create(Handle handle, List<Change<?>> changes, Runnable check) {
    for (Table<?> table : tables) {
      create(handle, table, changes, check);
    }
  }

  /** Writes the other changes: first what is updated, then what is deleted, the last kind first. */
  public void alter(Handle handle, List<Change<?>> changes) {
    for (Table<?> table : tables) {
      update(handle, table, changes);
    }
    List<Table<?>> backwards = new ArrayList<>(tables);
    Collections.reverse(backwards);
    for (Table<?> table : backwards) {
      delete(handle, table, changes);
    }
  }

  private static <T extends Record> void create(
      Handle handle, Table<T> table, List<Change<?>> changes, Runnable check) {
    table.insert(handle, rows(table.kind(), changes, Change.Action.CREATE, Change::after), check);
  }

  private static <T extends Record> void update(
      Handle handle, Table<T> table, List<Change<?>> changes) {
    table.update(handle, rows(table.kind(), changes, Change.Action.UPDATE, Change::after));
  }

  private static <T extends Record> void delete(
      Handle handle, Table<T> table, List<Change<?>> changes) {
    table.delete(handle, rows(table.kind(), changes, Change.Action.DELETE, Change::before));
  }

  @SuppressWarnings("unchecked") // a change of a kind holds records of that kind
  private static <T extends Record> List<Versioned<T>> rows(
      RecordKind<T> kind,
      List<Change<?>> changes,
      Change.Action action,
      Function<Change<T>, Versioned<T>> side) {
    return changes.stream()
        .filter(change -> change.kind().equals(kind) && change.action() == action)
        .map(change -> side.apply((Change<T>) change))
        .toList();
  }

  /** Which of some ids are those of records that are there, in whatever family. */
  Set<Ref> taken(Handle handle, Map<RecordKind<?>, List<String>> ids) {
    Map<String, List<String>> bound = new LinkedHashMap<>();
    List<String> selects = new ArrayList<>();
    ids.forEach(
        (kind, some) ->
            only(kind, tables)
                .selectTaken()
                .ifPresent(
                    select -> {
                      selects.add(select);
                      bound.put(kind.name(), some);
                    }));
    if (selects.isEmpty()) {
      return Set.of();
    }
    Query query = handle.createQuery(String.join(" UNION ALL ", selects));
    bound.forEach(query::bindList);
    return query.map((row, context) -> new Ref(row.getString("kind"), row.getString("id"))).set();
  }

  /** The family in which a record of that id lives; empty where there is none. */
  public Optional<String> familyOf(Handle handle, RecordKind<?> kind, String id) {
    return only(kind, tables).familyOf(handle, id);
  }
}
