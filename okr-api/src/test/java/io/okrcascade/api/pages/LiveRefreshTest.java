package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the pages that are open ask for when somebody writes elsewhere. */
@ExtendWith(Chromium.class)
class LiveRefreshTest {
  /** Longer than any page waits before it loads anew. */
  private static final int LONG = 4_000;

  /** Five pages share the machine with the service. */
  private static final LocatorAssertions.ContainsTextOptions LATE =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  private RunningService service;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private Browser browser;

  /** A page, and what it asked the service for. */
  private record Watched(Browsed browsed, List<String> asked) {
    Page page() {
      return browsed.page;
    }
  }

  @BeforeEach
  void start(BrowserContext opened) {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    browser = opened.browser();
  }

  @AfterEach
  void stop() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void aCheckInIsSeenWhereItCountsAndAskedForNowhereElse() {
    Watched own = open("/cycles/Q/objectives/fo", "ana");
    Watched above = open("/cycles/Q/objectives/po", "tia");
    Watched team = open("/cycles/Q/teams/pay", "max");
    Watched unrelated = open("/cycles/Q/teams/box", "zoe");
    Watched beside = open("/cycles/Q/objectives/do", "dan");
    List<Watched> all = List.of(own, above, team, unrelated, beside);
    all.forEach(one -> one.page().waitForTimeout(LONG)); // all follow, and nothing is on its way
    all.forEach(one -> one.asked().clear());

    checkIn(50);

    assertThat(own.browsed().card("fk1")).containsText("50 customers", LATE);
    assertThat(above.browsed().card("pk1")).containsText("60", LATE);
    assertThat(team.page().locator("team-okrs")).containsText("60", LATE);
    own.page().waitForTimeout(LONG);
    assertThat(own.asked()).contains("/cycles/Q/cascade?objective=fo&depth=1");
    assertThat(above.asked()).contains("/cycles/Q/cascade?objective=po&depth=1");
    assertThat(unrelated.asked()).isEmpty();
    for (Watched one : all) {
      assertThat(one.asked()).doesNotHaveDuplicates().doesNotContain("/cycles/Q/cascade");
      one.browsed().console.assertSilent();
    }
  }

  @Test
  void whatOthersWriteIsSeenByWhoeverComesBack() {
    Watched own = open("/cycles/Q/objectives/fo", "ana");
    own.page().waitForTimeout(LONG);
    checkIn(40);
    assertThat(own.browsed().card("fk1")).containsText("40 customers", LATE);
    own.page().waitForTimeout(LONG);
    see(own, "hidden");
    own.asked().clear();
    checkIn(50);
    own.page().waitForTimeout(LONG);
    assertThat(own.asked()).isEmpty();
    see(own, "visible");
    assertThat(own.browsed().card("fk1")).containsText("50 customers", LATE);
    own.page().waitForTimeout(LONG);
    own.asked().clear();
    see(own, "hidden");
    see(own, "visible");
    own.page().waitForTimeout(LONG);
    assertThat(own.asked()).containsExactly("/changes"); // nothing was missed
    own.browsed().console.assertSilent();
  }

  @Test
  void whoLeavesAPageFollowsNoLonger() {
    Watched own = open("/cycles/Q/objectives/fo", "ana");
    // As many as may follow at once for one person, and some.
    for (int i = 0; i < 20; i++) {
      own.page().reload();
      assertThat(own.browsed().card("fk1")).isVisible();
    }
    own.browsed().console.assertSilent();
  }

  private void checkIn(int value) {
    String body = "{\"value\": %d, \"confidence\": 0.9}".formatted(value);
    ok(service.as("ana").post("/key-results/fk1/check-ins", body));
  }

  /** As the browser does when a tab is left, or looked at again. */
  private static void see(Watched one, String state) {
    one.page()
        .evaluate(
            """
            (state) => {
              Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """,
            state);
  }

  private Watched open(String path, String person) {
    // Each of them has a browser of their own: all tabs of one are the same person's.
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1440, 900));
    contexts.add(context);
    Watched watched =
        new Watched(new Browsed(context.newPage(), service.pagesUri()), new ArrayList<>());
    watched.browsed().signIn(path, service.token(person));
    watched
        .page()
        .onRequest(
            request -> {
              String[] parts = request.url().split("/api/v1", 2);
              if (parts.length == 2) {
                watched.asked().add(parts[1]);
              }
            });
    return watched;
  }
}
