package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody does on the pages, in Chromium, with the service behind them. */
@ExtendWith(Chromium.class)
class ServedPagesTest {
  private static final String FRANCE = "/cycles/Q/cascade?objective=fo";

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
  void signsInChoosesTheCycleAndSeesTheCascade() {
    browsed.console.expectStatus(401);
    page.navigate(service.pagesUri() + "/cycles/Q/cascade");
    page.getByLabel("Access token").fill("okr_wrong");
    page.getByLabel("Access token").press("Enter");
    assertThat(page.getByText("The service does not accept this token.")).isVisible();
    page.getByLabel("Access token").fill(service.token("ana"));
    page.getByLabel("Access token").press("Enter");
    assertThat(page).hasURL(service.pagesUri() + "/cycles/Q/cascade");
    page.getByLabel("Cycle").selectOption("C");
    assertThat(page).hasURL(service.pagesUri() + "/cycles/C/cascade");
    assertThat(browsed.row("TEAM:acme")).isVisible();
    assertThat(page.getByText("Loved everywhere")).hasCount(0);
    page.getByLabel("Cycle").selectOption("Q");
    assertThat(browsed.row("OBJECTIVE:co")).isVisible();
    assertThat(browsed.company()).containsText("35%");
    assertThat(browsed.company()).containsText("49% expected by now");
    assertThat(browsed.company()).containsText("Day 50 of 100");
    browsed.expandAll();
    assertThat(browsed.row("KEY_RESULT:fk1")).containsText("25%");
    assertThat(browsed.row("KEY_RESULT:fk1")).containsText("30 customers from 20 customers");
    assertThat(browsed.row("KEY_RESULT:ck2")).containsText("Computed from what contributes to it");
    assertThat(browsed.row("TEAM:eng")).containsText("3 objectives below");
    assertThat(browsed.row("TEAM:box")).containsText("no objectives");
    assertThat(browsed.row("KEY_RESULT:pk1")).containsText("40%");
    assertThat(browsed.row("KEY_RESULT:ck1")).containsText("30%");
    assertShowsTheAnswerOfTheApi();
    Accessibility.assertClean(page);
    Screenshots.take(page, "served-cascade");
  }

  @Test
  void checksInAndTheNumbersMoveUpToTheCompany() {
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    assertThat(card).containsText("25%");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("50");
    card.getByLabel("Note").fill("Lyon — “très bien” 🎉 <b>not bold</b>");
    Accessibility.assertClean(page);
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(card).containsText("50 customers");
    assertThat(card).containsText("75%");
    assertThat(browsed.company()).containsText("45%");
    card.getByText("History").click();
    assertThat(card).containsText("Lyon — “très bien” 🎉 <b>not bold</b>");
    assertThat(card).containsText("Ana");
    assertThat(card.locator("canvas")).isVisible();
    Screenshots.take(page, "served-checked-in");

    JsonNode latest = service.as("ana").get("/key-results/fk1/check-ins").json().at("/items/0");
    assertThat(latest.path("value").asInt()).isEqualTo(50);
    assertThat(latest.path("on").asText()).isEqualTo(Company.today().toString());
    assertThat(latest.path("byId").asText()).isEqualTo("ana");
    assertThat(
            service
                .jdbi()
                .<Integer, RuntimeException>withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "SELECT COUNT(*) FROM check_in WHERE key_result_id = 'fk1'"
                                    + " AND current_value = 50 AND by_id = 'ana'")
                            .mapTo(Integer.class)
                            .one()))
        .isEqualTo(1);
    page.reload();
    assertThat(browsed.card("fk1")).containsText("75%");
    page.navigate(service.pagesUri() + "/cycles/Q/cascade");
    browsed.expandAll();
    assertShowsTheAnswerOfTheApi();
  }

  @Test
  void answersYesWhereAKeyResultIsReachedOrNot() {
    browsed.signIn(FRANCE + "&kr=fk2", service.token("ana"));
    Locator card = browsed.card("fk2");
    card.getByText("Check in").click();
    card.getByLabel("Done", new Locator.GetByLabelOptions().setExact(true)).check();
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(card).containsText("100%");
    assertThat(service.as("ana").get("/key-results/fk2").json().path("progress").asInt())
        .isEqualTo(1);
  }

  @Test
  void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
    browsed.console.expectStatus(422);
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("1e18");
    card.getByLabel("Note").fill("A long story");
    card.getByLabel("Date").fill(Company.today().plusDays(3).toString());
    card.getByText("Save check-in").click();
    assertThat(card.locator("[aria-invalid=true]")).hasCount(2);
    assertThat(card.getByLabel("Value")).hasAttribute("aria-invalid", "true");
    assertThat(card.getByLabel("Value")).isFocused();
    assertThat(card.getByLabel("Date")).hasAttribute("aria-invalid", "true");
    assertThat(card.locator("[id$='-value-error']")).not().isEmpty();
    assertThat(card.locator("[id$='-on-error']")).not().isEmpty();
    Accessibility.assertClean(page);
    Screenshots.take(page, "served-refused");
    assertThat(card.getByLabel("Note")).hasValue("A long story");
    assertThat(service.as("ana").get("/key-results/fk1/check-ins").items("/id")).hasSize(2);
    card.getByLabel("Value").fill("31");
    card.getByLabel("Date").fill(Company.today().minusDays(1).toString());
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(service.as("ana").get("/key-results/fk1/check-ins").json().at("/items/0/on"))
        .hasToString("\"" + Company.today().minusDays(1) + "\"");
  }

  @Test
  void readsOnlyWhatStoodOnADayGoneBy() {
    browsed.signIn("/cycles/Q/map?objective=fo", service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    assertThat(card.getByLabel("Value")).isVisible();
    page.navigate(
        service.pagesUri() + "/cycles/Q/map?objective=fo&asOf=" + Company.today().minusDays(1));
    assertThat(card).containsText("History");
    assertThat(card.getByText("Check in")).hasCount(0);
    assertThat(card.getByText("Link an initiative")).hasCount(0);
  }

  @Test
  void offersACheckInOnlyToWhoMayWriteForTheTeam() {
    browsed.signIn("/cycles/Q/cascade?objective=do", service.token("ana"));
    assertThat(browsed.card("dk1").getByText("Link an initiative")).isVisible();
    assertThat(browsed.card("dk1").getByText("Check in")).hasCount(0);
    browsed.signOut();
    browsed.signIn("/cycles/Q/cascade?objective=do", service.token("dan"));
    assertThat(browsed.card("dk1").getByText("Check in")).isVisible();
  }

  @Test
  void linksAnInitiativeToAKeyResult() {
    browsed.signIn(FRANCE, service.token("ana"));
    assertThat(browsed.card("fk1").locator("initiative-list")).containsText("Open Lyon");
    Locator card = browsed.card("fk2");
    card.getByText("Link an initiative").click();
    card.getByLabel("Search initiatives of any team").fill("lyo");
    card.getByLabel("Open Lyon").check();
    card.getByLabel("Massive").check();
    Accessibility.assertClean(page);
    Screenshots.take(page, "served-link");
    card.getByText("Link initiative", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Initiative linked")).isVisible();
    assertThat(card.locator("initiative-list")).containsText("Open Lyon");
    JsonNode contributions = service.as("ana").get("/initiatives/i1").json().path("contributions");
    assertThat(contributions).hasSize(2);
    assertThat(contributions.findValuesAsText("keyResultId")).contains("fk2");
    assertThat(contributions.findValuesAsText("impact")).contains("MASSIVE");
    page.reload();
    assertThat(browsed.card("fk2").locator("initiative-list")).containsText("Open Lyon");
  }

  private String another(String personId) {
    String item = "{'name':'another','personId':'" + personId + "'}";
    return ok(service.as("ada").post("/tokens", quoted(item))).json().path("secret").asText();
  }

  @Test
  void whatOnePersonTypedIsNotShownToTheNext() {
    browsed.console.expectStatus(401);
    browsed.signIn(FRANCE, another("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByLabel("Note").fill("for myself");
    service.as("ada").delete("/sessions?personId=ana");
    card.getByText("Save check-in").click();
    browsed.dialog().getByLabel("Access token").fill(service.token("tia"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".okr-account")).containsText("Tia");
    card.getByText("Check in").click();
    assertThat(card.getByLabel("Note")).hasValue("");
    assertThat(service.as("tia").get("/key-results/fk1/check-ins").text())
        .doesNotContain("for myself");
  }

  @Test
  void asksForAnotherTokenWhenTheOldOneExpiresAndKeepsWhatWasTyped() {
    browsed.console.expectStatus(401);
    String token = service.token("ana");
    browsed.signIn(FRANCE, token);
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("35");
    card.getByLabel("Note").fill("typed before it expired");
    service
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE api_token SET expires_at = TIMESTAMP '2020-01-01 00:00:00'"
                        + " WHERE person_id = 'ana'"));
    card.getByText("Save check-in").click();
    assertThat(browsed.dialog().getByText("Sign in again")).isVisible();
    Accessibility.assertClean(page);
    Screenshots.take(page, "served-expired");
    browsed.dialog().getByLabel("Access token").fill(token);
    page.keyboard().press("Enter");
    assertThat(browsed.dialog()).containsText("The service does not accept this token.");
    browsed.dialog().getByLabel("Access token").fill(another("ana"));
    page.keyboard().press("Enter");
    assertThat(browsed.dialog()).isHidden();
    assertThat(card.getByLabel("Note")).hasValue("typed before it expired");
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(service.as("tia").get("/key-results/fk1").json().path("value").asInt())
        .isEqualTo(35);
    assertThat(service.as("tia").get("/key-results/fk1/check-ins").items("/id")).hasSize(3);
  }

  @Test
  void findsEveryAddressAgainAfterAReload() {
    browsed.signIn("/cycles/Q/cascade", service.token("zoe"));
    page.navigate(service.pagesUri() + FRANCE + "&kr=fk1");
    assertThat(browsed.panelTitle()).hasText("France grows");
    page.reload();
    assertThat(browsed.panelTitle()).hasText("France grows");
    assertThat(page.request().get(service.pagesUri() + "/nowhere/at/all").status()).isEqualTo(404);
  }

  /** All rows on the page against the API. */
  private void assertShowsTheAnswerOfTheApi() {
    JsonNode cascade = service.as("ana").get("/cycles/Q/cascade").json();
    JsonNode teams = service.as("ana").get("/cycles/Q/teams").json();
    assertThat(browsed.shownPercentages()).isEqualTo(Browsed.percentages(cascade, teams));
    assertThat(browsed.shownStatuses()).isEqualTo(Browsed.statuses(cascade, teams));
    assertThat(browsed.company()).containsText(Browsed.percent(cascade.path("progress")));
  }
}
