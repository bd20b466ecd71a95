package io.okrcascade.core.record;

import java.lang.invoke.LambdaMetafactory;
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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
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

  private static final List<String> NAMES = List.of("name", "title", "topic", "need");

  private final Class<R> recordClass;
  private final Map<String, Component> byName = new LinkedHashMap<>();
  private final List<Component> all;
  private final MethodHandle maker;
  private final Map<Class<?>, List<@Nullable Component>> counterparts = new ConcurrentHashMap<>();
  private final Map<Class<?>, List<@Nullable Component>> givers = new ConcurrentHashMap<>();

  private Components(Class<R> recordClass) {
    this.recordClass = recordClass;
    List<Class<?>> types = new ArrayList<>();
    try {
      for (RecordComponent component : recordClass.getRecordComponents()) {
        String name = component.getName();
        Type type = component.getGenericType();
        byName.put(
            name, new Component(types.size(), name, type, held(type), new Reader(component)));
        types.add(component.getType());
      }
      MethodHandle constructor =
          LOOKUP.findConstructor(recordClass, MethodType.methodType(void.class, types));
      maker =
          constructor
              .asSpreader(Object[].class, types.size())
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(recordClass + " cannot be made", e);
    }
    all = List.copyOf(byName.values());
  }

  /**
   * Calls an accessor as a lambda of it does, which is made once something is read: most never are.
   */
  private static final class Reader implements Function<Record, @Nullable Object> {
    private final RecordComponent component;
    private volatile @Nullable Function<Record, @Nullable Object> lambda;

    Reader(RecordComponent component) {
      this.component = component;
    }

    @Override
    public @Nullable Object apply(Record content) {
      Function<Record, @Nullable Object> made = lambda;
      if (made == null) {
        made = made();
        lambda = made;
      }
      return made.apply(content);
    }

    @SuppressWarnings("unchecked") // what is made is such a function
    private Function<Record, @Nullable Object> made() {
      try {
        MethodHandle accessor = LOOKUP.unreflect(component.getAccessor());
        return (Function<Record, @Nullable Object>)
            LambdaMetafactory.metafactory(
                    LOOKUP,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.genericMethodType(1),
                    accessor,
                    accessor.type().wrap())
                .getTarget()
                .invoke();
      } catch (Throwable e) {
        throw new IllegalArgumentException(component + " cannot be read", e);
      }
    }
  }

  private static @Nullable Class<? extends Record> held(Type type) {
    Type one =
        type instanceof ParameterizedType list && list.getRawType() == List.class
            ? list.getActualTypeArguments()[0]
            : type;
    return one instanceof Class<?> held && held.isRecord() ? held.asSubclass(Record.class) : null;
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
      Function<Record, @Nullable Object> reader) {
    /** What it is in a record. */
    public @Nullable Object of(Record content) {
      return reader.apply(content);
    }
  }

  /** Those of a record class. */
  @SuppressWarnings("unchecked") // what is known of a class is of that class
  public static <R extends Record> Components<R> of(Class<R> recordClass) {
    return (Components<R>) KNOWN.get(recordClass);
  }

  /** The id that a record says; null where it says none, or has none of its own. */
  public static @Nullable String idOf(Record content) {
    Component id = of(content.getClass()).byName.get("id");
    return id == null ? null : (String) id.of(content);
  }

  /** What people call a record: its name, title and the like; its id where it has none. */
  public static String nameOf(Record content) {
    Map<String, Component> components = of(content.getClass()).byName;
    return Stream.concat(NAMES.stream(), Stream.of("id"))
        .map(components::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(component -> String.valueOf(component.of(content)))
        .orElseGet(content::toString);
  }

  /** Whether people call a record by a component of that name. */
  public static boolean isName(String component) {
    return NAMES.contains(component);
  }

  /** In the order of their declaration. */
  public List<Component> all() {
    return all;
  }

  /** The one of that name; empty where there is none. */
  public Optional<Component> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The one of that name. */
  public Component named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(recordClass + " has no component " + name));
  }

  /** For each component the one of the same name in another class; null where there is none. */
  List<@Nullable Component> counterparts(Class<? extends Record> other) {
    return counterparts.computeIfAbsent(
        other,
        type -> {
          List<@Nullable Component> found = new ArrayList<>();
          byName.keySet().forEach(name -> found.add(of(other).byName.get(name)));
          return found;
        });
  }

  /**
   * As {@link #counterparts}, of the same type; what is a number or flag here may be null there.
   */
  public List<@Nullable Component> givers(Class<? extends Record> other) {
    return givers.computeIfAbsent(
        other,
        type -> {
          List<@Nullable Component> found = new ArrayList<>(counterparts(other));
          for (Component own : all) {
            Component counterpart = found.get(own.place());
            if (counterpart != null && !boxed(counterpart.type()).equals(boxed(own.type()))) {
              found.set(own.place(), null);
            }
          }
          return found;
        });
  }

  private static Type boxed(Type type) {
    return type instanceof Class<?> one ? MethodType.methodType(one).wrap().returnType() : type;
  }

  /** The record of these values, one for each component in order. */
  @SuppressWarnings("unchecked") // a constructor makes what it is of
  public R make(@Nullable Object[] values) {
    try {
      return (R) (Object) maker.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
