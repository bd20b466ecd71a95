package io.okrcascade.api.random;

import static io.okrcascade.api.random.World.id;
import static io.okrcascade.api.random.World.is;
import static io.okrcascade.api.random.World.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.okrcascade.api.testing.Fields;
import io.okrcascade.api.testing.RunningService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What people write of objectives, key results, links and check-ins. */
final class OkrWrites {
  private static final int MOST_OF_A_NODE = 100;
  private static final int MOST_OF_A_LINK = 10;

  private OkrWrites() {}

  static Map<String, Function<World, Draft>> all() {
    return Map.ofEntries(
        Map.entry("POST /objectives", w -> Draft.of("/objectives", objective(w))),
        Map.entry("PUT /objectives/by-external-id/{x}", OkrWrites::putObjective),
        Map.entry("PATCH /objectives/{id}", OkrWrites::changeObjective),
        Map.entry("DELETE /objectives/{id}", OkrWrites::deleteObjective),
        Map.entry("POST /objectives/{id}/state", OkrWrites::moveObjective),
        Map.entry("PUT /objectives/{id}/grade", OkrWrites::explain),
        Map.entry("POST /objectives/{id}/key-results", OkrWrites::addKeyResult),
        Map.entry("PATCH /key-results/{id}", OkrWrites::changeKeyResult),
        Map.entry("DELETE /key-results/{id}", OkrWrites::deleteKeyResult),
        Map.entry("POST /key-results/{id}/check-ins", OkrWrites::checkIn),
        Map.entry("POST /cycles/{id}/check-ins", OkrWrites::checkInAll),
        Map.entry("POST /check-ins/{id}/void", OkrWrites::voidCheckIn),
        Map.entry("POST /objectives/{id}/alignments", w -> align(w, "objectives", "/objectives/")),
        Map.entry(
            "POST /key-results/{id}/alignments", w -> align(w, "keyResults", "/key-results/")),
        Map.entry("PATCH /alignments/{id}", OkrWrites::changeAlignment),
        Map.entry(
            "DELETE /alignments/{id}", w -> Draft.of("/alignments/" + w.alignment() + because(w))));
  }

  /** A reason where there is no body to say it in. */
  private static String because(World w) {
    return w.dice.percent(75) ? "?reason=d%C3%A9j%C3%A0" : "";
  }

  // ---- objectives ----

  static Map<String, Object> objective(World w) {
    Dice d = w.dice;
    String team = w.team();
    String cycle = w.openCycle();
    List<Object> keyResults = new ArrayList<>();
    for (int more = d.between(0, 3); more > 0; more--) {
      keyResults.add(keyResult(w, team, cycle));
    }
    return Fields.of(
        "id", w.fresh("objectives"),
        "teamId", team,
        "cycleId", cycle,
        "title", d.title(),
        "description", d.maybe(d::note),
        "ambition", d.maybe(() -> w.name("ObjectiveItem", "ambition")),
        "origin", d.maybe(() -> w.name("ObjectiveItem", "origin")),
        "ownerId", d.maybe(w::person),
        "weight", d.maybe(() -> d.weight(MOST_OF_A_NODE)),
        "sortOrder", d.maybe(() -> d.between(0, 9)),
        "externalId", d.maybe(d::text),
        "links", d.percent(20) ? links(w) : null,
        "alignments", d.percent(40) ? List.of(link(w, team, cycle)) : null,
        "keyResults", keyResults);
  }

  /** One that is known elsewhere, by a few names, so that some are there already. */
  private static Draft putObjective(World w) {
    String known = "OBJ-" + w.dice.between(1, 4);
    Map<String, Object> body = objective(w);
    body.keySet().removeAll(Set.of("id", "externalId"));
    if (w.all("objectives").stream().anyMatch(it -> is(it, "externalId", known))) {
      body.keySet().removeAll(Set.of("keyResults", "alignments"));
    }
    body.putAll(Fields.of("reason", w.reason()));
    return Draft.of("/objectives/by-external-id/" + known, body);
  }

  static List<Object> links(World w) {
    return List.of(
        Fields.of(
            "system",
            "JIRA",
            "url",
            "https://example.com/" + w.dice.between(0, 999),
            "title",
            w.dice.maybe(w.dice::title)));
  }

  private static Draft changeObjective(World w) {
    Dice d = w.dice;
    JsonNode objective = w.pick("objectives", w::isInOpen);
    Map<String, Object> body =
        switch (d.between(0, 10)) {
          case 0 -> Fields.of("weight", d.weight(MOST_OF_A_NODE));
          case 1 -> Fields.of("ownerId", d.of(w.person(), NullNode.getInstance()));
          case 2 -> Fields.of("ambition", w.name("ObjectiveItem", "ambition"));
          case 3 -> Fields.of("cycleId", w.openCycle());
          case 4 -> Fields.of("teamId", w.team());
          case 5 -> Fields.of("archived", World.isThere(objective));
          case 6 -> Fields.of("origin", w.name("ObjectiveItem", "origin"));
          case 7 -> Fields.of("sortOrder", d.between(0, 9), "links", links(w));
          case 8 -> Fields.of("description", d.of(d.note(), NullNode.getInstance()));
          case 9 -> Fields.of("externalId", d.of(d.text(), NullNode.getInstance()));
          default -> Fields.of("title", d.title());
        };
    body.putAll(Fields.of("reason", w.reason()));
    return Draft.of("/objectives/" + id(objective), body);
  }

  private static Draft deleteObjective(World w) {
    String id =
        w.idOf(
            "objectives",
            it ->
                w.isInOpen(it)
                    && is(it, "state", "DRAFT")
                    && it.path("amendments").isEmpty()
                    && it.findValues("checkIns").stream().allMatch(JsonNode::isEmpty));
    return Draft.of("/objectives/" + id);
  }

  private static Draft moveObjective(World w) {
    Dice d = w.dice;
    JsonNode objective = w.pick("objectives", w::isInOpen);
    String next =
        switch (objective.path("state").asText()) {
          case "DRAFT" -> d.of("PROPOSED", "PROPOSED", "DROPPED");
          case "PROPOSED" -> d.of("APPROVED", "APPROVED", "DRAFT");
          case "APPROVED" -> d.of("DRAFT", "DROPPED");
          default -> "DRAFT";
        };
    return Draft.of(
            "/objectives/" + id(objective) + "/state",
            Fields.of(
                "state",
                d.percent(5) ? w.name("ObjectiveItem", "state") : next,
                "reason",
                w.reason()))
        .by(d.of(RunningService.ADMIN, "ada", "lea"));
  }

  private static Draft explain(World w) {
    String id =
        w.idOf(
            "objectives",
            it -> is(w.find("cycles", text(it, "cycleId")), "phase", "GRADING", "CLOSED"));
    return Draft.of("/objectives/" + id + "/grade", Fields.of("explanation", w.dice.note()));
  }

  // ---- key results ----

  private static Map<String, Object> keyResult(World w, String team, String cycle) {
    Dice d = w.dice;
    String source = d.percent(70) ? "CHECK_INS" : w.name("KeyResultItem", "source");
    return Fields.of(
        "id", w.fresh("keyResults"),
        "title", d.title(),
        "description", d.maybe(d::note),
        "metric", source.equals("CASCADE") ? null : metric(w, cycle),
        "source", source,
        "weight", d.maybe(() -> d.weight(MOST_OF_A_NODE)),
        "ownerId", d.maybe(w::person),
        "cadenceDays", d.maybe(() -> d.of(1, 7, 14, 90)),
        "sortOrder", d.maybe(() -> d.between(0, 9)),
        "externalId", d.maybe(d::text),
        "alignments", d.percent(30) ? List.of(link(w, team, cycle)) : null);
  }

  private static Draft addKeyResult(World w) {
    JsonNode objective = w.pick("objectives", w::isInOpen);
    Map<String, Object> body = keyResult(w, text(objective, "teamId"), text(objective, "cycleId"));
    body.putAll(Fields.of("reason", w.reason()));
    return Draft.of("/objectives/" + id(objective) + "/key-results", body);
  }

  private static Draft changeKeyResult(World w) {
    Dice d = w.dice;
    JsonNode keyResult = w.pick("keyResults", w::isInOpen);
    Map<String, Object> body =
        switch (d.between(0, 10)) {
          case 0 -> Fields.of("weight", d.weight(MOST_OF_A_NODE));
          case 1 -> Fields.of("ownerId", d.of(w.person(), NullNode.getInstance()));
          case 2 -> Fields.of("metric", metric(w, text(keyResult, "cycleId")));
          case 3 ->
              Fields.of("metric", Fields.of("target", d.of(d.number(), NullNode.getInstance())));
          case 4 ->
              Fields.of("metric", Fields.of("baseline", d.of(d.number(), NullNode.getInstance())));
          case 5 -> Fields.of("source", w.name("KeyResultItem", "source"));
          case 6 ->
              Fields.of(
                  "objectiveId",
                  w.idOf(
                      "objectives",
                      it -> w.isInOpen(it) && it.path("teamId").equals(keyResult.path("teamId"))));
          case 7 -> Fields.of("state", w.name("KeyResultItem", "state"));
          case 8 -> Fields.of("cadenceDays", d.between(1, 99), "sortOrder", d.between(0, 9));
          case 9 ->
              Fields.of("metric", Fields.of("unit", d.of("%", "EUR", "", NullNode.getInstance())));
          default -> Fields.of("title", d.title());
        };
    body.putAll(Fields.of("reason", w.reason()));
    return Draft.of("/key-results/" + id(keyResult), body);
  }

  private static Draft deleteKeyResult(World w) {
    String id =
        w.idOf(
            "keyResults",
            it ->
                w.isInOpen(it)
                    && it.path("checkIns").isEmpty()
                    && is(w.find("objectives", text(it, "objectiveId")), "state", "DRAFT"));
    return Draft.of("/key-results/" + id);
  }

  // ---- metrics ----

  static Map<String, Object> metric(World w, String cycle) {
    Dice d = w.dice;
    String type = d.percent(60) ? "NUMBER" : w.name("MetricItem", "type");
    return switch (type) {
      case "BINARY" -> Fields.of("type", type);
      case "MILESTONES" -> Fields.of("type", type, "milestones", milestones(w, cycle));
      default -> scale(w, type, cycle);
    };
  }

  private static List<Object> milestones(World w, String cycle) {
    Dice d = w.dice;
    List<Object> milestones = new ArrayList<>();
    for (int i = d.between(1, 3); i > 0; i--) {
      milestones.add(
          Fields.of(
              "id",
              "m" + i,
              "title",
              d.title(),
              "weight",
              d.maybe(() -> d.weight(MOST_OF_A_NODE)),
              "doneOn",
              d.percent(20) ? w.pastDayIn(cycle) : null));
    }
    return milestones;
  }

  private static Map<String, Object> scale(World w, String type, String cycle) {
    Dice d = w.dice;
    String direction = w.name("MetricItem", "direction");
    BigDecimal low = d.number();
    BigDecimal high = d.number();
    boolean isUp = direction.equals("INCREASE") || direction.equals("MAINTAIN_AT_LEAST");
    boolean isSwapped = isUp == low.compareTo(high) > 0 && !d.percent(4);
    return Fields.of(
        "type",
        type,
        "unit",
        d.of(null, "%", "EUR", "customers", "é"),
        "direction",
        direction,
        "baseline",
        d.percent(10) ? null : isSwapped ? high : low,
        "target",
        d.percent(10) ? null : isSwapped ? low : high,
        "plan",
        d.percent(15) && !direction.startsWith("MAINTAIN") ? plan(w, cycle) : null);
  }

  private static List<Object> plan(World w, String cycle) {
    LocalDate first = w.dayIn(cycle);
    LocalDate second = first.plusDays(1);
    return List.of(
        Fields.of("on", first, "value", w.dice.number()),
        Fields.of("on", second, "value", w.dice.number()));
  }

  // ---- check-ins ----

  private static Draft checkIn(World w) {
    JsonNode keyResult =
        w.pick("keyResults", it -> w.isInOpen(it) && is(it, "source", "CHECK_INS"));
    return Draft.of("/key-results/" + id(keyResult) + "/check-ins", checkIn(w, keyResult));
  }

  static Map<String, Object> checkIn(World w, JsonNode keyResult) {
    Dice d = w.dice;
    JsonNode metric = keyResult.path("metric");
    List<String> steps = metric.path("milestones").findValuesAsText("id");
    Object value =
        switch (metric.path("type").asText()) {
          case "BINARY" -> d.between(0, 1);
          case "MILESTONES" -> null;
          default -> d.percent(70) ? onTheWay(w, metric) : d.number();
        };
    return Fields.of(
        "id", w.fresh("checkIns"),
        "on", d.percent(30) ? null : w.pastDayIn(text(keyResult, "cycleId")),
        "value", d.percent(10) ? null : value,
        "confidence", d.percent(20) && value != null ? null : d.share(),
        "note", d.maybe(d::note),
        "milestonesDone", steps.isEmpty() ? null : List.of(d.of(steps)));
  }

  private static BigDecimal onTheWay(World w, JsonNode metric) {
    BigDecimal from = metric.path("baseline").decimalValue();
    BigDecimal to = metric.path("target").decimalValue();
    return from.add(to.subtract(from).multiply(w.dice.share())).setScale(4, RoundingMode.HALF_UP);
  }

  private static Draft checkInAll(World w) {
    JsonNode first = w.pick("keyResults", it -> w.isInOpen(it) && is(it, "source", "CHECK_INS"));
    String cycle = text(first, "cycleId");
    List<Object> items = new ArrayList<>();
    for (JsonNode keyResult :
        List.of(
            first,
            w.pick(
                "keyResults", it -> is(it, "cycleId", cycle) && is(it, "source", "CHECK_INS")))) {
      Map<String, Object> item = checkIn(w, keyResult);
      item.remove("id");
      item.putAll(Fields.of("keyResultId", id(keyResult)));
      items.add(item);
    }
    return Draft.of("/cycles/" + cycle + "/check-ins", Fields.of("items", items));
  }

  private static Draft voidCheckIn(World w) {
    String id = w.idOf("checkIns", it -> w.isInOpen(it) && !it.has("voided"));
    return Draft.of("/check-ins/" + id + "/void", Fields.of("reason", w.reason()));
  }

  // ---- links ----

  /** A link of something of a team in a cycle to what may take it. */
  static Map<String, Object> link(World w, String team, String cycle) {
    Dice d = w.dice;
    Set<String> cycles = w.upwards(cycle);
    int level = w.level(team);
    boolean isToObjective = d.percent(40);
    String parent =
        w.idOf(
            isToObjective ? "objectives" : "keyResults",
            it ->
                cycles.contains(text(it, "cycleId"))
                    && (d.percent(3) || w.level(text(it, "teamId")) < Math.max(1, level))
                    && World.isThere(it)
                    && !is(it, "state", "DROPPED"));
    return Fields.of(
        "parentType",
        isToObjective ? "OBJECTIVE" : "KEY_RESULT",
        "parentId",
        parent,
        "mode",
        d.maybe(() -> w.name("AlignmentItem", "mode")),
        "weight",
        d.maybe(() -> d.weight(MOST_OF_A_LINK)));
  }

  private static Draft align(World w, String section, String path) {
    JsonNode child = w.pick(section, it -> w.isInOpen(it) && w.level(text(it, "teamId")) > 0);
    Map<String, Object> body = link(w, text(child, "teamId"), text(child, "cycleId"));
    body.putAll(Fields.of("reason", w.reason()));
    return Draft.of(path + id(child) + "/alignments", body);
  }

  private static Draft changeAlignment(World w) {
    Dice d = w.dice;
    return Draft.of(
        "/alignments/" + w.alignment(),
        Fields.of(
            "weight", d.weight(MOST_OF_A_LINK),
            "mode", d.maybe(() -> w.name("AlignmentItem", "mode")),
            "reason", w.reason()));
  }
}
