package io.okrcascade.core.org;

/** The four levels of an organization, highest first. */
public enum TeamLevel {
  COMPANY,
  DEPARTMENT,
  TRIBE,
  SQUAD;

  /** Whether this level stands above {@code other}. */
  public boolean isAbove(TeamLevel other) {
    return compareTo(other) < 0;
  }
}
