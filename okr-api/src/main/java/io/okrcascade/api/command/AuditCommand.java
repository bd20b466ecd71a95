package io.okrcascade.api.command;

import io.okrcascade.api.Services;
import io.okrcascade.api.audit.CycleAudit;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.Finding;
import io.okrcascade.core.audit.Severity;
import java.time.LocalDate;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code audit --cycle ID [--fail-on SEVERITY]}: prints findings; exits with 1 where they are bad.
 */
public final class AuditCommand extends OfflineCommand {
  public AuditCommand() {
    super("audit", "Prints what the audit of a cycle finds");
  }

  @Override
  void configureOwn(Subparser subparser) {
    subparser.addArgument("--cycle").metavar("ID").required(true).help("the cycle to audit");
    subparser
        .addArgument("--fail-on")
        .type(Severity.class)
        .help("exit with status 1 where a finding is this severe or worse");
  }

  @Override
  int run(Services services, Namespace arguments) {
    String cycle = arguments.getString("cycle");
    LocalDate today = services.reads.today();
    AuditReport report = CycleAudit.of(services.reads.ofCycle(cycle).asOf(today), cycle, today);
    for (Finding finding : report.findings()) {
      System.out.printf(
          "%-7s %-24s %-20s %s%s%n",
          finding.severity(),
          finding.code(),
          finding.subject().teamId(),
          finding.message(),
          finding.waived() ? " (waived)" : "");
    }
    System.err.println(report.counts());
    Severity bar = arguments.get("fail_on");
    boolean fails =
        bar != null
            && report.findings().stream()
                .anyMatch(f -> !f.waived() && f.severity().compareTo(bar) <= 0);
    return fails ? 1 : 0;
  }
}
