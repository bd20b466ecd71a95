package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the company's objective to the work of a squad, by the people who do it, one after another.
 */
@ExtendWith(Chromium.class)
class CascadeFlowTest {
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
  void leadershipSetsTheAimATribeCascadesItAndASquadMovesIt() {
    browsed.signIn("/cycles/Q/teams/acme/okrs", service.token("lea"));
    write("Trusted everywhere", "Audits passed", "");
    assertThat(stored("SELECT state FROM objective WHERE title = 'Trusted everywhere'"))
        .isEqualTo("DRAFT");
    browsed.signOut();

    browsed.signIn("/cycles/Q/teams/pay/okrs", service.token("tia"));
    write("Payroll passes every audit", "Payroll audits passed", "Audits passed");
    page.getByText("Payroll passes every audit").first().click();
    browsed.button("Propose").click();
    assertThat(browsed.button("Propose")).hasCount(0);
    assertThat(browsed.button("Approve")).hasCount(0); // nobody approves their own
    String address = page.url();
    browsed.signOut();

    browsed.signIn(address.substring(service.pagesUri().toString().length()), service.token("deb"));
    browsed.button("Approve").click();
    assertThat(page.getByText("Approved").first()).isVisible();
    assertThat(stored("SELECT state FROM objective WHERE title = 'Payroll passes every audit'"))
        .isEqualTo("APPROVED");
    browsed.signOut();

    String keyResult = stored("SELECT id FROM key_result WHERE title = 'Payroll audits passed'");
    browsed.signIn(address.substring(service.pagesUri().toString().length()), service.token("ana"));
    Locator card = browsed.card(keyResult);
    card.getByText("Link an initiative").click();
    card.getByLabel("Search initiatives of any team").fill("lyo");
    card.getByLabel("Open Lyon").check();
    card.getByLabel("High", new Locator.GetByLabelOptions().setExact(true)).check();
    card.getByText("Link initiative", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(card.locator("initiative-list")).containsText("Open Lyon");
    assertThat(
            stored(
                "SELECT impact FROM contribution WHERE initiative_id = 'i1' AND key_result_id = '"
                    + keyResult
                    + "'"))
        .isEqualTo("HIGH");
    browsed.signOut();

    browsed.signIn("/cycles/Q/map", service.token("lea"));
    String company = stored("SELECT id FROM objective WHERE title = 'Trusted everywhere'");
    String tribe = stored("SELECT id FROM objective WHERE title = 'Payroll passes every audit'");
    assertThat(page.locator("cascade-map canvas")).isVisible();
    assertThat(
            page.evaluate(
                "(id) => document.querySelector('cascade-map').model.nodes.get(id).parent.id",
                tribe))
        .isEqualTo(company);
  }

  /**
   * Writes an objective with one key result in the editor, and aligns it where a parent is named.
   */
  private void write(String objective, String keyResult, String parent) {
    browsed.button("New objective").first().click();
    Locator composer = page.locator("objective-composer");
    composer.getByLabel("Objective", exactly()).fill(objective);
    composer.getByLabel("Key result 1", exactly()).last().fill(keyResult);
    composer.getByLabel("Baseline").first().fill("0");
    composer.getByLabel("Target").first().fill("12");
    if (!parent.isEmpty()) {
      Locator picker = composer.getByRole(AriaRole.COMBOBOX).first();
      picker.fill(parent);
      assertThat(composer.getByRole(AriaRole.OPTION).first()).containsText(parent);
      picker.press("Enter");
    }
    composer.getByText("Save the objective").click();
    assertThat(page.getByText("Objective saved")).isVisible();
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  /** What the database holds. */
  private String stored(String query) {
    return service
        .jdbi()
        .<String, RuntimeException>withHandle(
            handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
