package io.okrcascade.api.write;

import io.okrcascade.api.write.Ledger.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a long write has written ahead of its turn, so that others wait only for the rest of it.
 *
 * @param <S> the state on which requests are decided
 * @param <E> effects
 * @param <A> answers
 */
public interface Staged<S extends State<E>, E, A> {
  /**
   * The transaction that holds it, which whoever takes it ends; null where nothing is staged any
   * more, so that all of the write is still to be written.
   */
  @Nullable Transaction<S, E, A> take();
}
