package io.okrcascade.core.dependency;

/** What of its own plan a provider can name behind an acceptance. */
public enum BackingType {
  KEY_RESULT,
  INITIATIVE
}
