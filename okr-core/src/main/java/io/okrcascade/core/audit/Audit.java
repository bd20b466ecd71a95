package io.okrcascade.core.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through a cycle with every rule; takes time linear in what there is to look at. */
public final class Audit {
  private Audit() {}

  /**
   * Audits a cycle on the day of its scores.
   *
   * @throws IllegalArgumentException where there is no such cycle
   */
  public static AuditReport run(AuditInput input) {
    AuditContext context = new AuditContext(input);
    Findings findings = new Findings(input.cycleId());
    Rules.ALL.forEach(rule -> rule.find(context, findings));
    return AuditReport.of(context.asOf, waived(findings.sorted(), context), Tallies.of(context));
  }

  /**
   * The counts behind the indices alone, by team id: much less work than a whole audit.
   *
   * @throws IllegalArgumentException where there is no such cycle
   */
  public static Map<String, Tally> tallies(AuditInput input) {
    return Tallies.of(new AuditContext(input));
  }

  private static List<Finding> waived(List<Finding> findings, AuditContext context) {
    Set<String> waived = new HashSet<>();
    for (Waiver waiver : context.input.waivers()) {
      if (waiver.cycleId().equals(context.cycle.id()) && waiver.holdsOn(context.asOf)) {
        waived.add(waiver.findingId());
      }
    }
    return waived.isEmpty()
        ? findings
        : findings.stream()
            .map(finding -> waived.contains(finding.id()) ? finding.withWaived(true) : finding)
            .toList();
  }
}
