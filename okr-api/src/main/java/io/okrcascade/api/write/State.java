package io.okrcascade.api.write;

import java.util.List;

/**
 * What requests of a group are decided on: what is committed, and what those before them have
 * changed. It lives as long as the transaction in which it was taken.
 *
 * @param <E> effects
 */
public interface State<E> {
  /**
   * Takes an effect in, so that the next request is decided on what it leaves.
   *
   * @return false where it cannot be written together with those before it; then nothing is taken
   */
  boolean accept(E effect);

  /** Shows what was committed to readers, who else would read it back from the log. */
  void publish(List<Revised<E>> effects);
}
