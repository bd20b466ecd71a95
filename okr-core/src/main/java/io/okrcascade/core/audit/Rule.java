package io.okrcascade.core.audit;

/** One thing that the audit looks for. The rules are in {@link Rules}. */
public final class Rule {
  private final String code;
  private final Severity severity;
  private final String meaning;
  private final String advice;
  private final Search search;

  Rule(String code, Severity severity, String meaning, String advice, Search search) {
    this.code = code;
    this.severity = severity;
    this.meaning = meaning;
    this.advice = advice;
    this.search = search;
  }

  /** Stable, in UPPER_SNAKE. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }

  /** What it finds, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What to do about a finding, in a sentence. */
  public String advice() {
    return advice;
  }

  void find(AuditContext context, Findings findings) {
    search.find(context, this, findings);
  }
}
