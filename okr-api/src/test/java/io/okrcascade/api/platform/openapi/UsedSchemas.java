package io.okrcascade.api.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/** The schemas to which something leads from the paths; of others a document has no use. */
final class UsedSchemas {
  private static final String PREFIX = "#/components/schemas/";

  private UsedSchemas() {}

  static Set<String> of(OpenAPI document) {
    JsonNode tree = Json31.mapper().valueToTree(document);
    Set<String> used = new TreeSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(tree.path("paths"));
    while (!open.isEmpty()) {
      for (JsonNode reference : open.pop().findValues("$ref")) {
        String name = reference.asText().substring(PREFIX.length());
        if (used.add(name)) {
          open.add(tree.path("components").path("schemas").path(name));
        }
      }
    }
    return used;
  }
}
