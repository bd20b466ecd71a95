package io.okrcascade.core.audit;

/**
 * One thing that the audit looks for. The rules are in {@link Rules}.
 *
 * @param code stable, in UPPER_SNAKE
 * @param meaning what it finds, in a sentence
 * @param advice what to do about a finding, in a sentence
 */
public record Rule(String code, Severity severity, String meaning, String advice, Search search) {
  void find(AuditContext context, Findings findings) {
    search.find(context, this, findings);
  }
}
