package io.okrcascade.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** WCAG 2.2 AA, as far as axe finds breaches of it. */
public final class Accessibility {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /** The page as it stands in light; in dark its colours, as nothing else differs there. */
  public static void assertClean(Page page) {
    assertClean(page, ColorScheme.DARK, new AxeBuilder(page).withRules(List.of("color-contrast")));
    assertClean(page, ColorScheme.LIGHT, new AxeBuilder(page).withTags(RULES));
  }

  private static void assertClean(Page page, ColorScheme scheme, AxeBuilder axe) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    // No page has frames of other origins, for which axe would open a page of its own.
    List<String> found =
        axe.setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(
                            node ->
                                rule.getId()
                                    + ": "
                                    + node.getHtml()
                                    + " "
                                    + node.getFailureSummary()))
            .toList();
    assertThat(found).as("accessibility, %s", scheme).isEmpty();
  }
}
