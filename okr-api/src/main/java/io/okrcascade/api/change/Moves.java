package io.okrcascade.api.change;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what changes have moved; asked by one thread. */
public interface Moves {
  /**
   * All whose numbers or fields moved, ancestors included.
   *
   * @param touched what was written since it was asked last, in order; nothing where it is only to
   *     see how all stands before the next change
   * @return null where it may be any
   */
  @Nullable Collection<Subject> of(List<Touched> touched);

  /** That it will not be asked for a while. */
  void rest();
}
