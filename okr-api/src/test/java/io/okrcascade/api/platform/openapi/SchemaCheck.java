package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Tells where a value departs from a schema, as far as the document's own keywords go. */
final class SchemaCheck {
  private final JsonNode document;
  private final List<String> faults = new ArrayList<>();

  private SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** The places at which a value does not fit, with the reasons. */
  static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
    SchemaCheck check = new SchemaCheck(document);
    check.check(schema, value, "");
    return check.faults;
  }

  private void check(JsonNode schema, JsonNode value, String at) {
    if (schema.has("$ref")) {
      check(document.at(schema.get("$ref").asText().substring(1)), value, at);
    }
    schema.path("allOf").forEach(part -> check(part, value, at));
    require(!schema.has("anyOf") || fitsAny(schema.get("anyOf"), value), at, "fits none of anyOf");
    require(!schema.has("type") || isOf(schema.get("type"), value), at, "must be of another type");
    require(!schema.has("enum") || contains(schema.get("enum"), value), at, "is not in the enum");
    for (JsonNode name : schema.path("required")) {
      require(value.has(name.asText()), at, "lacks " + name.asText());
    }
    if (value.isObject()) {
      value.properties().forEach(field -> property(schema, field.getKey(), field.getValue(), at));
    }
    if (schema.has("items")) {
      value.forEach(item -> check(schema.get("items"), item, at + "/-"));
    }
  }

  private void property(JsonNode schema, String name, JsonNode value, String at) {
    JsonNode own = schema.path("properties").path(name);
    JsonNode others = schema.path("additionalProperties");
    if (!own.isMissingNode()) {
      check(own, value, at + "/" + name);
    } else if (others.isObject()) {
      check(others, value, at + "/" + name);
    } else {
      require(others.asBoolean(true), at, "may not have " + name);
    }
  }

  private void require(boolean holds, String at, String fault) {
    if (!holds) {
      faults.add(at + " " + fault);
    }
  }

  private boolean fitsAny(JsonNode schemas, JsonNode value) {
    for (JsonNode schema : schemas) {
      if (faults(document, schema, value).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(JsonNode values, JsonNode value) {
    for (JsonNode known : values) {
      if (known.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(JsonNode type, JsonNode value) {
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "null" -> value.isNull();
      default -> throw new IllegalArgumentException("no type is " + type);
    };
  }
}
