package io.okrcascade.core.edit;

/** Which version of a record somebody means to change. */
@FunctionalInterface
public interface Match {
  /** Any version. */
  Match ANY = version -> {};

  /** The version of what is not there, which none that somebody means is. */
  int NOTHING = -1;

  /** Refuses another version than the one that was meant. */
  void require(int version);

  /** An act that creates something: no version that somebody means is of what is not there yet. */
  default <R> UseCase<R> creating(UseCase<R> act) {
    return edit -> {
      edit.requireMatch(NOTHING, this);
      return edit.run(act);
    };
  }
}
