package io.okrcascade.core.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, with handles that read them and put a record together. The
 * handles are looked up once for each class.
 */
public final class Components<R extends Record> {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private static final ClassValue<Components<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Components<?> computeValue(Class<?> type) {
          return new Components<>(type.asSubclass(Record.class));
        }
      };

  private final Class<R> recordClass;
  private final Map<String, Component> byName = new LinkedHashMap<>();
  private final List<Component> all;
  private final MethodHandle maker;
  private final Map<Class<?>, List<@Nullable Component>> counterparts = new ConcurrentHashMap<>();

  private Components(Class<R> recordClass) {
    this.recordClass = recordClass;
    List<Class<?>> types = new ArrayList<>();
    try {
      for (RecordComponent component : recordClass.getRecordComponents()) {
        String name = component.getName();
        Type type = component.getGenericType();
        MethodHandle reader = ofObjects(LOOKUP.unreflect(component.getAccessor()));
        byName.put(name, new Component(types.size(), name, type, held(type), reader));
        types.add(component.getType());
      }
      MethodHandle constructor =
          LOOKUP.findConstructor(recordClass, MethodType.methodType(void.class, types));
      maker = ofObjects(constructor.asSpreader(Object[].class, types.size()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(recordClass + " cannot be read", e);
    }
    all = List.copyOf(byName.values());
  }

  private static @Nullable Class<? extends Record> held(Type type) {
    Type one =
        type instanceof ParameterizedType list && list.getRawType() == List.class
            ? list.getActualTypeArguments()[0]
            : type;
    return one instanceof Class<?> held && held.isRecord() ? held.asSubclass(Record.class) : null;
  }

  private static MethodHandle ofObjects(MethodHandle handle) {
    return handle.asType(MethodType.methodType(Object.class, Object.class));
  }

  /**
   * One component.
   *
   * @param place among those of its record, from 0
   * @param held the class of the records that it holds, one or a list; null where it holds none
   */
  public record Component(
      int place,
      String name,
      Type type,
      @Nullable Class<? extends Record> held,
      MethodHandle reader) {
    /** What it is in a record. */
    public @Nullable Object of(Record content) {
      return call(reader, content);
    }
  }

  /** Those of a record class. */
  @SuppressWarnings("unchecked") // what is known of a class is of that class
  public static <R extends Record> Components<R> of(Class<R> recordClass) {
    return (Components<R>) KNOWN.get(recordClass);
  }

  /** In the order of their declaration. */
  public List<Component> all() {
    return all;
  }

  /** The one of that name. */
  public Component named(String name) {
    Component component = byName.get(name);
    if (component == null) {
      throw new IllegalArgumentException(recordClass + " has no component " + name);
    }
    return component;
  }

  /** For each component the one of the same name in another class; null where there is none. */
  public List<@Nullable Component> counterparts(Class<? extends Record> other) {
    return counterparts.computeIfAbsent(
        other,
        type -> {
          List<@Nullable Component> found = new ArrayList<>();
          byName.keySet().forEach(name -> found.add(of(other).byName.get(name)));
          return found;
        });
  }

  /** The record of these values, one for each component in order. */
  @SuppressWarnings({"unchecked", "NullAway"}) // a constructor makes what it is of
  public R make(@Nullable Object[] values) {
    return (R) call(maker, values);
  }

  private static @Nullable Object call(MethodHandle handle, Object argument) {
    try {
      return handle.invokeExact(argument);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
