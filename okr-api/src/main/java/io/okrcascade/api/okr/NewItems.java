package io.okrcascade.api.okr;

import io.okrcascade.api.store.Write;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of requests, completed by what the service gives. */
final class NewItems {
  private NewItems() {}

  /** The objective under an id, its key results under theirs or new ones. */
  static ObjectiveItem named(ObjectiveItem item, String id, Write write) {
    List<KeyResultItem> keyResults = item.keyResults();
    return copy(
        item,
        id,
        item.state(),
        keyResults == null
            ? null
            : keyResults.stream()
                // Nothing in the place of a key result is for the merge to complain about.
                .map(kr -> kr != null && kr.id() == null ? named(kr, write.newId()) : kr)
                .toList());
  }

  static ObjectiveItem inState(ObjectiveItem item, ObjectiveState state) {
    return copy(item, item.id(), state, item.keyResults());
  }

  private static ObjectiveItem copy(
      ObjectiveItem item,
      @Nullable String id,
      @Nullable ObjectiveState state,
      @Nullable List<KeyResultItem> keyResults) {
    return new ObjectiveItem(
        id,
        item.teamId(),
        item.cycleId(),
        item.title(),
        item.description(),
        item.ambition(),
        item.origin(),
        item.ownerId(),
        item.weight(),
        state,
        item.archived(),
        item.sortOrder(),
        item.alignments(),
        keyResults,
        null,
        null);
  }

  static KeyResultItem named(KeyResultItem item, String id) {
    return new KeyResultItem(
        id,
        item.title(),
        item.description(),
        item.metric(),
        item.source(),
        item.weight(),
        item.ownerId(),
        item.cadenceDays(),
        item.state(),
        item.sortOrder(),
        item.alignments(),
        item.checkIns());
  }

  /** A patch of an objective is of its own fields; what hangs below it has paths of its own. */
  static void refuseNested(ObjectiveItem item) {
    refuse("keyResults", item.keyResults());
    refuse("alignments", item.alignments());
    refuse("amendments", item.amendments());
  }

  /** As {@link #refuseNested(ObjectiveItem)}. */
  static void refuseNested(KeyResultItem item) {
    refuse("alignments", item.alignments());
    refuse("checkIns", item.checkIns());
  }

  private static void refuse(String field, @Nullable Object value) {
    if (value != null) {
      throw new InvalidException(
          "/" + field, "READ_ONLY", field + " are written under their own path");
    }
  }
}
