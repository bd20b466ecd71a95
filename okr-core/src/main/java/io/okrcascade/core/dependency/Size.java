package io.okrcascade.core.dependency;

/** How much a dependency asks of its provider. */
public enum Size {
  S,
  M,
  L
}
