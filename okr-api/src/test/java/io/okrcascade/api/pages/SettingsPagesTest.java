package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.quoted;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a company agrees on, set in the browser and in force at once. */
@ExtendWith(Chromium.class)
class SettingsPagesTest {
  private static final String PATH = "/admin/settings";

  private static RunningService service;
  private static Api olu;

  private Browsed browsed;
  private Page page;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    olu = service.as("olu");
  }

  @BeforeEach
  void open(Page opened) {
    assertThat(
            olu.patch(
                    "/settings",
                    quoted(
                        "{'pace':null,'audit':null,'planning':null,'priority':null,"
                            + "'language':null,'firstDayOfWeek':null}"))
                .status())
        .isEqualTo(200);
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void close() {
    browsed.console.assertSilent();
  }

  @Test
  void isReadByEverybodyAndFitsEveryScreen() {
    browsed.signIn(PATH, service.token("zoe"));
    assertThat(page.getByText("Product Ops changes them.")).isVisible();
    assertThat(page.locator("settings-form")).containsText("Most objectives of a team");
    assertThat(page.locator("settings-form input")).hasCount(0);
    browsed.signOut();
    browsed.signIn(PATH, service.token("olu"));
    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      Accessibility.assertClean(page);
    }
    Screenshots.take(page, "admin-settings");
    for (int width : new int[] {320, 768, 1440}) {
      page.setViewportSize(width, 900);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("at %d", width)
          .isEqualTo(true);
    }
  }

  @Test
  void aThresholdIsInForceAtOnceAndTakenBack() {
    assertThat(status()).isEqualTo("AT_RISK");
    browsed.signIn(PATH, service.token("olu"));
    onTrack().fill("70");
    page.keyboard().press("Enter");
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    assertThat(saved().at("/pace/onTrack").asDouble()).isEqualTo(0.7);
    assertThat(status()).isEqualTo("ON_TRACK");
    assertThat(page.locator("change-history")).containsText("Progress, on track from");
    browsed.button("Undo").click();
    assertThat(onTrack()).hasValue("90");
    assertThat(saved().at("/pace/onTrack").asDouble()).isEqualTo(0.9);

    // The service has it only once nothing is left to save.
    Locator unsaved = page.locator(".okr-settings-end");
    onTrack().fill("80");
    browsed.button("Save 1 change").click();
    assertThat(unsaved).hasCount(0);
    browsed.button("“Progress” back to its default").click();
    browsed.button("Save 1 change").click();
    assertThat(unsaved).hasCount(0);
    assertThat(browsed.button("“Progress” back to its default")).hasCount(0);
    assertThat(saved().at("/pace/onTrack").asDouble()).isEqualTo(0.9);
  }

  @Test
  void whatDoesNotFitAnotherSettingIsSaidWhereItWasTyped() {
    browsed.console.expectStatus(422);
    browsed.signIn(PATH, service.token("olu"));
    onTrack().fill("30");
    page.keyboard().press("Enter");
    assertThat(onTrack()).hasAttribute("aria-invalid", "true");
    assertThat(onTrack()).isFocused();
    assertThat(page.getByText("It does not fit “at risk from”")).isVisible();
    assertThat(page.locator("settings-form [aria-invalid=true]")).hasCount(1);
  }

  @Test
  void whatIsTypedWhileASaveIsUnderWayIsNotForgotten() {
    browsed.signIn(PATH, service.token("olu"));
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(
        Pattern.compile("/api/v1/settings$"),
        route -> {
          if (route.request().method().equals("PATCH")) {
            held.add(route);
          } else {
            route.resume();
          }
        });
    onTrack().fill("70");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !held.isEmpty());
    onTrack().fill("75");
    field("audit-maxObjectives").fill("4");
    held.forEach(Route::resume);
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    page.unroute(Pattern.compile("/api/v1/settings$"));

    assertThat(onTrack()).hasValue("75");
    page.reload();
    assertThat(onTrack()).hasValue("75");
    assertThat(field("audit-maxObjectives")).hasValue("4");
    browsed.button("Save 2 changes").click();
    assertThat(page.locator(".okr-settings-end")).hasCount(0);
    assertThat(saved().at("/pace/onTrack").asDouble()).isEqualTo(0.75);
    assertThat(saved().at("/audit/maxObjectives").asInt()).isEqualTo(4);
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsWritten() {
    browsed.console.expectStatus(422);
    browsed.signIn(PATH, service.token("olu"));
    int version = saved().path("version").asInt();
    field("audit-maxObjectives").fill("");
    browsed.button("Save 1 change").click();
    assertThat(page.getByText("Enter a number.")).isVisible();
    assertThat(field("audit-maxObjectives")).isFocused();
    field("audit-maxObjectives").fill("4");
    onTrack().fill("20");
    field("priority-companyShare").fill("90");
    browsed.button("Save 3 changes").click();
    assertThat(page.locator("settings-form [aria-invalid=true]").first()).isFocused();
    assertThat(page.locator(".okr-setting-error:not(:empty)")).not().hasCount(0);
    Accessibility.assertClean(page);
    assertThat(saved().path("version").asInt()).isEqualTo(version);
    browsed.button("Discard").click();
    assertThat(field("audit-maxObjectives")).hasValue("5");
    assertThat(page.locator("settings-form [aria-invalid=true]")).hasCount(0);
  }

  @Test
  void typedNumbersOutliveAReloadAndWhatOthersChange() {
    browsed.console.expectStatus(412);
    browsed.signIn(PATH, service.token("olu"));
    field("planning-answerDays").fill("9");
    page.reload();
    assertThat(field("planning-answerDays")).hasValue("9");
    olu.patch("/settings", "{\"planning\": {\"answerDays\": 12, \"underWaterWeeks\": 2}}");
    browsed.button("Save 1 change").click();
    Locator clash = page.locator("clash-dialog");
    assertThat(clash).containsText("12 days");
    assertThat(clash).containsText("9 days");
    clash.getByText("Save my choice").click();
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    assertThat(saved().at("/planning/answerDays").asInt()).isEqualTo(9);
    assertThat(saved().at("/planning/underWaterWeeks").asInt()).isEqualTo(2);
  }

  @Test
  void whoHasChosenNoLanguageIsSpokenToInTheCompanys() {
    browsed.signIn(PATH, service.token("olu"));
    field("language").selectOption("Français");
    browsed.button("Save 1 change").click();
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    assertThat(saved().path("language").asText()).isEqualTo("fr");

    try (BrowserContext other = contextOf("en-GB")) {
      Browsed zoe = new Browsed(other.newPage(), service.pagesUri());
      zoe.signIn("/", service.token("zoe"));
      assertThat(zoe.page.locator("html[lang=fr] side-nav")).containsText("Équipes");
      zoe.page.locator(".okr-account").click();
      zoe.page.locator("#language").selectOption("English");
      assertThat(zoe.page.locator("html[lang=en] side-nav")).containsText("Teams");
      zoe.page.reload();
      assertThat(zoe.page.locator("html[lang=en] side-nav")).containsText("Teams");
      zoe.console.assertSilent();
    }

    browsed.button("“Language” back to its default").click();
    browsed.button("Save 1 change").click();
    assertThat(page.locator(".okr-settings-end")).hasCount(0);
    try (BrowserContext other = contextOf("fr-FR")) {
      Page french = other.newPage();
      french.navigate(service.pagesUri().toString());
      french.locator("#token").fill(service.token("zoe"));
      french.keyboard().press("Enter");
      assertThat(french.locator("html[lang=fr] side-nav")).containsText("Équipes");
    }
  }

  @Test
  void weeksBeginWithTheDayThatTheCompanyBeginsThemWith() {
    browsed.signIn(PATH, service.token("olu"));
    field("firstDayOfWeek").selectOption("Sunday");
    browsed.button("Save 1 change").click();
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    browsed.signOut();

    LocalDate monday = Company.today().with(previousOrSame(DayOfWeek.MONDAY));
    browsed.signIn("/cycles/Q/teams/fr?tab=health", service.token("ana"));
    Locator form = page.locator("maintenance-form");
    assertThat(form.getByLabel("Week of")).hasValue(monday.minusDays(1).toString());
    form.getByLabel("Share of time").fill("20");
    form.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".okr-maintenance tbody tr"))
        .containsText(String.valueOf(monday.minusDays(1).getDayOfMonth()));
    assertThat(service.as("ana").get("/teams/fr/maintenance").items("/weekOf"))
        .containsExactly(monday.toString());
  }

  @Test
  void leadershipSaysWhoApprovesAndWhy() {
    browsed.signIn(PATH, service.token("olu"));
    assertThat(field("language")).isVisible();
    assertThat(field("approval")).hasCount(0);
    browsed.signOut();

    browsed.signIn(PATH, service.token("lea"));
    assertThat(field("language")).hasCount(0);
    field("approval").selectOption("by the team itself");
    browsed.button("Save 1 change").click();
    assertThat(field("reason")).isFocused();
    assertThat(field("reason")).hasAttribute("aria-invalid", "true");
    assertThat(saved().path("approval").asBoolean()).isTrue();
    field("reason").fill("We are few");
    Accessibility.assertClean(page);
    Screenshots.take(page, "admin-settings-approval");
    browsed.button("Save 1 change").click();
    assertThat(page.getByText("Saved. It counts from now on.")).isVisible();
    assertThat(saved().path("approval").asBoolean()).isFalse();
    assertThat(page.locator("change-history")).containsText("We are few");
    browsed.button("Undo").click();
    assertThat(field("approval")).hasValue("true");
    assertThat(saved().path("approval").asBoolean()).isTrue();
  }

  private BrowserContext contextOf(String locale) {
    return page.context().browser().newContext(new Browser.NewContextOptions().setLocale(locale));
  }

  private Locator onTrack() {
    return field("pace-onTrack");
  }

  private Locator field(String name) {
    return page.locator("#setting-" + name);
  }

  private static JsonNode saved() {
    return olu.get("/settings").json();
  }

  private static String status() {
    return olu.get("/cycles/Q/cascade").json().path("status").asText();
  }
}
