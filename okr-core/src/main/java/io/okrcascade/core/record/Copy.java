package io.okrcascade.core.record;

import io.okrcascade.core.record.Components.Component;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A record that is put together from another one: what is not said otherwise is as it is there. */
public final class Copy<R extends Record> {
  /** What items of a class say of records, by the classes of these. */
  private static final ClassValue<Map<Class<?>, List<Said>>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<Class<?>, List<Said>> computeValue(Class<?> item) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Components<R> components;
  private final @Nullable Object[] values;

  private Copy(Components<R> components) {
    this.components = components;
    this.values = new Object[components.all().size()];
  }

  /**
   * What an item says of its record under one name.
   *
   * @param place of the item's component
   * @param of the record's component
   * @param as how the item says what the record says
   */
  private record Said(int place, Component of, UnaryOperator<@Nullable Object> as) {}

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
    Copy<I> copy = blank(item);
    for (Said said :
        KNOWN.get(item).computeIfAbsent(content.getClass(), type -> said(item, type))) {
      copy.values[said.place()] = said.as().apply(said.of().of(content));
    }
    return copy;
  }

  private static List<Said> said(Class<? extends Record> item, Class<?> recordClass) {
    Components<?> record = Components.of(recordClass.asSubclass(Record.class));
    List<Said> all = new ArrayList<>();
    for (Component own : Components.of(item).all()) {
      record
          .find(own.name())
          .ifPresent(of -> all.add(new Said(own.place(), of, as(of, own.held()))));
    }
    return all;
  }

  private static UnaryOperator<@Nullable Object> as(
      Component of, @Nullable Class<? extends Record> item) {
    Type type = of.type() instanceof ParameterizedType many ? many.getRawType() : of.type();
    if (type == boolean.class) {
      return value -> Boolean.TRUE.equals(value) ? value : null;
    }
    if (type == Map.class) {
      return value -> value instanceof Map<?, ?> map && map.isEmpty() ? null : value;
    }
    if (item == null || item == of.held()) {
      return value -> value;
    }
    if (type == List.class) {
      return value ->
          value instanceof List<?> list
              ? list.stream().map(each -> item(each, item)).toList()
              : null;
    }
    return value -> item(value, item);
  }

  private static <I extends Record> @Nullable I item(@Nullable Object value, Class<I> item) {
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

  public R make() {
    return components.make(values);
  }
}
