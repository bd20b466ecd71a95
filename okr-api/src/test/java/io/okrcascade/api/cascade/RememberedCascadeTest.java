package io.okrcascade.api.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.RunningService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The cascade of a whole cycle, of which most is remembered, is after every write the one of the
 * team at the top, of which nothing is.
 */
class RememberedCascadeTest {
  private static final int WRITES = 60;

  private static RunningService service;
  private static Api admin;

  private final Random random = new Random(13);
  private String cycle = "";
  private String top = "";
  private List<JsonNode> objectives = List.of();

  @BeforeAll
  static void loadTheDemo() throws JsonProcessingException {
    service = RunningService.shared();
    service.importBundle(
        Json.mapper().writeValueAsString(DemoCompany.bundle(LocalDate.now(ZoneOffset.UTC))));
    admin = service.admin();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static List<JsonNode> items(String path) {
    return list(admin.get(path).json().path("items"));
  }

  private JsonNode cascade(String query) {
    return admin.get("/cycles/" + cycle + "/cascade" + query).json();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private JsonNode anyKeyResult() {
    List<JsonNode> own =
        objectives.stream().filter(it -> it.path("cycleId").asText().equals(cycle)).toList();
    return one(list(one(own).path("keyResults")));
  }

  /** A write of some kind; what it does is not looked at, as long as many are accepted. */
  private Answer write() {
    JsonNode keyResult = anyKeyResult();
    String path = "/key-results/" + keyResult.path("id").asText();
    return switch (random.nextInt(12)) {
      case 0 -> admin.post(path + "/check-ins", "{\"confidence\": 0." + random.nextInt(10) + "}");
      case 1 -> {
        List<JsonNode> checkIns = items(path + "/check-ins");
        yield checkIns.isEmpty()
            ? write()
            : admin.post(
                "/check-ins/" + one(checkIns).path("id").asText() + "/void",
                "{\"reason\": \"typed wrongly\"}");
      }
      case 2 -> admin.patch(path, "{\"weight\": " + random.nextInt(5) + ", \"reason\": \"so\"}");
      case 3 ->
          admin.patch(
              "/settings", "{\"audit\": {\"divergence\": 0." + (1 + random.nextInt(9)) + "}}");
      case 4 -> {
        List<JsonNode> done = list(keyResult.at("/metric/milestones"));
        yield done.isEmpty()
            ? write()
            : admin.post(
                path + "/check-ins",
                "{\"milestonesDone\": [\"" + one(done).path("id").asText() + "\"]}");
      }
      default -> {
        double from = keyResult.at("/metric/baseline").asDouble();
        double way = keyResult.at("/metric/target").asDouble() - from;
        double value = Math.rint(100 * (from + way * random.nextDouble())) / 100;
        yield admin.post(path + "/check-ins", "{\"value\": " + value + "}");
      }
    };
  }

  @Test
  void isWhatItIsWithoutMemory() {
    cycle =
        items("/cycles?limit=500").stream()
            .filter(it -> it.path("phase").asText().equals("ACTIVE"))
            .filter(it -> it.path("cadence").asText().equals("QUARTER"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    top = items("/teams?level=COMPANY").get(0).path("id").asText();
    objectives = list(cascade("").path("objectives"));
    int accepted = 0;
    for (int i = 0; i < WRITES; i++) {
      accepted += write().status() < 300 ? 1 : 0;
      objectives = list(cascade("").path("objectives"));
      assertThat(objectives)
          .as("after write " + i)
          .isEqualTo(list(cascade("?team=" + top).path("objectives")));
    }
    assertThat(accepted).isGreaterThan(WRITES / 2);
  }
}
