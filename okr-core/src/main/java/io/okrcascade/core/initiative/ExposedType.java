package io.okrcascade.core.initiative;

/** What can be exposed, or carry something. */
public enum ExposedType {
  OBJECTIVE,
  KEY_RESULT,
  INITIATIVE
}
