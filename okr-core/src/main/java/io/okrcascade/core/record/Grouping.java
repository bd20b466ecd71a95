package io.okrcascade.core.record;

import java.util.function.Function;

/**
 * Records of a kind by something that they have in common. Compared by identity: each is declared
 * once, beside its kind.
 */
public final class Grouping<T extends Record, K> {
  private final RecordKind<T> kind;
  private final Function<T, K> keyOf;

  Grouping(RecordKind<T> kind, Function<T, K> keyOf) {
    this.kind = kind;
    this.keyOf = keyOf;
  }

  /** The kind of the records. */
  public RecordKind<T> kind() {
    return kind;
  }

  K keyOf(T content) {
    return keyOf.apply(content);
  }
}
