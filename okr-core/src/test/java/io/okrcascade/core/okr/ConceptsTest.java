package io.okrcascade.core.okr;

import static io.okrcascade.core.testing.ConceptsPage.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/concepts.md says of approval and check-ins, row by row. */
class ConceptsTest {
  @Test
  void objectivesMoveAsThePageSays() {
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
  void valuesAreImplausibleAsThePageSays() {
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
