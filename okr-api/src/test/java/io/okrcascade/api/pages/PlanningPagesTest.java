package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ritual of the quarter on its pages: planning, review, programmes, delivery, grading. */
@ExtendWith(Chromium.class)
class PlanningPagesTest {
  private static final String LEAD = DemoCompany.SIGN_INS.get(1).personId();
  private static final String OPS = DemoCompany.SIGN_INS.get(3).personId();

  private static RunningService service;
  private static Api api;
  private static String running;
  private static String next;
  private static String last;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
    api = service.as(OPS);
    JsonNode quarter = Browsed.runningQuarter(service, OPS);
    running = quarter.path("id").asText();
    for (JsonNode cycle : api.get("/cycles").json().path("items")) {
      if (cycle.path("cadence").asText().equals("QUARTER")) {
        int order = cycle.path("startsOn").asText().compareTo(quarter.path("startsOn").asText());
        if (order > 0) {
          next = cycle.path("id").asText();
        } else if (order < 0 && cycle.path("phase").asText().equals("CLOSED")) {
          last = cycle.path("id").asText();
        }
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
  void tellsWhoIsReadyAndWhatIsMissing() {
    browsed.signIn("/cycles/" + next + "/planning?only=open", service.token(OPS));
    JsonNode planning = api.get("/cycles/" + next + "/planning").json();
    int missing = 0;
    for (JsonNode team : planning.path("teams")) {
      boolean plansItself =
          api.get("/teams?parentId=" + team.path("teamId").asText()).items("/id").isEmpty();
      missing += plansItself ? team.path("missing").size() : 0;
    }
    assertThat(page.locator(".okr-open-points > li")).hasCount(missing);
    Accessibility.assertClean(page);
    Screenshots.take(page, "planning-readiness");
    page.getByText("Capacity", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator("capacity-table tbody tr")).hasCount(planning.path("teams").size());
    Accessibility.assertClean(page);
    Screenshots.take(page, "planning-capacity");
    page.getByText("Who is asked").click();
    assertThat(page.locator("solicitation-list")).containsText("How often each team is asked");
    Accessibility.assertClean(page);
    page.getByText("Plan and changes").click();
    assertThat(page.getByText("There is no plan to look back to yet")).isVisible();
  }

  @Test
  void movesThePhaseOnAndBack() {
    browsed.signIn("/cycles/" + next + "/planning", service.token(OPS));
    String before = phase();
    page.locator(".okr-phase-tools button").click();
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Move on", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".okr-notice")).containsText("Phase:");
    assertThat(phase()).isNotEqualTo(before);
    browsed.button("Undo").click();
    assertThat(page.locator(".okr-notice")).containsText("Taken back");
    assertThat(phase()).isEqualTo(before);
  }

  @Test
  void presentsOneTeamAfterTheOther() {
    browsed.signIn("/cycles/" + next + "/planning/review", service.token(LEAD));
    JsonNode agenda = api.get("/cycles/" + next + "/planning").json().path("agenda");
    String first = name(agenda.at("/0/teamId").asText());
    String second = name(agenda.at("/1/teamId").asText());
    assertThat(browsed.heading(first)).isVisible();
    page.keyboard().press("ArrowRight");
    assertThat(browsed.heading(second)).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*team=.*"));
    Accessibility.assertClean(page);
    Screenshots.take(page, "review");
    page.keyboard().press("ArrowLeft");
    assertThat(browsed.heading(first)).isVisible();
  }

  @Test
  void countsDeliveryAndTakesTheCauseOfADelay() {
    browsed.signIn("/cycles/" + last + "/delivery", service.token(OPS));
    JsonNode delivery = api.get("/cycles/" + last + "/delivery").json();
    for (JsonNode team : delivery.path("teams")) {
      if (team.path("teamId").asText().equals(company())) {
        assertThat(page.locator(".okr-stat-value").first())
            .hasText(Browsed.percent(team.path("onTimeRate")));
      }
    }
    assertThat(page.locator("#delivery-unexplained")).isVisible();
    Accessibility.assertClean(page);
    Screenshots.take(page, "delivery");
    assertThat(page.locator("late-cause-form")).hasCount(0);

    JsonNode open = api.get("/cycles/" + running + "/delivery").json().at("/unexplained/0");
    String id = open.path("initiativeId").asText();
    int left = api.get("/cycles/" + running + "/delivery").json().path("unexplained").size();
    browsed.signOut();
    browsed.signIn(
        "/cycles/" + running + "/delivery", service.token(leadOf(open.path("teamId").asText())));
    Locator form =
        page.locator("[aria-labelledby=delivery-unexplained] li")
            .filter(new Locator.FilterOptions().setHas(page.locator("a[href$='/" + id + "']")))
            .locator("late-cause-form");
    form.getByRole(AriaRole.COMBOBOX).selectOption("MAINTENANCE");
    form.getByRole(AriaRole.TEXTBOX).fill("Two incidents in a row");
    form.getByText("Save").click();
    assertThat(page.locator("[aria-labelledby=delivery-unexplained] li")).hasCount(left - 1);
    JsonNode explained = api.get("/initiatives/" + id).json();
    assertThat(explained.path("lateCause").asText()).isEqualTo("MAINTENANCE");
    assertThat(explained.path("lateNote").asText()).isEqualTo("Two incidents in a row");
    for (Locator other : page.locator("late-cause-form").all()) {
      assertThat(other.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }
    browsed.button("Undo").click();
    assertThat(page.locator("[aria-labelledby=delivery-unexplained] li")).hasCount(left);
  }

  @Test
  void followsProgrammesWithAWordAWeek() {
    browsed.signIn("/cycles/" + running + "/programmes", service.token(LEAD));
    JsonNode programme = api.get("/programmes").json().at("/items/0");
    assertThat(browsed.heading(programme.path("name").asText())).isVisible();
    page.locator("programme-updates .okr-actions button").click();
    page.getByLabel("Headline").fill("The pilot has grown");
    Accessibility.assertClean(page);
    page.locator("programme-updates").getByText("Save").click();
    assertThat(page.getByText("Update saved")).isVisible();
    assertThat(
            api.get("/programmes/" + programme.path("id").asText())
                .json()
                .at("/latest/headline")
                .asText())
        .isEqualTo("The pilot has grown");
    Screenshots.take(page, "programmes");
    browsed.button("Change this week’s update").click();
    assertThat(page.getByLabel("Headline")).hasValue("The pilot has grown");
  }

  @Test
  void keepsTheCapacitiesRowByRow() {
    browsed.signIn("/admin/capacities", service.token(OPS));
    browsed.console.expectStatus(422);
    page.getByLabel("People of Leave & Approvals").fill("9");
    page.getByLabel("People of Login").fill("-1");
    Accessibility.assertClean(page);
    browsed.button("Save 2 teams").click();
    assertThat(page.locator(".okr-notice")).containsText("1 of 2 saved");
    assertThat(page.getByLabel("People of Login")).hasAttribute("aria-invalid", "true");
    assertThat(page.getByLabel("People of Login")).hasValue("-1");
    assertThat(api.get("/teams/leave/capacity/" + running).json().path("people").asInt())
        .isEqualTo(9);
    Screenshots.take(page, "capacities");
  }

  @Test
  void gradesAreExplainedAndWhatIsLeftGoesOn() {
    browsed.signIn("/cycles/" + last + "/grading", service.token(LEAD));
    int missed = 0;
    for (JsonNode grade : api.get("/cycles/" + last + "/grades?limit=500").json().path("items")) {
      missed += grade.path("band").asText().equals("MISSED") ? 1 : 0;
    }
    assertThat(page.locator(".okr-stat", new Page.LocatorOptions().setHasText("Missed")))
        .containsText(String.valueOf(missed));
    // A grade is rounded: what is missed says by its percentage how far it came.
    assertThat(
            page.locator(
                ".okr-list strong",
                new Page.LocatorOptions().setHasText(Pattern.compile("^\\d\\.\\d$"))))
        .hasCount(0);
    Accessibility.assertClean(page);
    Screenshots.take(page, "grading");
    page.getByText("Carry over", new Page.GetByTextOptions().setExact(true)).click();
    Locator box = page.locator("carry-over input:not([disabled])").first();
    box.check();
    Accessibility.assertClean(page);
    page.getByText(Pattern.compile("Carry 1 over to .*")).click();
    assertThat(page.locator(".okr-notice")).containsText("1 carried over");
    assertThat(page.locator("carry-over")).containsText("goes on already");
    assertThat(
            page.locator(
                "carry-over section",
                new Page.LocatorOptions().setHasText("What did not come along")))
        .containsText("did not go on yet; the link follows with it");
  }

  @Test
  void saysThatNoCycleFollowsWithoutAskingForIt() {
    JsonNode newest = null;
    for (JsonNode cycle : api.get("/cycles").json().path("items")) {
      if (newest == null
          || cycle.path("endsOn").asText().compareTo(newest.path("endsOn").asText()) > 0) {
        newest = cycle;
      }
    }
    browsed.signIn(
        "/cycles/" + newest.path("id").asText() + "/grading?view=carryOver", service.token(LEAD));
    assertThat(page.locator("carry-over"))
        .containsText(
            "No cycle of the same kind follows " + newest.path("name").asText() + " yet.");
    Accessibility.assertClean(page);
    Screenshots.take(page, "carry-over-none");
  }

  @Test
  void commitsWhatHasAllItNeeds() {
    String squad = DemoCompany.SIGN_INS.get(2).personId();
    Api member = service.as(squad);
    String team = member.get("/me").json().at("/memberships/0/teamId").asText();
    String keyResult =
        member
            .get("/initiatives?cycleId=" + running + "&teamId=" + team)
            .json()
            .at("/items/0/contributions/0/keyResultId")
            .asText();
    ok(
        member.post(
            "/initiatives",
            quoted(
                "{'id':'ready-one','teamId':'%s','cycleId':'%s','title':'Ready to go','effort':2,"
                        .formatted(team, next)
                    + "'briefing':{'problem':'p','need':'n','impactOfNotDoing':'i',"
                    + "'benefits':['RISK'],'solution':'s'}}")));
    ok(
        member.put(
            "/initiatives/ready-one/key-results/" + keyResult,
            quoted("{'impact':'LOW','confidence':0.5}")));
    ok(member.post("/initiatives/ready-one/state", quoted("{'state':'REFINED'}")));
    browsed.signIn("/cycles/" + next + "/planning?only=mine", service.token(squad));
    page.locator("commit-button > button").click();
    assertThat(browsed.dialog()).containsText("Ready to go");
    Accessibility.assertClean(page);
    browsed.dialog().locator(".btn-primary").click();
    assertThat(page.locator(".okr-notice")).containsText("committed");
    assertThat(member.get("/initiatives/ready-one").json().path("state").asText())
        .isEqualTo("COMMITTED");
  }

  private static String phase() {
    return api.get("/cycles/" + next).json().path("phase").asText();
  }

  private static String name(String teamId) {
    return api.get("/teams/" + teamId).json().path("name").asText();
  }

  private static String company() {
    return api.get("/teams?level=COMPANY").json().at("/items/0/id").asText();
  }

  private static String leadOf(String teamId) {
    for (JsonNode person : api.get("/people?teamId=" + teamId).json().path("items")) {
      for (JsonNode membership : person.path("memberships")) {
        if (membership.path("teamId").asText().equals(teamId)
            && membership.path("role").asText().endsWith("LEAD")) {
          return person.path("id").asText();
        }
      }
    }
    throw new AssertionError("nobody leads " + teamId);
  }
}
