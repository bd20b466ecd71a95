package io.okrcascade.core.edit;

/** Which version of a record somebody means to change. */
@FunctionalInterface
public interface Match {
  /** Any version. */
  Match ANY = version -> {};

  /** Refuses another version than the one that was meant. */
  void require(int version);
}
