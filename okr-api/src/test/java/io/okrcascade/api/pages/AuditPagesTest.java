package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the audit finds, on its page. */
@ExtendWith(Chromium.class)
class AuditPagesTest {
  /** As the service writes one, which no reader does. */
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private static final String SQUAD_MEMBER = DemoCompany.SIGN_INS.get(2).personId();
  private static final String PRODUCT_OPS = DemoCompany.SIGN_INS.get(3).personId();

  private static RunningService service;
  private static Api api;
  private static String cycle;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
    api = service.as(PRODUCT_OPS);
    for (JsonNode one : api.get("/cycles").json().path("items")) {
      if (one.path("phase").asText().equals("ACTIVE")
          && one.path("cadence").asText().equals("QUARTER")) {
        cycle = one.path("id").asText();
      }
    }
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
  void showsTheIndicesAndFindingsOfTheApi() {
    open("", PRODUCT_OPS);
    JsonNode report = api.get("/cycles/" + cycle + "/audit").json();
    report
        .path("indices")
        .properties()
        .forEach(
            index ->
                assertThat(page.locator("[data-index='" + index.getKey() + "'] .okr-stat-value"))
                    .hasText(Browsed.percent(index.getValue())));
    assertThat(page.locator("index-trend canvas")).hasCount(4);
    Accessibility.assertClean(page);
    Screenshots.take(page, "audit");
    browsed.button("Expand all").click();
    assertThat(page.locator("[data-finding]")).hasCount(report.path("findings").size());
    assertThat(shown()).containsExactlyInAnyOrderElementsOf(ids(report));
    for (JsonNode finding : report.path("findings")) {
      Locator row = row(finding.path("id").asText());
      for (String part : finding.path("message").asText().split(DAY)) {
        assertThat(row).containsText(part.strip());
      }
      assertThat(row).not().containsText(Pattern.compile(DAY));
      assertThat(row).containsText(finding.path("advice").asText());
    }
    Accessibility.assertClean(page);

    browsed.button("Trend as a table").click();
    JsonNode days = api.get("/cycles/" + cycle + "/audit/history").json().path("items");
    assertThat(page.locator("audit-indices tbody tr")).hasCount(days.size());
    assertThat(page.locator("audit-indices tbody tr").first().locator("td").first())
        .hasText(Browsed.percent(days.path(days.size() - 1).at("/indices/alignment")));
  }

  @Test
  void isNarrowedAndTheAddressKeepsIt() {
    open("", PRODUCT_OPS);
    page.locator(".okr-severities .okr-chip").first().click();
    assertThat(page).hasURL(Pattern.compile("severity=ERROR"));
    browsed.button("By team").click();
    browsed.button("Expand all").click();
    page.reload();
    JsonNode errors = api.get("/cycles/" + cycle + "/audit?severity=ERROR").json();
    assertThat(page.locator("[data-finding]")).hasCount(errors.path("findings").size());
    assertThat(shown()).containsExactlyInAnyOrderElementsOf(ids(errors));

    String tribe = aTeamAboveSome(errors);
    page.getByLabel("Team with all below it").selectOption(tribe);
    JsonNode below = api.get("/cycles/" + cycle + "/audit?severity=ERROR&team=" + tribe).json();
    assertThat(page.locator("[data-finding]")).hasCount(below.path("findings").size());
    assertThat(shown()).containsExactlyInAnyOrderElementsOf(ids(below));
    assertThat(page.locator("[data-index=alignment] .okr-stat-value"))
        .hasText(Browsed.percent(below.at("/indices/alignment")));
    page.getByLabel("Search the findings").fill("there is no such finding");
    assertThat(page.getByText("No finding matches these filters")).isVisible();
    browsed.button("Clear filters").last().click();
    assertThat(page).not().hasURL(Pattern.compile("severity|team=|q="));
  }

  @Test
  void leadsToWhereAFindingIsMended() {
    browsed.signIn("/cycles/" + cycle + "/audit?open=all", service.token(SQUAD_MEMBER));
    assertThat(browsed.button("Waive")).hasCount(0);
    for (JsonNode finding : api.get("/cycles/" + cycle + "/audit").json().path("findings")) {
      String id = finding.at("/subject/id").asText().replace('.', '~');
      String href =
          switch (finding.at("/subject/type").asText()) {
            case "OBJECTIVE" -> "/objectives/" + id;
            case "KEY_RESULT" -> "\\?kr=" + finding.at("/subject/id").asText();
            case "INITIATIVE" -> "/initiatives/" + id;
            case "DEPENDENCY" -> "/dependencies/" + id;
            default -> id;
          };
      assertThat(row(finding.path("id").asText()).locator("a"))
          .hasAttribute("href", Pattern.compile(href + "(/okrs|\\?tab=health)?$"));
    }
    page.getByText("Open the key result").first().click();
    assertThat(page).hasURL(Pattern.compile("/cycles/" + cycle + "/objectives/.*\\?kr="));
  }

  @Test
  void waivesAFindingAndTakesItBack() {
    browsed.console.expectStatus(422);
    open("?rule=STALE", PRODUCT_OPS);
    String id = shown().get(0);
    row(id).getByText("Waive").click();
    browsed.dialog().getByText("Waive until then").click();
    assertThat(browsed.dialog().getByLabel("Why is it acceptable?"))
        .hasAttribute("aria-invalid", "true");
    assertThat(browsed.dialog().getByLabel("Why is it acceptable?")).isFocused();
    Accessibility.assertClean(page);
    browsed.dialog().getByLabel("Why is it acceptable?").fill("It ends this week");
    browsed.dialog().getByLabel("Until").fill(Company.today().plusDays(5).toString());
    browsed.dialog().getByText("Waive until then").click();
    assertThat(row(id)).containsText("It ends this week");
    JsonNode waiver = api.get("/cycles/" + cycle + "/audit/waivers").json().at("/items/0");
    assertThat(waiver.path("findingId").asText()).isEqualTo(id);
    assertThat(waiver.path("until").asText()).isEqualTo(Company.today().plusDays(5).toString());
    assertThat(waiver.path("byId").asText()).isEqualTo(PRODUCT_OPS);
    assertThat(row(id)).containsText(api.get("/me").json().path("name").asText());
    Accessibility.assertClean(page);
    Screenshots.take(page, "audit-waived");

    page.getByLabel("Waived findings").selectOption("only");
    assertThat(page.locator("[data-finding]")).hasCount(1);
    row(id).getByText("Take back").click();
    assertThat(page.getByText("The waiver is taken back")).isVisible();
    assertThat(page.getByText("No finding matches these filters")).isVisible();
    assertThat(waivers()).isZero();
    browsed.button("Undo").click();
    assertThat(row(id)).containsText("It ends this week");
    assertThat(waivers()).isEqualTo(1);
    row(id).getByText("Take back").click();
    assertThat(page.getByText("No finding matches these filters")).isVisible();
  }

  @Test
  void savesWhatIsShownAsCsv() throws Exception {
    open("?severity=WARNING", PRODUCT_OPS);
    String all =
        api.with("Accept", "text/csv").get("/cycles/" + cycle + "/audit?severity=WARNING").text();
    assertThat(saved()).isEqualTo(all);
    page.getByLabel("Search the findings").fill("check-in");
    assertThat(page).hasURL(Pattern.compile("q=check-in"));
    browsed.button("Expand all").click();
    List<String> lines = saved().lines().toList();
    assertThat(lines.get(0)).startsWith("id,code");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
        .containsExactlyInAnyOrderElementsOf(shown());
  }

  @Test
  void speaksFrench() {
    page.addInitScript("localStorage.setItem('okr.language', 'fr')");
    page.navigate(service.pagesUri() + "/cycles/" + cycle + "/audit");
    page.locator("input").first().fill(service.token(PRODUCT_OPS));
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-group=ORPHAN_OBJECTIVE]"))
        .containsText("Objectif sans lien vers le haut");
    assertThat(browsed.heading("Constats")).isVisible();
  }

  private void open(String query, String person) {
    browsed.signIn("/cycles/" + cycle + "/audit" + query, service.token(person));
    assertThat(page.locator("finding-groups")).isVisible();
  }

  private Locator row(String id) {
    return page.locator("[data-finding='" + id + "']");
  }

  /** Ids of the findings on the page. */
  private List<String> shown() {
    List<String> ids = new ArrayList<>();
    for (Locator row : page.locator("[data-finding]").all()) {
      ids.add(row.getAttribute("data-finding"));
    }
    return ids;
  }

  private static List<String> ids(JsonNode report) {
    return report.path("findings").findValuesAsText("id").stream()
        .filter(id -> id.matches("[0-9a-f]{20}"))
        .toList();
  }

  /** A team that is not the company and has some of the findings at or below it. */
  private static String aTeamAboveSome(JsonNode report) {
    String team = report.at("/findings/0/subject/teamId").asText();
    return api.get("/teams/" + team).json().path("parentId").asText();
  }

  private static int waivers() {
    return api.get("/cycles/" + cycle + "/audit/waivers").json().path("items").size();
  }

  private String saved() throws Exception {
    Download download = page.waitForDownload(() -> browsed.button("Download as CSV").click());
    assertThat(download.suggestedFilename()).isEqualTo("findings-" + cycle + ".csv");
    return Files.readString(download.path(), StandardCharsets.UTF_8);
  }
}
