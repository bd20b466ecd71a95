package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of one objective, and writing OKRs. */
@ExtendWith(Chromium.class)
class ObjectivePagesTest {
  private static final String FRANCE = "/cycles/Q/objectives/fo";

  private RunningService service;
  private Browsed browsed;
  private Page page;

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

  @Test
  void showsTheObjectiveWithItsChartsAndWhereItsNumberComesFrom() {
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(browsed.heading("France grows").first()).isVisible();
    JsonNode objective = service.as("ana").get("/objectives/fo").json();
    assertThat(page.locator(".okr-panel-percent"))
        .hasText(Browsed.percent(objective.path("progress")));
    assertThat(browsed.card("fk1").locator("canvas")).isVisible();
    browsed.card("fk1").getByText("All 2 check-ins").click();
    assertThat(browsed.card("fk1")).containsText("début");
    page.getByText("Why this number?").click();
    JsonNode terms =
        service.as("ana").get("/objectives/fo/explanation").json().at("/progress/terms");
    assertThat(page.locator("number-explanation tbody tr")).hasCount(terms.size());
    assertThat(page.locator("number-explanation tfoot"))
        .containsText(
            new BigDecimal(objective.path("progress").asText())
                    .movePointRight(2)
                    .setScale(2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()
                + "%");
    Accessibility.assertClean(page);
    Screenshots.take(page, "objective-page");
  }

  @Test
  void takesACheckInByKeyboardAlone() {
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(browsed.card("fk1")).isVisible();
    page.keyboard().press("c");
    assertThat(browsed.card("fk1").getByRole(AriaRole.SPINBUTTON)).isFocused();
    page.keyboard().type("50");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(browsed.card("fk1")).containsText("75%");
    assertThat(service.as("ana").get("/key-results/fk1").json().path("value").asInt())
        .isEqualTo(50);
  }

  @Test
  void takesACheckInBackAtOnceOrLaterWithAReason() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByRole(AriaRole.SPINBUTTON).fill("50");
    card.getByText("Save check-in").click();
    assertThat(card).containsText("75%");
    // By keyboard, from wherever the focus is; it stays there.
    assertThat(card.getByText("Check in")).isFocused();
    page.keyboard().press("Control+z");
    assertThat(card).containsText("25%");
    assertThat(card.getByText("Check in")).isFocused();
    assertThat(page.locator(".okr-notice")).containsText("Taken back");
    assertThat(checkIns().get(0).path("voided").isObject()).isTrue();

    // Its writer may leave out why as long as it is new, as what was imported just now; others may
    // not.
    browsed.signOut();
    browsed.signIn(FRANCE, service.token("tia"));
    card.getByText("All 3 check-ins").click();
    assertThat(card.locator("s").first()).hasText("50 customers");
    Locator takeBack =
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"));
    assertThat(takeBack).hasCount(2);
    assertThat(takeBack.first()).containsText("30\u00a0customers");
    takeBack.first().click();
    browsed.dialog().getByText("Take back", exactly()).click();
    assertThat(browsed.dialog().getByLabel("Reason")).hasAttribute("aria-invalid", "true");
    browsed.dialog().getByLabel("Reason").fill("Counted twice");
    Accessibility.assertClean(page);
    Screenshots.take(page, "check-in-taken-back");
    browsed.dialog().getByText("Take back", exactly()).click();
    assertThat(card).containsText("22 customers");
    assertThat(card).containsText("Counted twice");
    assertThat(card.locator("s").getByText("30 customers")).isVisible();
    assertThat(checkIns().get(1).at("/voided/reason").asText()).isEqualTo("Counted twice");
    assertThat(card.getByRole(AriaRole.REGION)).isFocused();
  }

  @Test
  void itsWriterTakesANewCheckInBackWithoutAReason() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("All 2 check-ins").click();
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
        .first()
        .click();
    assertThat(browsed.dialog()).containsText("optional");
    browsed.dialog().getByText("Take back", exactly()).click();
    assertThat(page.locator(".okr-notice")).containsText("Check-in taken back");
    assertThat(checkIns().get(0).path("voided").isObject()).isTrue();
  }

  @Test
  void asksOnceAboutAValueThatIsFarOff() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    Locator value = card.getByRole(AriaRole.SPINBUTTON);
    value.fill("500");
    page.keyboard().press("Enter");
    Locator question = card.getByText("That is far off the way from 20 customers to 60 customers.");
    assertThat(question).isVisible();
    assertThat(value).isFocused();
    assertThat(checkIns()).hasSize(2);
    Accessibility.assertClean(page);
    Screenshots.take(page, "check-in-far-off");
    value.fill("300");
    assertThat(question).hasCount(0);
    page.keyboard().press("Enter");
    assertThat(question).isVisible();
    assertThat(checkIns()).hasSize(2);
    page.keyboard().press("Enter");
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(checkIns().get(0).path("value").asInt()).isEqualTo(300);
  }

  @Test
  void asksAboutAJumpToAValueThatLiesOnTheWay() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByRole(AriaRole.SPINBUTTON).fill("80");
    page.keyboard().press("Enter");
    assertThat(
            card.getByText(
                "That is a jump of more than the whole way from the last value, 30 customers."))
        .isVisible();
  }

  @Test
  void ofADroppedObjectiveNothingIsOfferedButToTakeItUpAgain() {
    ok(
        service
            .as("tia")
            .post("/objectives/po/state", quoted("{'state':'DROPPED','reason':'no budget'}")));
    browsed.signIn("/cycles/Q/objectives/po", service.token("tia"));
    assertThat(page.getByText("Dropped, counts nowhere")).isVisible();
    assertThat(browsed.button("Take up again")).isVisible();
    assertThat(browsed.card("pk1").locator(".okr-status")).hasCount(0);
    for (String act : List.of("Edit", "Add a key result", "Align to a parent", "Link")) {
      assertThat(browsed.button(act)).hasCount(0);
    }
    assertThat(page.locator(".okr-panel-figures")).not().containsText("expected");
  }

  @Test
  void saysFromWhenOnItCountsBeforeItsCycleBegins() {
    LocalDate start = Company.today().plusDays(51);
    service.importBundle(
        quoted(
                """
                { 'bundleVersion': 1,
                  'cycles': [ { 'id': 'N', 'name': 'Next', 'cadence': 'QUARTER', 'parentId': 'Y', 'phase': 'DRAFT',
                    'startsOn': '%s', 'endsOn': '%s' } ],
                  'objectives': [
                    { 'id': 'yo', 'teamId': 'acme', 'cycleId': 'Y', 'title': 'All year', 'state': 'APPROVED' },
                    { 'id': 'no', 'teamId': 'fr', 'cycleId': 'N', 'title': 'Next step', 'state': 'APPROVED',
                      'alignments': [ { 'parentType': 'OBJECTIVE', 'parentId': 'yo', 'mode': 'CONTRIBUTES' } ] } ] }
                """)
            .formatted(start, start.plusDays(40)));
    browsed.signIn("/cycles/N/objectives/no", service.token("ana"));
    assertThat(page.getByText(Pattern.compile("Counts from .*, when its cycle begins")))
        .isVisible();
    page.navigate(service.pagesUri() + "/cycles/Y/objectives/yo");
    assertThat(browsed.heading("All year").first()).isVisible();
    // The parent says it of the child, not of itself.
    assertThat(page.getByText("when its cycle begins")).hasCount(1);
    assertThat(page.locator(".okr-link", hasText("Next step"))).containsText("Counts from");
  }

  @Test
  void saysAtTheReasonThatItIsMissing() {
    browsed.signIn("/cycles/Q/objectives/co", service.token("lea"));
    browsed.card("ck1").getByText("Edit").click();
    browsed.dialog().getByLabel("Target").fill("90");
    browsed.dialog().getByText("Save", exactly()).click();
    Locator reason = browsed.dialog().getByLabel("Reason");
    assertThat(reason).isFocused();
    assertThat(reason).hasAttribute("aria-invalid", "true");
    assertThat(browsed.dialog()).containsText("Say why.");
    assertThat(browsed.dialog().locator("[aria-invalid=true]")).hasCount(1);
    reason.fill("Fewer countries");
    browsed.dialog().getByText("Save", exactly()).click();
    assertThat(page.getByText("Saved").first()).isVisible();
  }

  @Test
  void theHistoryTellsOfAnAmendmentOnce() {
    ok(
        service
            .as("lea")
            .patch("/objectives/co", quoted("{'title':'Loved by all','reason':'Clearer'}")));
    browsed.signIn("/cycles/Q/objectives/co", service.token("ana"));
    assertThat(page.locator("change-history"))
        .containsText("Title: Loved everywhere → Loved by all");
    assertThat(page.locator(".okr-amendments")).hasCount(0);

    // A change further down tells of it as well.
    for (int i = 0; i < 10; i++) {
      ok(service.as("lea").patch("/objectives/co", quoted("{'sortOrder':%d}".formatted(i + 5))));
    }
    page.reload();
    assertThat(browsed.button("Show earlier changes")).isVisible();
    assertThat(page.locator("change-history")).not().containsText("Title:");
    browsed.button("Show earlier changes").click();
    assertThat(page.locator("change-history"))
        .containsText("Title: Loved everywhere → Loved by all");
    assertThat(page.locator(".okr-amendments")).hasCount(0);
  }

  @Test
  void namesWhatAmendmentsAreAbout() {
    service.importBundle(
        """
        { "bundleVersion": 1, "objectives": [ { "id": "co", "amendments": [
          { "field": "cycleId", "oldValue": "C", "newValue": "Q", "on": "%1$s", "byId": "lea",
            "reason": "Too late for it" },
          { "field": "teamId", "oldValue": "eng", "newValue": "acme", "on": "%1$s", "reason": "r" },
          { "field": "keyResults", "newValue": "ck1", "on": "%1$s", "reason": "r" },
          { "field": "archived", "oldValue": true, "newValue": false, "on": "%1$s", "reason": "r" },
          { "field": "alignments", "on": "%1$s", "reason": "r", "oldValue":
            { "parentType": "OBJECTIVE", "parentId": "old", "mode": "SUPPORTS", "weight": 2 } },
          { "keyResultId": "ck1", "field": "metric.target", "oldValue": 120, "newValue": 100,
            "on": "%1$s", "byId": "lea", "reason": "Fewer" } ] } ] }
        """
            .formatted(Company.today().minusDays(3)));
    browsed.signIn("/cycles/Q/objectives/co", service.token("ana"));
    assertThat(browsed.heading("Loved everywhere").first()).isVisible();
    for (String told :
        List.of(
            "Cycle: Closed quarter → The quarter",
            "Reason: Too late for it",
            "Team: Engineering → Acme",
            "Key results: none → Countries served",
            "Archived: Yes → No",
            "Alignment: What was (supports, weight 2) → none",
            "Target: 120 → 100")) {
      assertThat(page.locator("change-history")).containsText(told);
    }
    assertThat(page.locator("change-history li", hasText("Too late for it")))
        .containsText(Pattern.compile("Lea.*amended\\s+Loved everywhere", Pattern.DOTALL));
    assertThat(page.locator("change-history li", hasText("Target: 120")))
        .containsText("Countries served");
    assertThat(browsed.card("ck1").locator(".okr-amendments"))
        .containsText(
            Pattern.compile("Lea\\s+·\\s+Target: 120 → 100 made easier\\s+Reason: Fewer"));
  }

  @Test
  void theHistoryTellsWhichPartOfAMetricIsAnother() {
    String day = Company.today().plusDays(9).toString();
    ok(
        service
            .as("lea")
            .patch(
                "/key-results/ck1",
                quoted(
                    "{'metric':{'target':90,'unit':'lands','plan':[{'on':'%s','value':20}]},'reason':'Fewer'}"
                        .formatted(day))));
    browsed.signIn("/cycles/Q/objectives/co", service.token("ana"));
    for (String place : List.of("change-history", ".okr-amendments")) {
      Locator told = page.locator(place).first();
      assertThat(told).containsText(Pattern.compile("Phased targets: none → .* 20\u00a0lands"));
      assertThat(told)
          .containsText(Pattern.compile("Target: 100.* → 90\u00a0lands\\s+made easier"));
      assertThat(told).containsText("Lea");
      assertThat(told).not().containsText("Metric:");
    }
    Accessibility.assertClean(page);
    Screenshots.take(page, "amended-metric");
  }

  @Test
  void theHistoryNamesTheMilestonesThatAreOthers() {
    ok(
        service
            .as("ana")
            .post(
                "/objectives/fo/key-results",
                quoted(
                    """
                    {'id':'fm','title':'Moved','metric':{'type':'MILESTONES','milestones':[
                      {'id':'a','title':'First','weight':1},{'id':'b','title':'Second','weight':1}]}}
                    """)));
    ok(service.as("ana").post("/key-results/fm/check-ins", quoted("{'milestonesDone':['a']}")));
    ok(
        service
            .as("ana")
            .patch(
                "/key-results/fm",
                quoted(
                    """
                    {'metric':{'milestones':[{'id':'a','title':'First','weight':1,'doneOn':'%s'},
                      {'id':'b','title':'Second','weight':3}]}}
                    """
                        .formatted(Company.today()))));
    browsed.signIn(FRANCE, service.token("ana"));
    Locator history = page.locator("change-history");
    assertThat(history).containsText("Milestones: Second (weight 1) → Second (weight 3)");
    assertThat(history).containsText("Milestones: First (not reached) → First (reached on ");
    assertThat(history).not().containsText("Metric:");
  }

  @Test
  void amendmentsStandAmongTheChangesInTheOrderOfTime() {
    ok(service.as("lea").patch("/objectives/co", quoted("{'sortOrder':1}")));
    ok(
        service
            .as("tia")
            .post(
                "/objectives/po/alignments",
                quoted(
                    "{'parentType':'OBJECTIVE','parentId':'co','mode':'SUPPORTS','reason':'Helps'}")));
    for (int i = 0; i < 8; i++) {
      ok(service.as("tia").patch("/objectives/po", quoted("{'sortOrder':%d}".formatted(i + 5))));
    }
    ok(
        service
            .as("tia")
            .patch("/objectives/po", quoted("{'title':'Payroll soars','reason':'Bolder'}")));
    ok(service.as("tia").patch("/objectives/po", quoted("{'description':'More of it'}")));
    browsed.signIn("/cycles/Q/objectives/po", service.token("ana"));
    Locator entries = page.locator("change-history li");
    assertThat(browsed.button("Show earlier changes")).isVisible();
    assertThat(page.locator("change-history")).not().containsText("Alignment:");
    browsed.button("Show earlier changes").click();
    assertThat(page.locator("change-history")).containsText("Alignment: none");
    assertThat(entries.first()).containsText("Description");
    assertThat(entries.nth(1)).containsText("Title: Payroll grows → Payroll soars");
    assertThat(entries.nth(10)).containsText("Tia");
    assertThat(entries.nth(10)).containsText("Alignment: none → Loved everywhere");
    assertThat(entries.nth(10)).containsText("Reason: Helps");
  }

  @Test
  void valuesThatDifferNeverReadAlike() {
    ok(
        service
            .as("ana")
            .patch("/key-results/fk1", quoted("{'metric':{'baseline':1000000,'target':1000400}}")));
    ok(service.as("ana").post("/key-results/fk1/check-ins", quoted("{'value':1000200}")));
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(browsed.card("fk1").locator(".okr-key-result-standing"))
        .hasText("1,000,200 customers from 1,000,000 customers to 1,000,400 customers");
    Screenshots.take(page, "large-values");
  }

  @Test
  void theParentSaysWhichChildDoesNotCountAndWhy() {
    ok(
        service
            .as("olu")
            .post("/cycles/Q/phase", quoted("{'phase':'ACTIVE','reason':'Off we go'}")));
    browsed.signIn("/cycles/Q/objectives/po", service.token("ana"));
    Locator child = page.locator(".okr-link", hasText("Customers in France"));
    assertThat(child).containsText("Not counted above yet");
    assertThat(child).containsText("It is not approved");
    page.getByText("Why this number?").click();
    assertThat(page.locator("number-explanation"))
        .containsText(
            Pattern.compile(
                "Not in this number.*Customers in France\\s+It is not", Pattern.DOTALL));
    Accessibility.assertClean(page);
    Screenshots.take(page, "child-not-counted");
  }

  private JsonNode checkIns() {
    return service.as("ana").get("/key-results/fk1/check-ins").json().path("items");
  }

  @Test
  void showsBothVersionsWhereTwoPeopleChangedTheSame() {
    browsed.console.expectStatus(412);
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Edit").first().click();
    Locator title = browsed.dialog().getByLabel("Title");
    title.fill("France leads");
    ok(
        service
            .as("tia")
            .patch("/objectives/fo", quoted("{'title':'France wins','description':'new'}")));
    assertThat(title).hasValue("France leads");
    browsed.dialog().getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
    Locator clash = page.locator("clash-dialog");
    assertThat(clash).containsText("Somebody else changed this too");
    assertThat(clash).containsText("France wins");
    assertThat(clash).containsText("France leads");
    Accessibility.assertClean(page);
    Screenshots.take(page, "clash");
    clash.getByText("Save my choice").click();
    assertThat(page.getByText("Saved").first()).isVisible();
    JsonNode saved = service.as("ana").get("/objectives/fo").json();
    assertThat(saved.path("title").asText()).isEqualTo("France leads");
    assertThat(saved.path("description").asText()).as("the other's change stays").isEqualTo("new");
    browsed.button("Undo").click();
    assertThat(browsed.heading("France grows").first()).isVisible();
  }

  @Test
  void proposesParentsAndSaysWhyOthersAreNone() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Align to a parent").click();
    Locator parent = browsed.dialog().getByRole(AriaRole.COMBOBOX).first();
    parent.click();
    Locator options = browsed.dialog().locator(".okr-picker-option");
    assertThat(options.first()).containsText("Payroll");
    Accessibility.assertClean(page);
    parent.fill("grows");
    assertThat(options.filter(new Locator.FilterOptions().setHasText("would close a circle")))
        .hasCount(0);
    assertThat(options.filter(new Locator.FilterOptions().setHasText("Payroll grows")).first())
        .isVisible();
    parent.fill("Countries");
    assertThat(options).hasCount(1);
    parent.press("Enter");
    browsed.dialog().getByText("Align", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Aligned", new Page.GetByTextOptions().setExact(true)).last())
        .isVisible();
    assertThat(service.as("ana").get("/objectives/fo/alignments").items("/parentId"))
        .containsExactly("ck1");
    browsed.button("Align to a parent").click();
    parent.click();
    parent.fill("Countries");
    assertThat(options.first()).containsText("aligned to it already");
    assertThat(options.first()).hasAttribute("aria-disabled", "true");
  }

  @Test
  void namesTheCircleThatAParentWouldClose() {
    browsed.signIn("/cycles/Q/objectives/po", service.token("tia"));
    browsed.button("Align to a parent").click();
    Locator parent = browsed.dialog().getByRole(AriaRole.COMBOBOX).first();
    parent.click();
    parent.fill("France");
    assertThat(browsed.dialog().locator(".okr-picker-option").first())
        .containsText(Pattern.compile("lower level|circle"));
  }

  @Test
  void isTalkedAboutWithMentions() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator field = page.getByLabel("New comment");
    field.fill("What do you think, @dan");
    page.locator(".okr-mentions").getByText("@Dan").click();
    assertThat(field).hasValue("What do you think, @dan ");
    page.locator("comment-thread").getByText("Comment", exactly()).click();
    assertThat(page.locator(".okr-comment-text")).containsText("What do you think, @Dan");
    JsonNode said = service.as("ana").get("/objectives/fo/comments").json().at("/items/0");
    assertThat(said.path("mentions").toString()).isEqualTo(quoted("['dan']"));
    Accessibility.assertClean(page);
  }

  @Test
  void writesAnObjectiveWithTheAuditsAdviceFromNothing() {
    browsed.signIn("/cycles/Q/teams/fr/okrs", service.token("ana"));
    browsed.button("New objective").first().click();
    Locator composer = page.locator("objective-composer");
    composer.getByText("Save the objective").click();
    assertThat(composer.getByText("Give it a title.")).isVisible();
    composer.getByLabel("Objective", exactLabel()).fill("Lyon loves us");
    composer.getByLabel("Key result 1", exactLabel()).last().fill("Customers in Lyon");
    composer.getByLabel("Baseline").first().fill("5");
    composer.getByLabel("Target").first().fill("5");
    assertThat(composer.getByText("Target and baseline must differ.")).isVisible();
    composer.getByLabel("Target").first().fill("25");
    assertThat(composer.locator(".okr-advice").first())
        .containsText("has no live path to a company objective");
    Accessibility.assertClean(page);
    Screenshots.take(page, "write");
    page.reload();
    assertThat(composer.getByLabel("Objective", exactLabel())).hasValue("Lyon loves us");
    Locator parent = composer.getByRole(AriaRole.COMBOBOX).first();
    parent.click();
    parent.fill("Countries");
    assertThat(composer.getByRole(AriaRole.OPTION).first()).containsText("Countries");
    parent.press("Enter");
    assertThat(composer.getByText("has no live path to a company objective")).isHidden();
    composer.getByText("Save the objective").click();
    assertThat(page.getByText("Objective saved")).isVisible();
    JsonNode written = find("Lyon loves us");
    assertThat(written.path("ownerId").asText()).isEqualTo("ana");
    String id = written.path("id").asText();
    assertThat(service.as("ana").get("/objectives/" + id + "/key-results").items("/metric/target"))
        .containsExactly("25");
    assertThat(service.as("ana").get("/objectives/" + id + "/alignments").items("/parentId"))
        .containsExactly("ck1");
  }

  @Test
  void takesRowsOfASpreadsheetOnceTheyAreRight() {
    browsed.signIn("/cycles/Q/teams/fr/okrs", service.token("ana"));
    browsed.button("Paste from a spreadsheet").click();
    Locator rows = browsed.dialog().getByLabel("Rows");
    rows.fill(
        "Objective\tKey result\tType\tUnit\tBaseline\tTarget\nNice opens\tCustomers\t\t\t0\t0");
    assertThat(browsed.dialog()).containsText("Target and baseline must differ.");
    rows.fill(
        "Nice opens\tCustomers\tnumber\t\t0\t1 200,5\n\tOffice\tbinary\nNice stays\tLoss\t%\t%\t9\t4");
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Take over 2 objectives").click();
    assertThat(page.locator("objective-composer")).hasCount(2);
    page.locator("objective-composer").first().getByText("Save the objective").click();
    assertThat(page.locator("objective-composer")).hasCount(1);
    String id = find("Nice opens").path("id").asText();
    assertThat(service.as("ana").get("/objectives/" + id + "/key-results").items("/metric/target"))
        .contains("1200.5");
  }

  @Test
  void putsObjectivesIntoAnotherOrderByKeyboard() {
    ok(
        service
            .as("ana")
            .post(
                "/objectives",
                quoted("{'id':'f2','teamId':'fr','cycleId':'Q','title':'Second','sortOrder':5}")));
    browsed.signIn("/cycles/Q/teams/fr/okrs", service.token("ana"));
    Locator up = browsed.button("Move up: Second");
    up.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".okr-written > li").first()).containsText("Second");
    assertThat(find("Second").path("sortOrder").asInt())
        .isLessThan(find("France grows").path("sortOrder").asInt());
  }

  private JsonNode find(String title) {
    return StreamSupport.stream(
            service
                .as("ana")
                .get("/objectives?cycleId=Q&teamId=fr")
                .json()
                .path("items")
                .spliterator(),
            false)
        .filter(one -> one.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no objective " + title + " " + List.of()));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions exactLabel() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
