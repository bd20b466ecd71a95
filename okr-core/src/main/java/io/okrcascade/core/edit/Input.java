package io.okrcascade.core.edit;

import io.okrcascade.core.message.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent.
 *
 * @param item what could be read of it
 * @param faults what reading it found wrong
 * @param reason why, where it says so beside the item
 */
public record Input<I>(I item, List<Violation> faults, @Nullable String reason) {

  /** An input without faults. */
  public static <I> Input<I> of(I item) {
    return new Input<>(item, List.of(), null);
  }

  /** The same, with more that is wrong with it. */
  public Input<I> with(List<Violation> more) {
    return new Input<>(item, Stream.concat(faults.stream(), more.stream()).toList(), reason);
  }

  /** The same, of which only a part matters. */
  public <P> Input<P> map(Function<I, P> part) {
    return new Input<>(part.apply(item), faults, reason);
  }
}
