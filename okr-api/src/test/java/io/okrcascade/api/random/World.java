package io.okrcascade.api.random;

import static io.okrcascade.api.testing.Talk.ok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.RunningService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is there, as the export tells, and chance to choose of it. Whatever stands within something
 * else is at hand by itself too, and tells where it stands: a key result its {@code objectiveId},
 * {@code teamId} and {@code cycleId}.
 */
final class World {
  static final List<String> LEVELS = List.of("COMPANY", "DEPARTMENT", "TRIBE", "SQUAD");

  /** Who nobody is. */
  private static final String NOBODY = "nobody";

  final Dice dice;
  final LocalDate today;
  private final Api api;
  private final JsonNode document;
  private final Map<String, List<ObjectNode>> sections = new HashMap<>();
  private JsonNode bundle;
  private int made;

  /**
   * @param document of the API, which tells the names that a field may have
   */
  World(Dice dice, LocalDate today, Api api, JsonNode document) {
    this.dice = dice;
    this.today = today;
    this.api = api;
    this.document = document;
    look();
  }

  /** Takes in what is there now. */
  void look() {
    bundle = ok(api.get("/export")).json();
    sections.clear();
    for (Map.Entry<String, JsonNode> section : bundle.properties()) {
      if (section.getValue().isArray()) {
        section.getValue().forEach(item -> add(section.getKey(), item));
      }
    }
    for (ObjectNode objective : all("objectives")) {
      within(objective, "keyResults", "objectiveId", "teamId", "cycleId");
    }
    for (ObjectNode keyResult : all("keyResults")) {
      within(keyResult, "checkIns", "keyResultId", "teamId", "cycleId");
    }
    for (ObjectNode initiative : all("initiatives")) {
      within(initiative, "contributions", "initiativeId", "teamId", "cycleId");
      within(initiative, "dependencies", "initiativeId", "teamId", "cycleId");
    }
  }

  private void within(ObjectNode owner, String section, String... told) {
    for (JsonNode item : owner.path(section)) {
      ObjectNode copy = add(section, item);
      copy.set(told[0], owner.get("id"));
      for (int i = 1; i < told.length; i++) {
        copy.set(told[i], owner.get(told[i]));
      }
    }
  }

  private ObjectNode add(String section, JsonNode item) {
    ObjectNode copy = item.deepCopy();
    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(copy);
    return copy;
  }

  /** All that is there, as exported. */
  JsonNode bundle() {
    return bundle;
  }

  List<ObjectNode> all(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** One that fits, mostly; else any, or one that is not there. */
  JsonNode pick(String section, Predicate<JsonNode> fits) {
    List<ObjectNode> all = all(section);
    List<ObjectNode> fitting = all.stream().filter(fits).toList();
    List<ObjectNode> among = fitting.isEmpty() || dice.percent(4) ? all : fitting;
    return among.isEmpty() ? Api.JSON.createObjectNode().put("id", NOBODY) : dice.of(among);
  }

  String idOf(String section, Predicate<JsonNode> fits) {
    return id(pick(section, fits));
  }

  String idOf(String section) {
    return idOf(section, any -> true);
  }

  static String id(JsonNode record) {
    return text(record, "id");
  }

  /** A field of a record; null where it has none. */
  static String text(JsonNode record, String field) {
    return record.path(field).isMissingNode() ? null : record.path(field).asText();
  }

  static boolean is(JsonNode record, String field, String... values) {
    return Set.of(values).contains(record.path(field).asText());
  }

  JsonNode find(String section, String id) {
    return all(section).stream()
        .filter(record -> is(record, "id", id))
        .findFirst()
        .map(JsonNode.class::cast)
        .orElse(Api.JSON.missingNode());
  }

  /** Something of whoever reads: an answer that tells what the export does not. */
  JsonNode ask(String path) {
    return api.get(path).json();
  }

  /** A browser that is signed in by that. */
  String session() {
    JsonNode sessions = ask("/sessions").path("items");
    return sessions.isEmpty() ? "none" : id(sessions.get(0));
  }

  /** A token of who looks at what is there. */
  String token() {
    return api.token();
  }

  /** The id of something new: mostly none, so that it gets one; now and then one that is taken. */
  String fresh(String section) {
    if (dice.percent(2)) {
      return idOf(section);
    }
    made++;
    return dice.percent(60) ? section + made : null;
  }

  /** The same with ids for all that has none yet, as bundles want them. */
  @SuppressWarnings("unchecked") // items are objects of fields
  Map<String, Object> named(String section, Map<String, Object> item) {
    made++;
    item.putIfAbsent("id", section + "-" + made);
    for (String within : List.of("keyResults", "dependencies")) {
      if (item.get(within) instanceof List<?> items) {
        items.forEach(it -> named(within, (Map<String, Object>) it));
      }
    }
    return item;
  }

  /** A name that a field may have, as the document tells. */
  String name(String schema, String field) {
    List<String> names = new ArrayList<>();
    JsonNode told = document.at("/components/schemas/" + schema + "/properties/" + field);
    told.findValues("enum").forEach(all -> all.forEach(name -> names.add(name.asText())));
    names.remove("null");
    return dice.of(names);
  }

  /** Why something is done, mostly; now and then in words that nobody can keep. */
  String reason() {
    return dice.percent(2)
        ? dice.of("\u0000", "\ud800", "long".repeat(5_000))
        : dice.percent(75) ? dice.text() : null;
  }

  // ---- teams and people ----

  /** A team that takes work. */
  String team() {
    return idOf("teams", World::isThere);
  }

  static boolean isThere(JsonNode record) {
    return !record.path("archived").asBoolean();
  }

  int level(String teamId) {
    return LEVELS.indexOf(find("teams", teamId).path("level").asText());
  }

  /** Somebody who has not left. */
  String person() {
    return idOf("people", World::isHere);
  }

  /** Whether somebody has not left. */
  static boolean isHere(JsonNode person) {
    return !is(person, "state", "LEFT");
  }

  /** Those of whom edits may make anything: the one who can do all is left alone. */
  static boolean isTouched(JsonNode person) {
    return !is(person, "id", RunningService.ADMIN);
  }

  // ---- cycles ----

  boolean isOpen(String cycleId) {
    return !is(find("cycles", cycleId), "phase", "CLOSED");
  }

  /** A cycle that takes work, or whatever of it. */
  boolean isInOpen(JsonNode record) {
    return isOpen(record.path("cycleId").asText());
  }

  String openCycle() {
    return idOf("cycles", cycle -> !is(cycle, "phase", "CLOSED"));
  }

  LocalDate startsOn(String cycleId) {
    return day(find("cycles", cycleId), "startsOn");
  }

  LocalDate endsOn(String cycleId) {
    return day(find("cycles", cycleId), "endsOn");
  }

  private LocalDate day(JsonNode record, String field) {
    String day = text(record, field);
    return day == null ? today : LocalDate.parse(day);
  }

  /** A day of a cycle; now and then one outside. */
  LocalDate dayIn(String cycleId) {
    LocalDate start = startsOn(cycleId);
    LocalDate end = endsOn(cycleId);
    return dice.percent(3) ? dice.of(start.minusDays(1), end.plusDays(1)) : dice.day(start, end);
  }

  /** A day of a cycle that is not to come; now and then one that is wrong. */
  LocalDate pastDayIn(String cycleId) {
    LocalDate end = endsOn(cycleId);
    LocalDate last = end.isBefore(today) ? end : today;
    return dice.percent(3) ? dayIn(cycleId) : dice.day(startsOn(cycleId), last);
  }

  /** A cycle and those that it is a part of. */
  Set<String> upwards(String cycleId) {
    Set<String> all = new HashSet<>();
    for (String id = cycleId; id != null && all.add(id); ) {
      id = text(find("cycles", id), "parentId");
    }
    return all;
  }

  // ---- addresses ----

  /** A path with its parameters filled in by what is there. */
  String address(String path) {
    String filled = path;
    for (int brace = filled.indexOf('{'); brace >= 0; brace = filled.indexOf('{')) {
      String name = filled.substring(brace + 1, filled.indexOf('}'));
      String owner = filled.substring(1, filled.indexOf('/', 1));
      String value =
          switch (name) {
            case "cycleId" -> idOf("cycles");
            case "keyResultId" -> idOf("keyResults");
            case "id" -> known(owner);
            case "weekOf" -> today.toString();
            default -> throw new AssertionError("say what " + name + " is in " + path);
          };
      filled = filled.replace("{" + name + "}", value);
    }
    return filled;
  }

  private String known(String owner) {
    return switch (owner) {
      case "key-results" -> idOf("keyResults");
      case "check-ins" -> idOf("checkIns");
      case "briefing-templates" -> idOf("briefingTemplates");
      case "alignments" -> alignment();
      case "sessions" -> session();
      case "teams",
          "people",
          "cycles",
          "objectives",
          "initiatives",
          "dependencies",
          "programmes",
          "comments",
          "solicitations" ->
          idOf(owner);
      default -> throw new AssertionError("say which of " + owner + " there are");
    };
  }

  /** A link, which an export does not tell the id of. */
  String alignment() {
    boolean isOfObjective = dice.percent(50);
    String section = isOfObjective ? "objectives" : "keyResults";
    String child = idOf(section, it -> isInOpen(it) && !it.path("alignments").isEmpty());
    String owner = isOfObjective ? "/objectives/" : "/key-results/";
    JsonNode links = ask(owner + child + "/alignments").path("items");
    return links.isEmpty() ? NOBODY : id(links.get(dice.between(0, links.size() - 1)));
  }
}
