package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the parameters of the read that a thread answers. It is told together, and
 * only once it is known that what is asked for is there.
 */
final class ParameterFaults {
  private static final ThreadLocal<@Nullable List<Violation>> NOTED = new ThreadLocal<>();

  private ParameterFaults() {}

  /** Begins a read, with what is wrong at first sight. */
  static void begin(List<Violation> wrong) {
    NOTED.set(new ArrayList<>(wrong));
  }

  /**
   * Notes a fault.
   *
   * @throws InvalidException at once, where it is no read
   */
  static void note(Violation fault) {
    List<Violation> noted = NOTED.get();
    if (noted == null) {
      throw new InvalidException(List.of(fault));
    }
    noted.add(fault);
  }

  /** Ends the read. */
  static List<Violation> end() {
    List<Violation> noted = NOTED.get();
    NOTED.remove();
    return noted == null ? List.of() : noted;
  }
}
