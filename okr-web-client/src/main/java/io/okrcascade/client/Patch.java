package io.okrcascade.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record that are to change (JSON merge patch, RFC 7396); immutable. What is not
 * named stays; what is null is cleared; an object inside, such as a metric, is merged in turn.
 */
public final class Patch {
  private static final Patch NOTHING = new Patch(Map.of(), Map.of());

  private final Object base;
  private final Map<String, @Nullable Object> fields;

  private Patch(Object base, Map<String, @Nullable Object> fields) {
    this.base = base;
    this.fields = fields;
  }

  /** Sets one field; more may follow. */
  public static Patch set(String field, @Nullable Object value) {
    return NOTHING.and(field, value);
  }

  /** Clears one field; more may follow. */
  public static Patch clear(String field) {
    return NOTHING.and(field, null);
  }

  /** Sets the fields of a map; those that are null are cleared. */
  public static Patch of(Map<String, ? extends @Nullable Object> fields) {
    return new Patch(Map.of(), Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
  }

  /**
   * Sets the fields of a record that are not null, such as those of a {@link
   * io.okrcascade.core.bundle.Bundle.TeamItem}. Empty lists may be left out too; name such a field
   * with {@link #and}.
   */
  public static Patch of(Record item) {
    return new Patch(item, Map.of());
  }

  /** The same, and one more field; null clears it. */
  public Patch and(String field, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new Patch(base, Collections.unmodifiableMap(more));
  }

  /** The same, and one more field cleared. */
  public Patch andClear(String field) {
    return and(field, null);
  }

  /** The same with a reason: for what was committed already. Null for none. */
  public Patch withReason(@Nullable String reason) {
    return reason == null ? this : and("reason", reason);
  }

  JsonNode toJson(ObjectMapper mapper) {
    ObjectNode json = mapper.valueToTree(base);
    fields.forEach((field, value) -> json.set(field, mapper.valueToTree(value)));
    return json;
  }

  @Override
  public String toString() {
    return "Patch[" + base + ", " + fields + "]";
  }
}
