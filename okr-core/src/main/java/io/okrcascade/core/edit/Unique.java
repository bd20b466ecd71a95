package io.okrcascade.core.edit;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * No two records of a kind have this in common. What stood so before it was asked stays until it is
 * changed.
 *
 * @param of what each has for itself; null where a record has none
 * @param pointer to it in an item
 * @param taken tells what is taken, and by which record
 */
public record Unique<T extends Record>(
    RecordKind<T> kind, Function<T, @Nullable String> of, String pointer, Message taken)
    implements Guard {

  /** Ids of other systems. */
  public static <T extends Record> Unique<T> externalId(
      RecordKind<T> kind, Function<T, @Nullable String> of) {
    Message taken =
        Message.conflict("EXTERNAL_ID_TAKEN", "%s is the id that another system gave to %s");
    return new Unique<>(kind, of, "/externalId", taken);
  }

  @Override
  public void check(Edit edit, List<Change<?>> changes) {
    List<Change<T>> touched =
        Guard.of(kind, changes).stream().filter(change -> said(change) != null).toList();
    if (touched.isEmpty()) {
      return;
    }
    Map<String, List<T>> holders = new HashMap<>();
    for (T content : edit.next().all(kind)) {
      String value = of.apply(content);
      if (value != null) {
        holders.computeIfAbsent(value, v -> new ArrayList<>(1)).add(content);
      }
    }
    for (Change<T> change : touched) {
      String value = Objects.requireNonNull(said(change));
      holders.getOrDefault(value, List.of()).stream()
          .filter(other -> !kind.idOf(other).equals(change.id()))
          .findFirst()
          .ifPresent(
              other ->
                  edit.brokenAt(
                      edit.placeOf(change) + pointer, taken, value, Components.nameOf(other)));
    }
  }

  /** What a change gives to a record that did not have it; null where it gives nothing. */
  private @Nullable String said(Change<T> change) {
    String before = change.before() == null ? null : of.apply(change.before().content());
    String after = change.after() == null ? null : of.apply(change.after().content());
    return Objects.equals(before, after) ? null : after;
  }
}
