package io.okrcascade.api.store;

import io.okrcascade.api.platform.db.SqlErrors;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.write.WriteFailure;
import java.util.function.Supplier;

/** What an error of the database means to a group of writes. */
final class JdbiFailures {
  private JdbiFailures() {}

  /** Of an error before a commit; what is none of the database's stays as it is. */
  static RuntimeException of(RuntimeException error) {
    if (error instanceof WriteFailure || !SqlErrors.isOfDatabase(error)) {
      return error;
    }
    if (SqlErrors.isUnavailable(error)) {
      return new WriteFailure.ConnectionLost(error);
    }
    if (SqlErrors.isContended(error)) {
      return new WriteFailure.TransactionEnded("others were in the way", error);
    }
    return new WriteFailure.StatementRefused(SqlErrors.isDuplicate(error) ? taken() : error);
  }

  /** What work on the database gives; what goes wrong with it is told as a failure. */
  static <R> R translated(Supplier<R> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw of(e);
    }
  }

  /** Of an error of a commit: only of some it is sure that nothing was committed. */
  static WriteFailure ofCommit(RuntimeException error) {
    return SqlErrors.isContended(error)
        ? new WriteFailure.TransactionEnded("others were in the way", error)
        : new WriteFailure.CommitUnknown(error);
  }

  /** A write sees the families that it needs; an id that is taken in another shows only here. */
  static RuntimeException taken() {
    return ProblemException.conflict(
        "ID_TAKEN", "one of these ids is taken by a record of another year");
  }
}
