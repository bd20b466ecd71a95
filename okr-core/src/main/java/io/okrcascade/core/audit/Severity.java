package io.okrcascade.core.audit;

/** How much a finding matters, worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
