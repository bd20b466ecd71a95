package io.okrcascade.core.record;

import java.util.Collection;
import java.util.function.Function;

/**
 * What is looked up often and computed from all records of a kind once, until one of them changes.
 * Compared by identity: each is declared once, in the room that knows how.
 */
public final class Derived<T extends Record, V> {
  private final RecordKind<T> kind;
  private final Function<Collection<T>, V> compute;

  public Derived(RecordKind<T> kind, Function<Collection<T>, V> compute) {
    this.kind = kind;
    this.compute = compute;
  }

  RecordKind<T> kind() {
    return kind;
  }

  V from(Collection<T> all) {
    return compute.apply(all);
  }
}
