package io.okrcascade.core.record;

import io.okrcascade.core.record.Components.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
   * item leaves out flags that are false; records within become items as well, and what the record
   * does not say is null.
   */
  public static <I extends Record> Copy<I> of(Record content, Class<I> item) {
    Copy<I> copy = blank(item);
    List<@Nullable Component> said = copy.components.counterparts(content.getClass());
    for (Component own : copy.components.all()) {
      Component of = said.get(own.place());
      copy.values[own.place()] = of == null ? null : said(of.of(content), own);
    }
    return copy;
  }

  /** Makes such items of records; see {@link #of(Record, Class)}. */
  public static <I extends Record> Function<Record, I> to(Class<I> item) {
    return content -> of(content, item).make();
  }

  private static @Nullable Object said(@Nullable Object value, Component own) {
    Class<? extends Record> item = own.held();
    if (own.type() instanceof Class) {
      boolean isLeftOut = own.type() == Boolean.class && Boolean.FALSE.equals(value);
      return item != null ? item(value, item) : isLeftOut ? null : value;
    }
    if (item != null && value instanceof List<?> list) {
      return list.stream().map(each -> item(each, item)).toList();
    }
    return value;
  }

  private static <I extends Record> @Nullable I item(@Nullable Object value, Class<I> item) {
    if (item.isInstance(value)) {
      return item.cast(value);
    }
    return value instanceof Record content ? of(content, item).make() : null;
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

  /** What is empty is null, in records within as well: so two items that say the same are alike. */
  public Copy<R> withoutEmpty() {
    for (int i = 0; i < values.length; i++) {
      values[i] = unlessEmpty(values[i]);
    }
    return this;
  }

  private static @Nullable Object unlessEmpty(@Nullable Object value) {
    if (value instanceof Record content) {
      return of(content).withoutEmpty().make();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : list.stream().map(Copy::unlessEmpty).toList();
    }
    return value instanceof Map<?, ?> map && map.isEmpty() ? null : value;
  }

  public R make() {
    return components.make(values);
  }
}
