package io.okrcascade.core.planning;

/** How those who run a programme see it. */
public enum Health {
  ON_TRACK,
  AT_RISK,
  OFF_TRACK
}
