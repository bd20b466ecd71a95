package io.okrcascade.core.okr;

/** The life of an objective; all but DROPPED are live and counted. */
public enum ObjectiveState {
  DRAFT,
  PROPOSED,
  APPROVED,
  DROPPED;

  /**
   * Whether an objective may go from here to {@code next}: a draft is proposed, a proposal
   * approved, taken or sent back, an approval withdrawn, anything dropped, and what was dropped
   * becomes a draft again. Where objectives are not approved by others nobody proposes, and the
   * team approves whatever it is.
   */
  public boolean mayBecome(ObjectiveState next, boolean approvedByOthers) {
    return switch (next) {
      case DRAFT -> this != DRAFT;
      case PROPOSED -> approvedByOthers && this == DRAFT;
      case APPROVED -> approvedByOthers ? this == PROPOSED : this != APPROVED;
      case DROPPED -> this != DROPPED;
    };
  }

  /** Whether coming here from {@code before} is a step towards an approval, or back from asking. */
  boolean isStepFrom(ObjectiveState before) {
    return this != DROPPED && (before == DRAFT || before == PROPOSED);
  }
}
