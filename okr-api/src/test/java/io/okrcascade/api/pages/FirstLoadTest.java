package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Chromium;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first visit costs: bytes and requests, and no module found only after another came. */
@ExtendWith(Chromium.class)
class FirstLoadTest {
  private static final int MOST_BYTES = 400 * 1024;

  private static RunningService service;
  private static String token;

  @BeforeAll
  static void start() throws Exception {
    service = RunningService.shared();
    service.importBundle(Json.mapper().writeValueAsString(DemoCompany.bundle(Company.today())));
    token = service.token(DemoCompany.SIGN_INS.get(2).personId());
  }

  @Test
  void comesInOneBreath(Page page) {
    visitHome(page);
    assertThat(number(page, "sum + entry.transferSize"))
        .as("compressed bytes of the first load")
        .isBetween(50_000, MOST_BYTES);
    assertThat(modules(page))
        .noneMatch(name -> name.contains("/echarts/") || name.contains("/d3-"))
        .noneMatch(name -> name.contains("/cascade-map"));
  }

  @Test
  void namesEveryModuleBeforehandAndNoOther(Page page) {
    visitHome(page);
    List<?> preloaded =
        (List<?>)
            page.evaluate(
                """
                [...document.querySelectorAll('link[rel=modulepreload]')]
                  .map((link) => new URL(link.href).pathname)
                """);
    assertThat(preloaded).isNotEmpty().doesNotHaveDuplicates();
    List<String> wanted = preloaded.stream().map(Object::toString).toList();
    assertThat(modules(page)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  /** For people to read; networks differ too much to hold a test to it. */
  @Test
  void tellsHowLongItTakesOnASlowNetwork(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 60);
    network.addProperty("downloadThroughput", 9_000_000 / 8);
    network.addProperty("uploadThroughput", 1_500_000 / 8);
    session.send("Network.emulateNetworkConditions", network);
    visitHome(page);
    Object paint =
        page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
    System.out.printf(
        "First load at 9 Mbit/s and 60 ms: first paint after %.0f ms, %d kB, %d requests%n",
        ((Number) paint).doubleValue(),
        number(page, "sum + entry.transferSize") / 1024,
        number(page, "sum + 1"));
    assertThat(((Number) paint).doubleValue()).isPositive();
  }

  private static void visitHome(Page page) {
    Browsed.signIn(page.context(), service, token);
    page.navigate(service.pagesUri().toString());
    assertThat(page.locator("my-teams h2").first()).isVisible();
  }

  /** A sum over the files of the pages, the document among them. */
  private static int number(Page page, String step) {
    Object found =
        page.evaluate(
            """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .filter((entry) => !entry.name.includes('/api/'))
              .reduce((sum, entry) => %s, 0)
            """
                .formatted(step));
    return ((Number) found).intValue();
  }

  @SuppressWarnings("unchecked") // strings, as the expression says
  private static List<String> modules(Page page) {
    return (List<String>)
        page.evaluate(
            """
            performance.getEntriesByType('resource')
              .map((entry) => new URL(entry.name).pathname)
              .filter((name) => name.endsWith('.js') && !name.endsWith('/platform/theme.js'))
            """);
  }
}
