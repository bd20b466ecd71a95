package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is a 400; what can, and is out of range, a 422; each in plain words. */
class StatusOfRefusalsTest {
  private static Api ada;

  @BeforeAll
  static void start() {
    RunningService service = RunningService.shared();
    service.importBundle(Company.bundle());
    ada = service.as("ada");
  }

  @ParameterizedTest
  @CsvSource({
    "/changes?after=-1, /after",
    "/changes?limit=0, /limit",
    "/cycles/Q/cascade?depth=-1, /depth",
    "/cycles/Q/cascade?asOf=0001-01-01, /asOf",
    "/cycles/Q/history?from=2026-12-02&to=2026-12-01, /from",
    "/cycles/Q/history?from=2020-12-02&to=2026-12-01, /from"
  })
  void whatIsOutOfRangeIsInvalid(String path, String pointer) {
    String told =
        refused(ada.get(path), 422, "OUT_OF_RANGE").json().at("/violations/0/pointer").asText();
    assertThat(told).isEqualTo(pointer);
  }

  @Test
  void whatIsNotThereAndWhatCannotBeReadAreToldBefore() {
    assertThat(ada.get("/cycles/none/cascade?depth=-1").status()).isEqualTo(404);
    assertThat(ada.get("/cycles/none/history?from=2026-12-02&to=2026-12-01").status())
        .isEqualTo(404);
    assertThat(ada.get("/cycles/Q/history?team=box&objective=o&from=x").status()).isEqualTo(400);
    assertThat(
            refused(
                    ada.get("/cycles/Q/cascade?depth=-1&asOf=0001-01-01&x=y"),
                    422,
                    "UNKNOWN_PARAMETER")
                .json()
                .at("/violations")
                .findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/x", "/asOf", "/depth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/changes?after=x", "/cycles/Q/cascade?depth=x", "/cycles/Q/history?from=x"})
  void whatCannotBeReadIsMalformed(String path) {
    assertThat(ada.get(path).status()).isEqualTo(400);
  }

  @Test
  void aDateIsAskedForByAnExample() {
    for (String day : new String[] {"'soon'", "'2026-13-40'", "5"}) {
      String body = quoted("{'value':1,'on':%s}".formatted(day));
      assertThat(ada.post("/key-results/fk1/check-ins", body).text())
          .contains("this must be a date such as 2026-10-01\"");
    }
  }

  @Test
  void whatIsOneForAPairIsNotCalledByIds() {
    assertThat(ada.get("/teams/box/capacity/Q").text())
        .contains("there is no capacity yet")
        .doesNotContain("box>Q", "box\\u003eQ");
    assertThat(ada.get("/objectives/a%3Eb").text()).contains("there is no objective a>b");
  }
}
