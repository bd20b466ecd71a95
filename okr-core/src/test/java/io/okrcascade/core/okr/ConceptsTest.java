package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/concepts.md says of approval and check-ins, row by row. */
class ConceptsTest {
  /** The rows of the table with that head. */
  private static List<List<String>> rows(String head) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../docs/concepts.md"));
    int at = lines.indexOf(head);
    assertThat(at).as(head).isNotNegative();
    return lines.subList(at + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        .toList();
  }

  @Test
  void objectivesMoveAsThePageSays() throws IOException {
    Set<String> said =
        rows("| from | to | by |").stream()
            .map(row -> row.get(0) + " " + row.get(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> may = new TreeSet<>();
    for (ObjectiveState from : ObjectiveState.values()) {
      for (ObjectiveState to : ObjectiveState.values()) {
        if (from.mayBecome(to, true)) {
          may.add(from + " " + to);
        }
      }
    }
    assertThat(may).isEqualTo(said);
  }

  @Test
  void valuesAreImplausibleAsThePageSays() throws IOException {
    for (List<String> row : rows("| baseline | target | last value | value | warning |")) {
      Desk desk = new Desk();
      desk.objective("o", ObjectiveState.APPROVED);
      double baseline = Double.parseDouble(row.get(0));
      desk.keyResult("k", "o", Metric.number("pts", baseline, Double.parseDouble(row.get(1))));
      if (!row.get(2).equals("none")) {
        desk.checkIn("sam", "k", Desk.value("2026-11-20", Double.parseDouble(row.get(2))));
      }
      CheckIn made =
          desk.checkIn("sam", "k", Desk.value("2026-11-21", Double.parseDouble(row.get(3))));
      List<String> codes = Implausible.of(desk.data, made).stream().map(Warning::code).toList();
      String warning = row.get(4);
      assertThat(codes)
          .as(row.toString())
          .isEqualTo(warning.equals("none") ? List.of() : List.of(warning));
    }
  }
}
