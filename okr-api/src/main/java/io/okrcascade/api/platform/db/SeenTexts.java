package io.okrcascade.api.platform.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.core.message.VisibleText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * Migrates texts that were written before they had to be seen: what nobody sees in those of one
 * line is left out, and what turns the words of others around.
 */
public final class SeenTexts extends TextChange {
  /** Texts of one line, besides names. */
  private static final List<Place> LINES =
      List.of(
          new Place("team", "country"),
          new Place("key_result", "unit"),
          new Place("dependency", "need"));

  /** Texts of one line by which there is one record only. */
  private static final List<Place> UNIQUE =
      List.of(
          new Place("person", "email"),
          new Place("person", "external_id"),
          new Place("team", "external_id"),
          new Place("objective", "external_id"),
          new Place("key_result", "external_id"),
          new Place("initiative", "external_id"),
          new Place("dependency", "external_id"));

  /** Documents, all texts of which have one line. */
  private static final List<Place> DOCUMENTS_OF_LINES =
      List.of(
          new Place("objective", "links"),
          new Place("key_result", "links"),
          new Place("initiative", "links"),
          new Place("dependency", "links"),
          new Place("maintenance", "categories", List.of("team_id", "week_of")));

  private static final List<Place> TEXTS =
      List.of(
          new Place("cycle", "intent"),
          new Place("objective", "description"),
          new Place("objective", "moved_word"),
          new Place("key_result", "description"),
          new Place("check_in", "note"),
          new Place("check_in", "voided_reason"),
          new Place("amendment", "reason"),
          new Place("grade", "explanation", List.of("objective_id")),
          new Place("initiative", "problem"),
          new Place("initiative", "need"),
          new Place("initiative", "impact_of_not_doing"),
          new Place("initiative", "benefit_note"),
          new Place("initiative", "solution"),
          new Place("initiative", "bypass_note"),
          new Place("initiative", "late_note"),
          new Place("dependency_answer", "note"),
          new Place("programme", "description"),
          new Place("programme_update", "note", List.of("programme_id", "week_of")),
          new Place("waiver", "reason"),
          new Place("comment_entry", "content"));

  private static final List<Place> DOCUMENTS =
      List.of(new Place("initiative", "sections"), new Place("briefing_template", "sections"));

  private static final String NOTHING_SEEN = "?";

  private final ObjectMapper json = Json.mapper();

  @Override
  protected void change(Handle handle) {
    LINES.forEach(place -> clean(handle, place, SeenTexts::line));
    UNIQUE.forEach(place -> cleanUnique(handle, place));
    DOCUMENTS_OF_LINES.forEach(place -> clean(handle, place, it -> within(it, SeenTexts::line)));
    TEXTS.forEach(place -> clean(handle, place, VisibleText::readable));
    DOCUMENTS.forEach(place -> clean(handle, place, it -> within(it, VisibleText::readable)));
  }

  private static String line(String text) {
    if (VisibleText.isVisible(text) && !VisibleText.isBlank(text)) {
      return text;
    }
    String seen = VisibleText.of(text);
    return VisibleText.isBlank(seen) ? NOTHING_SEEN : seen;
  }

  /** One that others have by now is told apart by what follows it. */
  private void cleanUnique(Handle handle, Place place) {
    Set<String> taken =
        new HashSet<>(
            handle
                .createQuery("SELECT %s FROM %s".formatted(place.column(), place.table()))
                .mapTo(String.class)
                .list());
    clean(
        handle,
        place,
        text -> {
          String seen = line(text);
          while (!seen.equals(text) && !taken.add(seen)) {
            seen += NOTHING_SEEN;
          }
          return seen;
        });
  }

  private String within(String document, UnaryOperator<String> cleaner) {
    JsonNode before = Objects.requireNonNull(Json.<JsonNode>read(json, document, JsonNode.class));
    JsonNode after = within(before, cleaner);
    return after.equals(before) ? document : String.valueOf(Json.write(json, after));
  }

  private static JsonNode within(JsonNode node, UnaryOperator<String> cleaner) {
    if (node.isTextual()) {
      return TextNode.valueOf(cleaner.apply(node.textValue()));
    }
    if (node.isArray()) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      node.forEach(each -> all.add(within(each, cleaner)));
      return all;
    }
    if (node.isObject()) {
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        all.set(cleaner.apply(field.getKey()), within(field.getValue(), cleaner));
      }
      return all;
    }
    return node;
  }
}
