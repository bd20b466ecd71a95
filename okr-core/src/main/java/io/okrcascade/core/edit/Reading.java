package io.okrcascade.core.edit;

import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.RecordKind;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that is being made of what an item says of it. Both name a field alike: what the item
 * gives counts; else what is there, where absence keeps it; else the default. What the item does
 * not say under the same name, or says in another form, is said apart.
 */
public final class Reading<T extends Record> {
  private static final Message REQUIRED = Message.invalid("REQUIRED", "%s is required");

  private final Edit edit;
  private final Shape<T> shape;
  private final @Nullable T old;
  private final @Nullable Object[] values;
  private final boolean[] told;

  Reading(Edit edit, Class<T> type, @Nullable T old, Record item) {
    this.edit = edit;
    this.shape = Shape.of(type);
    this.old = old;
    values = new Object[shape.size()];
    told = new boolean[values.length];
    List<@Nullable RecordComponent> givers = shape.namesakes(item.getClass());
    for (int place = 0; place < values.length; place++) {
      RecordComponent giver = givers.get(place);
      told[place] = giver != null;
      values[place] = kept(place, giver == null ? null : sound(Shape.read(giver, item)));
    }
  }

  /** Nothing in the place of a value was told when it was read. */
  private static @Nullable Object sound(@Nullable Object given) {
    if (given instanceof List<?> list) {
      return Given.withoutNulls(list);
    }
    return given instanceof Map<?, ?> map ? Given.withoutNulls(map) : given;
  }

  private @Nullable Object kept(int place, @Nullable Object given) {
    return given != null || old == null || !edit.keeps(old) ? given : shape.read(place, old);
  }

  boolean has(String field) {
    return shape.has(field);
  }

  /** What is there; null where nothing is. */
  public @Nullable T old() {
    return old;
  }

  /** A field that is this, whatever the item says. */
  public Reading<T> with(String field, @Nullable Object value) {
    int place = shape.place(field);
    told[place] = true;
    values[place] = value;
    return this;
  }

  /** What the item gives of a field, in the form of the record. */
  public Reading<T> given(String field, @Nullable Object value) {
    return with(field, kept(shape.place(field), value));
  }

  /** What a field is by default. */
  public Reading<T> or(String field, Object otherwise) {
    Object value = values[shape.place(field)];
    return with(field, value == null ? otherwise : value);
  }

  /** Makes the record; where that fails, notes its violations and gives null. */
  public @Nullable T make() {
    return make("");
  }

  /** As {@link #make()}, of an item that stands at a place below the present one. */
  public @Nullable T make(String pointer) {
    boolean isWhole = true;
    for (int place = 0; place < values.length; place++) {
      if (!told[place]) {
        throw new IllegalStateException("nothing tells " + shape.name(place));
      }
      if (values[place] == null && shape.isPrimitive(place)) {
        edit.broken(pointer + "/" + shape.name(place), REQUIRED, shape.name(place));
        // With something in its place the other fields are checked too.
        values[place] = shape.standIn(place);
        isWhole = false;
      }
    }
    T made = edit.make(pointer, () -> shape.make(values));
    return isWhole ? made : null;
  }

  /** Makes the record and takes it up; null where it is wrong. */
  public @Nullable T put(RecordKind<T> kind) {
    T made = make();
    if (made != null) {
      edit.put(kind, made);
    }
    return made;
  }
}
