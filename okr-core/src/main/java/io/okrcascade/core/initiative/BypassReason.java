package io.okrcascade.core.initiative;

/** Why an initiative may pass the ranking by. */
public enum BypassReason {
  SECURITY,
  LEGAL,
  INCIDENT,
  CONTRACT,
  /** Debt that a team pays off that its maintenance overloads. */
  MAINTENANCE
}
