package io.okrcascade.api.store;

import io.okrcascade.api.store.Columns.Role;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the components of a record their columns: each is named as its component, in snake_case,
 * and is of the type that goes with it; those of a record within stand among them. What a table
 * says otherwise, it says by the path of a component, such as {@code metric.type}.
 *
 * @param <R> the rows
 */
final class RecordColumns<R> {
  private final Columns<R> columns;
  private final Said said;
  private final Parts<R> parts;
  private final Map<String, Row.Reader<?>> idReaders = new HashMap<>();

  RecordColumns(Columns<R> columns, Said said, Parts<R> parts) {
    this.columns = columns;
    this.said = said;
    this.parts = parts;
  }

  /**
   * What a table says otherwise.
   *
   * @param names of columns that are not named as their components
   * @param keys what tells rows apart
   * @param fixed what no update writes
   * @param optional records within that are null where their columns hold nothing; the names of
   *     these columns begin with theirs
   * @param whole what stands as JSON whatever it is, even a map without entries
   * @param ids of records of several kinds, by the component that tells the kind
   */
  record Said(
      Map<String, String> names,
      Set<String> keys,
      Set<String> fixed,
      Set<String> optional,
      Set<String> whole,
      Map<String, TypedId> ids) {
    Said() {
      this(
          new HashMap<>(),
          new HashSet<>(),
          new HashSet<>(),
          new HashSet<>(),
          new HashSet<>(),
          new HashMap<>());
    }

    private Role role(String path) {
      return keys.contains(path) ? Role.KEY : fixed.contains(path) ? Role.FIXED : Role.CHANGING;
    }
  }

  /**
   * An id that has a column for each kind of record that it may be of.
   *
   * @param path of the component that is the id
   * @param prefix what the names of the columns begin with
   */
  record TypedId(String path, String prefix) {}

  /** Knows what is kept in second tables. */
  @FunctionalInterface
  interface Parts<R> {
    /** How the list at a path is read; null where it has a column. */
    Row.@Nullable Reader<?> at(String path, Component list, Function<R, @Nullable Object> listOf);
  }

  /**
   * Adds the columns of a record, and tells how it is read from them.
   *
   * @param path of the record within another; empty where it is the whole
   * @param prefix what the names of its columns begin with
   */
  <V extends Record> Row.Reader<V> add(
      Class<V> type, String path, String prefix, Function<R, @Nullable Object> recordOf) {
    Components<V> components = Components.of(type);
    Map<String, Function<R, @Nullable Object>> values = new HashMap<>();
    for (Component component : components.all()) {
      values.put(
          at(path, component),
          row -> recordOf.apply(row) instanceof Record content ? component.of(content) : null);
    }
    List<Row.Reader<?>> readers = new ArrayList<>();
    for (Component component : components.all()) {
      readers.add(add(component, at(path, component), prefix, values));
    }
    boolean isOptional = said.optional().contains(path);
    return row -> {
      @Nullable Object[] read = new Object[readers.size()];
      boolean isEmpty = isOptional;
      for (int i = 0; i < read.length; i++) {
        read[i] = readers.get(i).read(row);
        isEmpty &= read[i] == null;
      }
      return isEmpty ? null : components.make(read);
    };
  }

  private static String at(String path, Component component) {
    return path.isEmpty() ? component.name() : path + "." + component.name();
  }

  private Row.Reader<?> add(
      Component component,
      String at,
      String prefix,
      Map<String, Function<R, @Nullable Object>> values) {
    Function<R, @Nullable Object> valueOf = Objects.requireNonNull(values.get(at));
    if (idReaders.containsKey(at)) {
      return idReaders.get(at);
    }
    TypedId id = said.ids().get(at);
    if (id != null) {
      return addTyped(
          (Class<?>) component.type(),
          valueOf,
          prefix,
          id,
          Objects.requireNonNull(values.get(id.path())));
    }
    Row.Reader<?> part = parts.at(at, component, valueOf);
    if (part != null) {
      return part;
    }
    Class<? extends Record> held = component.held();
    String name = prefix + snakeCase(component.name());
    if (held != null && held == component.type()) {
      return add(held, at, said.optional().contains(at) ? name + "_" : prefix, valueOf);
    }
    return columns.add(
        said.role(at),
        said.names().getOrDefault(at, name),
        said.whole().contains(at)
            ? ColumnType.json(component.type())
            : ColumnType.of(component.type()),
        valueOf);
  }

  private Row.Reader<?> addTyped(
      Class<?> kinds,
      Function<R, @Nullable Object> kindOf,
      String prefix,
      TypedId id,
      Function<R, @Nullable Object> idOf) {
    Map<Object, Column<R, String>> ofKinds = new LinkedHashMap<>();
    for (Object kind : kinds.getEnumConstants()) {
      String name = prefix + id.prefix() + kind.toString().toLowerCase(Locale.ROOT) + "_id";
      ofKinds.put(
          kind,
          columns.add(
              Role.CHANGING,
              name,
              ColumnType.TEXT,
              row -> kindOf.apply(row) == kind ? (String) idOf.apply(row) : null));
    }
    idReaders.put(
        id.path(),
        row -> {
          String found = null;
          for (Column<R, String> ofKind : ofKinds.values()) {
            found = found != null ? found : ofKind.read(row);
          }
          return found;
        });
    return row -> {
      for (Map.Entry<Object, Column<R, String>> ofKind : ofKinds.entrySet()) {
        if (ofKind.getValue().read(row) != null) {
          return ofKind.getKey();
        }
      }
      return null;
    };
  }

  private static String snakeCase(String name) {
    return name.replaceAll("\\p{Lu}", "_$0").toLowerCase(Locale.ROOT);
  }
}
