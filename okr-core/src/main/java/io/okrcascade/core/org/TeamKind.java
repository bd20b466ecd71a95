package io.okrcascade.core.org;

/** What a tribe or squad is for: a product, a platform for others, or one country. */
public enum TeamKind {
  SOLUTION,
  PLATFORM,
  LOCAL
}
