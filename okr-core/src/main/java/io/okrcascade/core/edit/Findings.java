package io.okrcascade.core.edit;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.SaidAlready;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a write was found to break so far, and the place of its input that is being taken in. All is
 * told together, each violation at its place.
 */
public abstract sealed class Findings permits Edit {
  private static final Message READ_ONLY =
      Message.invalid("READ_ONLY", "%s is noted by the service and cannot be set");
  private static final Message NESTED =
      Message.invalid("READ_ONLY", "%s are written under their own path");
  private static final Message USE_STATE =
      Message.invalid("USE_STATE", "a state is moved with POST .../state, with its reason");

  private static final Message TWICE =
      Message.invalid("DUPLICATE", "this input has the %s %s more than once");

  static final Message REQUIRED = Message.invalid("REQUIRED", "%s is required");

  final Violations violations = new Violations();

  /** Notes that a rule is broken at a place below the present one. */
  public void broken(String pointer, Message rule, Object... parameters) {
    violations.add(rule.at(pointer, parameters));
  }

  /** Notes that a rule is broken where it does not hold. */
  public void that(boolean holds, String pointer, Message rule, Object... parameters) {
    if (!holds) {
      broken(pointer, rule, parameters);
    }
  }

  /** As {@link #that(boolean, String, Message, Object...)}, of a rule of this place alone. */
  public void that(boolean holds, String pointer, String code, String text, Object... parameters) {
    that(holds, pointer, Message.invalid(code, text), parameters);
  }

  /** Refuses an act that cannot go on with its input; told with all else that is wrong. */
  public void requireSound(Check check) {
    check.found().forEach(violations::add);
    violations.throwInvalid();
  }

  /** As {@link #broken(String, Message, Object...)}, of a rule that stands in this place alone. */
  public void broken(String pointer, String code, String text, Object... parameters) {
    broken(pointer, Message.invalid(code, text), parameters);
  }

  /** Notes that a rule is broken where a touched record was told. */
  public void brokenAt(String pointer, Message rule, Object... parameters) {
    violations.addAt(rule.at(pointer, parameters));
  }

  /** Notes that an item tells what the service notes itself; null says nothing of it. */
  public void readOnly(String field, @Nullable Object given, @Nullable Object there) {
    if (given != null && !given.equals(there)) {
      broken("/" + field, READ_ONLY, Message.field(field));
    }
  }

  /** What an item gives; where it gives nothing, that is told, and another stands in for it. */
  public <V> V given(String field, @Nullable V given, V instead) {
    that(given != null, "/" + field, REQUIRED, Message.field(field));
    return given == null ? instead : given;
  }

  /** Notes that an item changes a state in passing; null says nothing of it. */
  public void sameState(@Nullable Object given, Object there) {
    that(given == null || given.equals(there), "/state", USE_STATE);
  }

  /** Notes that an item tells things that have a path of their own. */
  public void notNested(String field, @Nullable Object given) {
    if (given != null) {
      broken("/" + field, NESTED, Message.field(field));
    }
  }

  /**
   * As {@link #notNested(String, Object)}, unless they are told as they stand. That there are none
   * reads as if it took some away.
   */
  public void notNested(String field, @Nullable List<?> given, Supplier<List<?>> there) {
    if (given == null || given.isEmpty() || !SaidAlready.holds(given, there.get())) {
      notNested(field, given);
    }
  }

  /** The place in the input that is being taken in. */
  public String at() {
    return violations.at();
  }

  /** Notes what is wrong with something at a place below the present one. */
  public void note(String pointer, List<Violation> wrong) {
    wrong.forEach(violation -> violations.add(violation.under(pointer)));
  }

  /** Whether nothing is known to be wrong at a place below the present one, or in it. */
  public boolean isSound(String pointer) {
    return violations.isSound(violations.at() + pointer);
  }

  /** Takes what is wrong with a request besides its body; told with all else that is. */
  public void note(List<Violation> faults) {
    violations.read(faults);
  }

  /** Makes something of each item; null where there are no items, or one is wrong. */
  public <I, V> @Nullable List<V> makeEach(
      @Nullable List<I> items, String pointer, Function<I, @Nullable V> maker) {
    List<V> made = new ArrayList<>();
    each(items, pointer, (item, place) -> made.add(maker.apply(item)));
    return items == null || made.contains(null) ? null : made;
  }

  /** As {@link #makeEach}, by their places: those that are wrong are told, and left out. */
  public <I, V> SortedMap<Integer, V> makeSound(
      List<I> items, String pointer, Function<I, @Nullable V> maker) {
    SortedMap<Integer, V> made = new TreeMap<>();
    each(
        items,
        pointer,
        (item, place) -> {
          V one = maker.apply(item);
          if (one != null) {
            made.put(place, one);
          }
        });
    return made;
  }

  /** Runs over items that stand in the present one; null items were told when they were read. */
  public <I> void each(@Nullable List<I> items, String pointer, ObjIntConsumer<I> action) {
    for (int i = 0; items != null && i < items.size(); i++) {
      I item = items.get(i);
      if (item != null) {
        int place = i;
        within(pointer + "/" + i, () -> action.accept(item, place));
      }
    }
  }

  /** Takes in what stands at a place below the present one. */
  public void within(String pointer, Runnable action) {
    violations.within(pointer, action);
  }

  /** Tells all that an action finds wrong at the place that says what it does. */
  public void blaming(String pointer, Runnable action) {
    violations.blaming(pointer, action);
  }

  /** Notes that the input holds a record of that id, and complains where it does so twice. */
  public boolean mention(RecordKind<?> kind, @Nullable String id, String pointer) {
    return id == null || mention(kind, id, pointer, TWICE, Message.words(kind.name()), id);
  }

  /** As {@link #mention(RecordKind, String, String)}, in words for what people know by no id. */
  public boolean mention(
      RecordKind<?> kind, String id, String pointer, Message twice, Object... parameters) {
    boolean isFirst = violations.mention(kind, id);
    that(isFirst, pointer, twice, parameters);
    return isFirst;
  }
}
