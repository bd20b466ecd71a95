package io.okrcascade.core.edit;

import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counts what an input says that stands so already. */
final class UnchangedCount {
  private final Map<String, Integer> unchanged = new LinkedHashMap<>();
  private final Set<Ref> same = new HashSet<>();

  /** Counts a record that was put; it may be put twice, and what is put last counts. */
  void count(RecordKind<?> kind, String id, boolean isChanged) {
    Ref ref = new Ref(kind.name(), id);
    if (!isChanged && same.add(ref)) {
      unchanged(kind);
    } else if (isChanged && same.remove(ref)) {
      unchanged.computeIfPresent(kind.section(), (section, n) -> n > 1 ? n - 1 : null);
    }
  }

  void unchanged(RecordKind<?> kind) {
    unchanged.merge(kind.section(), 1, Integer::sum);
  }

  Map<String, Integer> unchanged() {
    return unchanged;
  }
}
