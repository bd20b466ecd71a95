package io.okrcascade.api.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The document that the client keeps, and from which the types of its pages are written, is the one
 * that the service gives out. With {@code -Dopenapi.renew} it is written anew instead.
 */
class OpenApiFileTest {
  private static final Path KEPT =
      Path.of("../okr-web-client/src/main/resources/openapi/openapi.json");
  private static final String RENEWAL =
      "mvn -pl okr-api -am test -Dtest=OpenApiFileTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dopenapi.renew";

  @Test
  void holdsWhatTheServiceGivesOut() throws Exception {
    String served;
    try (RunningService service = RunningService.start()) {
      served = new Api(service.pagesUri(), null).get("/openapi.json").text();
    }
    if (Boolean.getBoolean("openapi.renew")) {
      Files.writeString(KEPT, served);
    }
    String kept = Files.readString(KEPT);
    assertThat(differences(Json.mapper().readTree(kept), Json.mapper().readTree(served)))
        .as("Places at which the service departs from %s; to renew it: %s", KEPT, RENEWAL)
        .isEmpty();
    assertThat(kept.lines().toList().equals(served.lines().toList()))
        .as("%s has the order and the layout of the service; to renew it: %s", KEPT, RENEWAL)
        .isTrue();
  }

  @Test
  void differencesNameTheirPlace() throws Exception {
    JsonNode kept = Json.mapper().readTree("{\"a\": {\"b\": [1, 2]}, \"c\": [1], \"d\": \"x\"}");
    JsonNode served = Json.mapper().readTree("{\"a\": {\"b\": [1, 3]}, \"c\": [], \"e\": null}");
    assertThat(differences(kept, served))
        .containsExactly(
            "/a/b/1 was 2, is 3", "/c was [1], is []", "/d was \"x\", is gone", "/e is new: null");
    assertThat(differences(kept, kept)).isEmpty();
  }

  private static List<String> differences(JsonNode kept, JsonNode served) {
    List<String> found = new ArrayList<>();
    compare("", kept, served, found);
    return found;
  }

  private static void compare(String at, JsonNode kept, JsonNode served, List<String> found) {
    if (kept.isObject() && served.isObject()) {
      Set<String> names = new TreeSet<>();
      kept.fieldNames().forEachRemaining(names::add);
      served.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(at + "/" + name, kept.path(name), served.path(name), found));
    } else if (kept.isArray() && served.isArray() && kept.size() == served.size()) {
      for (int i = 0; i < kept.size(); i++) {
        compare(at + "/" + i, kept.get(i), served.get(i), found);
      }
    } else if (kept.isMissingNode()) {
      found.add(at + " is new: " + served);
    } else if (served.isMissingNode()) {
      found.add(at + " was " + kept + ", is gone");
    } else if (!kept.equals(served)) {
      found.add(at + " was " + kept + ", is " + served);
    }
  }
}
