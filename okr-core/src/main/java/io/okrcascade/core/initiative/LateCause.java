package io.okrcascade.core.initiative;

/** Why an initiative was not delivered by the day that was promised. */
public enum LateCause {
  /** It needed something that was not named when it was committed. */
  UNKNOWN_DEPENDENCY,
  /** It needed something that was named and that the provider never answered. */
  UNDISCUSSED_DEPENDENCY,
  /** It needed something that was accepted and came late. */
  BROKEN_DEPENDENCY,
  MAINTENANCE,
  SCOPE,
  STAFFING,
  OTHER
}
