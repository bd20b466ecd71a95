package io.okrcascade.core.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record that is put together from another one: what is not said otherwise is as it is there. */
public final class Copy<R extends Record> {
  private final Components<R> components;
  private final @Nullable Object[] values;

  private Copy(Components<R> components) {
    this.components = components;
    this.values = new Object[components.all().size()];
  }

  /** Begins with nothing: all is null. */
  public static <R extends Record> Copy<R> blank(Class<R> recordClass) {
    return new Copy<>(Components.of(recordClass));
  }

  /** Begins with all that a record says. */
  @SuppressWarnings("unchecked") // a record is of its own class
  public static <R extends Record> Copy<R> of(R content) {
    Components<R> components = Components.of((Class<R>) content.getClass());
    Copy<R> copy = new Copy<>(components);
    components.all().forEach(each -> copy.values[each.place()] = each.of(content));
    return copy;
  }

  /**
   * Begins with what a record of another class says, component by component of the same name. An
   * item leaves out what is false and maps that are empty; records within become items as well, and
   * what the record does not say is null.
   */
  public static <I extends Record> Copy<I> of(Record content, Class<I> item) {
    Components<I> components = Components.of(item);
    Copy<I> copy = new Copy<>(components);
    List<Components.@Nullable Component> counterparts = components.counterparts(content.getClass());
    for (int i = 0; i < copy.values.length; i++) {
      Components.Component counterpart = counterparts.get(i);
      if (counterpart != null) {
        copy.values[i] = said(counterpart.of(content), components.all().get(i).held());
      }
    }
    return copy;
  }

  private static @Nullable Object said(
      @Nullable Object value, @Nullable Class<? extends Record> item) {
    if (Boolean.FALSE.equals(value) || value instanceof Map<?, ?> map && map.isEmpty()) {
      return null;
    }
    if (item != null && value instanceof List<?> list) {
      return list.stream().map(each -> said(each, item)).toList();
    }
    return item != null && value instanceof Record content && !item.isInstance(value)
        ? of(content, item).make()
        : value;
  }

  /** The component is this. */
  public Copy<R> with(String component, @Nullable Object value) {
    values[components.named(component).place()] = value;
    return this;
  }

  /** The components are null. */
  public Copy<R> without(String... names) {
    Arrays.stream(names).forEach(name -> with(name, null));
    return this;
  }

  public R make() {
    return components.make(values);
  }
}
