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
   * Teams that all wait for each other, if by way of others.
   *
   * @param teamIds all of them, sorted
   * @param circle a loop among them, from its smallest id on
   */
  public record Knot(List<String> teamIds, List<String> circle) {}

  /**
   * The knots of teams, sorted by their teams.
   *
   * @param dependencies each with the team of its initiative; those that nobody waits for any more
   *     are to be left out
   * @param consumer the team of a dependency's initiative
   */
  public static List<Knot> among(
      Collection<Dependency> dependencies, Function<Dependency, String> consumer) {
    Map<String, Set<String>> waitsFor = new TreeMap<>();
    for (Dependency dependency : dependencies) {
      if (dependency.state().isOpen()) {
        waitsFor
            .computeIfAbsent(consumer.apply(dependency), id -> new TreeSet<>())
            .add(dependency.providerTeamId());
      }
    }
    return Circles.knots(
            waitsFor.keySet(), team -> List.copyOf(waitsFor.getOrDefault(team, Set.of())))
        .stream()
        .map(
            knot ->
                new Knot(knot.members().stream().sorted().toList(), fromSmallest(knot.circle())))
        .sorted(Comparator.comparing(knot -> knot.teamIds().toString()))
        .toList();
  }

  private static List<String> fromSmallest(List<String> circle) {
    List<String> turned = new ArrayList<>(circle);
    Collections.rotate(turned, -turned.indexOf(Collections.min(turned)));
    return turned;
  }
}
