package io.okrcascade.core.initiative;

/** How much a dependency asks of its provider. */
public enum Size {
  S,
  M,
  L
}
