package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The amendments that a bundle brings along for an objective and that are not there yet. Where they
 * tell of a change that this very bundle makes, they are believed who made it, when and why; what
 * stood there before, and whether less is asked for, follows from the change.
 */
final class Brought {
  /** By their place in the bundle. */
  private final Map<Integer, Told> told = new TreeMap<>();

  /**
   * An amendment as it is told.
   *
   * @param id under which it is kept
   */
  record Told(String id, AmendmentItem item) {}

  static Brought of(Edit edit, String objectiveId) {
    return edit.memo(List.of(Brought.class, objectiveId), Brought::new);
  }

  /** Notes them before anything of the bundle is taken in. */
  void note(Edit edit, String objectiveId, @Nullable List<AmendmentItem> items) {
    edit.each(
        items,
        "/amendments",
        (item, place) -> {
          boolean isThere =
              edit.there(
                      Amendment.OF_OBJECTIVE,
                      objectiveId,
                      said(item),
                      known -> said(Copy.of(known, AmendmentItem.class).make()),
                      known -> true)
                  != null;
          if (!isThere) {
            told.put(place, new Told(edit.newId(), item));
          }
        });
  }

  /** What is taken from the change itself says nothing of which amendment it is. */
  private static AmendmentItem said(AmendmentItem item) {
    return Copy.of(item).without("oldValue", "eased").make();
  }

  /** What is told at a place; null where that is there already. */
  @Nullable Told at(int place) {
    return told.get(place);
  }

  /**
   * Whether they tell of a change; several of one field lead up to it, each from where the one
   * before it led.
   *
   * @param eases whether one value asks for less than another before it
   */
  boolean tell(
      Edit edit,
      @Nullable String keyResultId,
      String field,
      @Nullable Object oldValue,
      @Nullable Object newValue,
      BiPredicate<@Nullable Object, @Nullable Object> eases) {
    Object subject = subject(field, oldValue, newValue);
    List<Map.Entry<Integer, Told>> line = new ArrayList<>();
    for (Map.Entry<Integer, Told> entry : told.entrySet()) {
      AmendmentItem item = entry.getValue().item();
      if (field.equals(item.field())
          && Objects.equals(keyResultId, item.keyResultId())
          && Objects.equals(subject, subject(field, item.oldValue(), item.newValue()))
          && isSound(edit, item)) {
        line.add(entry);
      }
    }
    line.sort(Comparator.comparing(entry -> entry.getValue().item().on()));
    if (line.isEmpty()
        || !Objects.equals(newValue, line.get(line.size() - 1).getValue().item().newValue())) {
      return false;
    }
    Object before = oldValue;
    for (Map.Entry<Integer, Told> entry : line) {
      Object after = entry.getValue().item().newValue();
      entry.setValue(follow(edit, entry.getValue(), before, eases.test(before, after)));
      before = after;
    }
    return true;
  }

  /** Whether another of the same field is told after an amendment, up to a later day. */
  boolean isBetween(AmendmentItem item, LocalDate on, LocalDate day) {
    return told.values().stream()
        .map(Told::item)
        .filter(
            other ->
                Objects.equals(other.field(), item.field())
                    && Objects.equals(other.keyResultId(), item.keyResultId()))
        .map(AmendmentItem::on)
        .anyMatch(then -> then != null && then.isAfter(on) && !then.isAfter(day));
  }

  private static boolean isSound(Edit edit, AmendmentItem item) {
    String reason = item.reason();
    return reason != null
        && !VisibleText.isBlank(reason)
        && item.on() != null
        && !item.on().isAfter(edit.today());
  }

  /** What was changed, where a field has several that change one by one: links, key results. */
  static @Nullable Object subject(
      String field, @Nullable Object oldValue, @Nullable Object newValue) {
    Object value = newValue == null ? oldValue : newValue;
    return switch (field) {
      case "keyResults" -> value;
      case "alignments" ->
          value instanceof Map<?, ?> link
              ? List.of(
                  String.valueOf(link.get("parentType")), String.valueOf(link.get("parentId")))
              : value;
      default -> null;
    };
  }

  private static Told follow(Edit edit, Told told, @Nullable Object before, boolean eased) {
    edit.find(Amendment.KIND, told.id())
        .ifPresent(
            kept ->
                edit.put(
                    Amendment.KIND,
                    Copy.of(kept).with("oldValue", before).with("eased", eased).make()));
    return new Told(
        told.id(), Copy.of(told.item()).with("oldValue", before).with("eased", eased).make());
  }
}
