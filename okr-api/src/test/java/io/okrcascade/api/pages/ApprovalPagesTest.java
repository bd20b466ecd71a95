package io.okrcascade.api.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Approving from the inbox: who may is asked, who asked is told, and what changes later is seen.
 */
@ExtendWith(Chromium.class)
class ApprovalPagesTest {
  private RunningService service;
  private Browsed browsed;
  private Page page;

  @BeforeEach
  void start(Page opened) {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    page = opened;
    browsed = new Browsed(page, service.pagesUri());
    ok(service.as("ana").post("/objectives/fo/state", quoted("{'state':'PROPOSED'}")));
  }

  @AfterEach
  void stop() {
    browsed.console.assertSilent();
  }

  @Test
  void sendsBackWithAWordThatWhoAskedReads() {
    openFrom("tia", "APPROVAL_ASKED", "France asks you to approve “France grows”");
    browsed.button("Send back").click();
    browsed.dialog().getByText("Send back", exactly()).last().click();
    assertThat(browsed.dialog().getByLabel("Reason")).hasAttribute("aria-invalid", "true");
    assertThat(state()).isEqualTo("PROPOSED");
    browsed.dialog().getByLabel("Reason").fill("Say how Lyon helps");
    Accessibility.assertClean(page);
    Screenshots.take(page, "approval-send-back");
    browsed.dialog().getByText("Send back", exactly()).last().click();
    assertThat(browsed.button("Send back")).hasCount(0);
    assertThat(state()).isEqualTo("DRAFT");
    assertNothingOf("APPROVAL_ASKED");
    browsed.signOut();

    openFrom("ana", "SENT_BACK", "Tia sent “France grows” back: Say how Lyon helps");
    browsed.button("Propose").click();
    assertThat(browsed.button("Take the proposal back")).isVisible();
    assertThat(state()).isEqualTo("PROPOSED");
    assertNothingOf("SENT_BACK");
  }

  @Test
  void approvesAndHearsOfWhatIsChangedAfterwards() {
    openFrom("tia", "APPROVAL_ASKED", "France asks you to approve “France grows”");
    browsed.button("Approve").click();
    assertThat(browsed.button("Withdraw the approval")).isVisible();
    assertThat(state()).isEqualTo("APPROVED");
    assertNothingOf("APPROVAL_ASKED");
    browsed.signOut();

    openFrom("ana", "APPROVED", "Tia approved “France grows”");
    assertThat(page.locator("main")).containsText("Approved by Tia");
    page.navigate(service.pagesUri().toString());
    markRead("APPROVED");
    ok(
        service
            .as("ana")
            .patch("/key-results/fk1", quoted("{'metric':{'target':50},'reason':'Lyon is late'}")));
    browsed.signOut();

    openFrom(
        "tia",
        "AMENDED",
        "Ana changed “France grows” after it was committed (the target of “Customers in France”,"
            + " made easier): Lyon is late");
    assertThat(browsed.card("fk1")).containsText("Target: 60 customers → 50 customers");
    page.navigate(service.pagesUri().toString());
    markRead("AMENDED");
  }

  /** Signs in, finds a card of the inbox, and follows it to the objective. */
  private void openFrom(String who, String kind, String said) {
    browsed.signIn("/", service.token(who));
    Locator card = page.locator("[data-kind='" + kind + "']").getByText(said);
    assertThat(card).isVisible();
    Accessibility.assertClean(page);
    Screenshots.take(page, "inbox-" + kind);
    card.click();
    assertThat(browsed.heading("France grows").first()).isVisible();
  }

  private void assertNothingOf(String kind) {
    page.navigate(service.pagesUri().toString());
    assertThat(page.locator("inbox-list").locator("h3, .okr-empty-title").first()).isVisible();
    assertThat(page.locator("[data-kind='" + kind + "']")).hasCount(0);
  }

  /** What was seen is gone, and stays so. */
  private void markRead(String kind) {
    page.locator("[data-kind='" + kind + "']").getByText("Mark all as read").click();
    assertThat(page.locator("[data-kind='" + kind + "']")).hasCount(0);
    assertThat(page.getByText("All of it is marked as read")).isVisible();
    assertNothingOf(kind);
  }

  private String state() {
    return service.as("ana").get("/objectives/fo").json().path("state").asText();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
