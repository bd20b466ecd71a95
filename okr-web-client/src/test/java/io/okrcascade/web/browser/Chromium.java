package io.okrcascade.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The installed Chromium, started once for all tests of a JVM; each test gets a {@link
 * BrowserContext} and a {@link Page} of its own. The path of the browser is the system property
 * {@code chromium}, by default Debian's: the one without windows where it is there, as it takes a
 * third of the time less. Where there is none the tests fail: a page that no browser has seen is
 * not tested.
 */
public final class Chromium implements ParameterResolver {
  private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
  private static final Path PATH =
      Path.of(
          System.getProperty(
              "chromium",
              Files.isExecutable(WITHOUT_WINDOWS)
                  ? WITHOUT_WINDOWS.toString()
                  : "/usr/bin/chromium"));
  private static final ExtensionContext.Namespace OWN =
      ExtensionContext.Namespace.create(Chromium.class);

  private static final class Shared {
    static final Browser BROWSER = launch();
  }

  /** What a test opened; closed with the test. */
  private record Opened(BrowserContext context, Page page) implements AutoCloseable {
    static Opened anew() {
      BrowserContext context =
          Shared.BROWSER.newContext(
              new Browser.NewContextOptions()
                  .setLocale("en-GB")
                  .setTimezoneId("Europe/Paris")
                  .setReducedMotion(ReducedMotion.REDUCE)
                  .setViewportSize(1440, 900));
      return new Opened(context, context.newPage());
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static Browser launch() {
    assertThat(Files.isExecutable(PATH))
        .as("Chromium at %s; set -Dchromium=/path/to/chromium", PATH)
        .isTrue();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright
        .chromium()
        .launch(
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
                        "--disable-sync")));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == BrowserContext.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Opened opened =
        test.getStore(OWN).getOrComputeIfAbsent(Opened.class, key -> Opened.anew(), Opened.class);
    return parameter.getParameter().getType() == Page.class ? opened.page : opened.context;
  }
}
