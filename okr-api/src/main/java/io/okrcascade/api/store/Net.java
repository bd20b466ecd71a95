package io.okrcascade.api.store;

import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several writes come to, one after the other: of each record its first before and its last
 * after. What is created stands in the order in which that began, what is deleted in the order in
 * which it ended, so that what is created after what it stands on is deleted before it.
 */
final class Net {
  private final Map<Ref, Change<?>> changes = new LinkedHashMap<>();

  /** Whether changes can be added: none creates what another writes to, or has deleted. */
  boolean takes(List<Change<?>> more) {
    Set<Ref> own = new HashSet<>();
    return more.stream()
        .allMatch(
            change ->
                change.action() != Change.Action.CREATE
                    || own.contains(ref(change))
                    || (!changes.containsKey(ref(change)) && own.add(ref(change))));
  }

  void add(List<Change<?>> more) {
    more.forEach(this::add);
  }

  private void add(Change<?> change) {
    Ref ref = ref(change);
    Change<?> first = changes.get(ref);
    if (change.action() != Change.Action.DELETE) {
      changes.put(ref, first == null ? change : joined(first, change));
      return;
    }
    changes.remove(ref);
    if (first == null || first.before() != null) {
      changes.put(ref, first == null ? change : joined(first, change));
    }
  }

  @SuppressWarnings("unchecked") // both are of the same record
  private static <T extends Record> Change<T> joined(Change<T> first, Change<?> last) {
    return new Change<>(first.kind(), first.before(), ((Change<T>) last).after());
  }

  private static Ref ref(Change<?> change) {
    RecordKind<?> kind = change.kind();
    return new Ref(kind.name(), change.id());
  }

  /** What one write comes to. */
  static List<Change<?>> of(List<Change<?>> changes) {
    Net net = new Net();
    net.add(changes);
    return net.changes();
  }

  List<Change<?>> changes() {
    return List.copyOf(changes.values());
  }
}
