package io.okrcascade.core.dependency;

import io.okrcascade.core.okr.Circles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Teams that wait for each other in a loop: one's initiative needs something of another, and so on
 * until the first is asked again.
 */
public final class WaitingCircles {
  private WaitingCircles() {}

  /**
   * One circle of each knot of teams, each beginning with its smallest id; sorted.
   *
   * @param dependencies each with the team of its initiative; those that nobody waits for any more
   *     are to be left out
   * @param consumer the team of a dependency's initiative
   */
  public static List<List<String>> among(
      Collection<Dependency> dependencies, Function<Dependency, String> consumer) {
    Map<String, Set<String>> waitsFor = new TreeMap<>();
    for (Dependency dependency : dependencies) {
      if (dependency.state().isOpen()) {
        waitsFor
            .computeIfAbsent(consumer.apply(dependency), id -> new TreeSet<>())
            .add(dependency.providerTeamId());
      }
    }
    return Circles.among(
            waitsFor.keySet(), team -> List.copyOf(waitsFor.getOrDefault(team, Set.of())))
        .stream()
        .map(WaitingCircles::fromSmallest)
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private static List<String> fromSmallest(List<String> circle) {
    List<String> turned = new ArrayList<>(circle);
    Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
    return turned;
  }
}
