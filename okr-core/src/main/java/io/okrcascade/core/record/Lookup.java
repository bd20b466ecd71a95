package io.okrcascade.core.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where records are found by kind and id. */
@FunctionalInterface
public interface Lookup {
  /** The record; empty where there is none, or where the id is null. */
  <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id);

  /** What people call a record; its id where it is not there. */
  default String nameOf(RecordKind<?> kind, @Nullable String id) {
    return find(kind, id).map(Components::nameOf).orElse(String.valueOf(id));
  }

  /** Looks here first, and there for what is not here. */
  default Lookup or(Lookup there) {
    return new Lookup() {
      @Override
      public <T extends Record> Optional<T> find(RecordKind<T> kind, @Nullable String id) {
        return Lookup.this.find(kind, id).or(() -> there.find(kind, id));
      }
    };
  }
}
