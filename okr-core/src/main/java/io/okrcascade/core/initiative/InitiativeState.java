package io.okrcascade.core.initiative;

/** The life of an initiative. */
public enum InitiativeState {
  DRAFT,
  REFINED,
  COMMITTED,
  IN_PROGRESS,
  DELIVERED,
  DROPPED,
  POSTPONED;

  /** Whether it still stands behind the key results it contributes to. */
  public boolean isLive() {
    return this != DROPPED && this != POSTPONED;
  }

  /** Whether somebody is to deliver it, or has. */
  public boolean isCommitted() {
    return this == COMMITTED || this == IN_PROGRESS || this == DELIVERED;
  }
}
