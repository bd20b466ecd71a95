package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** How JSON and YAML are written and read. */
public final class Json {
  /** Longest document in YAML, in characters. */
  private static final int YAML_LIMIT = 64 * 1024 * 1024;

  /** Most lists and objects within each other. */
  static final int DEEPEST = 100;

  private static final int LONGEST_NUMBER = 100;

  /** Longest text, in characters. */
  private static final int LONGEST_TEXT = 1024 * 1024;

  private Json() {}

  public static ObjectMapper mapper() {
    return configure(new ObjectMapper());
  }

  public static ObjectMapper yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(YAML_LIMIT);
    options.setAllowDuplicateKeys(false);
    options.setNestingDepthLimit(DEEPEST);
    return configure(
        new ObjectMapper(
            YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build()));
  }

  /** Only what a record holds is written: its methods that begin with "is" are not fields. */
  public static ObjectMapper configure(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_TEXT)
                .build());
    mapper
        .getFactory()
        .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    return mapper
        .registerModule(new JavaTimeModule())
        .registerModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
        .setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** What the service keeps for itself, as text; null for nothing. */
  public static @Nullable String write(ObjectMapper mapper, @Nullable Object value) {
    try {
      return value == null ? null : mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that cannot be written as JSON", e);
    }
  }

  /** What the service wrote for itself; nothing for null. */
  public static <V> @Nullable V read(ObjectMapper mapper, @Nullable String text, Type type) {
    try {
      return text == null ? null : mapper.readValue(text, mapper.constructType(type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept JSON that cannot be read as " + type, e);
    }
  }

  /** Without trailing zeros or exponents. */
  private static final class PlainDecimal extends JsonSerializer<BigDecimal> {
    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      BigDecimal plain = value.stripTrailingZeros();
      out.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
  }
}
