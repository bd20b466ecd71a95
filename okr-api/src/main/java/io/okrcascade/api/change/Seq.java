package io.okrcascade.api.change;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The place of an entry in the whole log, as one number that rises with it: its revision, and its
 * place among the entries of that revision. No write makes as many entries as there are places.
 */
final class Seq {
  private static final int PLACE_BITS = 24;

  private Seq() {}

  static long of(long revision, long place) {
    return revision << PLACE_BITS | place;
  }

  static long of(ResultSet row) throws SQLException {
    return of(row.getLong("revision"), row.getLong("place"));
  }

  /** Whether it is of the counter that the log had once: no revision is 0. */
  static boolean isOfOldCounter(long seq) {
    return seq > 0 && revision(seq) == 0;
  }

  static long revision(long seq) {
    return seq >>> PLACE_BITS;
  }

  static long place(long seq) {
    return seq & ((1L << PLACE_BITS) - 1);
  }
}
