package io.okrcascade.core.record;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records of one kind, each below another or on top; immutable. */
public abstract class Forest<T> {
  private final String what;
  private final Function<T, @Nullable String> parentIdOf;
  private final Map<String, T> nodes = new TreeMap<>();
  private final Map<String, List<T>> children = new HashMap<>();

  /** Says what is wrong with a record below another one; null where nothing is. */
  @FunctionalInterface
  protected interface Judgement<T> {
    @Nullable Message of(Forest<T> forest, T node, T parent);
  }

  /**
   * @param what in lower case, as messages say it
   * @throws io.okrcascade.core.message.InvalidException where a parent is unknown or wrong, or an
   *     id stands twice
   */
  protected Forest(
      String what,
      Collection<T> all,
      Function<T, String> idOf,
      Function<T, @Nullable String> parentIdOf,
      Judgement<T> judgement) {
    this.what = what;
    this.parentIdOf = parentIdOf;
    Check check = new Check();
    for (T node : all) {
      String id = idOf.apply(node);
      boolean isNew = nodes.put(id, node) == null;
      check.that(isNew, "/" + id, "DUPLICATE", what + " " + id + " stands twice");
    }
    nodes.forEach(
        (id, node) -> {
          String parentId = parentIdOf.apply(node);
          if (parentId != null) {
            T parent = nodes.get(parentId);
            Message wrong =
                parent == null
                    ? Message.invalid("UNKNOWN", "no " + what + " " + parentId)
                    : judgement.of(this, node, parent);
            if (wrong == null) {
              children.computeIfAbsent(parentId, known -> new ArrayList<>()).add(node);
            } else {
              check.add("/" + id + "/parentId", wrong.code(), wrong.text());
            }
          }
        });
    check.done();
  }

  /** All of them, by id. */
  public Collection<T> all() {
    return nodes.values();
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The one of that id; it must be there. */
  protected T require(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no " + what + " " + id));
  }

  /** What stands right below. */
  public List<T> children(String id) {
    return children.getOrDefault(id, List.of());
  }

  private @Nullable T above(T node) {
    String parentId = parentIdOf.apply(node);
    return parentId == null ? null : nodes.get(parentId);
  }

  /** Whether its parents come round to it, or to one that stands in a circle. */
  public boolean isBelowItself(T node) {
    int steps = 0;
    for (T at = above(node); at != null; at = above(at)) {
      if (++steps > nodes.size()) {
        return true;
      }
    }
    return false;
  }

  /** The one of that id and all above it, from itself to the top. */
  public List<T> path(String id) {
    List<T> path = new ArrayList<>(4);
    for (T at = nodes.get(id); at != null; at = above(at)) {
      path.add(at);
    }
    return path;
  }
}
