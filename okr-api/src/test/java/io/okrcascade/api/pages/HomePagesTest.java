package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody finds on a Monday morning, and what a team's page tells of it. */
@ExtendWith(Chromium.class)
class HomePagesTest {
  private RunningService service;
  private Browsed browsed;
  private Page page;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void start(Page opened) {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void stop() {
    browsed.console.assertSilent();
  }

  private void done(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
  }

  private Locator group(String kind) {
    return page.locator("[data-kind='" + kind + "']");
  }

  /** Somebody of another team asks, mentions and waits. */
  private void dansMorning() {
    done(
        service
            .as("dan")
            .post(
                "/initiatives",
                "{\"id\":\"i9\",\"teamId\":\"de\",\"cycleId\":\"Q\",\"title\":\"Open Köln\"}"));
    done(
        service
            .as("dan")
            .post(
                "/initiatives/i9/dependencies",
                "{\"id\":\"d9\",\"providerTeamId\":\"fr\",\"need\":\"A French desk\",\"neededBy\":\"%s\"}"
                    .formatted(Company.today().plusDays(20))));
    done(service.as("dan").post("/dependencies/d9/answers", "{\"state\":\"REQUESTED\"}"));
    done(
        service
            .as("dan")
            .post("/key-results/fk1/comments", "{\"text\":\"@ana how did Lyon go?\"}"));
  }

  @Test
  void showsWhatWaitsAndChecksInRightThere() {
    dansMorning();
    done(service.as("ana").patch("/objectives/fo", "{\"ownerId\": null}"));
    browsed.signIn("/", service.token("ana"));
    assertThat(group("DEPENDENCY_TO_ANSWER")).containsText("A French desk");
    assertThat(group("DEPENDENCY_TO_ANSWER")).containsText("needed by");
    assertThat(group("DEPENDENCY_TO_ANSWER").getByRole(AriaRole.LINK))
        .hasAttribute("href", "/cycles/Q/dependencies/d9");
    assertThat(group("MENTION")).containsText("@Ana how did Lyon go?");
    assertThat(group("MENTION").getByRole(AriaRole.LINK))
        .hasAttribute("href", "/cycles/Q/objectives/fo?kr=fk1");
    assertThat(group("FINDING")).isVisible();
    Locator due = group("CHECK_IN_DUE");
    assertThat(due).containsText("Licence granted");
    assertThat(due).containsText("due since");
    Accessibility.assertClean(page);
    Screenshots.take(page, "home-waiting");

    due.getByRole(AriaRole.BUTTON).focus();
    page.keyboard().press("Enter");
    Accessibility.assertClean(page);
    due.getByText("Done", new Locator.GetByTextOptions().setExact(true)).click();
    due.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save check-in")).click();
    assertThat(group("CHECK_IN_DUE")).hasCount(0);
    assertThat(page.locator("inbox-list :focus")).hasCount(1);
    assertThat(service.as("ana").get("/key-results/fk2").json().path("value").asInt()).isEqualTo(1);
    assertThat(service.as("ana").get("/me/inbox").items("/kind")).doesNotContain("CHECK_IN_DUE");

    group("MENTION").getByRole(AriaRole.BUTTON).click();
    assertThat(group("MENTION")).hasCount(0);
    assertThat(service.as("ana").get("/me/inbox").items("/kind")).doesNotContain("MENTION");
  }

  @Test
  void tellsWhatOthersChangedByPersonAndDay() {
    dansMorning();
    for (int value = 11; value < 17; value++) {
      done(service.as("dan").post("/key-results/dk1/check-ins", "{\"value\":" + value + "}"));
    }
    done(service.as("ana").patch("/objectives/fo", "{\"title\":\"France grows fast\"}"));
    browsed.signIn("/", service.token("ana"));
    Locator changes = page.locator("recent-changes");
    Locator dan = changes.getByRole(AriaRole.LISTITEM).filter(hasText("Dan"));
    assertThat(dan).containsText("today");
    assertThat(dan).containsText("6 check-ins");
    assertThat(changes).not().containsText("France grows fast");
    dan.getByRole(AriaRole.BUTTON).click();
    assertThat(dan).containsText("checked in 16\u00a0customers on Customers in Germany");
    assertThat(dan).containsText("commented on Customers in France");
    assertThat(dan).containsText("“@Ana how did Lyon go?”");
    assertThat(dan).containsText("moved the dependency to “Requested”: A French desk");
    assertThat(
            dan.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Customers in France")))
        .hasAttribute("href", "/cycles/Q/objectives/fo?kr=fk1");
    Accessibility.assertClean(page);

    // Two days later: all of that is known.
    page.evaluate(
        """
        () => {
          const name = Object.keys(localStorage).find((key) => key.startsWith('okr.visits'));
          const now = Date.now();
          localStorage.setItem(name, JSON.stringify({since: now - 3e8, last: now + 6e4, first: true}));
        }
        """);
    page.clock().setFixedTime(System.currentTimeMillis() + 2L * 24 * 3_600_000);
    page.reload();
    assertThat(changes).containsText("Nobody else changed anything");
    page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("What changed"))
        .selectOption("week");
    assertThat(changes).containsText("6 check-ins");
  }

  @Test
  void tellsInWordsWhatWasTakenBackAndWhichTeamWasDissolved() {
    Api dan = service.as("dan");
    String id =
        ok(dan.post("/key-results/dk1/check-ins", "{\"value\":16}")).json().path("id").asText();
    ok(dan.post("/check-ins/" + id + "/void", "{\"reason\":\"Typed wrongly\"}"));
    browsed.signIn("/", service.token("ana"));
    Locator changes = page.locator("recent-changes");
    assertThat(changes)
        .containsText("took back the check-in of 16\u00a0customers on Customers in Germany");
    assertThat(changes).containsText("Reason: Typed wrongly");

    ok(
        service
            .as("olu")
            .post(
                "/teams/de/dissolve", "{\"intoTeamId\":\"fr\",\"reason\":\"One team for both\"}"));
    Locator olu = changes.getByRole(AriaRole.LISTITEM).filter(hasText("Olu"));
    assertThat(olu).containsText("dissolved the team into France: Deutschland");
    assertThat(olu.getByRole(AriaRole.LISTITEM)).hasCount(1);
    assertThat(changes).not().containsText("→");

    page.navigate(service.pagesUri() + "/cycles/Q/teams/de");
    assertThat(page.locator("archived-note")).containsText("Archived since");
    assertThat(page.locator("archived-note")).containsText("Dissolved into France");
    assertThat(page.locator("team-okrs")).containsText("No objectives in this cycle");
    assertThat(page.locator("main")).not().containsText("write");
    Accessibility.assertClean(page);
    tab("History").click();
    assertThat(page.locator("change-history li").first())
        .containsText("dissolved the team into France: Deutschland");
    assertThat(page.locator("change-history")).not().containsText("→");
  }

  @Test
  void namesWhatIsCommentedOnThoughNoChangeDoes() {
    dansMorning();
    Api dan = service.as("dan");
    Instant last =
        Instant.parse(
            ok(dan.get("/changes?order=NEWEST_FIRST&limit=1")).json().at("/items/0/at").asText());
    ok(dan.post("/initiatives/i9/comments", quoted("{'text':'Soon'}")));
    ok(dan.post("/dependencies/d9/comments", quoted("{'text':'Please'}")));
    browsed.signIn("/", service.token("ana"));
    page.evaluate(
        """
        (since) => {
          const name = Object.keys(localStorage).find((key) => key.startsWith('okr.visits'));
          localStorage.setItem(name, JSON.stringify({since, last: Date.now(), first: false}));
        }
        """,
        (double) last.plusMillis(1).toEpochMilli());
    page.reload();
    Locator said = page.locator("recent-changes .okr-change");
    assertThat(said).hasText(new String[] {"commented on A French desk", "commented on Open Köln"});

    browsed.console.expectStatus(404);
    page.route(
        Pattern.compile("/api/v1/initiatives/i9$"),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    page.reload();
    assertThat(said).hasText(new String[] {"commented on A French desk", "commented"});
    Accessibility.assertClean(page);
  }

  @Test
  void anEmptyInstallationSaysWhereToBegin() {
    service = RunningService.shared();
    service.importBundle(
        quoted(
            """
            { 'bundleVersion': 1,
              'people': [ { 'id': 'ada', 'name': 'Ada', 'globalRoles': ['ADMIN'], 'memberships': [] } ] }
            """));
    browsed.signIn("/admin/teams", service.token("ada"));
    page.keyboard().press("Control+k");
    Locator find = browsed.dialog().getByRole(AriaRole.COMBOBOX);
    find.fill("Teams");
    assertThat(browsed.dialog().locator(".okr-picker-option")).hasCount(1);
    find.fill("Nowhere");
    assertThat(browsed.dialog()).containsText("Nothing found");
    browsed.button("Close").click();

    browsed.button("Add team").click();
    assertThat(browsed.dialog().getByLabel("Level")).hasValue("COMPANY");
    page.keyboard().press("Escape");
    page.navigate(service.pagesUri() + "/");
    page.getByText("Open the first cycle").click();
    assertThat(browsed.heading("Cycles").first()).isVisible();
  }

  @Test
  void isCalmWhereNothingWaitsAndShowsTheCompanyToItsLeaders() {
    page.onRequest(
        request -> {
          if (request.url().contains("/api/v1/") && request.resourceType().equals("fetch")) {
            asked.add(request.method() + request.url().replaceAll(".*/api/v1|\\?.*", " "));
          }
        });
    browsed.signIn("/", service.token("lea"));
    assertThat(service.as("lea").get("/me/inbox").json().path("items")).isEmpty();
    assertThat(page.getByText("Nothing waits for you")).isVisible();
    Locator departments = page.getByRole(AriaRole.REGION).filter(hasHeading("Departments"));
    assertThat(departments).containsText("Engineering");
    Locator company = page.getByRole(AriaRole.REGION).filter(hasHeading("Acme"));
    JsonNode objective = service.as("lea").get("/objectives/co").json();
    assertThat(company).containsText("Loved everywhere");
    assertThat(company).containsText(Browsed.percent(objective.path("progress")));
    assertThat(page.locator("recent-changes")).containsText("Import");
    assertThat(page.locator("my-teams")).containsText("Countries served");
    Accessibility.assertClean(page);
    Screenshots.take(page, "home-calm");
    assertThat(asked.stream().map(String::trim))
        .as("what the home page asks for; the frame follows the changes")
        .filteredOn(
            request ->
                !List.of("POST /sessions", "GET /me", "GET /cycles", "GET /settings")
                    .contains(request))
        .containsExactlyInAnyOrder(
            "GET /changes",
            "GET /me/inbox",
            "GET /cycles/Q/cascade",
            "GET /teams",
            "GET /teams", // the archived ones, which are spoken of
            "GET /cycles/Q/teams",
            "GET /changes");
  }

  @Test
  void findsATeamAndReportsItsMaintenance() {
    browsed.signIn("/cycles/Q/teams", service.token("ana"));
    JsonNode teams = service.as("ana").get("/cycles/Q/teams").json().path("items");
    assertThat(page.locator(".okr-teams-table tbody tr")).hasCount(teams.size());
    for (JsonNode team : teams) {
      if (team.path("hasData").asBoolean()) {
        assertThat(row(team.path("name").asText()))
            .containsText(Browsed.percent(team.path("progress")));
      }
    }
    Accessibility.assertClean(page);
    assertFits();
    page.getByLabel("Any level").selectOption("SQUAD");
    page.getByLabel("Search teams").fill("fran");
    assertThat(page.locator(".okr-teams-table tbody tr")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile(".*q=fran.*"));
    row("France").getByRole(AriaRole.LINK).click();
    assertThat(browsed.heading("France").first()).isVisible();

    tab("Load and delivery").click();
    Locator form = page.locator("maintenance-form");
    form.getByLabel("Share of time").fill("400");
    browsed.console.expectStatus(422);
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(form.locator("[aria-invalid=true]")).hasCount(1);
    assertThat(form.getByLabel("Share of time")).hasValue("400");
    Accessibility.assertClean(page);
    form.getByLabel("Share of time").fill("45");
    form.getByLabel("Tickets in").fill("12");
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("Week reported")).isVisible();
    assertThat(page.locator(".okr-maintenance tbody tr")).containsText("at or above 40%");
    JsonNode report = service.as("ana").get("/teams/fr/maintenance").json().at("/items/0");
    assertThat(report.path("share").asDouble()).isEqualTo(0.45);
    assertThat(report.path("weekOf").asText())
        .isEqualTo(
            Company.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString());
  }

  @Test
  void theTeamPageTellsTheTeamsOkrsWorkFindingsAndHistory() {
    dansMorning();
    done(
        service
            .as("ana")
            .patch("/key-results/fk1", "{\"title\":\"Happy customers\",\"ownerId\":\"dan\"}"));
    browsed.signIn("/cycles/Q/teams/fr", service.token("ana"));
    assertThat(page.getByRole(AriaRole.NAVIGATION).filter(hasText("Payroll")).first())
        .containsText("Acme");
    assertThat(page.locator("team-okrs")).containsText("30 customers from 20 customers");
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write OKRs")))
        .hasAttribute("href", "/cycles/Q/teams/fr/okrs");
    Accessibility.assertClean(page);
    assertFits();
    tab("Work").click();
    assertThat(page.locator("team-work")).containsText("Open Lyon");
    assertThat(page.locator("team-work")).containsText("A French desk");
    Accessibility.assertClean(page);
    tab("Findings").click();
    int findings = service.as("ana").get("/cycles/Q/audit?team=fr").json().path("findings").size();
    assertThat(page.locator(".okr-team-finding")).hasCount(findings);
    Accessibility.assertClean(page);
    tab("History").click();
    Locator first = page.locator("change-history li").first();
    assertThat(first).containsText("Ana");
    assertThat(first).containsText("changed the key result Happy customers");
    assertThat(first).containsText("Title: Customers in France → Happy customers");
    assertThat(first).containsText("Owner: Ana → Dan");
    Accessibility.assertClean(page);
    assertFits();

    done(service.as("ana").post("/objectives/fo/state", "{\"state\":\"PROPOSED\"}"));
    assertThat(page.locator("change-history li").first())
        .containsText("moved the objective to “Proposed”: France grows");
  }

  private Locator row(String team) {
    return page.locator(".okr-teams-table tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(team).setExact(true))));
  }

  private Locator tab(String name) {
    return page.locator(".okr-tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  private Locator.FilterOptions hasHeading(String name) {
    return new Locator.FilterOptions()
        .setHas(
            page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Nothing has to be scrolled sideways, at any width. */
  private void assertFits() {
    for (int width : new int[] {390, 1024, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("width %d", width)
          .isEqualTo(true);
    }
  }
}
