package io.okrcascade.core.record;

import java.util.function.Function;

/**
 * What is looked up often in a dataset and computed from it once. Compared by identity: each is
 * declared once, in the room that knows how.
 */
public final class Derived<V> {
  private final Function<Dataset, V> compute;

  public Derived(Function<Dataset, V> compute) {
    this.compute = compute;
  }

  V from(Dataset data) {
    return compute.apply(data);
  }
}
