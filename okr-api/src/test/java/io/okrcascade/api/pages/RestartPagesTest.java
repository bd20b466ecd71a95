package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import io.okrcascade.web.browser.Accessibility;
import io.okrcascade.web.browser.Chromium;
import io.okrcascade.web.browser.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service goes away while somebody writes, and comes back. */
@ExtendWith(Chromium.class)
class RestartPagesTest {
  private static final String FRANCE = "/cycles/Q/cascade?objective=fo";

  private final TestDatabase database = TestDatabase.empty(TestDatabase.Kind.H2);
  private RunningService service;
  private Browsed browsed;
  private Page page;

  @BeforeEach
  void start(Page opened) {
    service = RunningService.start(database);
    service.importBundle(Company.bundle());
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
  }

  @AfterEach
  void stop() {
    service.close();
    browsed.console.assertSilent();
  }

  @Test
  void outlivesARestartOfTheService() {
    browsed.console.expectOffline();
    browsed.signIn(FRANCE, service.token("ana"));
    Locator card = browsed.card("fk1");
    card.getByText("Check in").click();
    card.getByLabel("Value").fill("40");
    card.getByLabel("Note").fill("typed while it was away");
    int port = service.pagesUri().getPort();
    service.close();
    card.getByText("Save check-in").click();
    assertThat(card.locator("[role=alert]")).containsText("The service cannot be reached.");
    assertThat(card.getByLabel("Note")).hasValue("typed while it was away");
    Accessibility.assertClean(page);
    Screenshots.take(page, "served-away");
    page.locator("objective-panel").getByText("Back to the cascade").first().click();
    page.getByLabel("Cycle").selectOption("Y");
    assertThat(page.locator("cascade-page").getByText("The service cannot be reached."))
        .isVisible();
    assertThat(page.locator(".okr-away")).isVisible();
    service = RunningService.start(database, port);
    assertThat(browsed.row("TEAM:acme"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    assertThat(page.locator(".okr-away")).isHidden();
    page.navigate(service.pagesUri() + FRANCE);
    card.getByText("Check in").click();
    assertThat(card.getByLabel("Note")).hasValue("typed while it was away");
    assertThat(card.getByLabel("Value")).hasValue("40");
    card.getByText("Save check-in").click();
    assertThat(page.getByText("Check-in saved")).isVisible();
    assertThat(card).containsText("50%");
    assertThat(service.as("ana").get("/key-results/fk1/check-ins").items("/id")).hasSize(3);
  }
}
