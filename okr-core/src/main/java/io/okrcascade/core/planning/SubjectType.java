package io.okrcascade.core.planning;

/** What a finding can be about. */
public enum SubjectType {
  TEAM,
  OBJECTIVE,
  KEY_RESULT,
  INITIATIVE,
  DEPENDENCY
}
