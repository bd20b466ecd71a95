package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.okrcascade.core.message.Check;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a single value of exactly one JSON type; anything else is noted and read as null. */
final class StrictLeaf<T> extends JsonDeserializer<T> {
  private final String code;
  private final String wanted;
  private final Reading<T> reading;

  StrictLeaf(String wanted, Reading<T> reading) {
    this("BAD_TYPE", wanted, reading);
  }

  private StrictLeaf(String code, String wanted, Reading<T> reading) {
    this.code = code;
    this.wanted = wanted;
    this.reading = reading;
  }

  /** Gives the value, or null where the token is of a wrong type. */
  @FunctionalInterface
  interface Reading<T> {
    @Nullable T read(JsonParser parser) throws IOException;
  }

  @Override
  @SuppressWarnings("NullAway") // null stands for what could not be read
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    T value;
    try {
      value = reading.read(parser);
    } catch (DateTimeException e) {
      InputReader.faults(context).add(parser, "BAD_FORMAT", "this must be " + wanted);
      return null;
    } catch (ArithmeticException e) {
      InputReader.faults(context).add(parser, "OUT_OF_RANGE", "this number is out of all range");
      return null;
    }
    if (value == null) {
      InputReader.faults(context).add(parser, code, "this must be " + wanted);
      parser.skipChildren();
    }
    return value;
  }

  /** In composed form (NFC), so that what looks the same is the same. */
  static @Nullable String text(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING ? nfc(parser.getText()) : null;
  }

  /** A name in a map, composed like any text. */
  static KeyDeserializer name() {
    return new KeyDeserializer() {
      @Override
      public Object deserializeKey(String name, DeserializationContext context) {
        return nfc(name);
      }
    };
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static @Nullable BigDecimal decimal(JsonParser parser) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      return null;
    }
    if (parser.isNaN()) {
      throw new ArithmeticException("not a number");
    }
    BigDecimal value = parser.getDecimalValue();
    if (!Check.isBounded(value)) {
      throw new ArithmeticException("too many digits");
    }
    return value;
  }

  /** Whatever JSON can say, each part of it as strict as if it stood alone. */
  static @Nullable Object any(JsonParser parser) throws IOException {
    // Apart, so that the rest can be read on where a part of it is wrong.
    try (TokenBuffer apart = new TokenBuffer(parser)) {
      apart.forceUseOfBigDecimal(true).copyCurrentStructure(parser);
      JsonParser own = apart.asParser();
      own.nextToken();
      return said(own);
    }
  }

  private static @Nullable Object said(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_ARRAY -> list(parser);
      case START_OBJECT -> map(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE, VALUE_FALSE -> flag(parser);
      default -> text(parser);
    };
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(said(parser));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = nfc(parser.currentName());
      parser.nextToken();
      map.put(name, said(parser));
    }
    return map;
  }

  static @Nullable Double real(JsonParser parser) throws IOException {
    BigDecimal value = decimal(parser);
    return value == null ? null : (Double) value.doubleValue();
  }

  static @Nullable Integer whole(JsonParser parser) throws IOException {
    BigDecimal value = decimal(parser);
    if (value == null || value.stripTrailingZeros().scale() > 0) {
      return null;
    }
    return value.intValueExact();
  }

  static @Nullable Boolean flag(JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  static @Nullable LocalDate day(JsonParser parser) throws IOException {
    String text = text(parser);
    LocalDate day = text == null ? null : LocalDate.parse(text);
    if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
      throw new DateTimeException("out of range");
    }
    return day;
  }

  static @Nullable Instant instant(JsonParser parser) throws IOException {
    String text = text(parser);
    return text == null ? null : Instant.parse(text);
  }

  /** As JSON names it: by its annotation, else by its own name. */
  private static String nameOf(Enum<?> constant) {
    try {
      JsonProperty told =
          constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
      return told == null ? constant.name() : told.value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a constant is a field of its enum", e);
    }
  }

  /** One of an enum's constants, by its exact name. */
  static JsonDeserializer<?> constant(Class<?> type) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      byName.put(nameOf((Enum<?>) constant), constant);
    }
    return new StrictLeaf<>(
        "BAD_ENUM", "one of " + byName.keySet(), parser -> byName.get(text(parser)));
  }
}
