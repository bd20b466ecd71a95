package io.okrcascade.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The modules of the pages agree with the types that their comments declare. */
class TypesTest {

  @Test
  void everyModulePassesTheTypeChecker() throws Exception {
    Process checker =
        new ProcessBuilder(
                node().toString(),
                "target/node_modules/typescript/lib/tsc.js",
                "--project",
                ".",
                "--pretty",
                "false")
            .redirectErrorStream(true)
            .start();
    String found = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(found).isEmpty();
    assertThat(checker.waitFor()).isZero();
  }

  /** The Node that Playwright brings along, so that none has to be installed. */
  private static Path node() {
    Path driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .driverDir();
    String name = System.getProperty("os.name").startsWith("Windows") ? "node.exe" : "node";
    return driver.resolve(name);
  }
}
