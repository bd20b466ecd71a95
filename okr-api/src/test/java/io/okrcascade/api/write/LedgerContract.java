package io.okrcascade.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.okrcascade.api.write.Ledger.Transaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every ledger does, and how each way in which it fails is told: what ends a transaction and
 * what only a statement. The simulated one is worth no more than it is like the others in this.
 */
public abstract class LedgerContract<S extends State<E>, E, A> {
  /** What stands between a ledger and its database, and what else uses that. */
  public interface Surroundings {
    /** Somebody else who writes, and has locked the counter, until this is closed. */
    AutoCloseable somebodyHoldsTheCounter();

    /**
     * Has somebody else lock what a transaction is going to write, and wait for the counter then,
     * which the transaction holds.
     *
     * @return ends that, whichever of both went on
     */
    AutoCloseable crossing(String id) throws Exception;

    /** Ends the ledger's connection from the other side. */
    void cut();

    /**
     * Has the answer to the next commit get lost.
     *
     * @param committed whether the commit reaches the database
     */
    void loseNextAnswer(boolean committed);
  }

  protected abstract Ledger<S, E, A> ledger();

  protected abstract Surroundings surroundings();

  /** An effect that creates something under an id. */
  protected abstract E creating(String id);

  protected abstract A answer();

  @AfterEach
  void rest() {
    ledger().rest();
  }

  private long latest() {
    Transaction<S, E, A> transaction = ledger().begin();
    long latest = transaction.lock();
    transaction.rollBack();
    return latest;
  }

  private static <E> List<Revised<E>> at(long revision, E effect) {
    return List.of(new Revised<>(revision, effect));
  }

  private void write(Transaction<S, E, A> transaction, long from, E effect, String mark) {
    transaction.state(true);
    transaction.write(at(from + 1, effect));
    transaction.log(at(from + 1, effect), mark);
    transaction.raise(from, at(from + 1, effect));
  }

  private boolean isThere(long revision, String mark) {
    Transaction<S, E, A> transaction = ledger().begin();
    transaction.lock();
    boolean there = transaction.holds(revision, mark);
    transaction.rollBack();
    return there;
  }

  @Test
  void whatIsCommittedIsThere() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    write(transaction, from, creating("c1"), "m1");
    transaction.commit();
    assertThat(latest()).isEqualTo(from + 1);
    assertThat(isThere(from + 1, "m1")).isTrue();
    assertThat(isThere(from + 1, "m2")).isFalse();
  }

  @Test
  void whatIsRolledBackIsNot() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    write(transaction, from, creating("r1"), "m1");
    transaction.rollBack();
    assertThat(latest()).isEqualTo(from);
    assertThat(isThere(from + 1, "m1")).isFalse();
  }

  @Test
  void answersAreKept() {
    Key key = new Key("somebody", "key " + latest(), "0".repeat(64));
    Transaction<S, E, A> transaction = ledger().begin();
    transaction.lock();
    assertThat(transaction.kept(List.of(key))).isEmpty();
    transaction.keep(Map.of(key, answer()));
    transaction.commit();
    transaction = ledger().begin();
    transaction.lock();
    Map<Key.Name, Kept<A>> kept = transaction.kept(List.of(key, new Key("x", "y", "z")));
    transaction.rollBack();
    assertThat(kept).containsOnlyKeys(key.name());
    assertThat(kept.get(key.name()).fingerprint()).isEqualTo(key.fingerprint());
  }

  @Test
  void aWaitForTheLockEnds() throws Exception {
    try (AutoCloseable held = surroundings().somebodyHoldsTheCounter()) {
      Transaction<S, E, A> transaction = ledger().begin();
      assertThatExceptionOfType(WriteFailure.TransactionEnded.class).isThrownBy(transaction::lock);
      transaction.rollBack();
    }
    assertThatNoException().isThrownBy(this::latest);
  }

  @Test
  void whoCrossesAnotherEndsOneOfBoth() throws Exception {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    transaction.state(true);
    try (AutoCloseable other = surroundings().crossing("crossed")) {
      try {
        transaction.write(at(from + 1, creating("crossed")));
      } catch (WriteFailure.TransactionEnded e) {
        // Where it is not the other one that ends.
      }
      transaction.rollBack();
    }
    assertThat(latest()).isEqualTo(from);
  }

  @Test
  void aCounterThatHasMovedEndsTheTransaction() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    E effect = creating("moved");
    transaction.state(true);
    assertThatExceptionOfType(WriteFailure.TransactionEnded.class)
        .isThrownBy(() -> transaction.raise(from - 1, at(from, effect)));
    transaction.rollBack();
    assertThat(latest()).isEqualTo(from);
  }

  @Test
  void aRefusedRowEndsNoTransaction() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    write(transaction, from, creating("twice"), "m1");
    transaction.commit();
    Transaction<S, E, A> second = ledger().begin();
    second.lock();
    assertThatExceptionOfType(WriteFailure.StatementRefused.class)
        .isThrownBy(() -> second.write(at(from + 2, creating("twice"))));
    assertThat(second.holds(from + 1, "m1")).isTrue();
    second.rollBack();
  }

  @Test
  void aConnectionThatIsCutIsReplaced() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    write(transaction, from, creating("cut"), "m1");
    surroundings().cut();
    assertThatExceptionOfType(WriteFailure.ConnectionLost.class)
        .isThrownBy(() -> transaction.holds(from, "m1"));
    transaction.rollBack();
    assertThat(latest()).isEqualTo(from);
    assertThat(isThere(from + 1, "m1")).isFalse();
  }

  @Test
  void aConnectionThatIsCutBeforeTheCommitLeavesItUnknown() {
    Transaction<S, E, A> transaction = ledger().begin();
    long from = transaction.lock();
    write(transaction, from, creating("cut-before"), "m1");
    surroundings().cut();
    assertThatExceptionOfType(WriteFailure.CommitUnknown.class).isThrownBy(transaction::commit);
    transaction.rollBack();
    assertThat(isThere(from + 1, "m1")).isFalse();
  }

  @Test
  void aCommitWhoseAnswerIsLostIsUnknown() {
    for (boolean committed : new boolean[] {true, false}) {
      Transaction<S, E, A> transaction = ledger().begin();
      long from = transaction.lock();
      write(transaction, from, creating("lost-" + committed), "m1");
      surroundings().loseNextAnswer(committed);
      assertThatExceptionOfType(WriteFailure.CommitUnknown.class).isThrownBy(transaction::commit);
      transaction.rollBack();
      assertThat(isThere(from + 1, "m1")).isEqualTo(committed);
    }
  }
}
