package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What teams need of each other and what is worth doing first, on the pages. */
@ExtendWith(Chromium.class)
class DependencyPagesTest {
  private static final String D1 = "/cycles/Q/dependencies/d1";

  /** Squad box is asked by two; France and Deutschland wait for each other. */
  private static final String NEEDS =
      """
      { "bundleVersion": 1,
        "people": [
          { "id": "bo", "name": "Bo", "memberships": [{ "teamId": "box", "role": "MEMBER" }] },
          { "id": "bea", "name": "Bea", "memberships": [{ "teamId": "box", "role": "MEMBER" }] } ],
        "initiatives": [
          { "id": "i1", "teamId": "fr", "cycleId": "Q", "title": "Open Lyon",
            "dependencies": [
              { "id": "d1", "providerTeamId": "box", "need": "Boxes for Lyon", "neededBy": "$in20", "size": "M", "state": "REQUESTED" },
              { "id": "d2", "providerTeamId": "de", "need": "Rules of the border", "neededBy": "$in30", "size": "S", "state": "REQUESTED" },
              { "id": "d3", "providerTeamId": "box", "need": "A depot", "neededBy": "$in20", "size": "L", "state": "COUNTERED",
                "answers": [ { "on": "$before", "state": "REQUESTED", "byId": "ana" },
                             { "on": "$today", "state": "COUNTERED", "byId": "bo", "offeredBy": "$in40", "note": "Not before" } ] } ] },
          { "id": "i3", "teamId": "de", "cycleId": "Q", "title": "Open Köln", "effort": 4, "state": "DRAFT",
            "contributions": [ { "keyResultId": "dk1", "impact": "MASSIVE", "confidence": 0.9 } ],
            "dependencies": [
              { "id": "d4", "providerTeamId": "fr", "need": "A French desk", "neededBy": "$before", "size": "S", "state": "ACCEPTED" },
              { "id": "d5", "providerTeamId": "box", "need": "Boxes for Köln", "size": "S", "state": "DELIVERED" } ] },
          { "id": "i4", "teamId": "box", "cycleId": "Q", "title": "More shelves", "effort": 3, "state": "DRAFT",
            "bypass": { "reason": "LEGAL", "note": "The law asks for them", "grantedById": "lea" } } ] }
      """;

  private RunningService service;
  private Browsed browsed;
  private Page page;

  @BeforeEach
  void start(Page opened) {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    service.importBundle(
        NEEDS
            .replace("$in20", Company.today().plusDays(20).toString())
            .replace("$in30", Company.today().plusDays(30).toString())
            .replace("$in40", Company.today().plusDays(40).toString())
            .replace("$before", Company.today().minusDays(3).toString())
            .replace("$today", Company.today().toString()));
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void stop() {
    browsed.console.assertSilent();
  }

  @Test
  void aProviderFindsWhatWaitsForItAndAcceptsByKeyboard() {
    assertThat(service.as("bo").get("/me/inbox").items("/subjectId")).contains("d1");
    browsed.signIn("/cycles/Q/dependencies?view=list&mine=yes", service.token("bo"));
    assertThat(page.locator("tr[data-dependency]")).hasCount(1);
    Accessibility.assertClean(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer: Boxes for Lyon"))
        .click();
    assertThat(browsed.heading("Boxes for Lyon")).isVisible();
    assertThat(page.getByText("It is your turn")).isVisible();
    assertThat(steps()).hasText(new String[] {"Accept", "Offer another day", "Decline"});
    step("Accept").focus();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.COMBOBOX).last()).isFocused();
    page.keyboard().type("shel");
    assertThat(page.locator(".okr-picker-option")).containsText("More shelves");
    page.keyboard().press("Enter");
    Accessibility.assertClean(page);
    page.keyboard().press("Control+Enter");
    assertThat(page.getByText("Saved: Accepted")).isVisible();
    assertThat(page.locator(".okr-thread li").last()).containsText("More shelves");
    assertThat(steps()).hasText(new String[] {"Delivered", "Offer another day", "Decline"});

    JsonNode dependency = service.as("ana").get("/dependencies/d1").json();
    assertThat(dependency.path("state").asText()).isEqualTo("ACCEPTED");
    JsonNode answer = dependency.path("answers").path(dependency.path("answers").size() - 1);
    assertThat(answer.path("byId").asText()).isEqualTo("bo");
    assertThat(answer.at("/backing/id").asText()).isEqualTo("i4");
    assertThat(service.as("bo").get("/me/inbox").items("/subjectId")).doesNotContain("d1");
  }

  @Test
  void aConsumerAsksAgainForAnotherDayAndAgreesToTheNextOffer() {
    browsed.signIn("/cycles/Q/dependencies/d3", service.token("ana"));
    assertThat(page.locator(".okr-thread")).containsText("Not before");
    assertThat(steps()).hasText(new String[] {"Agree", "Ask again", "Withdraw"});
    String day = Company.today().plusDays(35).toString();
    step("Ask again").click();
    page.getByLabel("Needed by").fill(day);
    page.getByLabel("Note").fill("Half of it would do");
    browsed.button("Ask again").last().click();
    assertThat(page.getByText("Saved: Requested")).isVisible();
    JsonNode asked = service.as("ana").get("/dependencies/d3").json();
    assertThat(asked.path("neededBy").asText()).isEqualTo(day);
    assertThat(asked.path("state").asText()).isEqualTo("REQUESTED");

    String offered = Company.today().plusDays(38).toString();
    service
        .as("bo")
        .post(
            "/dependencies/d3/answers",
            "{\"state\": \"COUNTERED\", \"offeredBy\": \"" + offered + "\"}");
    step("Agree").click();
    page.getByText("Agree to the offer").click();
    assertThat(page.getByText("Saved: Accepted")).isVisible();
    JsonNode agreed = service.as("ana").get("/dependencies/d3").json();
    assertThat(agreed.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(agreed.path("agreedBy").asText()).isEqualTo(offered);
  }

  @Test
  void saysARefusalAtTheFieldAndKeepsWhatWasTypedOverAReload() {
    browsed.console.expectStatus(422);
    browsed.signIn(D1, service.token("bo"));
    step("Decline").click();
    browsed.button("Decline").last().click();
    assertThat(page.getByText("Give the reason.")).isVisible();
    assertThat(page.getByLabel("Note")).isFocused();
    page.getByLabel("Note").fill("Our weeks are taken");
    step("Offer another day").click();
    page.getByLabel("Day that you can keep").fill(Company.today().plusDays(600).toString());
    browsed.button("Send the offer").click();
    assertThat(page.locator("#answer-offeredBy-error"))
        .containsText("lies more than a year outside The quarter");
    Accessibility.assertClean(page);
    page.reload();
    assertThat(page.getByLabel("Note")).hasValue("Our weeks are taken");
    page.getByLabel("Day that you can keep").fill(Company.today().plusDays(40).toString());
    browsed.button("Send the offer").click();
    assertThat(page.getByText("Saved: Countered")).isVisible();
    assertThat(service.as("bo").get("/dependencies/d1").json().path("state").asText())
        .isEqualTo("COUNTERED");
  }

  @Test
  void tellsTheSecondOfTwoWhoAnswerAtOnceAndKeepsTheText() {
    browsed.console.expectStatus(412);
    // Without its feed of changes the second one learns of the first only when it sends.
    page.route(Pattern.compile("/api/v1/changes"), route -> {});
    browsed.signIn(D1, service.token("bea"));
    step("Decline").click();
    page.getByLabel("Note").fill("We have no boxes left");
    try (BrowserContext other = other()) {
      Browsed quicker = new Browsed(other.newPage(), service.pagesUri());
      quicker.signIn(D1, service.token("bo"));
      quicker.page.locator("[data-step=ACCEPT]").click();
      quicker.page.getByLabel("Note").fill("Gladly");
      quicker.page.locator("answer-form [type=submit]").click();
      assertThat(quicker.page.getByText("Saved: Accepted")).isVisible();
      quicker.console.assertSilent();
    }
    browsed.button("Decline").last().click();
    Locator told = page.locator("answer-form [role=alert]");
    assertThat(told).containsText("This changed while you were writing.");
    assertThat(told).containsText("Bo: Accepted – “Gladly”");
    assertThat(page.getByLabel("Note")).hasValue("We have no boxes left");
    assertThat(page.locator(".okr-thread")).containsText("Gladly");
    Accessibility.assertClean(page);
    assertThat(service.as("bo").get("/dependencies/d1").json().path("state").asText())
        .isEqualTo("ACCEPTED");
    page.locator("answer-form [type=submit]").click();
    assertThat(page.getByText("Saved: Declined")).isVisible();
    assertThat(service.as("bo").get("/dependencies/d1").json().path("state").asText())
        .isEqualTo("DECLINED");
  }

  @Test
  void tellsAtOnceThatSomebodyElseAnsweredAndOffersOnlyWhatIsStillPossible() {
    browsed.signIn(D1, service.token("bea"));
    step("Accept").click();
    page.getByLabel("Note").fill("We could");
    service
        .as("bo")
        .post("/dependencies/d1/answers", "{\"state\": \"ACCEPTED\", \"note\": \"Done deal\"}");
    assertThat(page.locator("answer-form [role=alert]")).containsText("Bo: Accepted");
    assertThat(page.getByLabel("Note")).hasValue("We could");
    assertThat(steps()).hasText(new String[] {"Delivered", "Offer another day", "Decline"});
  }

  @Test
  void changesTheRequestAndTakesItBack() {
    browsed.signIn(D1, service.token("ana"));
    browsed.button("Change the request").click();
    Accessibility.assertClean(page);
    browsed
        .dialog()
        .getByLabel("Need", new Locator.GetByLabelOptions().setExact(true))
        .fill("Big boxes for Lyon");
    browsed.dialog().getByLabel("Size").selectOption("L");
    browsed.button("Save").click();
    assertThat(browsed.heading("Big boxes for Lyon")).isVisible();
    assertThat(service.as("ana").get("/dependencies/d1").json().path("size").asText())
        .isEqualTo("L");
    browsed.button("Undo").click();
    assertThat(browsed.heading("Big boxes for Lyon")).hasCount(0);
    assertThat(browsed.heading("Boxes for Lyon")).isVisible();
    assertThat(service.as("ana").get("/dependencies/d1").json().path("size").asText())
        .isEqualTo("M");
  }

  @Test
  void whoHasNoPartInItIsOfferedNoStepAndProductOpsAWaiver() {
    browsed.signIn(D1, service.token("zoe"));
    assertThat(page.locator(".okr-thread")).containsText("Named");
    assertThat(steps()).hasCount(0);
    assertThat(browsed.button("Change the request")).hasCount(0);
    try (BrowserContext other = other()) {
      Browsed ops = new Browsed(other.newPage(), service.pagesUri());
      ops.signIn(D1, service.token("olu"));
      ops.page.locator("[data-step=WAIVE]").click();
      ops.page.getByLabel("Note").fill("Lyon can rent some");
      ops.page.locator("answer-form [type=submit]").click();
      assertThat(ops.page.getByText("Saved: Waived")).isVisible();
      ops.console.assertSilent();
    }
    assertThat(page.locator(".okr-thread")).containsText("Lyon can rent some");
  }

  @Test
  void theMatrixCountsAsTheApiAndEachCellOpensWhatItCounts() {
    browsed.signIn("/cycles/Q/dependencies", service.token("lea"));
    assertThat(page.locator(".okr-matrix")).isVisible();
    assertThat(counts()).isEqualTo(expectedCounts());
    Accessibility.assertClean(page);
    Screenshots.take(page, "dependency-matrix");
    page.locator("[data-cell='fr:box']").click();
    assertThat(page.locator("tr[data-dependency]")).hasCount(2);
    page.goBack();
    browsed.button("Tribes only").click();
    assertThat(page.locator("[data-cell='pay:ship']")).hasText("3");
    assertThat(page.locator("[data-cell='pay:pay']")).hasText("2");
    page.locator("[data-cell='pay:ship']").click();
    assertThat(page.locator("tr[data-dependency]")).hasCount(3);
    page.getByLabel("State").selectOption("OVERDUE");
    assertThat(page.getByText("Nothing matches these filters")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Circles")))
        .click();
    assertThat(browsed.heading("Deutschland and France wait for each other")).isVisible();
    assertThat(page.locator("dependency-circles [data-dependency]")).hasCount(2);
    Accessibility.assertClean(page);
  }

  @Test
  void whatIfMovesTheRankAndForReadersUntilItIsApplied() {
    browsed.signIn("/cycles/Q/priorities", service.token("ana"));
    assertRanking("i4", "i3", "i1");
    assertThat(page.locator("[data-initiative=i4]")).containsText("The law asks for them");
    assertThat(page.locator("[data-initiative=i4]")).containsText("Granted by Lea");
    page.locator("[data-initiative=i3]").getByText("Why").click();
    Accessibility.assertClean(page);
    int written = changes();
    page.locator("[data-initiative=i1]").getByText("What if").click();
    page.getByLabel("Effort in person-weeks").fill("0.5");
    assertRanking("i4", "i1", "i3");
    assertThat(page.locator("what-if [role=status]")).hasText("1 place up");
    page.getByLabel("Boxes for Lyon").check();
    page.getByLabel("Impact on the key result").fill("4");
    assertThat(page.locator("what-if dl")).not().containsText("NaN");
    Accessibility.assertClean(page);
    Screenshots.take(page, "priorities-what-if");
    assertThat(changes()).isEqualTo(written);
    assertThat(service.as("ana").get("/cycles/Q/priorities").items("/initiativeId"))
        .containsExactly("i4", "i3", "i1");

    browsed.button("Apply…").click();
    assertThat(browsed.dialog()).containsText("Effort: 6 → 0.5 person-weeks");
    assertThat(browsed.dialog()).containsText("Withdraw the dependency “Boxes for Lyon”");
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Apply", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Applied to the initiative")).isVisible();
    assertRanking("i4", "i1", "i3");
    JsonNode initiative = service.as("ana").get("/initiatives/i1").json();
    assertThat(initiative.path("effort").asDouble()).isEqualTo(0.5);
    assertThat(initiative.at("/contributions/0/impact").asText()).isEqualTo("MASSIVE");
    assertThat(service.as("ana").get("/dependencies/d1").json().path("state").asText())
        .isEqualTo("WITHDRAWN");
    assertThat(service.as("ana").get("/cycles/Q/priorities").items("/initiativeId"))
        .containsExactly("i4", "i1", "i3");
  }

  @Test
  void aRankingShowsWhatItSortsBy() {
    browsed.signIn("/cycles/Q/priorities", service.token("ana"));
    assertThat(page.locator("#ranking + p")).containsText("the score for the company alone");
    assertShowsScores("/cycles/Q/priorities", "companyScore");
    page.getByLabel("Team, with those below it").selectOption("pay");
    assertThat(page.locator("#ranking + p"))
        .containsText("the score for tribe, department and company");
    assertShowsScores("/cycles/Q/priorities?team=pay", "score");
  }

  @Test
  void aRankingShowsWhatEachKeyResultAddsToThat() {
    browsed.signIn("/cycles/Q/priorities", service.token("ana"));
    JsonNode term = whyI1("/cycles/Q/priorities", "companyValue").at("/contributions/0");
    assertThat(term.path("companyValue").asDouble()).isNotEqualTo(term.path("value").asDouble());

    JsonNode item = whyI1("/cycles/Q/priorities?team=pay", "value");
    double tribe =
        2
            * 0.8
            * (1 - term.path("progress").asDouble())
            * 0.4
            * term.path("tribeWeight").asDouble();
    assertThat(tribe).isGreaterThan(0);
    assertThat(page.locator("[data-initiative=i1] .okr-parts").first())
        .hasAttribute(
            "aria-label",
            Pattern.compile(
                "Value %s: tribe %s, .*"
                    .formatted(figure(item.path("value").asDouble()), figure(tribe))));
  }

  /** Reads why an initiative stands where it does, and compares the value of its key result. */
  private JsonNode whyI1(String path, String field) {
    page.navigate(service.pagesUri() + path);
    Locator row = page.locator("[data-initiative=i1]");
    row.getByText("Why").click();
    for (JsonNode item : service.as("ana").get(path).json().path("items")) {
      if (item.path("initiativeId").asText().equals("i1")) {
        assertThat(row.locator(".okr-priority-terms tbody td").last())
            .hasText(figure(item.at("/contributions/0/" + field).asDouble()));
        return item;
      }
    }
    throw new AssertionError("i1 is not ranked");
  }

  private static String figure(double value) {
    return new BigDecimal(value)
        .round(new MathContext(3, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }

  private void assertShowsScores(String path, String field) {
    for (JsonNode item : service.as("ana").get(path).json().path("items")) {
      JsonNode score = item.path(field);
      assertThat(
              page.locator(
                  "[data-initiative=%s] .okr-score".formatted(item.path("initiativeId").asText())))
          .hasText(score.isNull() ? "–" : String.format(Locale.ENGLISH, "%.2f", score.asDouble()));
    }
  }

  @Test
  void fitsDeskAndPhone() {
    browsed.signIn("/cycles/Q/dependencies", service.token("bo"));
    for (String path :
        new String[] {
          "/cycles/Q/dependencies",
          "/cycles/Q/dependencies?view=list",
          "/cycles/Q/dependencies?view=circles",
          D1,
          "/cycles/Q/priorities?whatIf=i1"
        }) {
      page.navigate(service.pagesUri() + path);
      assertThat(page.locator("main .card").first()).isVisible();
      for (int width : new int[] {320, 390, 1024, 1440}) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("%s at %d", path, width)
            .isEqualTo(true);
      }
    }
  }

  private Locator steps() {
    return page.locator("answer-form [data-step]");
  }

  private Locator step(String name) {
    return page.locator("answer-form [data-step]")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*$")));
  }

  private void assertRanking(String... initiatives) {
    Locator rows = page.locator("[data-initiative]");
    assertThat(rows).hasCount(initiatives.length);
    for (int i = 0; i < initiatives.length; i++) {
      assertThat(rows.nth(i)).hasAttribute("data-initiative", initiatives[i]);
    }
  }

  /** Somebody else's browser. */
  private BrowserContext other() {
    return page.context()
        .browser()
        .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
  }

  private int changes() {
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT COUNT(*) FROM change_log").mapTo(Integer.class).one());
  }

  private Map<String, String> counts() {
    Object found =
        page.evaluate(
            """
            () => Object.fromEntries([...document.querySelectorAll('[data-cell]')].map((cell) =>
              [cell.dataset.cell, cell.textContent.trim()]))
            """);
    Map<String, String> counts = new HashMap<>();
    ((Map<?, ?>) found).forEach((cell, count) -> counts.put((String) cell, (String) count));
    return counts;
  }

  private Map<String, String> expectedCounts() {
    Map<String, String> counts = new HashMap<>();
    JsonNode matrix = service.as("lea").get("/cycles/Q/dependency-matrix").json();
    for (JsonNode cell : matrix.path("cells")) {
      int count = 0;
      for (JsonNode one : cell.path("counts")) {
        count += one.asInt();
      }
      counts.put(
          cell.path("consumerTeamId").asText() + ":" + cell.path("providerTeamId").asText(),
          String.valueOf(count));
    }
    assertThat(counts).isNotEmpty();
    return counts;
  }
}
