package io.okrcascade.core.cycle;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Derived;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The forest of cycles; immutable. A root with all below it is a cycle family. */
public final class CycleTree {
  private static final Derived<CycleTree> OF =
      new Derived<>(data -> new CycleTree(data.all(Cycle.KIND)));

  private final Map<String, Cycle> cycles = new TreeMap<>();

  /**
   * @throws io.okrcascade.core.message.InvalidException where a parent is unknown, does not enclose
   *     its child, cycles stand in a circle, or an id stands twice
   */
  public CycleTree(Collection<Cycle> cycles) {
    Check check = new Check();
    for (Cycle cycle : cycles) {
      check.that(
          this.cycles.put(cycle.id(), cycle) == null,
          "/" + cycle.id(),
          "DUPLICATE",
          "cycle " + cycle.id() + " stands twice");
    }
    for (Cycle cycle : this.cycles.values()) {
      if (cycle.parentId() == null) {
        continue;
      }
      String pointer = "/" + cycle.id() + "/parentId";
      Cycle parent = this.cycles.get(cycle.parentId());
      if (parent == null) {
        check.add(pointer, "UNKNOWN", "no cycle " + cycle.parentId());
      } else if (!parent.encloses(cycle)) {
        check.add(
            pointer, "DATES", "cycle " + cycle.id() + " reaches beyond its parent " + parent.id());
      } else if (isBelowItself(cycle)) {
        check.add(pointer, "CIRCLE", "cycle " + cycle.id() + " would stand below itself");
      }
    }
    check.done();
  }

  /** The cycles of a dataset. */
  public static CycleTree of(Dataset data) {
    return data.get(OF);
  }

  private boolean isBelowItself(Cycle cycle) {
    int steps = 0;
    for (Cycle at = cycle; at != null && at.parentId() != null; at = cycles.get(at.parentId())) {
      if (++steps > cycles.size()) {
        return true;
      }
    }
    return false;
  }

  /** All cycles, by id. */
  public Collection<Cycle> all() {
    return cycles.values();
  }

  public Optional<Cycle> find(String id) {
    return Optional.ofNullable(cycles.get(id));
  }

  /** The cycle; it must be there. */
  public Cycle cycle(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no cycle " + id));
  }

  /** The cycle and all above it, from itself to its root. */
  public List<Cycle> path(String id) {
    List<Cycle> path = new ArrayList<>(3);
    for (Cycle at = cycle(id);
        at != null;
        at = at.parentId() == null ? null : cycle(at.parentId())) {
      path.add(at);
    }
    return path;
  }

  /** Ids of {@link #path}. */
  public Set<String> pathIds(String id) {
    return path(id).stream().map(Cycle::id).collect(Collectors.toSet());
  }

  /** Id of the root of the cycle's family. */
  public String familyOf(String id) {
    List<Cycle> path = path(id);
    return path.get(path.size() - 1).id();
  }

  /** Whether {@code upper} is the cycle {@code lower} or one of its ancestors. */
  public boolean isAtOrAbove(String upper, String lower) {
    return path(lower).stream().anyMatch(cycle -> cycle.id().equals(upper));
  }

  public boolean hasChildren(String id) {
    return cycles.values().stream().anyMatch(cycle -> id.equals(cycle.parentId()));
  }
}
