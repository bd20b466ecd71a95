package io.okrcascade.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears what a page complains about: errors and warnings on the console (breaches of the
 * Content-Security-Policy among them) and exceptions that nothing caught.
 */
public final class ConsoleGuard {

  private final List<String> complaints = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  private ConsoleGuard() {}

  /** Listens to a page from now on. */
  public static ConsoleGuard on(Page page) {
    ConsoleGuard guard = new ConsoleGuard();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            guard.complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    page.onPageError(error -> guard.complaints.add("not caught: " + error));
    return guard;
  }

  /** The browser itself reports every refused request; this status is part of the test. */
  public ConsoleGuard expectStatus(int status) {
    expected.add("the server responded with a status of " + status);
    return this;
  }

  /**
   * A request that does not get through, or meets a service that just stops, is part of the test.
   */
  public ConsoleGuard expectOffline() {
    expected.add("net::ERR_");
    return expectStatus(503);
  }

  public void assertSilent() {
    assertThat(complaints)
        .as("complaints on the console")
        .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
  }
}
