package io.okrcascade.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.ConsoleGuard;
import io.okrcascade.web.browser.Screenshots;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages in Chromium, against a stub of the service. */
@ExtendWith(Chromium.class)
class PagesTest {

  private static final String CASCADE = "/cycles/2026-Q4/cascade";
  private static final String INVALID =
      """
      {"title":"Invalid","status":422,"violations":[
        {"pointer":"/value","message":"must be at most 1000","code":"RANGE"},
        {"pointer":"/on","message":"lies in the future","code":"DATE"}]}
      """;

  private Page page;
  private StubService service;
  private ConsoleGuard console;

  @BeforeEach
  void open(Page opened) throws Exception {
    page = opened;
    page.setDefaultTimeout(10_000);
    service = new StubService();
    console = ConsoleGuard.on(page);
  }

  @AfterEach
  void close() {
    service.close();
    console.assertSilent();
  }

  @Test
  void asksForATokenAndKeepsAskingWhenItIsWrong() {
    console.expectStatus(401);
    page.navigate(service.url() + CASCADE);
    Accessibility.assertClean(page);
    Screenshots.take(page, "sign-in");
    page.getByLabel("Access token").fill("wrong");
    page.keyboard().press("Enter");
    assertThat(page.getByText("The service does not accept this token.")).isVisible();
    Accessibility.assertClean(page);
    page.getByLabel("Access token").fill(StubService.TOKEN);
    page.keyboard().press("Enter");
    assertThat(heading("Cascade")).isVisible();
    assertThat(page.url()).endsWith("/cycles/2026-Q4/cascade");
  }

  @Test
  void allTabsOfABrowserAreSignedInAndNoneKeepsAToken() {
    signIn(CASCADE);
    Page other = page.context().newPage();
    other.navigate(service.url() + CASCADE);
    assertThat(other.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Cascade")))
        .isVisible();
    String kept =
        (String) page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])");
    org.assertj.core.api.Assertions.assertThat(kept).doesNotContain(StubService.TOKEN);
    signOut();
    other.reload();
    assertThat(other.getByLabel("Access token")).isVisible();
  }

  @Test
  void showsTheCompanyAndItsTeamsWithTheirObjectives() {
    signIn(CASCADE);
    assertThat(page.locator("company-figure")).containsText("41%");
    assertThat(page.locator("company-figure")).containsText("36% expected by now");
    assertThat(page.locator("company-figure")).containsText("On track");
    assertThat(page.locator("company-figure")).containsText("Day 33 of 92");
    assertThat(row("Every payslip right the first time")).containsText("44%");
    assertThat(row("Payslips corrected after the run")).containsText("from 4.2 % to 1.5 %");
    assertThat(row("Payslips corrected after the run")).containsText("Children 78%, own 41%");
    assertThat(row("Payroll France")).isHidden();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Expand all")).click();
    assertThat(row("Payroll France")).isVisible();
    Accessibility.assertClean(page);
    Screenshots.take(page, "cascade");
  }

  @Test
  void speaksFrenchWhereItIsChosen() {
    signIn(CASCADE);
    page.evaluate("localStorage.setItem('okr.language', 'fr')");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(heading("Cascade")).isVisible();
    assertThat(page.locator("company-figure")).containsText("Jour 33 sur 92");
    assertThat(page.locator("company-figure")).containsText("36 % attendus à ce jour");
    assertThat(row("Payslips corrected after the run")).containsText("En dessous 78 %");
  }

  @Test
  void isWalkedWithTheKeyboard() {
    signIn(CASCADE);
    Locator company = row("Solde");
    company.focus();
    page.keyboard().press("End");
    assertThat(row("Product & Engineering")).isFocused();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(row("Country teams ship law changes without a release")).isFocused();
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    assertThat(row("Product & Engineering")).hasAttribute("aria-expanded", "false");
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(panelTitle()).isFocused();
    assertThat(panelTitle()).hasText("Be the payroll that European scale-ups recommend");
    page.keyboard().press("Escape");
    assertThat(row("Be the payroll that European scale-ups recommend")).isFocused();
  }

  @Test
  void isNarrowedByTextTeamAndStatusAndTheAddressKeepsIt() {
    signIn(CASCADE);
    page.getByLabel("Search teams, objectives and key results").fill("frénch");
    assertThat(row("French payslips need no manual correction")).isVisible();
    assertThat(row("Spanish month closes by the 25th")).isHidden();
    page.waitForURL(Pattern.compile(".*q=fr.*"));
    page.getByLabel("Search teams, objectives and key results").fill("");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("2 Off track")).click();
    assertThat(row("A company of twenty pays its people in a day")).isVisible();
    assertThat(row("French payslips need no manual correction")).isHidden();
    page.getByLabel("Team", new Page.GetByLabelOptions().setExact(true)).selectOption("payroll");
    assertThat(page.getByText("Nothing matches these filters")).isVisible();
    assertThat(page.locator("company-figure")).containsText("Progress of Payroll");
    page.reload();
    assertThat(page.getByText("Nothing matches these filters")).isVisible();
    page.locator("cascade-tree").getByText("Clear filters").click();
    assertThat(row("Every payslip right the first time")).isVisible();
  }

  @Test
  void opensAnObjectiveWithWhatItIsAlignedToAndWhatCarriesIt() {
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator panel = page.locator("objective-panel");
    assertThat(panel).containsText("Payroll France");
    assertThat(panel).containsText("Owner: Ana Ruiz");
    assertThat(panel).containsText("1 of 3 milestones");
    assertThat(panel).containsText("Explain each line of the payslip");
    assertThat(panel.getByText("Payslips corrected after the run")).isVisible();
    assertThat(panel).containsText("through “Ready for the January 2027 social security change”");
    panel.getByText("History").first().click();
    assertThat(panel.locator("canvas")).isVisible();
    assertThat(panel).containsText("Most corrections come from late contract changes.");
    Accessibility.assertClean(page);
    Screenshots.take(page, "objective");
    panel.getByText("Payslips corrected after the run").click();
    assertThat(panelTitle()).hasText("Every payslip right the first time");
    page.goBack();
    assertThat(panelTitle()).hasText("French payslips need no manual correction");
  }

  @Test
  void checksInWithTheKeyboardAlone() {
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator card = card("fr-kr1");
    card.getByText("Check in").focus();
    page.keyboard().press("Enter");
    assertThat(card.getByLabel("Value")).isFocused();
    page.keyboard().type("18.5");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Tab");
    page.keyboard().type("Late contract changes are now caught before the run.");
    Accessibility.assertClean(page);
    Screenshots.take(page, "check-in");
    card.getByLabel("Value").press("Enter");
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(card).containsText("18.5 corrections");
    assertThat(card.getByText("Check in")).isFocused();
    StubService.Write write = service.lastWrite();
    assertThat(write.path()).isEqualTo("/key-results/fr-kr1/check-ins");
    assertThat(write.body().toString())
        .isEqualTo(
            "{\"value\":18.5,\"confidence\":0.85,"
                + "\"note\":\"Late contract changes are now caught before the run.\"}");
    assertThat(write.idempotencyKey()).isNotBlank();
  }

  @Test
  void ticksMilestonesAndAnswersYesOrNo() {
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator milestones = card("fr-kr2");
    milestones.getByText("Check in").click();
    assertThat(milestones.getByLabel("Rules read with the legal team")).isDisabled();
    milestones.getByLabel("Rules configured").check();
    milestones.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(service.lastWrite().body().get("milestonesDone").toString())
        .isEqualTo("[\"m2\"]"); // the first was done before
    Locator binary = card("fr-kr3");
    binary.getByText("Check in").click();
    Accessibility.assertClean(page);
    binary.getByLabel("Done", new Locator.GetByLabelOptions().setExact(true)).check();
    binary.getByText("Save check-in").click();
    assertThat(binary.locator("form")).isHidden();
    assertThat(service.lastWrite().body().get("value").asInt()).isEqualTo(1);
  }

  @Test
  void showsARefusalAtItsFieldAndKeepsWhatWasTyped() {
    console.expectStatus(422).expectStatus(409);
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator card = card("fr-kr1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("5000");
    card.getByLabel("Note").fill("A long story");
    card.getByText("Save check-in").click();
    assertThat(card.getByText("far off the way")).isVisible();
    assertThat(service.writes()).isEmpty();
    service.refuseNextWrite(422, INVALID);
    card.getByText("Save check-in").click();
    assertThat(card.getByText("must be at most 1000")).isVisible();
    assertThat(card.getByText("lies in the future")).isVisible();
    assertThat(card.getByLabel("Value")).isFocused();
    assertThat(card.getByLabel("Value")).hasAttribute("aria-invalid", "true");
    Accessibility.assertClean(page);
    Screenshots.take(page, "check-in-refused");
    service.refuseNextWrite(
        409, "{\"title\":\"Conflict\",\"status\":409,\"detail\":\"The cycle is closed.\"}");
    card.getByText("Save check-in").click();
    assertThat(card.getByRole(AriaRole.ALERT)).containsText("The cycle is closed.");
    assertThat(card.getByLabel("Note")).hasValue("A long story");
    String firstKey = service.writes().get(0).idempotencyKey();
    assertThat(service.lastWrite().idempotencyKey()).isEqualTo(firstKey);
    page.reload();
    card.getByText("Check in").click();
    assertThat(card.getByLabel("Note")).hasValue("A long story");
    assertThat(card.getByLabel("Value")).hasValue("5000");
  }

  @Test
  void asksForANewTokenOverThePageWhenTheOldOneExpires() {
    console.expectStatus(401);
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator card = card("fr-kr1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("20");
    service.accept("a-new-token");
    card.getByText("Save check-in").click();
    page.getByRole(AriaRole.DIALOG).press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    card.getByText("Save check-in").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByText("Sign in again")).isVisible();
    Accessibility.assertClean(page);
    dialog.getByLabel("Access token").fill("a-new-token");
    page.keyboard().press("Enter");
    assertThat(dialog).isHidden();
    assertThat(card.getByLabel("Value")).hasValue("20");
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
  }

  @Test
  void saysWhenTheServiceCannotBeReached() {
    console.expectOffline();
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator card = card("fr-kr1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("20");
    page.context().setOffline(true);
    card.getByText("Save check-in").click();
    assertThat(card.getByRole(AriaRole.ALERT)).containsText("cannot be reached");
    page.context().setOffline(false);
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
  }

  @Test
  void linksAnInitiativeOfAnotherTeam() {
    signIn("/cycles/2026-Q4/cascade?objective=fr-1");
    Locator card = card("fr-kr1");
    card.getByText("Link an initiative").click();
    assertThat(card.getByText("linked already")).isVisible();
    card.getByText("Link initiative", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(card.getByText("Choose an initiative.")).isVisible();
    Accessibility.assertClean(page);
    card.getByLabel("Search initiatives of any team").fill("failed");
    card.getByLabel("Tell managers about failed runs").check();
    card.getByLabel("Massive").check();
    assertThat(card.getByText("Choose an initiative.")).isHidden();
    Screenshots.take(page, "link");
    Accessibility.assertClean(page);
    card.getByText("Link initiative", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Initiative linked")).isVisible();
    assertThat(card.locator("initiative-list")).containsText("Tell managers about failed runs");
    assertThat(service.lastWrite().method()).isEqualTo("PUT");
    assertThat(service.lastWrite().path()).isEqualTo("/initiatives/i-44/key-results/fr-kr1");
    assertThat(service.lastWrite().body().toString())
        .isEqualTo("{\"impact\":\"MASSIVE\",\"confidence\":0.7}");
  }

  @Test
  void offersToTryAgainWhenFiguresCannotBeHad() {
    console.expectStatus(503);
    signIn(CASCADE);
    service.unavailable(true);
    page.getByLabel("Cycle").selectOption("2026-Q3");
    assertThat(page.getByText("The service is briefly unavailable.")).isVisible();
    Accessibility.assertClean(page);
    service.unavailable(false);
    page.getByText("Try again", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(row("Solde")).isVisible();
  }

  @Test
  void saysThatSomethingIsNotPermitted() {
    console.expectStatus(403);
    signIn("/cycles/2026-Q4/cascade?objective=sm-1&kr=sm-kr2");
    Locator card = card("sm-kr2");
    assertThat(card.getByRole(AriaRole.HEADING).first()).isFocused();
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("400000");
    service.refuseNextWrite(
        403,
        "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"Ana is not in Small Business.\"}");
    card.getByText("Save check-in").click();
    assertThat(card.getByRole(AriaRole.ALERT))
        .containsText("You may not do this. Ana is not in Small Business.");
    assertThat(card.getByLabel("Value")).hasValue("400000");
  }

  @Test
  void fitsTheSmallestPhone() {
    page.setViewportSize(320, 640);
    signIn(CASCADE);
    page.getByText("Expand all").click();
    assertFits();
    Accessibility.assertClean(page);
    page.locator("a", new Page.LocatorOptions().setHasText("French payslips")).click();
    Locator card = card("fr-kr1");
    card.getByText("Link an initiative").click();
    assertFits();
    card.getByText("History").click();
    assertThat(card.locator("canvas")).isVisible();
    assertFits();
    page.getByText("Back to the cascade").click();
    assertThat(row("French payslips need no manual correction")).isFocused();
  }

  @Test
  void choosesTheCycleAndTheTheme() {
    signIn(CASCADE);
    page.getByLabel("Cycle").selectOption("2026-Q3");
    page.waitForURL("**/cycles/2026-Q3/cascade");
    account().click();
    Accessibility.assertClean(page);
    page.getByLabel("Dark").check();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    assertThat(page.getByLabel("Cycle", new Page.GetByLabelOptions().setExact(true)))
        .hasValue("2026-Q3");
  }

  @Test
  void saysSoWhereThereIsNothing() {
    service.empty();
    signIn(CASCADE);
    assertThat(row("Solde")).isVisible();
    page.navigate(service.url() + "/cycles/2026-Q4/cascade?objective=gone");
    assertThat(panelTitle()).hasText("This objective is not in this cycle");
    page.navigate(service.url() + "/nowhere");
    assertThat(page.getByText("There is no such page").last()).isVisible();
    Accessibility.assertClean(page);
  }

  private void signIn(String path) {
    page.navigate(service.url() + path);
    page.getByLabel("Access token").fill(StubService.TOKEN);
    page.getByLabel("Access token").press("Enter");
    assertThat(heading("Cascade").or(panelTitle()).first()).isVisible();
  }

  private void signOut() {
    account().click();
    page.getByText("Sign out").click();
    assertThat(page.getByLabel("Access token")).isVisible();
  }

  /** Nothing has to be scrolled sideways. */
  private void assertFits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private Locator account() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ana Ruiz Account"));
  }

  private Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private Locator panelTitle() {
    return page.locator("objective-panel h2");
  }

  private Locator row(String title) {
    return page.locator("[role=row]")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(".okr-title")
                        .getByText(title, new Locator.GetByTextOptions().setExact(true))));
  }

  private Locator card(String keyResultId) {
    return page.locator("[data-key-result='" + keyResultId + "']");
  }
}
