package io.okrcascade.core.edit;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * No two records of a kind have this in common. What stood so before it was asked stays until it is
 * changed.
 */
public final class Unique<T extends Record> implements Guard {
  private final RecordKind<T> kind;
  private final Function<T, @Nullable String> of;
  private final Grouping<T, @Nullable String> holders;
  private final String pointer;
  private final Message taken;

  /**
   * @param of what each has for itself; null where a record has none
   * @param pointer to it in an item
   * @param taken tells what is taken, and by which record
   */
  public Unique(
      RecordKind<T> kind, Function<T, @Nullable String> of, String pointer, Message taken) {
    this.kind = kind;
    this.of = of;
    this.holders = kind.by(of);
    this.pointer = pointer;
    this.taken = taken;
  }

  /** Ids of other systems. */
  public static <T extends Record> Unique<T> externalId(
      RecordKind<T> kind, Function<T, @Nullable String> of) {
    Message taken =
        Message.conflict("EXTERNAL_ID_TAKEN", "%s is the id that another system gave to %s");
    return new Unique<>(kind, of, "/externalId", taken);
  }

  /** The kind of the records. */
  public RecordKind<T> kind() {
    return kind;
  }

  /** A record that has this value. */
  public Optional<T> holder(Dataset data, String value) {
    return data.all(holders, value).stream().findFirst();
  }

  @Override
  public void check(Edit edit, List<Change<?>> changes) {
    Map<String, List<Change<T>>> touched = new HashMap<>();
    for (Change<T> change : Guard.of(kind, changes)) {
      String value = said(change);
      // What stands in for a value that cannot be is nobody's.
      if (value != null && edit.isSound(kind, change.id(), pointer.substring(1))) {
        touched.computeIfAbsent(value, v -> new ArrayList<>(1)).add(change);
      }
    }
    Dataset next = touched.isEmpty() ? edit.data() : edit.next();
    touched.forEach(
        (value, givers) -> {
          List<T> all =
              Stream.concat(
                      edit.data().all(holders, value).stream().map(kind::idOf),
                      givers.stream().map(Change::id))
                  .distinct()
                  .flatMap(id -> next.find(kind, id).stream())
                  .filter(content -> value.equals(of.apply(content)))
                  .toList();
          givers.forEach(change -> check(edit, change, value, all));
        });
  }

  private void check(Edit edit, Change<T> change, String value, List<T> all) {
    all.stream()
        .filter(other -> !kind.idOf(other).equals(change.id()))
        .findFirst()
        .ifPresent(
            other ->
                edit.brokenAt(
                    edit.placeOf(change) + pointer, taken, value, Components.nameOf(other)));
  }

  /** What a change gives to a record that did not have it; null where it gives nothing. */
  private @Nullable String said(Change<T> change) {
    String before = change.before() == null ? null : of.apply(change.before().content());
    String after = change.after() == null ? null : of.apply(change.after().content());
    return Objects.equals(before, after) ? null : after;
  }
}
