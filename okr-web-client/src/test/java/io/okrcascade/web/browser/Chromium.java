package io.okrcascade.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.junit.Options;
import com.microsoft.playwright.junit.OptionsFactory;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The installed Chromium, for {@code @UsePlaywright(Chromium.class)}. Its path is the system
 * property {@code chromium}, by default Debian's: the one without windows where it is there, as it
 * takes a third of the time less. Where there is none the tests fail: a page that no browser has
 * seen is not tested.
 */
public final class Chromium implements OptionsFactory {

  private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
  private static final Path PATH =
      Path.of(
          System.getProperty(
              "chromium",
              Files.isExecutable(WITHOUT_WINDOWS)
                  ? WITHOUT_WINDOWS.toString()
                  : "/usr/bin/chromium"));

  @Override
  public Options getOptions() {
    assertThat(Files.isExecutable(PATH))
        .as("Chromium at %s; set -Dchromium=/path/to/chromium", PATH)
        .isTrue();
    return new Options()
        .setPlaywrightCreateOptions(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .setLaunchOptions(
            new BrowserType.LaunchOptions()
                .setExecutablePath(PATH)
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")))
        .setContextOptions(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1440, 900));
  }
}
