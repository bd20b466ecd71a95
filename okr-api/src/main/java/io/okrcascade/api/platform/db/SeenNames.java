package io.okrcascade.api.platform.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.VisibleText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Migrates names and titles that were written before they had to be seen: what nobody sees in them
 * is left out, and one of which nothing is left is "?".
 */
public final class SeenNames extends DataChange {
  private static final String NOTHING_SEEN = "?";

  /** Where names stand. */
  private record Place(String table, String column, List<String> key) {
    Place(String table, String column) {
      this(table, column, List.of("id"));
    }
  }

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
  private int cleaned;

  @Override
  protected void change(Handle handle) {
    PLACES.forEach(place -> clean(handle, place, SeenNames::seen));
    clean(handle, SECTIONS, this::titlesSeen);
  }

  private void clean(Handle handle, Place place, UnaryOperator<String> seen) {
    String columns = String.join(", ", place.key());
    handle
        .createQuery("SELECT %s, %s FROM %s".formatted(place.column(), columns, place.table()))
        .map((row, context) -> values(row, place.key().size() + 1))
        .list()
        .forEach(row -> clean(handle, place, row, seen));
  }

  private static List<Object> values(ResultSet row, int columns) throws SQLException {
    List<Object> values = new ArrayList<>(columns);
    for (int i = 1; i <= columns; i++) {
      values.add(Objects.requireNonNull(row.getObject(i)));
    }
    return values;
  }

  private void clean(Handle handle, Place place, List<Object> row, UnaryOperator<String> seen) {
    String before = row.get(0).toString();
    String after = seen.apply(before);
    if (after.equals(before)) {
      return;
    }
    cleaned++;
    String key =
        place.key().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    Update update =
        handle.createUpdate(
            "UPDATE %s SET %s = ? WHERE %s".formatted(place.table(), place.column(), key));
    update.bind(0, after);
    IntStream.range(1, row.size()).forEach(i -> update.bind(i, row.get(i)));
    update.execute();
  }

  private static String seen(String name) {
    if (VisibleText.isVisible(name) && !name.isBlank()) {
      return name;
    }
    String seen = VisibleText.of(name);
    return seen.isBlank() ? NOTHING_SEEN : seen;
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

  @Override
  public String getConfirmationMessage() {
    return cleaned + " names were cleaned";
  }
}
