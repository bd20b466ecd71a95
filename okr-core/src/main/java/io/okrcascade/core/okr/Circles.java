package io.okrcascade.core.okr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds circles in a directed graph given by its successors: Tarjan's strongly connected components
 * with a stack of its own instead of recursion, in time linear in what can be reached.
 */
public final class Circles<N> {
  private final Function<N, List<N>> next;
  private final Map<N, Integer> numbers = new HashMap<>();
  private final Map<N, Integer> lows = new HashMap<>();
  private final Deque<N> stack = new ArrayDeque<>();
  private final Set<N> onStack = new HashSet<>();
  private final List<Knot<N>> knots = new ArrayList<>();

  private Circles(Function<N, List<N>> next) {
    this.next = next;
  }

  /**
   * One circle of each knot that can be reached.
   *
   * @param starts where to look from
   * @param next the nodes that a node leads to
   * @return circles, each in the direction of the edges, its first node not repeated
   */
  public static <N> List<List<N>> among(Collection<N> starts, Function<N, List<N>> next) {
    return knots(starts, next).stream().map(Knot::circle).toList();
  }

  /**
   * Nodes of which each leads to each other.
   *
   * @param circle a shortest one through the member that was met first
   */
  public record Knot<N>(Set<N> members, List<N> circle) {}

  /** As {@link #among}, with all members of each knot. */
  public static <N> List<Knot<N>> knots(Collection<N> starts, Function<N, List<N>> next) {
    Circles<N> search = new Circles<>(next);
    for (N start : starts) {
      if (!search.numbers.containsKey(start)) {
        search.visit(start);
      }
    }
    return search.knots;
  }

  private record Visit<N>(N node, Iterator<N> rest) {}

  private void visit(N start) {
    Deque<Visit<N>> visits = new ArrayDeque<>();
    visits.push(open(start));
    while (!visits.isEmpty()) {
      Visit<N> visit = visits.peek();
      if (visit.rest.hasNext()) {
        N to = visit.rest.next();
        if (!numbers.containsKey(to)) {
          visits.push(open(to));
        } else if (onStack.contains(to)) {
          lows.merge(visit.node, numbers.get(to), Math::min);
        }
      } else {
        visits.pop();
        if (!visits.isEmpty()) {
          lows.merge(visits.peek().node, lows.get(visit.node), Math::min);
        }
        close(visit.node);
      }
    }
  }

  private Visit<N> open(N node) {
    int number = numbers.size();
    numbers.put(node, number);
    lows.put(node, number);
    stack.push(node);
    onStack.add(node);
    return new Visit<>(node, next.apply(node).iterator());
  }

  private void close(N node) {
    if (!Objects.equals(lows.get(node), numbers.get(node))) {
      return;
    }
    Set<N> knot = new HashSet<>();
    N member;
    do {
      member = stack.pop();
      onStack.remove(member);
      knot.add(member);
    } while (!member.equals(node));
    if (knot.size() > 1 || next.apply(node).contains(node)) {
      knots.add(new Knot<>(knot, shortestWithin(knot, node)));
    }
  }

  /** Breadth first from a node of the knot until it is met again. */
  private List<N> shortestWithin(Set<N> knot, N start) {
    Map<N, N> from = new HashMap<>();
    Deque<N> queue = new ArrayDeque<>(List.of(start));
    while (true) {
      N node = queue.remove();
      for (N to : next.apply(node)) {
        if (to.equals(start)) {
          return path(from, start, node);
        }
        if (knot.contains(to) && from.putIfAbsent(to, node) == null) {
          queue.add(to);
        }
      }
    }
  }

  private static <N> List<N> path(Map<N, N> from, N start, N end) {
    List<N> path = new ArrayList<>();
    for (N node = end; !node.equals(start); node = Objects.requireNonNull(from.get(node))) {
      path.add(node);
    }
    path.add(start);
    Collections.reverse(path);
    return path;
  }
}
