package io.okrcascade.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in docs/client.md are code that compiles, runs and prints what the page says. */
class ClientPageTest {
  private static final Path PAGE = Path.of("..", "docs", "client.md");
  private static final Path SOURCE =
      Path.of("src", "test", "java", "io", "okrcascade", "api", "client", "ClientExample.java");

  @ParameterizedTest
  @ValueSource(strings = {"start", "conflict", "follow"})
  void thePageShowsTheCode(String tag) throws IOException {
    Matcher tagged =
        Pattern.compile("(?s) *// tag " + tag + "\n(.*?) *// end " + tag + "\n")
            .matcher(Files.readString(SOURCE));
    assertThat(tagged.find()).isTrue();
    assertThat(blocks("java")).contains(tagged.group(1).stripTrailing().stripIndent() + "\n");
  }

  @Test
  @Timeout(60)
  void thePageShowsWhatTheCodePrints(@TempDir Path folder) throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String bundle =
        blocks("json")
            .get(0)
            .replace("2026-10-01", today.minusDays(50).toString())
            .replace("2026-12-31", today.plusDays(49).toString());
    Path company = Files.writeString(folder.resolve("company.json"), bundle);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (RunningService service = RunningService.start();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      service.admin();
      ClientExample.story(service.baseUri(), service.token(RunningService.ADMIN), company, out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(String.join("", blocks("text")));
  }

  /** The fenced blocks of the page in that language. */
  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)\n```" + language + "\n(.*?)```\n")
        .matcher(Files.readString(PAGE))
        .results()
        .map(fenced -> fenced.group(1))
        .toList();
  }
}
