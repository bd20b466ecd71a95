package io.okrcascade.api.write;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.write.Ledger.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits requests together, each decided on the state that the one before it left, each with a
 * revision of its own. What goes wrong with one costs its neighbours nothing; what goes wrong with
 * the database is tried anew while there is time.
 */
final class Group<S extends State<E>, E, A> {
  /** How long a database that fails is tried. */
  private static final Duration TROUBLE = Duration.ofSeconds(8);

  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  /** Times that catching up is tried, before the state is taken however long it takes. */
  private static final int CATCH_UPS = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Group.class);

  private final Ledger<S, E, A> ledger;
  private final Timing timing;

  Group(Ledger<S, E, A> ledger, Timing timing) {
    this.ledger = ledger;
    this.timing = timing;
  }

  /**
   * Answers requests that were taken.
   *
   * @return those that have to wait for the next group
   */
  List<Pending<Request<S, E, A>, A>> commit(List<Pending<Request<S, E, A>, A>> taken) {
    List<Pending<Request<S, E, A>, A>> open = taken;
    long begun = timing.now();
    int catchUps = 0;
    int failures = 0;
    RuntimeException told = tooMany();
    while (true) {
      open = inTime(open, failures > 0 && timing.now() - begun > TROUBLE.toNanos(), told);
      if (open.isEmpty()) {
        return open;
      }
      try {
        return tryOnce(open, catchUps >= CATCH_UPS);
      } catch (WriteFailure.Behind behind) {
        catchUps++;
        catchUp(behind);
      } catch (WriteFailure.TransactionEnded e) {
        told = tooMany();
        note(e);
        ledger.makeWay();
        pause(++failures);
      } catch (WriteFailure.ConnectionLost e) {
        told = away();
        note(e);
        pause(++failures);
      } catch (WriteFailure.StatementRefused e) {
        return oneByOne(open, e.verdict());
      } catch (RuntimeException | Error e) {
        return oneByOne(open, e);
      }
    }
  }

  private static void note(WriteFailure failure) {
    LOG.debug("A group is written anew", failure);
  }

  private static ProblemException tooMany() {
    return ProblemException.unavailable(
        "others write all the time; nothing was written, repeat it a little later");
  }

  private static ProblemException away() {
    return ProblemException.unavailable("the database cannot be reached; nothing was written");
  }

  /** Those for which there is time for another try; the others are told why there was none. */
  private List<Pending<Request<S, E, A>, A>> inTime(
      List<Pending<Request<S, E, A>, A>> open, boolean isOver, RuntimeException told) {
    long now = timing.now();
    List<Pending<Request<S, E, A>, A>> still = new ArrayList<>();
    for (Pending<Request<S, E, A>, A> pending : open) {
      if (isOver || pending.left(now) < WriteQueue.LOCK_WAIT.toNanos()) {
        pending.refuse(told);
      } else if (!pending.isAnswered()) {
        still.add(pending);
      }
    }
    return still;
  }

  private void catchUp(WriteFailure.Behind behind) {
    try {
      ledger.catchUp(behind);
    } catch (WriteFailure | ProblemException e) {
      pause(1); // the next try tells what is the matter, or finds somebody else done
    }
  }

  /** A refused row says nothing of whose it is: who is refused alone is meant. */
  private List<Pending<Request<S, E, A>, A>> oneByOne(
      List<Pending<Request<S, E, A>, A>> open, Throwable verdict) {
    if (open.size() == 1) {
      open.get(0).refuse(verdict);
    } else {
      open.forEach(pending -> commit(List.of(pending)));
    }
    return List.of();
  }

  private List<Pending<Request<S, E, A>, A>> tryOnce(
      List<Pending<Request<S, E, A>, A>> open, boolean patient) {
    Transaction<S, E, A> transaction = begin(open);
    Round<S, E, A> round;
    try {
      round = Round.of(transaction, open, patient, mark());
      round.write(transaction);
    } catch (RuntimeException | Error e) {
      transaction.rollBack();
      throw e;
    }
    if (round.isIdle()) {
      transaction.rollBack();
    } else {
      commit(transaction, round, open);
    }
    round.tell();
    return round.left();
  }

  private Transaction<S, E, A> begin(List<Pending<Request<S, E, A>, A>> open) {
    Staged<S, E, A> staged = open.get(0).request().staged();
    Transaction<S, E, A> begun = staged == null ? null : staged.take();
    return begun == null ? ledger.begin() : begun;
  }

  private String mark() {
    return Long.toString(timing.random(Long.MAX_VALUE), Character.MAX_RADIX);
  }

  private void commit(
      Transaction<S, E, A> transaction,
      Round<S, E, A> round,
      List<Pending<Request<S, E, A>, A>> open) {
    try {
      transaction.commit();
    } catch (WriteFailure.TransactionEnded e) {
      transaction.rollBack();
      throw e;
    } catch (RuntimeException | Error e) { // whatever it is, the commit may have been made
      transaction.rollBack();
      if (!isCommitted(round, open)) {
        throw new WriteFailure.TransactionEnded("nothing was committed", e);
      }
    }
  }

  /**
   * Looks for what a commit that did not answer has left. Who locks the counter has waited for the
   * end of that transaction, so what is seen then is final.
   */
  private boolean isCommitted(Round<S, E, A> round, List<Pending<Request<S, E, A>, A>> open) {
    try {
      for (int failures = 0; ; ) {
        long now = timing.now();
        if (open.stream().allMatch(pending -> pending.left(now) <= 0)) {
          open.forEach(Pending::expire);
          return false;
        }
        try {
          return isFound(round);
        } catch (WriteFailure e) {
          pause(++failures);
        }
      }
    } catch (RuntimeException | Error e) { // nobody may be tried again who may be written
      open.forEach(Pending::expire);
      throw e;
    }
  }

  private boolean isFound(Round<S, E, A> round) {
    Transaction<S, E, A> transaction = ledger.begin();
    try {
      transaction.lock();
      return round.isIn(transaction);
    } finally {
      transaction.rollBack();
    }
  }

  /** The longer the more often it failed, and never the same for two replicas. */
  private void pause(int failures) {
    long most = Math.min(LONGEST_PAUSE.toMillis(), 10L << Math.min(failures, 6));
    timing.pause(Duration.ofMillis(2 + timing.random(most)));
  }
}
