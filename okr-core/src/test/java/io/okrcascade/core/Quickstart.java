package io.okrcascade.core;

import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.time.LocalDate;
import java.util.List;

/** The example of README.md and docs/library.md; a test holds them together. */
final class Quickstart {
  private Quickstart() {}

  public static void main(String[] args) {
    // tag quickstart
    var day = LocalDate.of(2026, 11, 16);
    var acme = Team.of("acme", "Acme", TeamLevel.COMPANY, null);
    var pay = Team.of("pay", "Payments", TeamLevel.SQUAD, "acme");
    var start = LocalDate.of(2026, 10, 1);
    var q4 = new Cycle("q4", "Q4", Cadence.QUARTER, start, start.plusDays(91), null, Phase.ACTIVE);
    var stay = Objective.of("stay", "acme", "q4", "Customers stay with us");
    var churn = KeyResult.of("churn", "stay", "Churn down to 4 %", Metric.number("%", 8, 4));
    var fast = Objective.of("fast", "pay", "q4", "Paying takes seconds");
    var wait = KeyResult.of("wait", "fast", "20 s to pay", Metric.number("s", 60, 20));

    var cascade =
        Cascade.of(
            new Organization(List.of(acme, pay)),
            new CycleTree(List.of(q4)),
            List.of(stay, fast),
            List.of(churn, wait),
            List.of(Alignment.contributes("a1", NodeType.OBJECTIVE, "fast", "churn")),
            List.of(CheckIn.of("c1", "churn", day, 7), CheckIn.of("c2", "wait", day, 30)));

    var scores = cascade.scores(day, Pace.DEFAULT);
    System.out.println(scores.team("acme", "q4").score());
    System.out.println(scores.keyResult("churn").divergence());
    System.out.println(cascade.weights("acme", "q4").of(NodeType.KEY_RESULT, "wait"));

    var thresholds = AuditThresholds.DEFAULT;
    Audit.run(new AuditInput(scores, "q4", List.of(), List.of(), List.of(), thresholds))
        .withCode("DIVERGENCE")
        .findings()
        .forEach(f -> System.out.println(f.severity() + " " + f.code() + ": " + f.message()));
    // end quickstart
  }
}
