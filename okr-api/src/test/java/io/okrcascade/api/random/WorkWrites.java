package io.okrcascade.api.random;

import static io.okrcascade.api.random.World.id;
import static io.okrcascade.api.random.World.is;
import static io.okrcascade.api.random.World.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.okrcascade.api.testing.Fields;
import io.okrcascade.api.testing.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What people write of initiatives, of what they need of other teams, and of what they think. */
final class WorkWrites {
  private WorkWrites() {}

  static Map<String, Function<World, Draft>> all() {
    return Map.ofEntries(
        Map.entry("POST /initiatives", w -> Draft.of("/initiatives", initiative(w))),
        Map.entry("PUT /initiatives/by-external-id/{x}", WorkWrites::putInitiative),
        Map.entry("PATCH /initiatives/{id}", WorkWrites::changeInitiative),
        Map.entry("DELETE /initiatives/{id}", WorkWrites::deleteInitiative),
        Map.entry("POST /initiatives/{id}/state", WorkWrites::moveInitiative),
        Map.entry("PUT /initiatives/{id}/key-results/{keyResultId}", WorkWrites::contribute),
        Map.entry("DELETE /initiatives/{id}/key-results/{keyResultId}", WorkWrites::withdraw),
        Map.entry("POST /initiatives/{id}/dependencies", WorkWrites::need),
        Map.entry("PATCH /dependencies/{id}", WorkWrites::changeDependency),
        Map.entry("DELETE /dependencies/{id}", WorkWrites::deleteDependency),
        Map.entry("POST /dependencies/{id}/answers", WorkWrites::answer),
        Map.entry("POST /objectives/{id}/comments", w -> comment(w, "/objectives/", "objectives")),
        Map.entry(
            "POST /key-results/{id}/comments", w -> comment(w, "/key-results/", "keyResults")),
        Map.entry(
            "POST /initiatives/{id}/comments", w -> comment(w, "/initiatives/", "initiatives")),
        Map.entry(
            "POST /dependencies/{id}/comments", w -> comment(w, "/dependencies/", "dependencies")),
        Map.entry("PATCH /comments/{id}", w -> own(w, Fields.of("text", w.dice.note()))),
        Map.entry("DELETE /comments/{id}", w -> own(w, null)));
  }

  // ---- initiatives ----

  static Map<String, Object> initiative(World w) {
    Dice d = w.dice;
    String team = w.team();
    String cycle = w.openCycle();
    return Fields.of(
        "id", w.fresh("initiatives"),
        "teamId", team,
        "cycleId", cycle,
        "title", d.title(),
        "briefing", briefing(w),
        "effort", d.maybe(() -> d.of(0, 0.5, 6, 12.25)),
        "plannedStart", d.maybe(() -> w.dayIn(cycle)),
        "plannedEnd", d.maybe(() -> w.dayIn(cycle).plusDays(d.of(0, 100))),
        "programmeId", d.percent(30) ? w.idOf("programmes") : null,
        "ownerId", d.maybe(w::person),
        "externalId", d.maybe(d::text),
        "links", d.percent(20) ? OkrWrites.links(w) : null,
        "contributions", d.maybe(() -> List.of(contribution(w, keyResult(w, cycle)))),
        "dependencies", d.percent(30) ? List.of(dependency(w, team, cycle)) : null);
  }

  /** One that is known elsewhere, by a few names, so that some are there already. */
  private static Draft putInitiative(World w) {
    String known = "JIRA-" + w.dice.between(1, 4);
    Map<String, Object> body = initiative(w);
    body.keySet().removeAll(Set.of("id", "externalId"));
    if (w.all("initiatives").stream().anyMatch(it -> is(it, "externalId", known))) {
      body.keySet().removeAll(Set.of("contributions", "dependencies"));
    }
    return Draft.of("/initiatives/by-external-id/" + known, body);
  }

  private static Map<String, Object> briefing(World w) {
    Dice d = w.dice;
    boolean isComplete = d.percent(70);
    return Fields.of(
        "problem", d.note(),
        "need", d.text(),
        "impactOfNotDoing", d.text(),
        "benefits", List.of(w.name("BriefingItem", "benefits")),
        "benefitNote", d.maybe(d::text),
        "solution", isComplete ? d.text() : null,
        "sections", d.percent(30) ? Map.of("risk", d.text()) : null);
  }

  private static String keyResult(World w, String cycle) {
    return w.idOf("keyResults", it -> w.upwards(cycle).contains(text(it, "cycleId")));
  }

  private static Map<String, Object> contribution(World w, String keyResult) {
    return Fields.of(
        "keyResultId", keyResult,
        "impact", w.name("ContributionItem", "impact"),
        "confidence", w.dice.share());
  }

  private static Draft changeInitiative(World w) {
    Dice d = w.dice;
    JsonNode initiative = w.pick("initiatives", w::isInOpen);
    Map<String, Object> body =
        switch (d.between(0, 8)) {
          case 0 -> Fields.of("effort", d.of(1, 2.5, NullNode.getInstance()));
          case 1 -> Fields.of("ownerId", d.of(w.person(), NullNode.getInstance()));
          case 2 -> Fields.of("briefing", briefing(w));
          case 3 -> Fields.of("plannedEnd", w.dayIn(text(initiative, "cycleId")));
          case 4 -> Fields.of("cycleId", w.openCycle());
          case 5 -> Fields.of("teamId", w.team());
          case 6 ->
              Fields.of(
                  "bypass",
                  d.of(
                      Fields.of("reason", w.name("BypassItem", "reason"), "note", d.text()),
                      NullNode.getInstance()));
          case 7 -> Fields.of("programmeId", d.of(w.idOf("programmes"), NullNode.getInstance()));
          default -> Fields.of("title", d.title());
        };
    return Draft.of("/initiatives/" + id(initiative), body);
  }

  private static Draft deleteInitiative(World w) {
    String id = w.idOf("initiatives", it -> w.isInOpen(it) && is(it, "state", "DRAFT"));
    return Draft.of("/initiatives/" + id);
  }

  private static Draft moveInitiative(World w) {
    Dice d = w.dice;
    JsonNode initiative = w.pick("initiatives", w::isInOpen);
    String next =
        switch (initiative.path("state").asText()) {
          case "DRAFT" -> d.of("REFINED", "REFINED", "DROPPED");
          case "REFINED" -> d.of("COMMITTED", "COMMITTED", "POSTPONED");
          case "COMMITTED" -> d.of("IN_PROGRESS", "IN_PROGRESS", "POSTPONED");
          case "IN_PROGRESS" -> d.of("DELIVERED", "DELIVERED", "DROPPED");
          default -> "DRAFT";
        };
    boolean isGivenUp = next.equals("DROPPED") || next.equals("POSTPONED");
    boolean isLate = isGivenUp && initiative.has("committedOn");
    return Draft.of(
        "/initiatives/" + id(initiative) + "/state",
        Fields.of(
            "state", d.percent(5) ? w.name("InitiativeItem", "state") : next,
            "lateCause",
                isLate && d.percent(80)
                    ? w.name("InitiativeStateItemWithReason", "lateCause")
                    : null,
            "reason", w.reason()));
  }

  private static Draft contribute(World w) {
    JsonNode initiative = w.pick("initiatives", w::isInOpen);
    String keyResult = keyResult(w, text(initiative, "cycleId"));
    Map<String, Object> body = contribution(w, keyResult);
    body.remove("keyResultId");
    return Draft.of("/initiatives/" + id(initiative) + "/key-results/" + keyResult, body);
  }

  private static Draft withdraw(World w) {
    JsonNode contribution = w.pick("contributions", w::isInOpen);
    return Draft.of(
        "/initiatives/"
            + text(contribution, "initiativeId")
            + "/key-results/"
            + text(contribution, "keyResultId"));
  }

  // ---- dependencies ----

  private static Map<String, Object> dependency(World w, String team, String cycle) {
    Dice d = w.dice;
    return Fields.of(
        "id", w.fresh("dependencies"),
        "providerTeamId", w.idOf("teams", it -> World.isThere(it) && !is(it, "id", team)),
        "need", d.note(),
        "neededBy", d.maybe(() -> w.dayIn(cycle)),
        "size", d.maybe(() -> w.name("DependencyItem", "size")),
        "state", d.of(null, "IDENTIFIED", "REQUESTED"));
  }

  private static Draft need(World w) {
    JsonNode initiative = w.pick("initiatives", w::isInOpen);
    return Draft.of(
        "/initiatives/" + id(initiative) + "/dependencies",
        dependency(w, text(initiative, "teamId"), text(initiative, "cycleId")));
  }

  private static Draft changeDependency(World w) {
    Dice d = w.dice;
    JsonNode dependency =
        w.pick("dependencies", it -> w.isInOpen(it) && is(it, "state", "IDENTIFIED", "REQUESTED"));
    Map<String, Object> body =
        switch (d.between(0, 4)) {
          case 0 -> Fields.of("size", w.name("DependencyItem", "size"));
          case 1 ->
              Fields.of("neededBy", d.of(w.today.plusDays(9).toString(), NullNode.getInstance()));
          case 2 -> Fields.of("externalId", d.text());
          case 3 -> Fields.of("providerTeamId", w.team());
          default -> Fields.of("need", d.note());
        };
    return Draft.of("/dependencies/" + id(dependency), body);
  }

  private static Draft deleteDependency(World w) {
    String id =
        w.idOf("dependencies", it -> w.isInOpen(it) && is(it, "state", "IDENTIFIED", "WITHDRAWN"));
    return Draft.of("/dependencies/" + id);
  }

  private static Draft answer(World w) {
    Dice d = w.dice;
    JsonNode dependency =
        w.pick(
            "dependencies",
            it -> w.isInOpen(it) && !is(it, "state", "DELIVERED", "WITHDRAWN", "WAIVED"));
    String next =
        switch (dependency.path("state").asText()) {
          case "IDENTIFIED" -> d.of("REQUESTED", "REQUESTED", "WITHDRAWN");
          case "REQUESTED" -> d.of("ACCEPTED", "COUNTERED", "DECLINED", "WAIVED");
          case "COUNTERED" -> d.of("ACCEPTED", "REQUESTED", "WITHDRAWN");
          case "ACCEPTED" -> d.of("DELIVERED", "DECLINED", "COUNTERED", "WITHDRAWN");
          default -> d.of("REQUESTED", "ACCEPTED", "WAIVED");
        };
    boolean isOffer = next.equals("ACCEPTED") || next.equals("COUNTERED");
    return Draft.of(
        "/dependencies/" + id(dependency) + "/answers",
        Fields.of(
            "state", d.percent(4) ? w.name("AnswerItem", "state") : next,
            "note", d.percent(85) ? d.note() : null,
            "offeredBy", isOffer ? d.maybe(() -> w.dayIn(text(dependency, "cycleId"))) : null,
            "backing", next.equals("ACCEPTED") ? d.maybe(() -> backing(w, dependency)) : null));
  }

  private static Object backing(World w, JsonNode dependency) {
    boolean isKeyResult = w.dice.percent(50);
    JsonNode provider = dependency.path("providerTeamId");
    return Fields.of(
        "type",
        isKeyResult ? "KEY_RESULT" : "INITIATIVE",
        "id",
        w.idOf(
            isKeyResult ? "keyResults" : "initiatives",
            it -> it.path("teamId").equals(provider) && w.isInOpen(it)));
  }

  // ---- comments ----

  private static Draft comment(World w, String path, String section) {
    return Draft.of(
        path + w.idOf(section) + "/comments",
        Fields.of("id", w.fresh("comments"), "text", "@ana " + w.dice.note()));
  }

  /** Done by who wrote it, mostly. */
  private static Draft own(World w, Object body) {
    JsonNode comment = w.pick("comments", any -> true);
    String writer = text(comment, "byId");
    boolean isHere = World.isHere(w.find("people", writer == null ? "" : writer));
    return Draft.of("/comments/" + id(comment), body)
        .by(isHere && w.dice.percent(80) ? writer : RunningService.ADMIN);
  }
}
