package io.okrcascade.core.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is said of something is so already. What is left out says nothing. */
public final class SaidAlready {
  private SaidAlready() {}

  /**
   * Compares items component by component, and of lists each with any of those that are there.
   *
   * @param there what is so, said by items of the same classes
   */
  public static boolean holds(@Nullable Object given, @Nullable Object there) {
    if (given == null || given.equals(there)) {
      return true;
    }
    if (given instanceof List<?> some) {
      List<?> all = there instanceof List<?> list ? list : List.of();
      return some.stream().allMatch(one -> all.stream().anyMatch(it -> holds(one, it)));
    }
    if (given instanceof BigDecimal number && there instanceof BigDecimal known) {
      return number.compareTo(known) == 0;
    }
    if (given instanceof Record item && there != null && item.getClass() == there.getClass()) {
      return Components.of(item.getClass()).all().stream()
          .allMatch(component -> holds(component.of(item), component.of((Record) there)));
    }
    return there == null && isLeftOut(given);
  }

  /** Items leave out what is false or empty. */
  private static boolean isLeftOut(Object given) {
    return given.equals(false) || (given instanceof Collection<?> all && all.isEmpty());
  }
}
