package io.okrcascade.api.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.RunningService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cascade of a team or an objective is what the whole one says of it, and no more. */
class NarrowCascadeTest {
  private static RunningService service;
  private static Api admin;
  private static List<JsonNode> cycles;
  private static Map<String, JsonNode> teams;

  @BeforeAll
  static void loadTheDemo() throws JsonProcessingException {
    service = RunningService.shared();
    service.importBundle(
        Json.mapper().writeValueAsString(DemoCompany.bundle(LocalDate.now(ZoneOffset.UTC))));
    admin = service.admin();
    cycles = items("/cycles?limit=500");
    teams = new HashMap<>();
    for (boolean archived : List.of(false, true)) {
      items("/teams?limit=500&archived=" + archived)
          .forEach(team -> teams.put(team.path("id").asText(), team));
    }
  }

  private static List<JsonNode> items(String path) {
    return list(admin.get(path).json().path("items"));
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static JsonNode cascade(JsonNode cycle, String query) {
    return admin.get("/cycles/" + cycle.path("id").asText() + "/cascade" + query).json();
  }

  /** Whether a team stands at or below another, so many levels at most. */
  private static boolean isWithin(String team, String top, int levels) {
    String at = team;
    for (int up = 0; up <= levels && !at.isEmpty(); up++) {
      if (at.equals(top)) {
        return true;
      }
      at = teams.get(at).path("parentId").asText("");
    }
    return false;
  }

  private static void assertSame(JsonNode narrow, JsonNode whole, Set<String> shown) {
    assertThat(list(narrow.path("objectives")))
        .isEqualTo(
            list(whole.path("objectives")).stream()
                .filter(objective -> shown.contains(objective.path("id").asText()))
                .toList());
    Map<String, String> objectiveOf = new HashMap<>();
    for (JsonNode objective : whole.path("objectives")) {
      String id = objective.path("id").asText();
      objectiveOf.put("OBJECTIVE " + id, id);
      objective
          .path("keyResults")
          .forEach(it -> objectiveOf.put("KEY_RESULT " + it.path("id").asText(), id));
    }
    assertThat(list(narrow.path("alignments")))
        .isEqualTo(
            list(whole.path("alignments")).stream()
                .filter(link -> shown.contains(objectiveOf.get(end(link, "child"))))
                .filter(link -> shown.contains(objectiveOf.get(end(link, "parent"))))
                .toList());
  }

  private static String end(JsonNode link, String end) {
    return link.path(end + "Type").asText() + " " + link.path(end + "Id").asText();
  }

  @Test
  void ofATeamAndTheTeamsBelow() {
    for (JsonNode cycle : cycles) {
      JsonNode whole = cascade(cycle, "");
      for (String team : teams.keySet()) {
        for (int levels : List.of(0, 1, 9)) {
          Set<String> shown = new HashSet<>();
          for (JsonNode objective : whole.path("objectives")) {
            if (isWithin(objective.path("teamId").asText(), team, levels)) {
              shown.add(objective.path("id").asText());
            }
          }
          String query = "?team=" + team + (levels == 9 ? "" : "&depth=" + levels);
          assertSame(cascade(cycle, query), whole, shown);
        }
      }
    }
  }

  @Test
  void reachesIntoTheYearAsFarAsTheQuarterDoes() {
    assertThat(
            cycles.stream()
                .flatMap(
                    cycle ->
                        list(cascade(cycle, "").path("objectives")).stream()
                            .filter(it -> !it.path("cycleId").equals(cycle.path("id")))))
        .as("objectives of other cycles, without which nothing is tried above")
        .isNotEmpty();
  }

  @Test
  void ofAnObjectiveWithWhatItReaches() {
    for (JsonNode cycle : cycles) {
      JsonNode whole = cascade(cycle, "");
      for (JsonNode objective : whole.path("objectives")) {
        JsonNode narrow = cascade(cycle, "?objective=" + objective.path("id").asText());
        assertThat(list(narrow.path("objectives"))).contains(objective);
      }
    }
  }
}
