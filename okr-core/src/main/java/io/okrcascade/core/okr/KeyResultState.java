package io.okrcascade.core.okr;

/** DROPPED key results leave every mean. */
public enum KeyResultState {
  ACTIVE,
  DROPPED
}
