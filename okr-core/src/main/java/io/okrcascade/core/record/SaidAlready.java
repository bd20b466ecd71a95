package io.okrcascade.core.record;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what is said of something is so already. What is left out says nothing. */
public final class SaidAlready {
  private SaidAlready() {}

  /**
   * Compares items component by component; lists tell all that is there, in whatever order.
   *
   * @param there what is so, said by items of the same classes
   */
  public static boolean holds(@Nullable Object given, @Nullable Object there) {
    if (given == null || given.equals(there)) {
      return true;
    }
    if (given instanceof List<?> some) {
      List<?> all = there instanceof List<?> list ? list : List.of();
      return some.size() == all.size()
          && some.stream()
              .allMatch(one -> one != null && all.stream().anyMatch(it -> holds(one, it)));
    }
    if (given instanceof BigDecimal number && there instanceof BigDecimal known) {
      return number.compareTo(known) == 0;
    }
    if (given instanceof Record item && there != null && item.getClass() == there.getClass()) {
      return Components.of(item.getClass()).all().stream()
          .allMatch(component -> holds(component.of(item), component.of((Record) there)));
    }
    return there == null && given.equals(false); // which items leave out
  }
}
