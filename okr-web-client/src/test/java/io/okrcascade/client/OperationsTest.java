package io.okrcascade.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.initiative.WhatIf;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every operation that the client declares is asked for by some method of a room. */
class OperationsTest {

  @Test
  void everyOperationIsWithinReach() throws Exception {
    try (Scripted service = new Scripted(Scripted.status(500, "text/plain", ""))) {
      OkrClient client = service.client();
      for (Method room : OkrClient.class.getDeclaredMethods()) {
        if (Modifier.isPublic(room.getModifiers())
            && room.getParameterCount() == 0
            && room.getReturnType().getPackage() == OkrClient.class.getPackage()) {
          useAll(room.invoke(client));
        }
      }
      Set<String> asked =
          service.came.stream()
              .map(
                  came ->
                      came.line()
                          .replace("/api/v1", "")
                          .replaceAll("\\?.*", "")
                          .replace("/1970-01-01", "/any"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(asked)
          .isEqualTo(
              Arrays.stream(Operation.values())
                  .map(o -> o.method + " " + o.path.replaceAll("\\{\\w+}", "any"))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static void useAll(Object room) throws ReflectiveOperationException {
    for (Method method : room.getClass().getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers())) {
        continue;
      }
      for (Object[] arguments : argumentsOf(method)) {
        use(room, method, arguments);
      }
    }
  }

  /** One call for each constant of the enum that a method takes, if it takes one. */
  private static List<Object[]> argumentsOf(Method method) {
    Class<?>[] types = method.getParameterTypes();
    List<Object[]> calls = new ArrayList<>();
    Object[] first =
        Arrays.stream(method.getGenericParameterTypes()).map(OperationsTest::one).toArray();
    calls.add(first);
    for (int i = 0; i < types.length; i++) {
      for (int c = 1; types[i].isEnum() && c < types[i].getEnumConstants().length; c++) {
        Object[] other = first.clone();
        other[i] = types[i].getEnumConstants()[c];
        calls.add(other);
      }
    }
    return calls;
  }

  private static void use(Object room, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    try {
      Object result = method.invoke(room, arguments);
      if (result instanceof Listing<?> listing) {
        listing.page();
      }
      if (result instanceof ChangeFeed feed) {
        feed.hasNext();
      }
    } catch (OkrException e) {
      assertThat(e.status()).isEqualTo(500);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(OkrException.class);
    }
  }

  private static Object one(Type type) {
    return type instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> record
            && record.isRecord()
        ? List.of(empty(record))
        : any(type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type);
  }

  private static Object any(Class<?> type) {
    if (type == String.class) {
      return "any";
    }
    if (type == int.class) {
      return 1;
    }
    if (type == double.class) {
      return 0.5;
    }
    if (type == Patch.class) {
      return Patch.clear("x");
    }
    if (type == BundleSource.class) {
      return BundleSource.of(new Bundle.Builder().build());
    }
    if (type == OutputStream.class) {
      return OutputStream.nullOutputStream();
    }
    if (type == BigDecimal.class) {
      return BigDecimal.ONE;
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    }
    if (type == List.class) {
      return List.of("any");
    }
    if (type == Set.class) {
      return Set.of();
    }
    if (type == String[].class) {
      return new String[] {"any"};
    }
    if (type == WhatIf.class) {
      return new WhatIf("any", 1.0, null, Set.of("any"));
    }
    if (type == CascadeQuery.class) {
      return CascadeQuery.of("any");
    }
    if (type == KeyResultQuery.class) {
      return KeyResultQuery.of("any");
    }
    if (type == HistoryQuery.class) {
      return HistoryQuery.of("any");
    }
    if (type == AuditQuery.class) {
      return AuditQuery.of("any");
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return empty(type);
    }
    if (type == boolean.class) {
      return true;
    }
    throw new IllegalArgumentException("nothing to give for " + type);
  }

  private static Object empty(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameterTypes())
              .map(parameter -> parameter == boolean.class ? false : null)
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
