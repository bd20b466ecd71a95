package io.okrcascade.core.record;

import java.util.function.Function;

/** To what the records of a kind belong, and with what they are loaded and counted as changed. */
public sealed interface Scope<T extends Record> {
  /** The organization. */
  record Organization<T extends Record>() implements Scope<T> {}

  /**
   * The family of a cycle.
   *
   * @param cycleId of the cycle in which the record lives
   */
  record OfCycle<T extends Record>(Function<T, String> cycleId) implements Scope<T> {}

  /**
   * Where another record lives.
   *
   * @param parent leads to the other record
   */
  record Within<T extends Record>(Function<T, Ref> parent) implements Scope<T> {}
}
