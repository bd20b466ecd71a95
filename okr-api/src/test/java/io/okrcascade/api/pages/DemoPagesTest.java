package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A company of a realistic size on the pages. */
@ExtendWith(Chromium.class)
class DemoPagesTest {
  private static RunningService service;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
  }

  @BeforeEach
  void open(Page opened) {
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void close() {
    browsed.console.assertSilent();
  }

  @Test
  void showsEveryNumberOfEveryCycle() {
    String person = DemoCompany.SIGN_INS.get(0).personId();
    browsed.signIn("/cycles/" + quarter(person) + "/cascade", service.token(person));
    assertThat(browsed.company()).isVisible();
    Screenshots.take(page, "demo-first-sight");
    JsonNode cycles = service.as(person).get("/cycles").json().path("items");
    int seen = 0;
    for (JsonNode cycle : cycles) {
      String id = cycle.path("id").asText();
      page.getByLabel("Cycle").selectOption(id);
      JsonNode cascade = service.as(person).get("/cycles/" + id + "/cascade").json();
      JsonNode teams = service.as(person).get("/cycles/" + id + "/teams").json();
      assertThat(page).hasURL(service.pagesUri() + "/cycles/" + id + "/cascade");
      if (cascade.path("objectives").isEmpty()) {
        continue;
      }
      String first = cascade.at("/objectives/0/id").asText();
      browsed.expandAll();
      assertThat(browsed.row("OBJECTIVE:" + first)).isVisible();
      browsed.expandAll();
      assertThat(browsed.shownPercentages())
          .as(id)
          .containsAllEntriesOf(Browsed.percentages(cascade, teams));
      assertThat(browsed.shownStatuses())
          .as(id)
          .containsAllEntriesOf(Browsed.statuses(cascade, teams));
      seen += browsed.shownPercentages().size();
    }
    assertThat(seen).as("rows compared").isGreaterThan(300);
  }

  @Test
  void fitsDeskAndPhoneInLightAndDark() {
    String person = DemoCompany.SIGN_INS.get(2).personId();
    browsed.signIn("/cycles/" + quarter(person) + "/cascade", service.token(person));
    Accessibility.assertClean(page);
    browsed.button("Expand all").click();
    Screenshots.take(page, "demo-cascade");
    assertFits();
    for (String objective : telling(person)) {
      page.navigate(page.url().replaceAll("/cascade.*", "/cascade?objective=" + objective));
      assertThat(browsed.panelTitle()).isVisible();
      Locator card = page.locator("key-result-card").first();
      card.getByText("Link an initiative").click();
      assertThat(card.locator("form")).isVisible();
      Accessibility.assertClean(page);
      Screenshots.take(page, "demo-objective-" + objective);
      assertFits();
    }
  }

  private static String quarter(String person) {
    return Browsed.runningQuarter(service, person).path("id").asText();
  }

  /** One objective at the top, and one at the bottom that has something above it. */
  private List<String> telling(String person) {
    String cycle = page.url().replaceAll(".*/cycles/([^/]+)/.*", "$1");
    JsonNode cascade = service.as(person).get("/cycles/" + cycle + "/cascade").json();
    List<String> telling = new ArrayList<>();
    telling.add(cascade.at("/objectives/0/id").asText());
    for (JsonNode alignment : cascade.path("alignments")) {
      for (JsonNode objective : cascade.path("objectives")) {
        boolean isChild =
            objective.path("id").asText().equals(alignment.path("childId").asText())
                || objective.findValuesAsText("id").contains(alignment.path("childId").asText());
        if (isChild
            && !telling.contains(objective.path("id").asText())
            && objective.path("keyResults").findValuesAsText("source").contains("CHECK_INS")) {
          telling.add(objective.path("id").asText());
          return telling;
        }
      }
    }
    return telling;
  }

  /** Nothing has to be scrolled sideways, at any width. */
  private void assertFits() {
    for (int width : new int[] {320, 390, 768, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("width %d", width)
          .isEqualTo(true);
    }
  }
}
