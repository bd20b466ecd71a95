package io.okrcascade.api.random;

import static io.okrcascade.api.random.World.id;
import static io.okrcascade.api.random.World.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.okrcascade.api.testing.Fields;
import io.okrcascade.api.testing.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What people write of teams, people, cycles, settings, tokens and browsers. */
final class OrgWrites {
  private OrgWrites() {}

  static Map<String, Function<World, Draft>> all() {
    return Map.ofEntries(
        Map.entry("POST /teams", w -> Draft.of("/teams", team(w))),
        Map.entry("PATCH /teams/{id}", OrgWrites::changeTeam),
        Map.entry("DELETE /teams/{id}", w -> Draft.of("/teams/" + w.idOf("teams", bare(w)))),
        Map.entry("POST /teams/{id}/dissolve", OrgWrites::dissolve),
        Map.entry("POST /people", w -> Draft.of("/people", person(w))),
        Map.entry("PATCH /people/{id}", OrgWrites::changePerson),
        Map.entry("POST /people/{id}/leave", OrgWrites::leave),
        Map.entry("POST /people/{id}/return", OrgWrites::comeBack),
        Map.entry("POST /cycles", w -> Draft.of("/cycles", cycle(w))),
        Map.entry("PATCH /cycles/{id}", OrgWrites::changeCycle),
        Map.entry("POST /cycles/{id}/phase", OrgWrites::movePhase),
        Map.entry("PATCH /settings", OrgWrites::changeSettings),
        Map.entry("POST /tokens", OrgWrites::makeToken),
        Map.entry("DELETE /tokens/{id}", w -> Draft.of("/tokens/" + token(w))),
        Map.entry("POST /sessions", OrgWrites::signIn),
        Map.entry("DELETE /sessions", w -> Draft.of("/sessions")),
        Map.entry("DELETE /sessions/{id}", w -> Draft.of("/sessions/" + w.session())),
        Map.entry(
            "POST /people/{id}/invitation", w -> Draft.of("/people/" + w.person() + "/invitation")),
        Map.entry(
            "DELETE /people/{id}/invitation",
            w -> Draft.of("/people/" + w.person() + "/invitation")));
  }

  static Map<String, Object> team(World w) {
    Dice d = w.dice;
    String level = d.percent(3) ? "COMPANY" : d.of("DEPARTMENT", "TRIBE", "SQUAD", "SQUAD");
    return Fields.of(
        "id", w.fresh("teams"),
        "name", d.title(),
        "level", level,
        "parentId", above(w, World.LEVELS.indexOf(level)),
        "kind", List.of("TRIBE", "SQUAD").contains(level) ? w.name("TeamItem", "kind") : null,
        "country", d.maybe(() -> d.of("FR", "DE", "CH")),
        "externalId", d.maybe(d::text));
  }

  private static String above(World w, int level) {
    return w.idOf(
        "teams",
        it -> World.isThere(it) && World.LEVELS.indexOf(it.path("level").asText()) < level);
  }

  private static Draft changeTeam(World w) {
    Dice d = w.dice;
    JsonNode team = w.pick("teams", any -> true);
    Object body =
        switch (d.between(0, 5)) {
          case 0 -> Fields.of("parentId", above(w, w.level(id(team))));
          case 1 -> Fields.of("archived", World.isThere(team), "reason", w.reason());
          case 2 -> Fields.of("country", d.of("IT", NullNode.getInstance()));
          case 3 -> Fields.of("externalId", d.of(d.text(), NullNode.getInstance()));
          default -> Fields.of("name", d.title());
        };
    return Draft.of("/teams/" + id(team), body);
  }

  /** Teams on which nothing stands. */
  private static Predicate<JsonNode> bare(World w) {
    return team -> {
      String said = '"' + id(team) + '"';
      return w.bundle().toString().split(said, -1).length == 2;
    };
  }

  private static Draft dissolve(World w) {
    JsonNode team =
        w.pick(
            "teams",
            it ->
                World.isThere(it)
                    && w.all("teams").stream()
                        .noneMatch(below -> is(below, "parentId", id(it)) && World.isThere(below)));
    String into =
        w.idOf(
            "teams",
            it ->
                World.isThere(it)
                    && !id(it).equals(id(team))
                    && it.path("level").equals(team.path("level")));
    return Draft.of(
        "/teams/" + id(team) + "/dissolve", Fields.of("intoTeamId", into, "reason", w.reason()));
  }

  static Map<String, Object> person(World w) {
    Dice d = w.dice;
    return Fields.of(
        "id", w.fresh("people"),
        "name", d.title(),
        "email", d.maybe(() -> "p" + d.between(0, 99_999) + "@example.com"),
        "globalRoles", d.percent(10) ? List.of(w.name("PersonItem", "globalRoles")) : null,
        "memberships", memberships(w));
  }

  private static List<Object> memberships(World w) {
    List<Object> memberships = new ArrayList<>();
    for (int more = w.dice.between(0, 2); more > 0; more--) {
      memberships.add(Fields.of("teamId", w.team(), "role", w.name("MembershipItem", "role")));
    }
    return memberships;
  }

  private static Draft changePerson(World w) {
    Dice d = w.dice;
    JsonNode person = w.pick("people", World::isTouched);
    Object body =
        switch (d.between(0, 4)) {
          case 0 ->
              Fields.of(
                  "email",
                  d.of("q" + d.between(0, 9_999) + "@example.com", NullNode.getInstance()));
          case 1 -> Fields.of("memberships", memberships(w));
          case 2 -> Fields.of("externalId", d.text());
          case 3 -> Fields.of("globalRoles", List.of(w.name("PersonItem", "globalRoles")));
          default -> Fields.of("name", d.title());
        };
    return Draft.of("/people/" + id(person), body);
  }

  private static Draft leave(World w) {
    Dice d = w.dice;
    String any = w.idOf("people", it -> World.isTouched(it) && World.isHere(it));
    // Who looks at what is there has to stay, whomever chance takes.
    String person = any.equals(RunningService.ADMIN) ? "nobody" : any;
    LocalDate on = d.percent(4) ? w.today.plusDays(1) : w.today.minusDays(d.between(0, 40));
    return Draft.of(
        "/people/" + person + "/leave",
        Fields.of("on", d.maybe(() -> on), "successorId", d.maybe(w::person)));
  }

  private static Draft comeBack(World w) {
    String person = w.idOf("people", it -> !World.isHere(it));
    return Draft.of("/people/" + person + "/return");
  }

  static Map<String, Object> cycle(World w) {
    Dice d = w.dice;
    String parent = d.percent(70) ? w.openCycle() : null;
    LocalDate start = parent == null ? w.today.plusDays(d.between(-900, 900)) : w.dayIn(parent);
    LocalDate end = start.plusDays(d.between(0, 60));
    boolean isBeyond = parent != null && end.isAfter(w.endsOn(parent)) && !d.percent(5);
    return Fields.of(
        "id", w.fresh("cycles"),
        "name", d.title(),
        "cadence", d.maybe(() -> w.name("CycleItem", "cadence")),
        "startsOn", start,
        "endsOn", isBeyond ? w.endsOn(parent) : end,
        "parentId", parent,
        "intent", d.maybe(d::note));
  }

  private static Draft changeCycle(World w) {
    Dice d = w.dice;
    JsonNode cycle = w.pick("cycles", it -> !is(it, "phase", "CLOSED"));
    Object body =
        switch (d.between(0, 4)) {
          case 0 -> Fields.of("endsOn", w.endsOn(id(cycle)).plusDays(d.between(-9, 9)));
          case 1 -> Fields.of("startsOn", w.startsOn(id(cycle)).plusDays(d.between(-9, 9)));
          case 2 ->
              Fields.of(
                  "phaseDates",
                  Map.of(w.name("CycleItem", "phase"), w.dayIn(id(cycle)).toString()));
          case 3 -> Fields.of("intent", d.of(d.note(), NullNode.getInstance()));
          default -> Fields.of("name", d.title());
        };
    return Draft.of("/cycles/" + id(cycle), body);
  }

  private static Draft movePhase(World w) {
    JsonNode cycle = w.pick("cycles", any -> true);
    return Draft.of(
        "/cycles/" + id(cycle) + "/phase",
        Fields.of("phase", w.name("PhaseItemWithReason", "phase"), "reason", w.reason()));
  }

  private static Draft changeSettings(World w) {
    Dice d = w.dice;
    Object body =
        switch (d.between(0, 4)) {
          case 0 -> Fields.of("approval", d.percent(50), "reason", w.reason());
          case 1 -> Fields.of("pace", Fields.of("onTrack", d.share()));
          case 2 -> Fields.of("audit", Fields.of("maxObjectives", d.between(0, 9)));
          case 3 -> Fields.of("planning", Fields.of("underWater", d.share()));
          default -> Fields.of("language", d.of("en", "fr", "xx", NullNode.getInstance()));
        };
    return Draft.of("/settings", body);
  }

  private static Draft makeToken(World w) {
    Dice d = w.dice;
    // A day of its own: the moment would not be the same from the same seed.
    Instant tomorrow = w.today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return Draft.of(
        "/tokens",
        Fields.of(
            "name", "random " + d.title(),
            "personId", d.maybe(w::person),
            "expiresAt",
                d.maybe(() -> tomorrow.plus(d.between(0, 90), ChronoUnit.DAYS).toString())));
  }

  private static Draft signIn(World w) {
    return Draft.of(
        "/sessions", Fields.of("token", w.dice.percent(90) ? w.token() : w.dice.title()));
  }

  /** One that edits made: who speaks here needs its own. */
  private static String token(World w) {
    for (JsonNode token : w.ask("/tokens").path("items")) {
      if (token.path("name").asText().startsWith("random")) {
        return id(token);
      }
    }
    return "none";
  }
}
