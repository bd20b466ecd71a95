package io.okrcascade.core.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of docs/planning.md is what the code computes. */
class ExposureExampleTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| ([0-9.]+) \\|", Pattern.MULTILINE);

  @Test
  void theWorkedExampleHolds() throws IOException {
    Cascade cascade =
        Cascade.of(
            new Organization(
                List.of(
                    Team.of("co", "Co", TeamLevel.COMPANY, null),
                    Team.of("dep", "Dep", TeamLevel.DEPARTMENT, "co"),
                    Team.of("tribe", "Tribe", TeamLevel.TRIBE, "dep"),
                    Team.of("squad", "Squad", TeamLevel.SQUAD, "tribe"))),
            new CycleTree(
                List.of(
                    new Cycle(
                        "q",
                        "Q",
                        Cadence.QUARTER,
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        Phase.ACTIVE))),
            List.of(
                Objective.of("grow", "co", "q", "Grow"),
                Objective.of("sell", "dep", "q", "Sell"),
                Objective.of("other", "tribe", "q", "Other"),
                Objective.of("show", "squad", "q", "Show")),
            List.of(
                keyResult("arr", "grow", 1),
                keyResult("churn", "grow", 1),
                keyResult("deals", "sell", 1),
                keyResult("price", "sell", 3),
                keyResult("demos", "show", 1),
                keyResult("calls", "show", 1)),
            List.of(
                link("a", NodeType.OBJECTIVE, "sell", "arr", 2),
                link("b", NodeType.OBJECTIVE, "other", "arr", 1),
                link("c", NodeType.KEY_RESULT, "demos", "deals", 1)),
            List.of());
    Work work =
        new Work()
            .initiative("video", "squad", "q", 1.0, InitiativeState.DRAFT)
            .moves("demos", Impact.HIGH, 0.5)
            .initiative("fair", "squad", "q", 1.0, InitiativeState.DRAFT)
            .moves("demos", Impact.MEDIUM, 1);
    Exposures exposures =
        new Exposures(
            cascade.scores(LocalDate.of(2026, 11, 2), Pace.DEFAULT),
            work.initiatives,
            work.contributions,
            PriorityFactors.DEFAULT);

    Map<String, Double> told = new TreeMap<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("../docs/planning.md")));
    while (rows.find()) {
      told.put(rows.group(1), Double.valueOf(rows.group(2)));
    }
    Map<String, Double> computed = new TreeMap<>();
    exposures
        .up("video")
        .exposed()
        .forEach(e -> computed.put(e.id(), Math.round(e.share() * 1e4) / 1e4));
    assertThat(told).hasSize(6).isEqualTo(computed);
  }

  private static KeyResult keyResult(String id, String objectiveId, double weight) {
    return new KeyResult(
        id,
        objectiveId,
        id,
        null,
        Metric.number("", 0, 10),
        Source.CHECK_INS,
        weight,
        null,
        7,
        KeyResultState.ACTIVE,
        0,
        null,
        List.of(),
        null);
  }

  private static Alignment link(
      String id, NodeType childType, String childId, String parentId, double weight) {
    return new Alignment(
        id, childType, childId, NodeType.KEY_RESULT, parentId, AlignmentMode.CONTRIBUTES, weight);
  }
}
