package io.okrcascade.core.initiative;

import java.util.Comparator;
import java.util.List;

/**
 * The answer to "what hangs on this?" or, downwards, "what carries this?".
 *
 * @param exposed greatest share first, then by type and id; without the start itself
 * @param teams ids of the teams whose these are, each once, in their order
 */
public record Exposure(List<Exposed> exposed, List<String> teams) {
  private static final Comparator<Exposed> ORDER =
      Comparator.comparingDouble(Exposed::share)
          .reversed()
          .thenComparing(Exposed::type)
          .thenComparing(Exposed::id);

  static Exposure of(List<Exposed> found) {
    return new Exposure(
        found.stream().sorted(ORDER).toList(),
        found.stream().map(Exposed::teamId).distinct().sorted().toList());
  }
}
