package io.okrcascade.core.okr;

/** The life of an objective; all but DROPPED are live and counted. */
public enum ObjectiveState {
  DRAFT,
  PROPOSED,
  APPROVED,
  DROPPED;

  /**
   * Whether an objective may go from here to {@code next}: a draft is proposed, a proposal approved
   * or taken back, anything dropped, and what was dropped becomes a draft again.
   */
  public boolean mayBecome(ObjectiveState next) {
    return switch (next) {
      case DRAFT -> this == PROPOSED || this == DROPPED;
      case PROPOSED -> this == DRAFT;
      case APPROVED -> this == PROPOSED;
      case DROPPED -> this != DROPPED;
    };
  }
}
