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

  /** Whether an initiative may go from here to {@code next}; gates are checked apart. */
  public boolean mayBecome(InitiativeState next) {
    return switch (next) {
      case DRAFT -> this == REFINED || this == POSTPONED || this == DROPPED;
      case REFINED -> this == DRAFT;
      case COMMITTED -> this == REFINED;
      case IN_PROGRESS -> this == COMMITTED;
      case DELIVERED -> this == IN_PROGRESS;
      case DROPPED, POSTPONED -> isLive() && this != DELIVERED;
    };
  }

  /** Whether it still stands behind the key results it contributes to. */
  public boolean isLive() {
    return this != DROPPED && this != POSTPONED;
  }

  /** Whether it is still to be done, so that it has a place in the ranking of its cycle. */
  public boolean isRanked() {
    return isLive() && this != DELIVERED;
  }

  /** Whether somebody is to deliver it, or has. */
  public boolean isCommitted() {
    return this == COMMITTED || this == IN_PROGRESS || this == DELIVERED;
  }
}
