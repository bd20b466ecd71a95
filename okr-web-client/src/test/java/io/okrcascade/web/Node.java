package io.okrcascade.web;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Node that Playwright brings along, so that none has to be installed. */
final class Node {

  private Node() {}

  /** What a script of {@code arguments} ended with. */
  record Run(int exitStatus, String output) {}

  static Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable().toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private static Path executable() {
    Path driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .driverDir();
    String name = System.getProperty("os.name").startsWith("Windows") ? "node.exe" : "node";
    return driver.resolve(name);
  }
}
