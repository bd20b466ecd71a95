package io.okrcascade.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
              .map(came -> came.line().replace("/api/v1", "").replaceAll("\\?.*", ""))
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
      Object[] arguments =
          Arrays.stream(method.getParameterTypes()).map(OperationsTest::any).toArray();
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
    if (type == CascadeQuery.class) {
      return CascadeQuery.of("any");
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
