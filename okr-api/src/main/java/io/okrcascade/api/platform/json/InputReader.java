package io.okrcascade.api.platform.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
  private static final String BAD_TYPE = "BAD_TYPE";
  private static final String NO_OBJECT = "this must be an object";
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

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
    leaves.setDeserializerModifier(new StrictParts());
    mapper
        .registerModule(leaves)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
        .disable(DeserializationFeature.WRAP_EXCEPTIONS)
        .addHandler(new Collector());
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper.getFactory().configure(JsonFactory.Feature.CHARSET_DETECTION, false); // it is UTF-8
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
          JsonNode tree = json.readTree(unmarked(new ByteArrayInputStream(document)));
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
    return guarded(() -> found(reader.<T>readValue(tree), faults));
  }

  /** Reads a JSON document. */
  public <T> Read<T> readJson(InputStream document, Class<T> type) {
    return guarded(() -> read(json, unmarked(document), type));
  }

  /** Reads a YAML document. */
  public <T> Read<T> readYaml(InputStream document, Class<T> type) {
    return guarded(() -> read(yaml, document, type));
  }

  private static <T> Read<T> read(ObjectMapper mapper, InputStream document, Class<T> type)
      throws IOException {
    Faults faults = new Faults();
    ObjectReader reader = mapper.readerFor(type).withAttribute(FAULTS, faults);
    return found(reader.<T>readValue(document), faults);
  }

  /** Without the mark that some programs begin UTF-8 with. */
  private static InputStream unmarked(InputStream document) throws IOException {
    PushbackInputStream in = new PushbackInputStream(document, MARK.length);
    byte[] begin = in.readNBytes(MARK.length);
    if (!Arrays.equals(begin, MARK)) {
      in.unread(begin);
    }
    return in;
  }

  /** What was read; a document that is null says no more than one of another wrong type. */
  private static <T> Read<T> found(@Nullable T value, Faults faults) {
    if (value == null) {
      faults.add("", BAD_TYPE, NO_OBJECT);
    }
    return new Read<>(value, faults.found());
  }

  @FunctionalInterface
  private interface Reading<R> {
    R read() throws IOException;
  }

  private static <R> R guarded(Reading<R> reading) {
    try {
      return reading.read();
    } catch (org.yaml.snakeyaml.error.YAMLException e) {
      throw new MalformedException("this is no valid YAML");
    } catch (IOException e) {
      String fault = fault(e);
      if (fault == null) {
        throw new UncheckedIOException(e);
      }
      throw new MalformedException(fault);
    }
  }

  /** Why a document cannot be read; null where that is not its own fault. */
  private static @Nullable String fault(IOException error) {
    if (error.getCause() instanceof IOException within) {
      return fault(within); // that which ended the reading of a list
    }
    if (error instanceof StreamConstraintsException e) {
      return at(e, beyond(firstLine(e)));
    }
    if (error instanceof StreamReadException e) {
      return at(e, "this is malformed: " + firstLine(e));
    }
    if (error instanceof JsonProcessingException e) {
      return at(e, "this cannot be read, or something follows after its end");
    }
    if (error instanceof EOFException) {
      return "the body ended before its end";
    }
    boolean isOfLetters =
        error instanceof CharacterCodingException || error instanceof CharConversionException;
    return isOfLetters ? "this is not UTF-8" : null;
  }

  /** Which limit a document exceeds, of which the parser tells in words alone. */
  private static String beyond(String limit) {
    if (limit.contains("nesting depth")) {
      return "this is nested too deep: there are at most " + Json.DEEPEST + " levels";
    }
    return limit.startsWith("Number")
        ? "a number here has too many digits"
        : "a text here is too long";
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    return OF_THE_PARSER.matcher(message).replaceFirst("");
  }

  private static String at(JsonProcessingException e, String message) {
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
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
      noteWrongType(target, parser, context);
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
      faults(context).add(parser, BAD_TYPE, NO_OBJECT);
      parser.skipChildren();
      return null;
    }
  }

  /** Notes that something else stands in the place of what has parts, and skips over it. */
  static void noteWrongType(JavaType target, JsonParser parser, DeserializationContext context)
      throws IOException {
    String wanted = target.isCollectionLikeType() ? "this must be a list" : NO_OBJECT;
    faults(context).add(parser, BAD_TYPE, wanted);
    parser.skipChildren();
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
