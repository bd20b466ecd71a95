package io.okrcascade.core.bundle;

import io.okrcascade.core.record.Change;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a merge would do.
 *
 * @param changes in the order in which they can be written: what is referred to comes first
 * @param unchanged number of records that were given and stand so already, by section
 */
public record MergeResult(List<Change<?>> changes, Map<String, Integer> unchanged) {

  /** The changes without those of a version alone, which follow from others. */
  public List<Change<?>> told() {
    return changes.stream().filter(change -> !change.isOfVersionAlone()).toList();
  }

  /** Number of created (or updated) records by section; sections without any are left out. */
  public Map<String, Integer> count(Change.Action action) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Change<?> change : told()) {
      if (change.action() == action) {
        counts.merge(change.kind().section(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
