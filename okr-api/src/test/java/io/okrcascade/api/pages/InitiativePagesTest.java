package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Initiatives, their briefings and templates, and what hangs on them, in the browser. */
@ExtendWith(Chromium.class)
class InitiativePagesTest {
  private static RunningService service;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
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

  // ---- the way of a squad ----

  @Test
  void leadsASquadFromTheIdeaToDelivery() {
    browsed.console.expectStatus(409).expectStatus(422);
    browsed.signIn("/cycles/Q/initiatives", service.token("ana"));
    browsed.button("New initiative").click();
    browsed.button("Create and write the briefing").click();
    assertThat(page.locator("#new-title-error")).containsText("title");
    Accessibility.assertClean(page);
    page.locator("#new-title").fill("Sell in Lyon");
    browsed.button("Create and write the briefing").click();
    assertThat(browsed.heading("Sell in Lyon")).isVisible();
    String id = page.url().replaceAll(".*/initiatives/", "");

    action("Mark as refined").click();
    assertThat(action("Commit")).isVisible();
    action("Commit").click();
    Locator missing = browsed.dialog().locator(".okr-missing li");
    assertThat(missing).hasCount(6);
    assertThat(browsed.dialog()).containsText("contributes to no key result");
    Accessibility.assertClean(page);
    missing.first().getByText("Mend it").click();
    assertThat(page.locator("#briefing-problem")).isFocused();

    write("problem", "Lyon is far away");
    write("need", "An office in reach");
    write("impactOfNotDoing", "Nobody comes");
    page.getByLabel("Revenue").check();
    write("solution", "Rent one");
    browsed.button("Save").click();
    assertThat(page.locator(".okr-save-bar")).isHidden();

    page.locator("#briefing-contributions").click();
    choose("key-result", "Customers in France");
    page.getByLabel("Impact", new Page.GetByLabelOptions().setExact(true)).selectOption("HIGH");
    page.locator("initiative-contributions form .btn-primary").click();
    assertThat(page.locator("[data-key-result=fk1]")).isVisible();

    browsed.button("Name a dependency").click();
    choose("provider", "Deutschland");
    page.getByLabel("What is needed").fill("Their lease contract");
    page.locator("ask-dependency-form .btn-primary").click();
    assertThat(page.locator("initiative-dependencies .okr-list")).containsText("Requested");

    action("Commit").click();
    assertThat(missing).hasCount(1);
    assertThat(missing).containsText("waits for its answer");
    browsed.dialog().locator(".okr-form-end").getByText("Close").click();

    String dependency = initiative(id).at("/dependencies/0/id").asText();
    service
        .as("dan")
        .post(
            "/dependencies/" + dependency + "/answers",
            """
            {"state": "ACCEPTED", "backing": {"type": "KEY_RESULT", "id": "dk1"}}
            """);
    assertThat(page.locator("initiative-readiness")).containsText("Nothing is missing");
    action("Commit").click();
    action("Start").click();
    action("Mark as delivered").click();
    assertThat(page.locator(".okr-page-head")).containsText("Delivered");
    Accessibility.assertClean(page);

    JsonNode told = initiative(id);
    assertThat(told.path("state").asText()).isEqualTo("DELIVERED");
    assertThat(told.at("/briefing/problem").asText()).isEqualTo("Lyon is far away");
    assertThat(told.at("/briefing/benefits/0").asText()).isEqualTo("REVENUE");
    assertThat(told.at("/contributions/0/keyResultId").asText()).isEqualTo("fk1");
    assertThat(told.at("/contributions/0/impact").asText()).isEqualTo("HIGH");
    assertThat(told.at("/dependencies/0/providerTeamId").asText()).isEqualTo("de");
    assertThat(told.path("ownerId").asText()).isEqualTo("ana");
  }

  // ---- the briefing editor ----

  @Test
  void keepsWhatIsTypedThroughChangesOfOthersAndAReload() {
    browsed.console.expectStatus(412);
    String id = given("kept", "\"briefing\": {\"problem\": \"first\", \"need\": \"first\"}");
    browsed.signIn("/cycles/Q/initiatives/" + id, service.token("ana"));
    write("problem", "mine");
    service.as("tia").patch("/initiatives/" + id, "{\"briefing\": {\"need\": \"theirs\"}}");
    assertThat(field("need")).hasValue("theirs");
    assertThat(field("problem")).hasValue("mine");
    page.reload();
    assertThat(field("problem")).hasValue("mine");
    browsed.button("Save").click();
    assertThat(page.locator(".okr-save-bar")).isHidden();
    assertThat(initiative(id).at("/briefing/problem").asText()).isEqualTo("mine");
    assertThat(initiative(id).at("/briefing/need").asText()).isEqualTo("theirs");

    write("problem", "mine again");
    service.as("tia").patch("/initiatives/" + id, "{\"briefing\": {\"problem\": \"hers\"}}");
    browsed.button("Save").click();
    assertThat(browsed.dialog()).containsText("hers");
    assertThat(browsed.dialog()).containsText("mine again");
    Accessibility.assertClean(page);
    browsed.button("Save my choice").click();
    assertThat(page.locator(".okr-save-bar")).isHidden();
    assertThat(initiative(id).at("/briefing/problem").asText()).isEqualTo("mine again");
  }

  @Test
  void changesLinksAndTakesThemBack() {
    String id = given("links", "\"title\": \"Linked\"");
    service
        .as("ana")
        .put("/initiatives/" + id + "/key-results/fk1", "{\"impact\": \"LOW\", \"confidence\": 1}");
    browsed.signIn("/cycles/Q/initiatives/" + id, service.token("ana"));
    browsed.button("Name a dependency").click();
    page.locator("#briefing-contributions").click();
    assertThat(page.locator("#pick-key-result")).isFocused();
    Accessibility.assertClean(page);
    page.locator("#briefing-contributions").click();
    Locator impact = page.locator("[data-key-result=fk1] select").first();
    impact.selectOption("MASSIVE");
    assertThat(page.locator(".okr-notice")).containsText("Link changed");
    assertThat(contribution(id).path("impact").asText()).isEqualTo("MASSIVE");
    page.locator("[data-key-result=fk1] .okr-close").click();
    assertThat(page.locator(".okr-notice")).containsText("unlinked");
    assertThat(contribution(id).isMissingNode()).isTrue();
    browsed.button("Undo").click();
    assertThat(page.locator("[data-key-result=fk1]")).isVisible();
    assertThat(contribution(id).path("impact").asText()).isEqualTo("MASSIVE");
  }

  @Test
  void showsTheBriefingToReadersAndPrintsIt() {
    browsed.signIn("/cycles/Q/initiatives/i1", service.token("dan"));
    assertThat(page.locator("briefing-document")).containsText("an office");
    assertThat(page.locator("briefing-editor")).hasCount(0);
    Accessibility.assertClean(page);
    page.context().clearCookies();
    browsed.signIn("/cycles/Q/initiatives/i1", service.token("ana"));
    assertThat(field("need")).hasValue("an office");
    Screenshots.take(page, "initiative");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Locator paper = page.locator("briefing-document");
    assertThat(paper).isVisible();
    assertThat(paper).containsText("far away");
    assertThat(paper).containsText("Customers in France");
    assertThat(paper).containsText("Ana");
    assertThat(page.locator("side-nav")).isHidden();
    assertThat(field("need")).isHidden();
    assertThat(action("Print")).isHidden();
    byte[] pdf = page.pdf();
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .containsPattern(Pattern.compile("/Type /Pages\\s+/Count 1\\b"));
  }

  @Test
  void letsLeadershipGrantABypass() {
    String id = given("bypassed", "\"title\": \"Urgent\"");
    browsed.signIn("/cycles/Q/initiatives/" + id, service.token("lea"));
    browsed.button("Grant a bypass").click();
    page.getByLabel("Reason").selectOption("LEGAL");
    page.getByLabel("Why it cannot wait").fill("The law says so");
    Accessibility.assertClean(page);
    browsed.dialog().locator(".btn-primary").click();
    assertThat(page.locator(".okr-bypass")).containsText("The law says so");
    assertThat(initiative(id).at("/bypass/grantedById").asText()).isEqualTo("lea");
    page.navigate(service.pagesUri() + "/cycles/Q/initiatives?q=Urgent");
    assertThat(page.locator("[data-initiative=bypassed]")).containsText("Bypass: Legal");
  }

  // ---- the board ----

  @Test
  void movesCardsByMouseAndByKeyboard() {
    String id = given("card", "\"title\": \"Card to move\"");
    browsed.signIn("/cycles/Q/initiatives", service.token("ana"));
    Locator card = page.locator("[data-initiative=card]");
    card.dragTo(page.locator(".okr-column[data-state=REFINED]"));
    assertThat(page.locator("[data-state=REFINED] [data-initiative=card]")).isVisible();
    assertThat(initiative(id).path("state").asText()).isEqualTo("REFINED");
    browsed.button("Undo").click();
    assertThat(page.locator("[data-state=DRAFT] [data-initiative=card]")).isVisible();

    card.locator("move-menu > button").press("Enter");
    assertThat(card.getByText("Mark as refined")).isFocused();
    Accessibility.assertClean(page);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(card).hasCount(0);
    browsed.button("Postponed").click();
    assertThat(page.locator("[data-state=POSTPONED] [data-initiative=card]")).isVisible();
    assertThat(initiative(id).path("state").asText()).isEqualTo("POSTPONED");
  }

  @Test
  void asksForTheCauseOfADelay() {
    browsed.console.expectStatus(422);
    service.importBundle(
        """
        {"bundleVersion": 1, "initiatives": [{"id": "late", "teamId": "fr", "cycleId": "Q",
          "title": "Late one", "state": "IN_PROGRESS", "committedEnd": "%s"}]}
        """
            .formatted(Company.today().minusDays(3)));
    browsed.signIn("/cycles/Q/initiatives", service.token("ana"));
    Locator card = page.locator("[data-initiative=late]");
    assertThat(card).containsText("Overdue since");
    card.locator("move-menu > button").click();
    card.getByText("Mark as delivered").click();
    assertThat(browsed.dialog()).containsText("What was the cause?");
    Accessibility.assertClean(page);
    browsed.dialog().locator(".btn-primary").click();
    assertThat(browsed.dialog().locator("#late-cause-error")).containsText("needs its cause");
    page.locator("#late-cause").selectOption("SCOPE");
    page.getByLabel("What happened").fill("It grew");
    browsed.dialog().locator(".btn-primary").click();
    assertThat(page.locator("[data-state=DELIVERED] [data-initiative=late]")).isVisible();
    assertThat(initiative("late").path("lateCause").asText()).isEqualTo("SCOPE");
    assertThat(initiative("late").path("lateNote").asText()).isEqualTo("It grew");
  }

  @Test
  void filtersAndSortsInTheAddress() {
    given("aaa", "\"title\": \"Aaa to sort\", \"effort\": 2");
    given("bbb", "\"title\": \"Bbb to sort\", \"effort\": 1");
    browsed.signIn("/cycles/Q/initiatives?view=table&q=to+sort", service.token("zoe"));
    Locator rows = page.locator("initiative-table tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.first()).containsText("Aaa");
    browsed.button("Weeks").click();
    assertThat(rows.first()).containsText("Bbb");
    assertThat(page).hasURL(Pattern.compile("sort=effort"));
    Accessibility.assertClean(page);
    page.getByLabel("Team", new Page.GetByLabelOptions().setExact(true)).selectOption("ship");
    assertThat(page.getByText("No initiative matches these filters")).isVisible();
    page.setViewportSize(390, 844);
    browsed.button("Clear filters").first().click();
    assertThat(page.locator("initiative-table")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  // ---- exposure ----

  @Test
  void showsTheExposureThatTheServiceTells() {
    browsed.signIn("/cycles/Q/exposure/INITIATIVE/i1", service.token("lea"));
    assertExposure("/initiatives/i1/exposure");
    assertThat(page.locator("exposure-picture .okr-band").first()).isAttached();
    Accessibility.assertClean(page);
    Screenshots.take(page, "exposure");
    page.setViewportSize(390, 844);
    assertThat(page.locator("exposure-picture")).isHidden();
    page.setViewportSize(1440, 900);
    page.navigate(service.pagesUri() + "/cycles/Q/exposure/KEY_RESULT/ck2");
    page.getByText("What carries it").click();
    assertThat(page).hasURL(Pattern.compile("direction=DOWN"));
    assertExposure("/key-results/ck2/exposure?direction=DOWN");
    Accessibility.assertClean(page);
  }

  private void assertExposure(String path) {
    Map<String, Double> told = new HashMap<>();
    for (JsonNode one : service.as("lea").get(path).json().path("exposed")) {
      told.put(one.path("type").asText() + ":" + one.path("id").asText(), share(one));
    }
    assertThat(told).hasSizeGreaterThan(2);
    assertThat(page.locator("[data-node]")).hasCount(told.size());
    Map<String, Double> shown = new HashMap<>();
    for (Locator one : page.locator("[data-node]").all()) {
      shown.put(one.getAttribute("data-node"), Double.valueOf(one.getAttribute("data-share")));
    }
    assertThat(shown).isEqualTo(told);
  }

  private static Double share(JsonNode exposed) {
    return exposed.path("share").decimalValue().doubleValue();
  }

  // ---- templates ----

  @Test
  void letsProductOpsWriteTemplates() {
    browsed.console.expectStatus(422);
    browsed.signIn("/admin/templates?kind=PLATFORM", service.token("olu"));
    browsed.button("Write a template of its own").click();
    browsed.button("Add a section").click();
    assertThat(page.locator("#section-title-5")).isFocused();
    browsed.button("Save").click();
    assertThat(page.locator("#section-title-5")).hasAttribute("aria-invalid", "true");
    page.locator("#section-title-5").fill("Way back");
    page.locator("[data-section='5']").getByText("A briefing is incomplete without it").click();
    browsed.button("Move “Way back” up").click();
    Accessibility.assertClean(page);
    browsed.button("Save").click();
    assertThat(page.locator(".okr-notice")).containsText("Template saved");
    JsonNode sections =
        service.as("ana").get("/teams/box/briefing-template").json().path("sections");
    assertThat(sections).hasSize(6);
    assertThat(sections.at("/4/key").asText()).isEqualTo("way-back");
    assertThat(sections.at("/4/required").asBoolean()).isTrue();
    browsed.button("Back to the template for all teams").click();
    assertThat(page.getByText("Teams of this kind use the template for all teams")).isVisible();
    browsed.button("Undo").click();
    assertThat(page.locator("#section-title-4")).hasValue("Way back");
  }

  @Test
  void onlyADefaultTemplateThatWasWrittenGoesBackToTheProducts() {
    browsed.signIn("/admin/templates", service.token("olu"));
    Locator back = browsed.button("Back to the template of the product");
    assertThat(page.locator("#section-title-0")).isVisible();
    assertThat(back).hasCount(0);
    page.locator("#section-title-0").fill("What hurts");
    browsed.button("Save").click();
    assertThat(back).isVisible();
    back.click();
    assertThat(back).hasCount(0);
    assertThat(page.locator("#section-title-0")).not().hasValue("What hurts");
  }

  // ---- in words ----

  /** An initiative of the French squad under an id. */
  private static String given(String id, String fields) {
    String title = fields.contains("\"title\"") ? "" : "\"title\": \"" + id + "\", ";
    String json =
        "{\"id\": \"%s\", \"teamId\": \"fr\", \"cycleId\": \"Q\", %s%s}"
            .formatted(id, title, fields);
    assertThat(service.as("ana").post("/initiatives", json).status()).isEqualTo(201);
    return id;
  }

  private static JsonNode initiative(String id) {
    return service.as("lea").get("/initiatives/" + id).json();
  }

  private static JsonNode contribution(String id) {
    return initiative(id).at("/contributions/0");
  }

  private Locator action(String name) {
    return page.locator(".okr-page-actions > button")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator field(String name) {
    return page.locator("#briefing-" + name);
  }

  private void write(String name, String text) {
    field(name).fill(text);
  }

  private void choose(String picker, String name) {
    page.locator("#pick-" + picker).fill(name);
    page.locator("#pick-" + picker + "-list li").first().click();
  }
}
