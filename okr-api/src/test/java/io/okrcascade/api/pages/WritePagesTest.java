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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Writing objectives and key results: who may, what is kept, and what is asked first. */
@ExtendWith(Chromium.class)
class WritePagesTest {
  private static final String WRITE = "/cycles/Q/teams/fr/okrs";
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
  void isReadOnlyForWhoMayNotWriteAndInAClosedCycle() {
    browsed.signIn(WRITE, service.token("zoe"));
    assertThat(page.getByText("Its members and the leads above write here")).isVisible();
    assertThat(page.locator(".okr-written")).containsText("France grows");
    assertThat(browsed.button("New objective")).hasCount(0);
    assertThat(browsed.button("Edit")).hasCount(0);
    Accessibility.assertClean(page);
    browsed.signOut();
    browsed.signIn("/cycles/C/teams/fr/okrs", service.token("ana"));
    assertThat(page.locator(".okr-written")).containsText("What was");
    assertThat(browsed.button("New objective")).hasCount(0);
  }

  @Test
  void asksBeforeItRemovesForGood() {
    write("Second", 5);
    browsed.signIn(WRITE, service.token("ana"));
    Locator remove = browsed.button("Remove Second");
    remove.click();
    assertThat(browsed.dialog()).containsText("Remove this objective?");
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Cancel").click();
    assertThat(browsed.dialog()).hasCount(0);
    assertThat(remove).isFocused();
    remove.click();
    browsed.dialog().getByText("Remove", exactly()).click();
    assertThat(page.getByText("Objective removed")).isVisible();
    assertThat(page.locator(".okr-written > li")).hasCount(1);

    browsed.button("Licence granted").click();
    browsed.dialog().getByText("Remove", exactly()).click();
    assertThat(browsed.dialog()).containsText("Remove this key result?");
    browsed.dialog().getByText("Cancel").click();
    assertThat(browsed.dialog().getByLabel("Title")).hasValue("Licence granted");
  }

  @Test
  void keepsTheFocusOnTheButtonThatMovesAndIgnoresWhatComesFromElsewhere() {
    write("Second", 5);
    write("Third", 6);
    browsed.signIn(WRITE, service.token("ana"));
    Locator rows = page.locator(".okr-written > li");
    rows.first().dispatchEvent("drop");
    browsed.button("Move down: France grows").focus();
    page.keyboard().press("Enter");
    assertThat(rows.nth(1)).containsText("France grows");
    assertThat(rows.nth(2)).containsText("Third");
    assertThat(browsed.button("Move down: France grows")).isFocused();
  }

  @Test
  void keepsTheFocusInTheKeyResultsOfADraft() {
    browsed.signIn(WRITE, service.token("ana"));
    browsed.button("New objective").first().click();
    browsed.button("Add a key result").first().click();
    Locator composer = page.locator("objective-composer");
    composer.locator("key-result-draft input").first().fill("First");
    browsed.button("Move down: Key result 1").focus();
    page.keyboard().press("Enter");
    assertThat(browsed.button("Move down: Key result 2")).isFocused();
    page.keyboard().press("Enter");
    assertThat(browsed.button("Move up: Key result 3")).isFocused();
    assertThat(title(composer, 3)).hasValue("First");
    browsed.button("Remove: Key result 3").focus();
    page.keyboard().press("Enter");
    assertThat(title(composer, 2)).isFocused();
    for (int left = 2; left > 0; left--) {
      browsed.button("Remove: Key result 1").click();
      assertThat(composer.locator("key-result-draft")).hasCount(left - 1);
    }
    assertThat(composer.getByText("Add a key result")).isFocused();
  }

  @Test
  void givesAKeyResultItsOwner() {
    browsed.signIn(WRITE, service.token("ana"));
    browsed.button("Licence granted").click();
    Locator owner = browsed.dialog().getByRole(AriaRole.COMBOBOX).first();
    owner.fill("Dan");
    assertThat(browsed.dialog().getByRole(AriaRole.OPTION).first()).containsText("Dan");
    owner.press("Enter");
    Accessibility.assertClean(page);
    save();
    assertThat(keyResult("fk2").path("ownerId").asText()).isEqualTo("dan");
    browsed.button("Licence granted").click();
    assertThat(owner).hasValue("Dan");
  }

  @Test
  void addsAKeyResultOfMilestones() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Add a key result").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Title").fill("Moved in");
    dialog.getByLabel("Metric").selectOption("MILESTONES");
    browsed.dialog().getByText("Save", exactly()).click();
    Locator milestones = dialog.getByLabel("Milestones, one a line");
    assertThat(milestones).isFocused();
    assertThat(dialog).containsText("Name at least one milestone.");
    milestones.fill("Found\n\nRented");
    Accessibility.assertClean(page);
    save();
    assertThat(page.getByText("Saved").first()).isVisible();
    assertThat(added("Moved in").at("/metric/milestones").findValuesAsText("title"))
        .containsExactly("Found", "Rented");
  }

  @Test
  void theValueComesFromWhereItSays() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Add a key result").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Title").fill("Office open");
    dialog.getByLabel("Value from").selectOption("MEAN");
    dialog.getByLabel("Metric").selectOption("BINARY");
    assertThat(dialog.getByLabel("Value from")).hasValue("CHECK_INS");
    save();
    assertThat(page.getByText("Saved").first()).isVisible();
    assertThat(added("Office open").path("source").asText()).isEqualTo("CHECK_INS");
  }

  @Test
  void saysAtOnceWhatIsWrongAndThatTheReasonIsMissing() {
    browsed.signIn("/cycles/Q/objectives/co", service.token("lea"));
    browsed.card("ck1").getByText("Edit").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Title").fill(" ");
    dialog.getByLabel("Weight").fill("");
    dialog.getByText("Save", exactly()).click();
    for (String field : List.of("Title", "Weight", "Reason")) {
      assertThat(dialog.getByLabel(field)).hasAttribute("aria-invalid", "true");
    }
  }

  @Test
  void anAlignmentWithoutAWeightIsNotSaved() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Align to a parent").click();
    Locator parent = browsed.dialog().getByRole(AriaRole.COMBOBOX).first();
    parent.fill("Countries");
    assertThat(browsed.dialog().getByRole(AriaRole.OPTION).first()).containsText("Countries");
    parent.press("Enter");
    browsed.dialog().getByLabel("Weight").fill("");
    browsed.dialog().getByText("Align", exactly()).click();
    assertThat(browsed.dialog().getByLabel("Weight")).isFocused();
    assertThat(browsed.dialog()).containsText("Enter a number.");
    assertThat(service.as("ana").get("/objectives/fo/alignments").items("/id")).isEmpty();
  }

  @Test
  void whatIsNotProposedIsNotConfirmed() {
    browsed.console.expectStatus(409);
    browsed.console.expectStatus(422);
    ok(service.as("ana").patch("/key-results/fk1", quoted("{'metric':{'target':null}}")));
    browsed.signIn(WRITE, service.token("ana"));
    browsed.button("Propose all drafts").click();
    assertThat(page.locator("main [role=alert]")).isVisible();
    assertThat(page.locator(".okr-notice")).hasCount(0);
  }

  @Test
  void whatIsWrongWithAPartOfTheMetricStandsThere() {
    browsed.console.expectStatus(422);
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.card("fk1").getByText("Edit").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Unit").fill("customers ".repeat(5));
    browsed.dialog().getByText("Save", exactly()).click();
    assertThat(dialog.getByLabel("Unit")).hasAttribute("aria-invalid", "true");
    assertThat(dialog.getByLabel("Unit")).isFocused();
    assertThat(dialog.locator("#key-result-unit-error")).not().isEmpty();
    assertThat(dialog.getByLabel("Target")).hasAttribute("aria-invalid", "false");
  }

  private JsonNode added(String title) {
    for (JsonNode one : service.as("ana").get("/objectives/fo/key-results").json().path("items")) {
      if (one.path("title").asText().equals(title)) {
        return one;
      }
    }
    throw new AssertionError("no key result " + title);
  }

  @Test
  void writesPhasedTargetsAndWhereTheValueComesFrom() {
    browsed.console.expectStatus(422);
    String end = ok(service.admin().get("/cycles/Q")).json().path("endsOn").asText();
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.card("fk1").getByText("Edit").click();
    browsed.button("Add a phase").click();
    Locator dialog = browsed.dialog();
    dialog.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true)).fill("2001-01-01");
    dialog.getByLabel("Value by then").fill("55");
    dialog.getByText("Save", exactly()).click();
    assertThat(dialog.getByText("lies outside")).isVisible();
    dialog.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true)).fill(end);
    Accessibility.assertClean(page);
    Screenshots.take(page, "phased-targets");
    save();
    assertThat(keyResult("fk1").at("/metric/plan/0/on").asText()).isEqualTo(end);
    assertThat(keyResult("fk1").at("/metric/plan/0/value").asInt()).isEqualTo(55);

    browsed.card("fk1").getByText("Edit").click();
    browsed.button("Remove the phase of").click();
    dialog.getByLabel("Value from").selectOption("MEAN");
    save();
    assertThat(keyResult("fk1").at("/metric/plan")).isEmpty();
    assertThat(keyResult("fk1").path("source").asText()).isEqualTo("MEAN");
  }

  @Test
  void saysWhatIsNotCountedAbove() {
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(page.getByText("Not counted above yet")).hasCount(0);
    ok(service.admin().post("/cycles/Q/phase", quoted("{'phase':'ACTIVE'}")));
    assertThat(page.getByText("Not counted above yet").first()).isVisible();
    assertThat(page.getByText("1 of 2 reported").first()).isVisible();
  }

  @Test
  void dropsAKeyResultAndTakesItBack() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk2");
    card.getByText("Edit").click();
    browsed.dialog().getByText("Drop", exactly()).click();
    assertThat(page.getByText("Key result dropped")).isVisible();
    assertThat(card.locator(".okr-tag").getByText("Dropped")).isVisible();
    assertThat(card.getByText("Check in", exactly())).hasCount(0);
    Accessibility.assertClean(page);
    browsed.button("Undo").click();
    assertThat(card.getByText("Check in", exactly())).isVisible();
    assertThat(keyResult("fk2").path("state").asText()).isEqualTo("ACTIVE");
    ok(service.as("ana").patch("/key-results/fk2", quoted("{'state':'DROPPED'}")));
    assertThat(card.getByText("Check in", exactly())).hasCount(0);
    card.getByText("Edit").click();
    browsed.dialog().getByText("Take back", exactly()).click();
    assertThat(card.getByText("Check in", exactly())).isVisible();
    assertThat(keyResult("fk2").path("state").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void takesNoEmptiedWeightForZero() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Edit").first().click();
    browsed.dialog().getByLabel("Weight").fill("");
    browsed.dialog().getByText("Save", exactly()).click();
    assertThat(browsed.dialog().getByText("Enter a number.")).isVisible();
    assertThat(browsed.dialog().getByLabel("Weight")).isFocused();
    browsed.dialog().getByText("Cancel").click();
    browsed.card("fk2").getByText("Edit").click();
    browsed.dialog().getByLabel("Weight").fill("");
    browsed.dialog().getByText("Save", exactly()).click();
    assertThat(browsed.dialog().getByText("Enter a number.")).isVisible();
    browsed.dialog().getByText("Cancel").click();
    assertThat(keyResult("fk2").path("weight").asInt()).isEqualTo(1);

    page.navigate(service.pagesUri() + WRITE);
    browsed.button("New objective").first().click();
    Locator composer = page.locator("objective-composer");
    composer.getByLabel("Objective", exactLabel()).fill("Lyon loves us");
    title(composer, 1).fill("An office");
    composer.locator("key-result-draft select").first().selectOption("BINARY");
    composer.getByLabel("Weight").first().fill("");
    composer.getByText("Save the objective").click();
    assertThat(composer.getByText("Enter 0 to 100.")).isVisible();
  }

  @Test
  void keepsADraftOfWhatWasChangedAndNothingElse() {
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Edit").first().click();
    browsed.dialog().getByLabel("Description").fill("Mine");
    ok(service.as("tia").patch("/objectives/fo", quoted("{'title':'France wins'}")));
    page.reload();
    browsed.button("Edit").first().click();
    assertThat(browsed.dialog().getByLabel("Description")).hasValue("Mine");
    assertThat(browsed.dialog().getByLabel("Title")).hasValue("France wins");
    save();
    assertThat(page.getByText("Saved").first()).isVisible();
    JsonNode saved = service.as("ana").get("/objectives/fo").json();
    assertThat(saved.path("title").asText()).isEqualTo("France wins");
    assertThat(saved.path("description").asText()).isEqualTo("Mine");

    browsed.card("fk2").getByText("Edit").click();
    browsed.dialog().getByLabel("Title").fill("Licence in hand");
    page.reload();
    browsed.card("fk2").getByText("Edit").click();
    assertThat(browsed.dialog().getByLabel("Title")).hasValue("Licence in hand");
  }

  @Test
  void hasNothingToTakeBackWhereTheOthersVersionStays() {
    browsed.console.expectStatus(412);
    browsed.signIn(FRANCE, service.token("ana"));
    browsed.button("Edit").first().click();
    browsed.dialog().getByLabel("Title").fill("France leads");
    ok(service.as("tia").patch("/objectives/fo", quoted("{'title':'France wins'}")));
    browsed.dialog().getByText("Save", exactly()).click();
    Locator clash = page.locator("clash-dialog");
    clash.getByRole(AriaRole.RADIO).first().check();
    clash.getByText("Save my choice").click();
    assertThat(browsed.dialog()).hasCount(0);
    assertThat(browsed.heading("France wins").first()).isVisible();
    assertThat(browsed.button("Undo")).hasCount(0);
  }

  @Test
  void leavesMilestonesOnTheDayTheyWereReached() {
    ok(
        service
            .as("ana")
            .post(
                "/objectives/fo/key-results",
                quoted(
                    "{'id':'fm','title':'Moved in','metric':{'type':'MILESTONES','milestones':["
                        + "{'id':'m1','title':'Found','weight':1},"
                        + "{'id':'m2','title':'Signed','weight':1}]}}")));
    String late = Company.today().minusDays(2).toString();
    String early = Company.today().minusDays(10).toString();
    ok(
        service
            .as("ana")
            .post(
                "/key-results/fm/check-ins",
                quoted("{'milestonesDone':['m1'],'confidence':0.7,'on':'" + late + "'}")));
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fm");
    card.getByText("Check in", exactly()).click();
    card.getByLabel("Signed").check();
    card.getByLabel("Date").fill(early);
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    JsonNode milestones = keyResult("fm").at("/metric/milestones");
    assertThat(milestones.at("/0/doneOn").asText()).isEqualTo(late);
    assertThat(milestones.at("/1/doneOn").asText()).isEqualTo(early);
  }

  @Test
  void copiesWithDescriptionAndOwnerButNotWhatWasDropped() {
    service.importBundle(
        """
        {"bundleVersion": 1, "objectives": [
          {"id": "stays", "teamId": "fr", "cycleId": "C", "title": "What stays", "state": "APPROVED",
            "description": "Why it matters", "ownerId": "dan", "keyResults": [
              {"id": "s1", "title": "Live", "metric": {"type": "NUMBER", "direction": "INCREASE", "baseline": 0, "target": 9}},
              {"id": "s2", "title": "Given up", "state": "DROPPED", "metric": {"type": "BINARY", "direction": "INCREASE"}}]},
          {"id": "gone", "teamId": "fr", "cycleId": "C", "title": "What is gone", "state": "DROPPED"}]}
        """);
    browsed.signIn(WRITE, service.token("ana"));
    browsed.button("Copy from an earlier cycle").click();
    browsed.dialog().getByText("What stays").click();
    assertThat(browsed.dialog().getByText("What is gone")).hasCount(0);
    Accessibility.assertClean(page);
    browsed.dialog().getByText("Take over 1 objective").click();
    Locator composer = page.locator("objective-composer");
    assertThat(composer.getByLabel("Objective", exactLabel())).hasValue("What stays");
    assertThat(composer.getByLabel("Description")).hasValue("Why it matters");
    assertThat(composer.getByRole(AriaRole.COMBOBOX).nth(1)).hasValue("Dan");
    assertThat(composer.locator("key-result-draft")).hasCount(1);
  }

  @Test
  void readsPastedNumbersAsTheLanguageWritesThem() {
    browsed.signIn(WRITE, service.token("ana"));
    String rows = "Nice opens\tA\t\t\t0\t0,125\n\tB\t\t\t0\t1,500\n\tC\t\t\t0\t1 200,5";
    browsed.button("Paste from a spreadsheet").click();
    browsed.dialog().getByRole(AriaRole.TEXTBOX).fill(rows);
    assertThat(targets()).hasText(new String[] {"0.125", "1,500", "1,200.5"});
    page.evaluate("localStorage.setItem('okr.language', 'fr')");
    page.reload();
    browsed.button("Coller depuis un tableur").click();
    browsed.dialog().getByRole(AriaRole.TEXTBOX).fill(rows);
    assertThat(targets()).hasText(new String[] {"0,125", "1,5", "1 200,5"});
    browsed.dialog().getByText("Reprendre 1 objectif").click();
    assertThat(page.locator("objective-composer input[id$=target]").nth(1)).hasValue("1.5");
  }

  @Test
  void tellsAmendmentsInWordsAlsoWithoutACheckIn() {
    ok(service.as("ana").post("/objectives/fo/state", quoted("{'state':'PROPOSED'}")));
    ok(service.as("tia").post("/objectives/fo/state", quoted("{'state':'APPROVED'}")));
    String link = service.as("ana").get("/key-results/fk1/alignments").items("/id").get(0);
    ok(
        service
            .as("ana")
            .patch("/key-results/fk1", quoted("{'metric':{'target':80},'reason':'more'}")));
    ok(service.as("ana").patch("/alignments/" + link, quoted("{'weight':2,'reason':'less'}")));
    ok(
        service
            .as("ana")
            .patch("/key-results/fk2", quoted("{'title':'Licence in hand','reason':'clearer'}")));
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(browsed.card("fk1"))
        .containsText("Target: 60 customers → 80 customers Reason: more");
    assertThat(browsed.card("fk1"))
        .containsText(
            "Alignment: Customers (contributes, weight 3) → Customers (contributes, weight 2)");
    assertThat(browsed.card("fk2")).containsText("No check-in yet");
    assertThat(browsed.card("fk2"))
        .containsText("Title: Licence granted → Licence in hand Reason: clearer");
  }

  private void write(String title, int sortOrder) {
    ok(
        service
            .as("ana")
            .post(
                "/objectives",
                quoted(
                    "{'teamId':'fr','cycleId':'Q','title':'"
                        + title
                        + "','sortOrder':"
                        + sortOrder
                        + "}")));
  }

  private JsonNode keyResult(String id) {
    return service.as("ana").get("/key-results/" + id).json();
  }

  private void save() {
    browsed.dialog().getByText("Save", exactly()).click();
    assertThat(browsed.dialog()).hasCount(0);
  }

  private Locator targets() {
    return browsed.dialog().locator("tbody td:nth-child(6)");
  }

  private static Locator title(Locator composer, int place) {
    return composer.locator("key-result-draft").nth(place - 1).locator("input").first();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions exactLabel() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
