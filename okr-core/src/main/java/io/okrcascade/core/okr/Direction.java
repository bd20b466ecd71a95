package io.okrcascade.core.okr;

/** Which way a measure should move, or on which side of the target it should stay. */
public enum Direction {
  INCREASE,
  DECREASE,
  MAINTAIN_AT_LEAST,
  MAINTAIN_AT_MOST;

  /** What a measure is to do, as people say it. */
  String inWords() {
    return switch (this) {
      case INCREASE -> "increase";
      case DECREASE -> "decrease";
      case MAINTAIN_AT_LEAST -> "stay at its target or above";
      case MAINTAIN_AT_MOST -> "stay at its target or below";
    };
  }

  /** Whether more is better. */
  public boolean isUp() {
    return this == INCREASE || this == MAINTAIN_AT_LEAST;
  }
}
