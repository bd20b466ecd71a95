package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jspecify.annotations.Nullable;

/**
 * How values of a type stand in a column. They are bound by the type of the column, never by that
 * of the value, so that a batch whose first row has none still knows what it is.
 *
 * @param <V> what a record holds
 */
final class ColumnType<V> {
  static final ColumnType<String> TEXT = of(String.class, ResultSet::getString);
  static final ColumnType<Integer> INTEGER = of(Integer.class, ResultSet::getInt);

  /** In UTC. */
  static final ColumnType<Instant> INSTANT =
      of(LocalDateTime.class, (row, index) -> row.getObject(index, LocalDateTime.class))
          .as(
              time -> time.toInstant(ZoneOffset.UTC),
              instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

  private static final ColumnType<Double> NUMBER = of(Double.class, ColumnType::number);

  private static final Map<Class<?>, ColumnType<?>> PLAIN =
      Map.of(
          String.class, TEXT,
          boolean.class, of(Boolean.class, ResultSet::getBoolean),
          int.class, INTEGER,
          double.class, NUMBER,
          Double.class, NUMBER,
          BigDecimal.class, of(BigDecimal.class, ResultSet::getBigDecimal),
          LocalDate.class,
              of(LocalDate.class, (row, index) -> row.getObject(index, LocalDate.class)),
          Instant.class, INSTANT);

  /** A short list of plain words. */
  private static final ColumnType<List<String>> WORDS =
      new ColumnType<>(
          TEXT.bound,
          (row, index) -> split(row.getString(index)),
          words -> words.isEmpty() ? null : String.join(",", words));

  private static final ObjectMapper JSON = Json.mapper();

  private final QualifiedType<?> bound;
  private final Reader<V> reader;
  private final Function<V, @Nullable Object> writer;

  private ColumnType(
      QualifiedType<?> bound, Reader<V> reader, Function<V, @Nullable Object> writer) {
    this.bound = bound;
    this.reader = reader;
    this.writer = writer;
  }

  @FunctionalInterface
  private interface Reader<V> {
    @Nullable V read(ResultSet row, int index) throws SQLException;
  }

  private static <V> ColumnType<V> of(Class<V> type, Reader<V> reader) {
    return new ColumnType<>(QualifiedType.of(type), reader, value -> value);
  }

  /**
   * How values of a Java type stand: plain ones and constants as they are, short lists of either as
   * words, and all others as JSON.
   */
  @SuppressWarnings("unchecked") // each is of the values of its type
  static ColumnType<Object> of(Type type) {
    return (ColumnType<Object>) (type instanceof Class<?> one ? ofOne(one) : ofMany(type));
  }

  private static ColumnType<?> ofOne(Class<?> type) {
    ColumnType<?> plain = PLAIN.get(type);
    return plain != null ? plain : type.isEnum() ? constant(type) : json(type);
  }

  private static ColumnType<?> ofMany(Type type) {
    if (type instanceof ParameterizedType pairs && pairs.getRawType() == Map.class) {
      return map(type);
    }
    if (type instanceof ParameterizedType many
        && many.getRawType() == List.class
        && many.getActualTypeArguments()[0] instanceof Class<?> one) {
      if (one == String.class) {
        return WORDS;
      }
      if (one.isEnum()) {
        return WORDS.as(
            names -> names.stream().map(name -> constant(one, name)).toList(),
            constants -> constants.stream().map(Enum::name).toList());
      }
    }
    return json(type);
  }

  /** By their names. */
  private static ColumnType<?> constant(Class<?> type) {
    return TEXT.as(name -> constant(type, name), Enum::name);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // which constants they are is known when it runs
  private static Enum<?> constant(Class<?> type, String name) {
    return Enum.valueOf((Class) type, name);
  }

  /** Values with parts of their own. */
  static <V> ColumnType<V> json(Type type) {
    return TEXT.as(text -> Json.<V>read(JSON, text, type), value -> Json.write(JSON, value));
  }

  /** As JSON; a map without entries is nothing. */
  private static ColumnType<?> map(Type type) {
    return ColumnType.<Map<?, ?>>json(type)
        .as(Function.identity(), entries -> entries.isEmpty() ? null : entries);
  }

  /** Values that stand in the column as values of this type do. */
  private <W> ColumnType<W> as(Function<V, W> read, Function<W, @Nullable V> write) {
    return new ColumnType<>(
        bound,
        (row, index) -> {
          V value = reader.read(row, index);
          return value == null ? null : read.apply(value);
        },
        value -> {
          V written = write.apply(value);
          return written == null ? null : writer.apply(written);
        });
  }

  QualifiedType<?> bound() {
    return bound;
  }

  @Nullable V read(ResultSet row, int index) throws SQLException {
    return reader.read(row, index);
  }

  @Nullable Object write(@Nullable V value) {
    return value == null ? null : writer.apply(value);
  }

  private static @Nullable Double number(ResultSet row, int index) throws SQLException {
    double value = row.getDouble(index);
    return row.wasNull() ? null : value;
  }

  private static List<String> split(@Nullable String words) {
    return words == null || words.isEmpty() ? List.of() : List.of(words.split(",", -1));
  }
}
