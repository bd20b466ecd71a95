package io.okrcascade.core.audit;

/** What a finding can be about. */
public enum SubjectType {
  TEAM,
  OBJECTIVE,
  KEY_RESULT,
  INITIATIVE,
  DEPENDENCY
}
