package io.okrcascade.core.initiative;

/** What kind of benefit an initiative is expected to bring. */
public enum Benefit {
  REVENUE,
  SATISFACTION,
  BACK_OFFICE,
  RISK,
  COMPLIANCE
}
