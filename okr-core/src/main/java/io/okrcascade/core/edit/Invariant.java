package io.okrcascade.core.edit;

import java.util.Map;

/**
 * What holds of the state after a whole write, whatever the order in which it was decided. Compared
 * by identity: each is declared once.
 */
@FunctionalInterface
public interface Invariant {
  /**
   * Tells every record for which it does not hold.
   *
   * @param touched the records that the write touched, by id, each with the place in the input that
   *     is to blame
   */
  void check(Edit edit, Map<String, String> touched);
}
