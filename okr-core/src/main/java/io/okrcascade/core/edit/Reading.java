package io.okrcascade.core.edit;

import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import io.okrcascade.core.record.RecordKind;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A record that is being made of what an item says of it. Both name a field alike: what the item
 * gives counts; else what is there, where absence keeps it; else the default. What the item does
 * not say under the same name, or says in another form, is said apart.
 */
public final class Reading<T extends Record> {
  /** What a number or flag is where nothing else stands in for it. */
  private static final Map<Type, Object> PRIMITIVES =
      Map.of(double.class, 0.0, int.class, 0, boolean.class, false);

  /** For what is wrong stands in what was there, and where that is no better, the default. */
  private static final int ATTEMPTS = 2;

  private final Edit edit;
  private final Components<T> components;
  private final @Nullable T old;
  private final @Nullable Object[] values;
  private final @Nullable Object[] defaults;
  private final boolean[] told;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private boolean isPart = true;

  Reading(Edit edit, Class<T> type, @Nullable T old, Record item) {
    this.edit = edit;
    this.components = Components.of(type);
    this.old = old;
    List<@Nullable Component> givers = components.givers(item.getClass());
    values = new Object[givers.size()];
    defaults = new Object[givers.size()];
    told = new boolean[givers.size()];
    for (Component field : components.all()) {
      Component giver = givers.get(field.place());
      told[field.place()] = giver != null;
      values[field.place()] = said(kept(field, giver == null ? null : sound(giver.of(item))));
    }
  }

  /** Nothing in the place of a value was told when it was read. */
  private static @Nullable Object sound(@Nullable Object given) {
    if (given instanceof List<?> list) {
      return Given.withoutNulls(list);
    }
    return given instanceof Map<?, ?> map ? Given.withoutNulls(map) : given;
  }

  private static @Nullable Object said(@Nullable Object value) {
    return value instanceof String text ? Given.text(text) : value;
  }

  private @Nullable Object kept(Component field, @Nullable Object given) {
    return given != null || old == null || !edit.keeps(old) ? given : field.of(old);
  }

  /** With that id, where such records have one of their own. */
  Reading<T> identified(@Nullable String id) {
    isPart = false;
    return components.all().get(0).name().equals("id") ? with("id", id) : this;
  }

  /** What is there; null where nothing is. */
  public @Nullable T old() {
    return old;
  }

  /** A field that is this, whatever the item says. */
  public Reading<T> with(String field, @Nullable Object value) {
    return with(components.named(field).place(), value);
  }

  private Reading<T> with(int place, @Nullable Object value) {
    told[place] = true;
    values[place] = value;
    return this;
  }

  /** Fields that stay as they are there, whatever the item says: acts of their own set them. */
  public Reading<T> untold(String... fields) {
    for (String field : fields) {
      Component component = components.named(field);
      with(component.place(), old == null ? null : component.of(old));
    }
    return this;
  }

  /** What the item gives of a field, in the form of the record. */
  public Reading<T> given(String field, @Nullable Object value) {
    Component component = components.named(field);
    return with(component.place(), kept(component, value));
  }

  /**
   * The parts of a list by the places at which the item gives them; of those that are missing,
   * somebody told what is wrong with them.
   */
  public Reading<T> parts(String field, SortedMap<Integer, ?> parts) {
    places.put(field, List.copyOf(parts.keySet()));
    return with(field, List.copyOf(parts.values()));
  }

  /** What a field is by default. */
  public Reading<T> or(String field, Object otherwise) {
    int place = components.named(field).place();
    defaults[place] = otherwise;
    return with(place, values[place] == null ? otherwise : values[place]);
  }

  /**
   * Makes the record. Where values are wrong, that is noted, and others stand in for them, so that
   * all else is checked too; null where nothing can.
   */
  public @Nullable T make() {
    return make("");
  }

  /** As {@link #make()}, of an item that stands at a place below the present one. */
  public @Nullable T make(String pointer) {
    for (Component field : components.all()) {
      if (!told[field.place()]) {
        throw new IllegalStateException("nothing tells " + field.name());
      }
      if (values[field.place()] == null && PRIMITIVES.containsKey(field.type())) {
        edit.broken(pointer + "/" + field.name(), Findings.REQUIRED, Message.field(field.name()));
        standIn(field, 0);
      }
    }
    try {
      return components.make(values);
    } catch (InvalidException e) {
      return repaired(pointer);
    }
  }

  private @Nullable T repaired(String pointer) {
    guess(pointer);
    List<Violation> wrong = wrong();
    edit.note(pointer, wrong);
    for (int attempt = 0; attempt < ATTEMPTS && !wrong.isEmpty(); attempt++) {
      for (Violation violation : wrong) {
        Component field = components.find(violation.field()).orElse(null);
        if (field == null || (field.name().equals("id") && !isPart)) {
          return null;
        }
        standIn(field, attempt);
      }
      wrong = wrong();
    }
    return wrong.isEmpty() ? components.make(values) : null;
  }

  private List<Violation> wrong() {
    try {
      components.make(values);
      return List.of();
    } catch (InvalidException e) {
      return e.violations().stream().map(this::inPlace).toList();
    }
  }

  /** What is wrong with a part is told where the item gives that one. */
  private Violation inPlace(Violation violation) {
    String[] way = violation.pointer().split("/", 4);
    List<Integer> given = places.get(violation.field());
    if (given == null || way.length < 3) {
      return violation;
    }
    way[2] = given.get(Integer.parseInt(way[2])).toString();
    return violation.at(String.join("/", way));
  }

  /** A word that could not be read was the one that fits best: what goes with it is not blamed. */
  private void guess(String pointer) {
    for (Component field : components.all()) {
      if (field.type() instanceof Class<?> type
          && type.isEnum()
          && !edit.isSound(pointer + "/" + field.name())) {
        int place = field.place();
        Object best = values[place];
        int least = wrong().size();
        for (Object constant : type.getEnumConstants()) {
          values[place] = constant;
          int count = wrong().size();
          if (count < least) {
            best = constant;
            least = count;
          }
        }
        values[place] = best;
      }
    }
  }

  /** For a name what people take for one that is left out; else a text like no other. */
  private String standInText(Component field) {
    return Components.isName(field.name()) ? "…" : edit.newId();
  }

  private void standIn(Component field, int attempt) {
    Object instead = old != null && attempt == 0 ? field.of(old) : defaults[field.place()];
    if (field.name().equals("id")) {
      instead = edit.newId();
    } else if (instead == null && attempt > 0 && field.type() == String.class) {
      instead = standInText(field);
    } else if (instead == null && attempt > 0 && field.type() == BigDecimal.class) {
      instead = BigDecimal.ZERO;
    }
    values[field.place()] = instead == null ? PRIMITIVES.get(field.type()) : instead;
  }

  /** Makes the record and takes it up; null where none can be made. */
  public @Nullable T put(RecordKind<T> kind) {
    T made = make();
    if (made != null) {
      edit.put(kind, made);
    }
    return made;
  }
}
