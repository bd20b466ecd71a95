package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who owns records: what a record of any kind says as its {@code ownerId}. Nobody hands anything to
 * somebody who left; a bundle tells who owned what in the past.
 */
public final class Owners {
  /** What a record calls its owner. */
  public static final String FIELD = "ownerId";

  public static final Guard GUARD = Owners::check;

  /** Who left, and since when. */
  public static final Message LEFT = Message.invalid("LEFT", "%s left on %s");

  private Owners() {}

  /** Whether records of a kind have owners. */
  public static boolean has(RecordKind<?> kind) {
    return Components.of(kind.recordClass()).all().stream()
        .anyMatch(component -> component.name().equals(FIELD));
  }

  /** Who owns a record of a kind that has owners; null where nobody does. */
  public static @Nullable String of(RecordKind<?> kind, Record content) {
    return (String) Components.of(kind.recordClass()).named(FIELD).of(content);
  }

  private static void check(Edit edit, List<Change<?>> changes) {
    if (edit.isRequest()) {
      changes.stream()
          .filter(change -> change.after() != null && has(change.kind()))
          .forEach(change -> check(edit, change));
    }
  }

  private static void check(Edit edit, Change<?> change) {
    Versioned<?> before = change.before();
    String old = before == null ? null : of(change.kind(), before.content());
    String owner = of(change.kind(), change.content());
    if (!Objects.equals(old, owner)) {
      requireActive(edit, owner, edit.placeOf(change) + "/" + FIELD);
    }
  }

  /** Complains of somebody who left; at a place in the whole input. */
  public static void requireActive(Edit edit, @Nullable String personId, String pointer) {
    edit.find(Person.KIND, personId)
        .filter(person -> person.state() == PersonState.LEFT)
        .ifPresent(
            person -> edit.brokenAt(pointer, LEFT, person.name(), String.valueOf(person.leftOn())));
  }
}
