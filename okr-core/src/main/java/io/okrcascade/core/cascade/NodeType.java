package io.okrcascade.core.cascade;

/** What an alignment can link. */
public enum NodeType {
  OBJECTIVE,
  KEY_RESULT
}
