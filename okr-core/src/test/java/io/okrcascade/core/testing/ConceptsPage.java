package io.okrcascade.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The worked examples of docs/concepts.md. */
public final class ConceptsPage {
  private ConceptsPage() {}

  /** The rows of the table with that head, cell by cell. */
  public static List<List<String>> rows(String head) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of("../docs/concepts.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int at = lines.indexOf(head);
    assertThat(at).as(head).isNotNegative();
    List<List<String>> rows =
        lines.subList(at + 2, lines.size()).stream()
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
            .toList();
    assertThat(rows).as(head).hasSizeGreaterThan(2);
    return rows;
  }
}
