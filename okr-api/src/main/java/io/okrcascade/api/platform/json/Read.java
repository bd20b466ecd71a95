package io.okrcascade.api.platform.json;

import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of an input, and what is wrong with it.
 *
 * @param value with null in the place of whatever could not be read; null itself where the input is
 *     of a wrong type as a whole
 */
public record Read<T>(@Nullable T value, List<Violation> violations) {

  /** The same, with what else is wrong with the request. */
  public Read<T> with(List<Violation> faults) {
    return new Read<>(value, Stream.concat(faults.stream(), violations.stream()).toList());
  }

  /** What was sent, with a reason that came beside it; refused where nothing could be read. */
  public Input<T> input(@Nullable String reason) {
    if (value == null) {
      throw new InvalidException(violations);
    }
    return new Input<>(value, violations, reason);
  }
}
