package io.okrcascade.core.edit;

/**
 * One act. It is written once, in the room that it belongs to, and run by its resource and by an
 * import alike.
 *
 * @param <R> what it gives back to whoever runs it
 */
@FunctionalInterface
public interface UseCase<R> {
  /**
   * Decides the act: asks the rules of its step, and tells the records that it changes.
   *
   * @throws io.okrcascade.core.message.RefusedException where the act may not be done
   * @throws io.okrcascade.core.message.InvalidException where its input is wrong
   */
  R run(Edit edit);
}
