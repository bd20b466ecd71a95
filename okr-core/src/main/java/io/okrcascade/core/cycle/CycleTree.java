package io.okrcascade.core.cycle;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Derived;
import io.okrcascade.core.record.Forest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forest of cycles; immutable. A root with all below it is a cycle family. */
public final class CycleTree extends Forest<Cycle> {
  private static final Derived<Cycle, CycleTree> OF = new Derived<>(Cycle.KIND, CycleTree::new);

  /**
   * @throws io.okrcascade.core.message.InvalidException where a parent is unknown, does not enclose
   *     its child, cycles stand in a circle, or an id stands twice
   */
  public CycleTree(Collection<Cycle> cycles) {
    super("cycle", cycles, Cycle::id, Cycle::parentId, CycleTree::judge);
  }

  private static @Nullable Message judge(Forest<Cycle> cycles, Cycle cycle, Cycle parent) {
    if (!parent.encloses(cycle)) {
      return Message.invalid(
          "DATES", cycle.name() + " reaches beyond " + parent.name() + ", which it is part of");
    }
    return cycles.isBelowItself(cycle)
        ? Message.invalid("CIRCLE", cycle.name() + " would stand below itself")
        : null;
  }

  /** The cycles of a dataset. */
  public static CycleTree of(Dataset data) {
    return data.get(OF);
  }

  /** The cycle; it must be there. */
  public Cycle cycle(String id) {
    return require(id);
  }

  /** The cycle and all above it, from itself to its root; it must be there. */
  @Override
  public List<Cycle> path(String id) {
    return super.path(cycle(id).id());
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
    return !children(id).isEmpty();
  }
}
