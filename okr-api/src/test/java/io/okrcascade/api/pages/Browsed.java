package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.ConsoleGuard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.HttpCookie;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A page of the service in the browser, in the words of who looks at it. */
final class Browsed {
  final Page page;
  final ConsoleGuard console;
  private final URI address;

  Browsed(Page page, URI address) {
    this.page = page;
    this.address = address;
    page.setDefaultTimeout(10_000);
    console = ConsoleGuard.on(page);
  }

  /** Signs a browser in before it opens anything. */
  static void signIn(BrowserContext context, RunningService service, String token) {
    Api.Answer begun =
        new Api(service.baseUri(), null)
            .asPage()
            .post("/sessions", "{\"token\":\"" + token + "\"}");
    for (HttpCookie cookie :
        begun.headers().allValues("Set-Cookie").stream()
            .map(header -> HttpCookie.parse(header).get(0))
            .toList()) {
      context.addCookies(
          List.of(
              new Cookie(cookie.getName(), cookie.getValue())
                  .setUrl(service.pagesUri().toString())));
    }
  }

  /** Opens a path, signs in there, and waits for the page. */
  void signIn(String path, String token) {
    page.navigate(address + path);
    page.getByLabel("Access token").fill(token);
    page.getByLabel("Access token").press("Enter");
    assertThat(page.locator(".okr-frame main h1").first()).isVisible();
  }

  void signOut() {
    page.locator(".okr-account").click();
    button("Sign out").click();
    assertThat(page.getByLabel("Access token")).isVisible();
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator panelTitle() {
    return page.locator("objective-panel h2");
  }

  Locator row(String key) {
    return page.locator("[role=row][data-key='" + key + "']");
  }

  Locator card(String keyResultId) {
    return page.locator("[data-key-result='" + keyResultId + "']");
  }

  Locator company() {
    return page.locator("company-figure");
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  /** Opens all of the cascade. */
  void expandAll() {
    button("Expand all").click();
    while (page.locator(".okr-more").count() > 0) {
      page.locator(".okr-more").click();
    }
  }

  /** The percentages of all rows, by the row's key, as they stand on the page. */
  Map<String, String> shownPercentages() {
    return texts(".okr-percent");
  }

  /** The statuses of all rows, by the row's key. */
  Map<String, String> shownStatuses() {
    return texts(".okr-cell-status");
  }

  private Map<String, String> texts(String selector) {
    Object found =
        page.evaluate(
            """
            (selector) => Object.fromEntries(
              [...document.querySelectorAll('[role=row][data-key]')].map((row) =>
                [row.dataset.key, row.querySelector(selector)?.textContent.trim() ?? '']))
            """,
            selector);
    Map<String, String> texts = new HashMap<>();
    ((Map<?, ?>) found).forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /** What the cascade page has to show for an answer of the API. */
  static Map<String, String> percentages(JsonNode cascade, JsonNode teams) {
    return figures(
        cascade,
        teams,
        figure -> figure.path("hasData").asBoolean() ? percent(figure.path("progress")) : "–");
  }

  /** The statuses that the cascade page has to show. */
  static Map<String, String> statuses(JsonNode cascade, JsonNode teams) {
    return figures(
        cascade,
        teams,
        figure -> {
          String words = figure.path("status").asText().replace('_', ' ');
          return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
        });
  }

  private static Map<String, String> figures(
      JsonNode cascade, JsonNode teams, Function<JsonNode, String> text) {
    Map<String, String> figures = new HashMap<>();
    for (JsonNode team : teams.path("items")) {
      boolean hasItsOwn = team.at("/counts/objectives").asInt() > 0;
      figures.put("TEAM:" + team.path("teamId").asText(), hasItsOwn ? text.apply(team) : "");
    }
    for (JsonNode objective : cascade.path("objectives")) {
      figures.put("OBJECTIVE:" + objective.path("id").asText(), text.apply(objective));
      for (JsonNode keyResult : objective.path("keyResults")) {
        figures.put("KEY_RESULT:" + keyResult.path("id").asText(), text.apply(keyResult));
      }
    }
    return figures;
  }

  /** The shortest cycle that today is in. */
  static JsonNode runningQuarter(RunningService service, String person) {
    return StreamSupport.stream(
            service.as(person).get("/cycles").json().path("items").spliterator(), false)
        .filter(cycle -> !start(cycle).isAfter(Company.today()))
        .filter(cycle -> !end(cycle).isBefore(Company.today()))
        .min(Comparator.comparing(cycle -> start(cycle).until(end(cycle), ChronoUnit.DAYS)))
        .orElseThrow();
  }

  private static LocalDate start(JsonNode cycle) {
    return LocalDate.parse(cycle.path("startsOn").asText());
  }

  private static LocalDate end(JsonNode cycle) {
    return LocalDate.parse(cycle.path("endsOn").asText());
  }

  /** A share as pages write it: only all of it is 100 %, and only nothing 0 %. */
  static String percent(JsonNode share) {
    assertThat(share.isNumber()).isTrue();
    double value = share.asDouble();
    if (value > 0 && value < 0.005) {
      return "<\u20091%";
    }
    return value < 1 && value > 0.99
        ? "99%"
        : new BigDecimal(share.asText())
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }
}
