package io.okrcascade.core.okr;

/** What an alignment can link. */
public enum NodeType {
  OBJECTIVE,
  KEY_RESULT
}
