package io.okrcascade.api.platform.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.VisibleText;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * Migrates names and titles that were written before they had to be seen: what nobody sees in them
 * is left out, and one of which nothing is left is "?".
 */
public final class SeenNames extends TextChange {
  private static final String NOTHING_SEEN = "?";

  private static final List<Place> PLACES =
      List.of(
          new Place("team", "name"),
          new Place("person", "name"),
          new Place("cycle", "name"),
          new Place("objective", "title"),
          new Place("key_result", "title"),
          new Place("milestone", "title", List.of("key_result_id", "id")),
          new Place("initiative", "title"),
          new Place("programme", "name"),
          new Place("programme_update", "headline", List.of("programme_id", "week_of")),
          new Place("solicitation", "topic"),
          new Place("api_token", "name"));

  /** The titles of the sections stand in a list. */
  private static final Place SECTIONS = new Place("briefing_template", "sections");

  private final ObjectMapper json = Json.mapper();

  @Override
  protected void change(Handle handle) {
    PLACES.forEach(place -> clean(handle, place, SeenNames::seen));
    clean(handle, SECTIONS, this::titlesSeen);
  }

  private static String seen(String name) {
    if (VisibleText.isVisible(name) && !VisibleText.isBlank(name)) {
      return name;
    }
    String seen = VisibleText.of(name);
    return VisibleText.isBlank(seen) ? NOTHING_SEEN : seen;
  }

  private String titlesSeen(String sections) {
    JsonNode all = Objects.requireNonNull(Json.<JsonNode>read(json, sections, JsonNode.class));
    for (JsonNode section : all) {
      if (section instanceof ObjectNode object && object.path("title").isTextual()) {
        object.put("title", seen(object.path("title").textValue()));
      }
    }
    JsonNode before = Json.read(json, sections, JsonNode.class);
    return all.equals(before) ? sections : String.valueOf(Json.write(json, all));
  }
}
