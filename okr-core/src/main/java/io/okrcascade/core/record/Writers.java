package io.okrcascade.core.record;

import java.util.function.Function;

/** Who may write the records of a kind. */
public sealed interface Writers<T extends Record> {
  /**
   * Who holds a permission of the organization.
   *
   * @param name in UPPER_SNAKE, as the access room names it
   */
  record Holders<T extends Record>(String name) implements Writers<T> {}

  /**
   * Who may write for the team.
   *
   * @param teamId of the team whose record it is
   */
  record OfTeam<T extends Record>(Function<T, String> teamId) implements Writers<T> {}

  /** Who may write the record within which it lives. */
  record OfParent<T extends Record>() implements Writers<T> {}
}
