package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The key results and the check-ins of a cycle, by what is asked of them. */
@OnEachDatabase
class ListsOfCycleTest {
  private final RunningService service;
  private final Api zoe;

  ListsOfCycleTest(RunningService service) {
    this.service = service;
    this.zoe = service.as("zoe");
  }

  private List<String> keyResults(String query) {
    return ok(zoe.get("/cycles/Q/key-results" + query)).items("/id");
  }

  private List<String> checkedIn(String query) {
    return ok(zoe.get("/cycles/Q/check-ins" + query)).items("/keyResultId");
  }

  @Test
  void keyResultsAreThoseOfTheCycleWithTheirNumbers() {
    assertThat(keyResults("")).containsExactly("ck1", "ck2", "dk1", "fk1", "fk2", "pk1");
    assertThat(ok(zoe.get("/cycles/C/key-results")).items("/id")).containsExactly("oldk");
    assertThat(ok(zoe.get("/cycles/Y/key-results")).items("/id")).isEmpty();
    assertThat(ok(zoe.get("/cycles/Q/key-results")).json().path("items").get(5))
        .isEqualTo(ok(zoe.get("/key-results/pk1")).json());
    assertThat(zoe.get("/cycles/none/key-results").status()).isEqualTo(404);
  }

  @Test
  void keyResultsAreChosen() {
    assertThat(keyResults("?teamId=fr")).containsExactly("fk1", "fk2");
    assertThat(keyResults("?ownerId=ana")).containsExactly("fk1");
    assertThat(keyResults("?teamId=de&ownerId=ana")).isEmpty();
    assertThat(keyResults("?status=NO_DATA")).containsExactly("fk2");
    assertThat(keyResults("?due=true")).containsExactly("fk2");
    assertThat(keyResults("?due=false")).containsExactly("ck1", "ck2", "dk1", "fk1", "pk1");
    assertThat(keyResults("?since=" + Company.today().minusDays(2)))
        .containsExactly("ck1", "dk1", "fk1");
    assertThat(keyResults("?since=" + Company.today().minusDays(1))).isEmpty();
    assertThat(zoe.get("/cycles/Q/key-results?status=FINE").status()).isEqualTo(400);
    assertThat(zoe.get("/cycles/Q/key-results?due=soon").status()).isEqualTo(400);
    assertThat(zoe.get("/cycles/Q/key-results?since=today").status()).isEqualTo(400);
  }

  @Test
  void keyResultsAreToldAsOfADay() {
    String then = "asOf=" + Company.today().minusDays(10);

    assertThat(keyResults("?due=true&" + then)).containsExactly("ck1", "dk1", "fk1", "fk2");
    assertThat(keyResults("?status=NO_DATA&" + then)).contains("dk1", "fk2");
    assertThat(keyResults("?" + then + "&since=" + Company.today().minusDays(30)))
        .containsExactly("ck1", "fk1");
  }

  @Test
  void keyResultsAreFoundByTheIdOfAnotherSystem() {
    ok(service.as("ada").patch("/key-results/fk2", "{\"externalId\": \"X-7\"}"));

    assertThat(keyResults("?externalId=X-7")).containsExactly("fk2");
    assertThat(keyResults("?externalId=X-8")).isEmpty();
    assertThat(ok(zoe.get("/cycles/C/key-results?externalId=X-7")).items("/id")).isEmpty();
  }

  @Test
  void nothingIsDueInAClosedCycle() {
    assertThat(ok(zoe.get("/cycles/C/key-results?due=true")).items("/id")).isEmpty();
  }

  @Test
  void whatIsDroppedOrDoneIsNotDue() {
    Api ada = service.as("ada");
    ok(ada.patch("/key-results/fk2", "{\"state\": \"DROPPED\"}"));
    assertThat(keyResults("?due=true")).isEmpty();

    ok(ada.patch("/key-results/fk2", "{\"state\": \"ACTIVE\"}"));
    assertThat(keyResults("?due=true")).containsExactly("fk2");
    Api.Answer made = ok(ada.post("/key-results/fk2/check-ins", "{\"value\": 1}"));
    assertThat(keyResults("?due=true")).isEmpty();
    assertThat(keyResults("?status=DONE")).containsExactly("fk2");

    String id = made.json().path("id").asText();
    ok(ada.post("/check-ins/" + id + "/void", "{\"reason\": \"not yet\"}"));
    assertThat(keyResults("?due=true")).containsExactly("fk2");
    assertThat(ok(zoe.get("/cycles/Q/check-ins?due=true")).items("/voided/reason"))
        .containsExactly("not yet");
  }

  @Test
  void checkInsComeNewestFirst() {
    assertThat(checkedIn("?status=OFF_TRACK")).isNotEmpty();
    assertThat(checkedIn("?teamId=acme")).containsExactly("ck1", "ck1");
    List<String> days = ok(zoe.get("/cycles/Q/check-ins")).items("/on");
    assertThat(days).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(checkedIn("?teamId=de")).containsExactly("dk1");
    assertThat(checkedIn("?ownerId=ana&since=" + Company.today().minusDays(2)))
        .containsExactly("fk1");
    assertThat(checkedIn("?asOf=" + Company.today().minusDays(10)))
        .containsExactlyInAnyOrder("ck1", "fk1");
    assertThat(zoe.get("/cycles/none/check-ins").status()).isEqualTo(404);
  }

  @Test
  void listsComeInPages() {
    String all = "/cycles/Q/check-ins?asOf=" + Company.today().minusDays(1);
    String path = all + "&limit=2";
    Api.Answer first = ok(zoe.get(path));
    Api.Answer second = ok(zoe.get(path + "&cursor=" + first.json().path("nextCursor").asText()));
    Api.Answer third = ok(zoe.get(path + "&cursor=" + second.json().path("nextCursor").asText()));

    assertThat(third.json().path("nextCursor").isNull()).isTrue();
    List<String> found = new ArrayList<>(first.items("/id"));
    found.addAll(second.items("/id"));
    found.addAll(third.items("/id"));
    assertThat(found).isEqualTo(ok(zoe.get(all)).items("/id")).hasSize(5);
  }
}
