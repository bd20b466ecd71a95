package io.okrcascade.core.edit;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The components of a class of records, looked up once. */
final class Shape<T extends Record> {
  private static final ClassValue<Shape<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
          return new Shape<>(type.asSubclass(Record.class));
        }
      };

  private final Class<T> type;
  private final List<RecordComponent> components;
  private final List<String> names;
  private final Constructor<T> constructor;

  /** By class of item: its components of the same names and types; null where there is none. */
  private final Map<Class<?>, List<@Nullable RecordComponent>> namesakes =
      new ConcurrentHashMap<>();

  private Shape(Class<T> type) {
    this.type = type;
    components = List.of(type.getRecordComponents());
    names = components.stream().map(RecordComponent::getName).toList();
    try {
      constructor =
          type.getDeclaredConstructor(
              components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // each shape is kept under its own class
  static <T extends Record> Shape<T> of(Class<T> type) {
    return (Shape<T>) KNOWN.get(type);
  }

  int size() {
    return components.size();
  }

  String name(int place) {
    return names.get(place);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  int place(String name) {
    int place = names.indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException(type + " has no " + name);
    }
    return place;
  }

  /** Whether it must be there, as a number or a flag. */
  boolean isPrimitive(int place) {
    return components.get(place).getType().isPrimitive();
  }

  /** What stands in for a number or flag that is missing. */
  Object standIn(int place) {
    return Array.get(Array.newInstance(components.get(place).getType(), 1), 0);
  }

  List<@Nullable RecordComponent> namesakes(Class<? extends Record> item) {
    return namesakes.computeIfAbsent(item, other -> find(List.of(other.getRecordComponents())));
  }

  private List<@Nullable RecordComponent> find(List<RecordComponent> others) {
    List<@Nullable RecordComponent> found = new ArrayList<>();
    for (RecordComponent own : components) {
      found.add(
          others.stream()
              .filter(other -> other.getName().equals(own.getName()))
              .filter(other -> boxed(other).equals(boxed(own)))
              .findFirst()
              .orElse(null));
    }
    return found;
  }

  private static Type boxed(RecordComponent component) {
    return component.getType().isPrimitive()
        ? MethodType.methodType(component.getType()).wrap().returnType()
        : component.getGenericType();
  }

  @Nullable Object read(int place, T record) {
    return read(components.get(place), record);
  }

  static @Nullable Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws InvalidException where the record's constructor finds something wrong
   */
  T make(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException refused
          ? refused
          : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
