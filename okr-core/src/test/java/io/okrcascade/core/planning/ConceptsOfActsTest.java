package io.okrcascade.core.planning;

import static io.okrcascade.core.testing.ConceptsPage.rows;
import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okrcascade.core.bundle.CarryOver;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.Unfinished;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.testing.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What docs/concepts.md says of phases, carry-over, leaving and dissolving, row by row. */
class ConceptsOfActsTest {
  private static final LocalDate WEEK = LocalDate.of(2026, 11, 2);

  private static @Nullable String orNull(String cell) {
    return cell.equals("none") ? null : cell;
  }

  @Test
  void phasesMoveAsThePageSays() {
    for (List<String> row : rows("| from | to | days after the end | the miss is | reason |")) {
      Desk desk = new Desk();
      LocalDate end = Desk.TODAY.minusDays(Integer.parseInt(row.get(2)));
      Cycle cycle = desk.get(Cycle.KIND, "q4");
      desk.put(
          Cycle.KIND,
          Copy.of(cycle.withPhase(Phase.valueOf(row.get(0))))
              .with("startsOn", end.minusDays(91))
              .with("endsOn", end)
              .make());
      desk.objective("miss", "fr", "q4", null);
      desk.keyResult("k", "miss");
      if (row.get(3).equals("explained")) {
        desk.put(Grade.KIND, new Grade("miss", null, "it rained", null));
      }
      Phase next = Phase.valueOf(row.get(1));
      if (row.get(4).equals("needed")) {
        MoveCycle silent = new MoveCycle("q4", Match.ANY, said(next), Desk::scores);
        assertThat(desk.refusal("olu", silent))
            .as(row.toString())
            .startsWith("CONFLICT PHASE_ORDER");
        desk.act("olu", new MoveCycle("q4", Match.ANY, because("why", next), Desk::scores));
      } else {
        desk.act("olu", new MoveCycle("q4", Match.ANY, said(next), Desk::scores));
      }
      assertThat(desk.get(Cycle.KIND, "q4").phase()).as(row.toString()).isEqualTo(next);
    }
  }

  @Test
  void keyResultsAreCarriedOverAsThePageSays() {
    String head = "| source | direction | baseline | target | last value | begins anew from |";
    for (List<String> row : rows(head)) {
      Desk desk = new Desk();
      desk.objective("o", "fr", "q4", null);
      desk.keyResult("other", "o"); // so that the objective is unfinished, whatever the row says
      KeyResult keyResult = keyResult(desk.keyResult("k", "o"), row);
      desk.put(KeyResult.KIND, keyResult);
      if (!row.get(4).equals("none")) {
        desk.checkIn("k", "2026-11-02", Double.parseDouble(row.get(4)));
      }
      CarryOverAnswer offer =
          new CarryOver(
                  new Unfinished(desk.data(), Desk.scores(desk.data()), desk.get(Cycle.KIND, "q4")),
                  desk.get(Cycle.KIND, "q1"))
              .offer(team -> true);
      List<KeyResultItem> carried = offer.bundle().objectives().get(0).keyResults();
      String baseline =
          carried.stream()
              .filter(item -> item.title().equals(keyResult.title()))
              .map(item -> item.metric().baseline().stripTrailingZeros().toPlainString())
              .findFirst()
              .orElse("not carried");
      assertThat(baseline).as(row.toString()).isEqualTo(row.get(5));
    }
  }

  private static KeyResult keyResult(KeyResult plain, List<String> row) {
    return Copy.of(plain)
        .with("source", Source.valueOf(row.get(0)))
        .with(
            "metric",
            new Metric(
                MetricType.NUMBER,
                "u",
                Direction.valueOf(row.get(1)),
                new BigDecimal(row.get(2)),
                new BigDecimal(row.get(3)),
                List.of(),
                List.of()))
        .make();
  }

  @Test
  void whatSomebodyOwnedGoesWhereThePageSays() {
    for (List<String> row : rows("| cycle | successor | owner |")) {
      Desk desk = new Desk();
      desk.objective("o", "fr", row.get(0).equals("open") ? "q4" : "q3", "ana");
      String successor = row.get(1).equals("Max") ? "max" : orNull(row.get(1));
      desk.act("olu", new LeavePerson("ana", Match.ANY, said(new LeaveItem(null, successor))));
      Map<String, String> names = Map.of("ana", "Ana", "max", "Max");
      String owner = desk.get(Objective.KIND, "o").ownerId();
      assertThat(owner == null ? "nobody" : names.get(owner))
          .as(row.toString())
          .isEqualTo(row.get(2));
    }
  }

  private static void dissolve(Desk desk) {
    desk.act(
        "olu", new DissolveTeam("fr", Match.ANY, because("too small", new DissolveItem("de"))));
  }

  @Test
  void whatATeamHadGoesWhereThePageSays() {
    for (List<String> row : rows("| what | cycle | belongs to |")) {
      Desk desk = new Desk();
      String cycle = row.get(1).equals("open") ? "q4" : "q3";
      desk.objective("o", "fr", cycle, null);
      desk.initiative("i", "fr", cycle, InitiativeState.DRAFT);
      desk.put(Capacity.KIND, new Capacity("fr", cycle, 2));
      dissolve(desk);
      String team =
          switch (row.get(0)) {
            case "objective" -> desk.get(Objective.KIND, "o").teamId();
            case "initiative" -> desk.get(Initiative.KIND, "i").teamId();
            default -> desk.has(Capacity.KIND, RecordKind.pairId("fr", cycle)) ? "fr" : "de";
          };
      assertThat(team.equals("fr") ? "the dissolved team" : "the other team")
          .as(row.toString())
          .isEqualTo(row.get(2));
    }
  }

  @Test
  void twoReportsOfAWeekAreOneAsThePageSays() {
    String head = "| people | share | people of the other team | its share | together |";
    for (List<String> row : rows(head)) {
      Desk desk = new Desk();
      report(desk, "fr", row.get(0), row.get(1));
      report(desk, "de", row.get(2), row.get(3));
      dissolve(desk);
      String id = RecordKind.pairId("de", WEEK.toString());
      assertThat(desk.get(MaintenanceReport.KIND, id).share())
          .as(row.toString())
          .isCloseTo(Double.parseDouble(row.get(4)), within(1e-9));
    }
  }

  private static void report(Desk desk, String team, String people, String share) {
    desk.put(Capacity.KIND, new Capacity(team, "q4", Double.parseDouble(people)));
    desk.put(
        MaintenanceReport.KIND,
        new MaintenanceReport(team, WEEK, Double.parseDouble(share), 3, 1, Map.of()));
  }
}
