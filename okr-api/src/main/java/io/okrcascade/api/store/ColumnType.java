package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jspecify.annotations.Nullable;

/**
 * How values of a type stand in a column. They are bound by the type of the column, never by that
 * of the value, so that a batch whose first row has none still knows what it is.
 *
 * @param <V> what a record holds
 */
public final class ColumnType<V> {
  public static final ColumnType<String> TEXT = of(String.class, ResultSet::getString);
  public static final ColumnType<Boolean> FLAG = of(Boolean.class, ResultSet::getBoolean);
  public static final ColumnType<Integer> INTEGER = of(Integer.class, ResultSet::getInt);
  public static final ColumnType<Double> NUMBER = of(Double.class, ColumnType::number);
  public static final ColumnType<BigDecimal> DECIMAL =
      of(BigDecimal.class, ResultSet::getBigDecimal);
  public static final ColumnType<LocalDate> DAY =
      of(LocalDate.class, (row, index) -> row.getObject(index, LocalDate.class));

  /** In UTC. */
  public static final ColumnType<Instant> INSTANT =
      of(LocalDateTime.class, (row, index) -> row.getObject(index, LocalDateTime.class))
          .as(
              time -> time.toInstant(ZoneOffset.UTC),
              instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

  /** A short list of plain words. */
  public static final ColumnType<List<String>> WORDS =
      new ColumnType<>(
          TEXT.bound,
          (row, index) -> split(row.getString(index)),
          words -> words.isEmpty() ? null : String.join(",", words));

  private static final ObjectMapper JSON = Json.mapper();

  private final QualifiedType<?> bound;
  private final Reader<V> reader;
  private final Writer<V> writer;

  private ColumnType(QualifiedType<?> bound, Reader<V> reader, Writer<V> writer) {
    this.bound = bound;
    this.reader = reader;
    this.writer = writer;
  }

  @FunctionalInterface
  private interface Reader<V> {
    @Nullable V read(ResultSet row, int index) throws SQLException;
  }

  @FunctionalInterface
  private interface Writer<V> {
    @Nullable Object write(V value);
  }

  private static <V> ColumnType<V> of(Class<V> type, Reader<V> reader) {
    return new ColumnType<>(QualifiedType.of(type), reader, value -> value);
  }

  /** By their names. */
  public static <E extends Enum<E>> ColumnType<E> constant(Class<E> type) {
    return TEXT.as(name -> Enum.valueOf(type, name), Enum::name);
  }

  /** A short list of them, by their names. */
  public static <E extends Enum<E>> ColumnType<List<E>> constants(Class<E> type) {
    return WORDS.as(
        names -> names.stream().map(name -> Enum.valueOf(type, name)).toList(),
        constants -> constants.stream().map(Enum::name).toList());
  }

  /** Values with parts of their own. */
  public static <V> ColumnType<V> json(TypeReference<V> type) {
    return TEXT.as(text -> fromJson(text, type), ColumnType::toJson);
  }

  /** Values that stand in the column as values of this type do. */
  private <W> ColumnType<W> as(Function<V, W> read, Function<W, V> write) {
    return new ColumnType<>(
        bound,
        (row, index) -> {
          V value = reader.read(row, index);
          return value == null ? null : read.apply(value);
        },
        value -> writer.write(write.apply(value)));
  }

  QualifiedType<?> bound() {
    return bound;
  }

  @Nullable V read(ResultSet row, int index) throws SQLException {
    return reader.read(row, index);
  }

  @Nullable Object write(@Nullable V value) {
    return value == null ? null : writer.write(value);
  }

  private static @Nullable Double number(ResultSet row, int index) throws SQLException {
    double value = row.getDouble(index);
    return row.wasNull() ? null : value;
  }

  private static List<String> split(@Nullable String words) {
    return words == null || words.isEmpty() ? List.of() : List.of(words.split(",", -1));
  }

  private static String toJson(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  private static <V> V fromJson(String text, TypeReference<V> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a column that cannot be read as JSON", e);
    }
  }
}
