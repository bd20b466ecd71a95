package io.okrcascade.core.audit;

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
    return AuditReport.of(context.asOf, findings.sorted(), Tallies.of(context));
  }
}
