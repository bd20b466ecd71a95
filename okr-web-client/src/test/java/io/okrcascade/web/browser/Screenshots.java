package io.okrcascade.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Pictures of the pages, for human eyes: {@code target/screenshots}. They take longer than the
 * tests in between, so they are taken only where the system property {@code screenshots} is set.
 */
public final class Screenshots {

  private static final Path DIRECTORY = Path.of("target", "screenshots");

  private Screenshots() {}

  /** The page in light and dark, at the width of a desk and of a phone. */
  public static void take(Page page, String name) {
    if (System.getProperty("screenshots") == null) {
      return;
    }
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : new int[] {390, 1440}) {
        page.setViewportSize(width, 900);
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    DIRECTORY.resolve(
                        "%s-%d-%s.png"
                            .formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)))));
      }
    }
  }
}
