package io.okrcascade.api.random;

import static io.okrcascade.api.random.World.id;
import static io.okrcascade.api.random.World.is;
import static io.okrcascade.api.random.World.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.okrcascade.api.testing.Fields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What people write to plan, and whole bundles. */
final class PlanningWrites {
  private PlanningWrites() {}

  static Map<String, Function<World, Draft>> all() {
    return Map.ofEntries(
        Map.entry("PUT /teams/{id}/capacity/{cycleId}", PlanningWrites::staff),
        Map.entry("POST /teams/{id}/maintenance", PlanningWrites::report),
        Map.entry("POST /cycles/{id}/solicitations", PlanningWrites::solicit),
        Map.entry("PATCH /solicitations/{id}", PlanningWrites::joinOrDecline),
        Map.entry("POST /programmes", w -> Draft.of("/programmes", programme(w))),
        Map.entry("PATCH /programmes/{id}", PlanningWrites::changeProgramme),
        Map.entry("PUT /programmes/{id}/updates/{weekOf}", PlanningWrites::tellOfProgramme),
        Map.entry("PUT /briefing-templates/{id}", PlanningWrites::writeTemplate),
        Map.entry(
            "DELETE /briefing-templates/{id}",
            w -> Draft.of("/briefing-templates/" + w.idOf("briefingTemplates"))),
        Map.entry("POST /cycles/{id}/audit/waivers", PlanningWrites::waive),
        Map.entry("DELETE /cycles/{id}/audit/waivers/{waiverId}", PlanningWrites::endWaiver),
        Map.entry("POST /cycles/{id}/audit/preview", PlanningWrites::preview),
        Map.entry("POST /cycles/{id}/carry-over", PlanningWrites::carryOver),
        Map.entry("POST /me/inbox/seen", w -> Draft.of("/me/inbox/seen")),
        Map.entry("POST /import", PlanningWrites::importSome));
  }

  // ---- capacity and maintenance ----

  private static Draft staff(World w) {
    return Draft.of(
        "/teams/" + w.team() + "/capacity/" + w.openCycle(),
        Fields.of("people", w.dice.of(0, 1, 2.5, 7, -1, 6)));
  }

  private static Draft report(World w) {
    Dice d = w.dice;
    LocalDate week = w.today.minusDays(d.between(0, 80));
    return Draft.of(
        "/teams/" + w.team() + "/maintenance",
        Fields.of(
            "weekOf", d.percent(3) ? w.today.plusDays(9) : d.maybe(() -> week),
            "share", d.share(),
            "ticketsIn", d.maybe(() -> d.between(0, 99)),
            "ticketsOut", d.maybe(() -> d.between(0, 99)),
            "categories", d.maybe(() -> Map.of(d.text(), d.between(0, 9)))));
  }

  // ---- solicitations ----

  private static Draft solicit(World w) {
    Dice d = w.dice;
    String cycle = w.openCycle();
    String asked = w.team();
    return Draft.of(
        "/cycles/" + cycle + "/solicitations",
        Fields.of(
            "id", w.fresh("solicitations"),
            "teamId", asked,
            "requesterTeamId", w.idOf("teams", it -> World.isThere(it) && !is(it, "id", asked)),
            "topic", d.title(),
            "initiativeId", d.maybe(() -> w.idOf("initiatives", it -> is(it, "cycleId", cycle)))));
  }

  private static Draft joinOrDecline(World w) {
    Dice d = w.dice;
    String id = w.idOf("solicitations", w::isInOpen);
    Object body =
        d.percent(70)
            ? Fields.of("state", w.name("SolicitationItem", "state"))
            : Fields.of("topic", d.title());
    return Draft.of("/solicitations/" + id, body);
  }

  // ---- programmes ----

  private static Map<String, Object> programme(World w) {
    Dice d = w.dice;
    return Fields.of(
        "id", w.fresh("programmes"),
        "name", d.title(),
        "description", d.maybe(d::note),
        "ownerId", d.maybe(w::person),
        "initiativeIds", d.maybe(() -> List.of(w.idOf("initiatives", w::isInOpen))));
  }

  private static Draft changeProgramme(World w) {
    Dice d = w.dice;
    Object body =
        switch (d.between(0, 3)) {
          case 0 -> Fields.of("initiativeIds", List.of(w.idOf("initiatives", w::isInOpen)));
          case 1 -> Fields.of("ownerId", d.of(w.person(), NullNode.getInstance()));
          case 2 -> Fields.of("description", d.note());
          default -> Fields.of("name", d.title());
        };
    return Draft.of("/programmes/" + w.idOf("programmes"), body);
  }

  private static Draft tellOfProgramme(World w) {
    Dice d = w.dice;
    LocalDate week = d.percent(4) ? w.today.plusDays(20) : w.today.minusDays(d.between(0, 60));
    return Draft.of(
        "/programmes/" + w.idOf("programmes") + "/updates/" + week,
        Fields.of(
            "headline", d.title(),
            "health", w.name("ProgrammeUpdateItem", "health"),
            "note", d.maybe(d::note)));
  }

  // ---- templates ----

  private static Draft writeTemplate(World w) {
    Dice d = w.dice;
    String id = d.of("DEFAULT", "SOLUTION", "PLATFORM", "LOCAL", "LOCAL", "OTHER");
    List<Object> sections = new ArrayList<>();
    for (String key : d.of(List.of("problem", "risk"), List.of("risk"), List.of("solution"))) {
      sections.add(
          Fields.of(
              "key", key,
              "title", d.title(),
              "guidance", d.maybe(d::note),
              "required", d.maybe(() -> d.percent(30))));
    }
    return Draft.of("/briefing-templates/" + id, Fields.of("sections", sections));
  }

  // ---- audit ----

  private static Draft waive(World w) {
    Dice d = w.dice;
    String cycle = w.openCycle();
    List<String> findings = new ArrayList<>();
    w.ask("/cycles/" + cycle + "/audit")
        .path("findings")
        .forEach(finding -> findings.add(id(finding)));
    return Draft.of(
        "/cycles/" + cycle + "/audit/waivers",
        Fields.of(
            "id", w.fresh("waivers"),
            "findingId", findings.isEmpty() ? "none" : d.of(findings),
            "reason", d.note(),
            "until", w.today.plusDays(d.between(0, 60))));
  }

  private static Draft endWaiver(World w) {
    JsonNode waiver = w.pick("waivers", w::isInOpen);
    String cycle = text(waiver, "cycleId");
    return Draft.of(
        "/cycles/" + (cycle == null ? w.openCycle() : cycle) + "/audit/waivers/" + id(waiver));
  }

  private static Draft preview(World w) {
    return Draft.of("/cycles/" + w.idOf("cycles") + "/audit/preview", some(w));
  }

  // ---- carry-over ----

  private static Draft carryOver(World w) {
    String from = w.dice.of("C", "Q", "Q", w.idOf("cycles"));
    String to =
        w.idOf(
            "cycles",
            it ->
                !is(it, "phase", "CLOSED")
                    && it.path("cadence").equals(w.find("cycles", from).path("cadence"))
                    && LocalDate.parse(text(it, "startsOn")).isAfter(w.endsOn(from)));
    JsonNode offered = w.ask("/cycles/" + from + "/carry-over?to=" + to);
    return Draft.of(
        "/cycles/" + from + "/carry-over",
        Fields.of(
            "toCycleId", to,
            "objectiveIds", chosen(w, offered.path("objectives")),
            "initiativeIds", chosen(w, offered.path("initiatives"))));
  }

  private static List<String> chosen(World w, JsonNode candidates) {
    List<String> chosen = new ArrayList<>();
    for (JsonNode candidate : candidates) {
      if (w.dice.percent(60)) {
        chosen.add(id(candidate));
      }
    }
    return chosen;
  }

  // ---- bundles ----

  private static Draft importSome(World w) {
    Dice d = w.dice;
    return switch (d.between(0, 9)) {
      case 0 -> Draft.of("/import", w.bundle());
      case 1 -> Draft.of("/import?dryRun=true", some(w));
      default -> Draft.of("/import", some(w));
    };
  }

  /** Part of a bundle: new things, and changes of what is there. */
  private static Map<String, Object> some(World w) {
    Dice d = w.dice;
    Map<String, Object> bundle = Fields.of("bundleVersion", 1, "reason", w.reason());
    Set<Integer> parts = new HashSet<>(List.of(d.between(0, 9), d.between(0, 9)));
    for (int part : parts) {
      switch (part) {
        case 0 -> bundle.put("teams", List.of(w.named("teams", OrgWrites.team(w))));
        case 1 -> bundle.put("people", List.of(w.named("people", OrgWrites.person(w))));
        case 2 -> bundle.put("cycles", List.of(w.named("cycles", OrgWrites.cycle(w))));
        case 3 -> bundle.put("objectives", List.of(w.named("objectives", OkrWrites.objective(w))));
        case 4 ->
            bundle.put("initiatives", List.of(w.named("initiatives", WorkWrites.initiative(w))));
        case 5 -> bundle.put("objectives", List.of(changed(w, "objectives", "title")));
        case 6 -> bundle.put("initiatives", List.of(changed(w, "initiatives", "title")));
        case 7 -> bundle.put("teams", List.of(changed(w, "teams", "name")));
        case 8 -> bundle.put("objectives", List.of(checkedIn(w)));
        default -> bundle.put("programmes", List.of(w.named("programmes", programme(w))));
      }
    }
    return bundle;
  }

  private static Object changed(World w, String section, String field) {
    JsonNode record = w.pick(section, any -> true);
    return Fields.of("id", id(record), field, w.dice.title());
  }

  private static Object checkedIn(World w) {
    JsonNode keyResult = w.pick("keyResults", w::isInOpen);
    return Fields.of(
        "id", text(keyResult, "objectiveId"),
        "keyResults",
            List.of(
                Fields.of(
                    "id", id(keyResult), "checkIns", List.of(OkrWrites.checkIn(w, keyResult)))));
  }
}
