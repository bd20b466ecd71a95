package io.okrcascade.api.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.okrcascade.api.demo.DemoCalendar.Slot;
import java.time.LocalDate;

/**
 * Turns a document that is told from today into an ordinary one: with days and ids as they are
 * today, and without what lies ahead. The notation is explained in {@code demo/README.md}.
 */
final class RelativeDocument {
  private static final String FROM = "from ";
  private static final String PLAN = "plan";

  private final DemoCalendar calendar;
  private final RelativeText texts;
  private final StoryCheckIns checkIns;

  /** A reader of documents whose check-ins follow these stories. */
  RelativeDocument(DemoCalendar calendar, JsonNode stories) {
    this.calendar = calendar;
    this.texts = new RelativeText(calendar);
    this.checkIns = new StoryCheckIns(stories, calendar.today());
  }

  /** An object as it is today, with the fields that it has from a day on once that day is there. */
  ObjectNode object(JsonNode told) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    told.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              if (!name.startsWith(FROM)) {
                made.set(name, name.equals(PLAN) ? all(field.getValue()) : any(field.getValue()));
              } else if (!isAhead(texts.resolve(name.substring(FROM.length())))) {
                made.setAll(object(field.getValue()));
              }
            });
    if (made.path("checkIns").isObject()) {
      String slot = told.required("id").textValue().split(":", 2)[0];
      made.set("checkIns", checkIns.of(made, calendar.cycle(Slot.of(slot))));
    }
    return made;
  }

  private JsonNode any(JsonNode told) {
    return switch (told.getNodeType()) {
      case OBJECT -> object(told);
      case ARRAY -> list(told);
      case STRING -> TextNode.valueOf(texts.resolve(told.textValue()));
      default -> told;
    };
  }

  /** A list without what has not happened yet. */
  private ArrayNode list(JsonNode told) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    for (JsonNode entry : told) {
      JsonNode resolved = any(entry);
      String day = resolved.path("on").asText(resolved.path("identifiedOn").asText());
      if (day.isEmpty() || !isAhead(day)) {
        made.add(resolved);
      }
    }
    return made;
  }

  /** A list with what lies ahead as well: what is intended. */
  private ArrayNode all(JsonNode told) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    told.forEach(entry -> made.add(any(entry)));
    return made;
  }

  private boolean isAhead(String day) {
    return LocalDate.parse(day).isAfter(calendar.today());
  }
}
