package io.okrcascade.core.record;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records of a kind by something that they have in common; those of which it is null are left out.
 * Asked for once, it is kept up with every change. Compared by identity: each is declared once,
 * beside its kind.
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

  @Nullable K keyOf(T content) {
    return keyOf.apply(content);
  }
}
