package io.okrcascade.core.org;

/** Whether a person still works in the organization. */
public enum PersonState {
  ACTIVE,
  LEFT
}
