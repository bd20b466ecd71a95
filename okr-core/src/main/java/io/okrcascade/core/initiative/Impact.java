package io.okrcascade.core.initiative;

/** How strongly an initiative moves a key result. */
public enum Impact {
  MINIMAL,
  LOW,
  MEDIUM,
  HIGH,
  MASSIVE
}
