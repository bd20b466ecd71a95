package io.okrcascade.api.store;

import io.okrcascade.api.store.Columns.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A second table being declared, which keeps parts of the records of the first. */
public final class PartBuilder<T, P> {
  private final String from;
  private final Function<T, String> idOf;
  private final Function<T, List<P>> partsOf;
  private final Consumer<Part<T, P>> declared;
  private final Columns<Part.Placed<P>> columns;
  private final Column<Part.Placed<P>, String> owner;
  private String orderBy = "";

  /**
   * @param from where they are found, from FROM on
   * @param ownerColumn names the record that they are part of
   */
  PartBuilder(
      String table,
      String ownerColumn,
      String from,
      Function<T, String> idOf,
      Function<T, List<P>> partsOf,
      Consumer<Part<T, P>> declared) {
    this.from = from;
    this.idOf = idOf;
    this.partsOf = partsOf;
    this.declared = declared;
    columns = new Columns<>(table);
    owner = columns.add(Role.FIXED, ownerColumn, ColumnType.TEXT, Part.Placed::ownerId);
  }

  public <V> Column<Part.Placed<P>, V> column(
      String name, ColumnType<V> type, Function<P, V> valueOf) {
    return columns.add(Role.FIXED, name, type, placed -> valueOf.apply(placed.content()));
  }

  /** The column that keeps their order. */
  public void order(String name) {
    columns.add(Role.FIXED, name, ColumnType.INTEGER, Part.Placed::place);
    orderBy = " ORDER BY %1$s.%2$s, %1$s.%3$s".formatted(columns.table(), owner.name(), name);
  }

  /** Ends the declaration. */
  public Part<T, P> readBy(Row.Reader<P> reader) {
    String select = "SELECT %s %s%s".formatted(columns.selected(columns.table()), from, orderBy);
    Part<T, P> part = new Part<>(idOf, partsOf, columns, select, owner, reader);
    declared.accept(part);
    return part;
  }
}
