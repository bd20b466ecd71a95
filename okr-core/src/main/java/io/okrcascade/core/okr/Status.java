package io.okrcascade.core.okr;

/** How an objective, key result or team stands against the pace expected of it. */
public enum Status {
  NOT_STARTED,
  NO_DATA,
  DONE,
  ON_TRACK,
  AT_RISK,
  OFF_TRACK;

  /** Whether it says how things stand: something is known, and it has begun. */
  public boolean says() {
    return this != NOT_STARTED && this != NO_DATA;
  }

  /** The worse of two of DONE, ON_TRACK, AT_RISK and OFF_TRACK. */
  public Status worse(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
