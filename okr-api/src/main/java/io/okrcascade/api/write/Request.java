package io.okrcascade.api.write;

import org.jspecify.annotations.Nullable;

/**
 * A write that somebody asks for.
 *
 * @param <S> the state on which it is decided
 * @param <E> its effect, where it is accepted
 * @param <A> what is answered then
 */
public interface Request<S extends State<E>, E, A> {
  /** By what it is known again; null where it is not to be. */
  @Nullable Key key();

  /** What of it is written ahead of its turn; it is a group of its own then. */
  default @Nullable Staged<S, E, A> staged() {
    return null;
  }

  /**
   * Decides it. It may be asked several times, each time of another state; nothing it does may be
   * seen besides what it gives back.
   *
   * @param revision that its effect will have
   * @throws RuntimeException where it is refused: that is its verdict
   */
  Decided<E, A> decide(S state, long revision);
}
