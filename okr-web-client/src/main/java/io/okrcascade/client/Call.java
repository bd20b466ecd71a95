package io.okrcascade.client;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request to make: an operation, what its path and query say, its headers and its body. */
final class Call {
  static final String JSON = "application/json";

  private final Operation operation;
  private final String path;
  private final StringBuilder query = new StringBuilder();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Repeat repeat;
  private @Nullable Object json;
  private @Nullable Supplier<BodyPublisher> body;

  /** When a request that failed may be sent once more. */
  enum Repeat {
    /** It never hurts. */
    ANY_TIME,
    /** Where it was not sent, or the service said that it did nothing. */
    WHEN_REFUSED,
    /** Only where it was not sent. */
    WHEN_UNSENT,
    /** Never: its body can be read but once. */
    NEVER
  }

  private Call(Operation operation, String path) {
    this.operation = operation;
    this.path = path;
    this.repeat = operation.repeat;
    headers.put("Accept", JSON);
  }

  static Call of(Operation operation, String... ids) {
    String path = operation.path;
    for (String id : ids) {
      int open = path.indexOf('{');
      path = path.substring(0, open) + segment(id) + path.substring(path.indexOf('}', open) + 1);
    }
    return new Call(operation, path);
  }

  private static String segment(String id) {
    if (id.isBlank() || id.equals(".") || id.equals("..")) {
      throw new IllegalArgumentException("an id is required, not \"" + id + "\"");
    }
    return encoded(id);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A query parameter; left out where it is null. */
  Call query(String name, @Nullable Object value) {
    if (value != null) {
      query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
      query.append(encoded(value.toString()));
    }
    return this;
  }

  /** What a query asks for, each a parameter of its name, but for what the path says. */
  Call query(Record conditions, String... inPath) {
    for (RecordComponent condition : conditions.getClass().getRecordComponents()) {
      if (!List.of(inPath).contains(condition.getName())) {
        query(condition.getName(), parameter(conditions, condition));
      }
    }
    return this;
  }

  private static @Nullable Object parameter(Record conditions, RecordComponent condition) {
    try {
      Object value = condition.getAccessor().invoke(conditions);
      if (value instanceof List<?> several) {
        return several.stream().map(String::valueOf).collect(Collectors.joining(","));
      }
      return Boolean.FALSE.equals(value) ? null : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A header; left out where it is null. */
  Call header(String name, @Nullable String value) {
    if (value != null) {
      headers.put(name, value);
    }
    return this;
  }

  Call accept(String mediaType) {
    return header("Accept", mediaType);
  }

  /** With an answer that may come packed. */
  Call packed() {
    return header("Accept-Encoding", "gzip");
  }

  /** Only where the record is still at this version. */
  Call ifMatch(int version) {
    return header("If-Match", "\"" + version + "\"");
  }

  Call json(Object content) {
    this.json = content;
    return header("Content-Type", JSON);
  }

  /** A new record, sent so that repeating it cannot create another. */
  Call create(Record item, WriteOptions options) {
    return create(Patch.of(item), options);
  }

  /** As {@link #create(Record, WriteOptions)}, for fields that make no record of core. */
  Call create(Patch fields, WriteOptions options) {
    header("Idempotency-Key", options.keyOrRandom());
    return json(fields.withReason(options.reason()));
  }

  Call patch(Patch patch, int version) {
    ifMatch(version).json(patch);
    return header("Content-Type", "application/merge-patch+json");
  }

  Call body(String contentType, Supplier<BodyPublisher> content, boolean repeatable) {
    this.body = content;
    if (!repeatable) {
      repeat = Repeat.NEVER;
    }
    return header("Content-Type", contentType);
  }

  Operation operation() {
    return operation;
  }

  String pathAndQuery() {
    return path + query;
  }

  /** Names it in messages; without the query. */
  String name() {
    return operation.method + " " + path;
  }

  Map<String, String> headers() {
    return headers;
  }

  Repeat repeat() {
    return repeat;
  }

  @Nullable Object json() {
    return json;
  }

  @Nullable Supplier<BodyPublisher> body() {
    return body;
  }
}
