package io.okrcascade.core.okr;

/** The life of an objective; all but DROPPED are live and counted. */
public enum ObjectiveState {
  DRAFT,
  PROPOSED,
  APPROVED,
  DROPPED
}
