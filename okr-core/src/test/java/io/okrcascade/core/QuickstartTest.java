package io.okrcascade.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example in README.md and docs/library.md compiles, and says what the pages say. */
class QuickstartTest {
  private static final Path SOURCE =
      Path.of("src", "test", "java", "io", "okrcascade", "core", "Quickstart.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/library.md"})
  void thePageShowsTheCode(String page) throws IOException {
    Matcher tagged =
        Pattern.compile("(?s) *// tag quickstart\n(.*?) *// end quickstart\n")
            .matcher(Files.readString(SOURCE));
    assertThat(tagged.find()).isTrue();
    assertThat(block(page, "java")).isEqualTo(tagged.group(1).stripTrailing().stripIndent() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/library.md"})
  void thePageShowsWhatTheCodePrints(String page) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Quickstart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(block(page, "text"))
        .isEqualTo(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }

  /** The first fenced block of the page in that language. */
  private static String block(String page, String language) throws IOException {
    Matcher fenced =
        Pattern.compile("(?s)\n```" + language + "\n(.*?)```\n")
            .matcher(Files.readString(Path.of("..", page)));
    assertThat(fenced.find()).as("a block of " + language).isTrue();
    return fenced.group(1);
  }
}
