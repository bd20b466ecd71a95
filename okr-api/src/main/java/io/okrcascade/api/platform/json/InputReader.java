package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.okrcascade.core.message.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into records whose components may all be null, strictly, and without stopping at
 * the first fault: what is wrong is noted with its JSON pointer, null stands in for it, and reading
 * goes on. Nothing is coerced: a number is no text, and a text no number. Streams, so that a large
 * document is never held as a tree.
 */
public final class InputReader {
  static final String FAULTS = "faults";

  /** Of what the parser says: where its source is, how it is set up, and further lines. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile("(?s)( \\(start marker|: enable `|\\s*\n).*");

  private final ObjectMapper json;
  private final ObjectMapper yaml;

  public InputReader() {
    json = strict(Json.mapper());
    yaml = strict(Json.yaml());
  }

  private static ObjectMapper strict(ObjectMapper mapper) {
    SimpleModule leaves = new SimpleModule();
    leaves.setDeserializers(
        new SimpleDeserializers(leaves()) {
          @Override
          public JsonDeserializer<?> findEnumDeserializer(
              Class<?> type, DeserializationConfig config, BeanDescription description) {
            return StrictLeaf.constant(type);
          }
        });
    leaves.addKeyDeserializer(String.class, StrictLeaf.name());
    leaves.setDeserializerModifier(StrictList.everywhere());
    mapper
        .registerModule(leaves)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
        .disable(DeserializationFeature.WRAP_EXCEPTIONS)
        .addHandler(new Collector());
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    return mapper;
  }

  private static Map<Class<?>, JsonDeserializer<?>> leaves() {
    return Map.of(
        String.class, new StrictLeaf<>("a text", StrictLeaf::text),
        BigDecimal.class, new StrictLeaf<>("a number", StrictLeaf::decimal),
        Double.class, new StrictLeaf<>("a number", StrictLeaf::real),
        Integer.class, new StrictLeaf<>("a whole number", StrictLeaf::whole),
        Boolean.class, new StrictLeaf<>("true or false", StrictLeaf::flag),
        LocalDate.class, new StrictLeaf<>("a date such as 2026-10-01", StrictLeaf::day),
        Instant.class,
            new StrictLeaf<>("a moment such as 2026-10-01T08:00:00Z", StrictLeaf::instant),
        Object.class, new StrictLeaf<>("a value", StrictLeaf::any));
  }

  /** A JSON document as a tree. */
  public JsonNode tree(byte[] document) {
    return guarded(
        () -> {
          JsonNode tree = document.length == 0 ? null : json.readTree(document);
          if (tree == null || tree.isMissingNode()) {
            throw new MalformedException("the body is empty");
          }
          return tree;
        });
  }

  /** Reads a tree. */
  public <T> Read<T> read(JsonNode tree, Class<T> type) {
    Faults faults = new Faults();
    ObjectReader reader = json.readerFor(type).withAttribute(FAULTS, faults);
    return guarded(() -> new Read<>(reader.<T>readValue(tree), faults.found()));
  }

  /** Reads a JSON document. */
  public <T> Read<T> readJson(InputStream document, Class<T> type) {
    return stream(json, document, type);
  }

  /** Reads a YAML document. */
  public <T> Read<T> readYaml(InputStream document, Class<T> type) {
    return stream(yaml, document, type);
  }

  private static <T> Read<T> stream(ObjectMapper mapper, InputStream document, Class<T> type) {
    Faults faults = new Faults();
    ObjectReader reader = mapper.readerFor(type).withAttribute(FAULTS, faults);
    return guarded(() -> new Read<>(reader.<T>readValue(document), faults.found()));
  }

  @FunctionalInterface
  private interface Reading<R> {
    R read() throws IOException;
  }

  private static <R> R guarded(Reading<R> reading) {
    try {
      return reading.read();
    } catch (StreamReadException e) {
      throw new MalformedException(at(e, "this is malformed: " + firstLine(e)));
    } catch (CharacterCodingException e) {
      throw new MalformedException("this is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new MalformedException(
          at(e, "this cannot be read, or something follows after its end"));
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      throw new MalformedException("this is no valid YAML");
    } catch (IOException e) {
      if (e.getClass().getName().contains("CharConversion")) {
        throw new MalformedException("this is not UTF-8");
      }
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    return OF_THE_PARSER.matcher(message).replaceFirst("");
  }

  private static String at(JsonProcessingException e, String message) {
    return e.getLocation() == null
        ? message
        : "%s (line %d, column %d)"
            .formatted(message, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  static Faults faults(DeserializationContext context) {
    return (Faults) context.getAttribute(FAULTS);
  }

  /** Notes faults that Jackson would throw, and skips over them. */
  private static final class Collector extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser parser,
        JsonDeserializer<?> deserializer,
        Object beanOrClass,
        String name)
        throws IOException {
      faults(context)
          .add(
              placeOf(name, parser, context),
              "UNKNOWN_FIELD",
              "there is no field " + name + " here");
      parser.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        @Nullable String message)
        throws IOException {
      String wanted = target.isCollectionLikeType() ? "a list" : "an object";
      faults(context).add(parser, "BAD_TYPE", "this must be " + wanted);
      parser.skipChildren();
      return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        ValueInstantiator instantiator,
        JsonParser parser,
        @Nullable String message)
        throws IOException {
      faults(context).add(parser, "BAD_TYPE", "this must be an object");
      parser.skipChildren();
      return null;
    }
  }

  /** The pointer to the value at hand. */
  private static String place(JsonParser parser) {
    JsonStreamContext context = parser.getParsingContext();
    return (isAtStart(parser) ? context.getParent() : context).pathAsPointer().toString();
  }

  /** The parser is within an object or a list already when it stands at its beginning. */
  private static boolean isAtStart(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token != null && token.isStructStart();
  }

  /**
   * The pointer to a field that is unknown. Records are read whole before such fields are told,
   * from a buffer of their own; the document is at the record's end by then, among what stands
   * around it, or at a field after the last one that is known.
   */
  private static String placeOf(String unknown, JsonParser parser, DeserializationContext context) {
    JsonParser document = context.getParser();
    if (parser == document) {
      return place(parser);
    }
    JsonStreamContext at = document.getParsingContext();
    boolean isWithin = document.currentToken() == JsonToken.FIELD_NAME;
    JsonStreamContext around = isWithin ? at.getParent() : at;
    return around.pathAsPointer() + "/" + Violation.token(unknown);
  }

  /** The faults of one document, one for each place. */
  static final class Faults {
    private static final int MOST = 1_000;

    private final Map<String, Violation> found = new LinkedHashMap<>();

    void add(JsonParser parser, String code, String message) {
      add(place(parser), code, message);
    }

    void add(String pointer, String code, String message) {
      if (found.size() < MOST) {
        found.putIfAbsent(pointer, new Violation(pointer, code, message));
      } else {
        found.put("more", new Violation("", "TOO_MANY", "there are more faults than these"));
      }
    }

    List<Violation> found() {
      return List.copyOf(found.values());
    }
  }
}
