package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out comes in again: values to the letter, and what was emptied as empty. */
class ExportComesBackTest {
  private static final String PLAN = "[{'on':'%s','value':20}]".formatted(Company.today());

  private final RunningService service = RunningService.shared();
  private Api ada;

  @BeforeEach
  void setUp() {
    service.importBundle(Company.bundle());
    ada = service.as("ada");
  }

  private JsonNode bundle() {
    return ok(ada.get("/export")).json();
  }

  private JsonNode amendments() {
    return ok(ada.get("/objectives/co/amendments")).json().path("items");
  }

  private void plan(String points) {
    String patch = "{'metric':{'plan':%s},'reason':'so'}".formatted(points);
    ok(ada.patch("/key-results/ck1", quoted(patch)));
  }

  @Test
  void amendmentsThatEmptyAListAreTheSameAmendments() {
    plan(PLAN);
    plan("[]");
    JsonNode before = amendments();
    assertThat(before).extracting(it -> it.path("newValue").size()).contains(1, 0);
    for (int i = 0; i < 2; i++) {
      JsonNode answer = ok(ada.post("/import", bundle().toString())).json();
      assertThat(answer.path("created")).isEmpty();
      assertThat(answer.path("updated")).isEmpty();
    }
    assertThat(amendments()).isEqualTo(before);
  }

  @Test
  void whatWasEmptiedIsEmptiedWhereItIsImported() {
    plan("[]");
    ok(ada.patch("/objectives/co", quoted("{'links':[]}")));
    JsonNode emptied = bundle();
    plan(PLAN);
    String link = "{'links':[{'system':'wiki','url':'https://example.com/w','title':'W'}]}";
    ok(ada.patch("/objectives/co", quoted(link)));
    ok(ada.post("/import?reason=as+there", emptied.toString()));
    assertThat(ok(ada.get("/key-results/ck1")).json().at("/metric/plan")).isEmpty();
    assertThat(ok(ada.get("/objectives/co")).json().path("links")).isEmpty();
  }
}
