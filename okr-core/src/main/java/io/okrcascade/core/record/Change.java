package io.okrcascade.core.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record created, updated or deleted.
 *
 * @param before null where it is created
 * @param after null where it is deleted
 */
public record Change<T extends Record>(
    RecordKind<T> kind, @Nullable Versioned<T> before, @Nullable Versioned<T> after) {

  /** What a change does. */
  public enum Action {
    CREATE,
    UPDATE,
    DELETE
  }

  public Change {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change needs a before or an after");
    }
  }

  public Action action() {
    return before == null ? Action.CREATE : after == null ? Action.DELETE : Action.UPDATE;
  }

  /** Whether nothing but the version differs. */
  public boolean isOfVersionAlone() {
    return before != null && after != null && before.content().equals(after.content());
  }

  /** The change that takes this one back. */
  public Change<T> inverse() {
    return new Change<>(kind, after, before);
  }

  /** The record as it stands last: after the change, or before its deletion. */
  public T content() {
    return Objects.requireNonNull(after == null ? before : after).content();
  }

  public String id() {
    return kind.idOf(content());
  }

  /** The fields that differ, each with its old and new value, either of which may be null. */
  public Map<String, List<@Nullable Object>> fields() {
    Map<String, List<@Nullable Object>> fields = new LinkedHashMap<>();
    for (Components.Component component : Components.of(kind.recordClass()).all()) {
      Object old = before == null ? null : component.of(before.content());
      Object changed = after == null ? null : component.of(after.content());
      if (!Objects.equals(old, changed)) {
        fields.put(component.name(), Arrays.asList(old, changed));
      }
    }
    return fields;
  }
}
