package io.okrcascade.api.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The database, as far as groups of writes need it. One at a time uses it. Whatever goes wrong is
 * told as a {@link WriteFailure}.
 *
 * @param <S> the state on which requests are decided
 * @param <E> effects
 * @param <A> answers
 */
public interface Ledger<S extends State<E>, E, A> {
  /**
   * Begins a transaction.
   *
   * @throws WriteFailure.ConnectionLost where the database cannot be reached
   */
  Transaction<S, E, A> begin();

  /** Brings up to date, outside of any transaction, what took too long to do within one. */
  void catchUp(WriteFailure.Behind behind);

  /** Gives up what was written ahead of its turn: it may hold what a group waits for. */
  void makeWay();

  /** Gives back what is held between transactions: there is nothing to write for a while. */
  void rest();

  /** A transaction, and its steps in the order in which they are taken. */
  interface Transaction<S extends State<E>, E, A> {
    /**
     * Takes the row of the one counter until the end of the transaction.
     *
     * @return the latest revision of all
     */
    long lock();

    /**
     * The state as it is committed.
     *
     * @param patient whether it may take long, as {@link Ledger#catchUp} was of no avail
     * @throws WriteFailure.Behind where it would take long, also later, when it is asked
     */
    S state(boolean patient);

    /** What was answered to requests of these keys before. */
    Map<Key.Name, Kept<A>> kept(Collection<Key> keys);

    /**
     * Which effects would create what is there already and the state cannot know of.
     *
     * @return by their revision, with the verdict
     */
    Map<Long, RuntimeException> taken(List<Revised<E>> effects);

    /** Writes the net of effects. */
    void write(List<Revised<E>> effects);

    /**
     * Writes effects into the change log, each entry for itself.
     *
     * @param mark by which they are found again; no other group has the same
     */
    void log(List<Revised<E>> effects, String mark);

    /** Keeps answers for requests that are repeated. */
    void keep(Map<Key, A> answers);

    /**
     * Raises the counter, and the revisions of what the effects touch.
     *
     * @param from the latest revision so far
     * @throws WriteFailure.TransactionEnded where the counter has moved since it was locked
     */
    void raise(long from, List<Revised<E>> effects);

    /**
     * Ends the transaction; what it wrote is there for good.
     *
     * @throws WriteFailure.TransactionEnded where nothing is
     * @throws WriteFailure.CommitUnknown where that is not known
     */
    void commit();

    /** Whether a revision was made by the group of that mark. */
    boolean holds(long revision, String mark);

    /** Ends the transaction, in whatever way it went wrong; nothing of it is there. Never fails. */
    void rollBack();
  }
}
