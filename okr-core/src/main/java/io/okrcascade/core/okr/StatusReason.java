package io.okrcascade.core.okr;

/** Why a status is what it is. */
public enum StatusReason {
  /** The cycle has not begun. */
  NOT_STARTED,
  /** It is reached. */
  DONE,
  /** What progress over expected progress says, or nobody said otherwise of what is to be done. */
  PACE,
  /** The confidence last stated, which is worse than the pace or all there is. */
  CONFIDENCE,
  /** Whether the line of a MAINTAIN is held. */
  HELD,
  /** The worst of its terms, as nothing is expected yet. */
  CHILDREN,
  /** Nothing is known. */
  UNREPORTED
}
