package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.Ref;
import java.util.Optional;

/** A place in the cascade: an objective or a key result. */
public record Node(NodeType type, String id) {
  /** The record of this node. */
  public Ref ref() {
    return new Ref(type.name(), id);
  }

  /** Its title; its id where it is not there. */
  public String title(Lookup records) {
    return type == NodeType.OBJECTIVE
        ? records.nameOf(Objective.KIND, id)
        : records.nameOf(KeyResult.KIND, id);
  }

  /** The objective that it is, or belongs to; empty where either is not there. */
  public Optional<Objective> objective(Lookup records) {
    return records.find(
        Objective.KIND,
        type == NodeType.OBJECTIVE
            ? id
            : records.find(KeyResult.KIND, id).map(KeyResult::objectiveId).orElse(null));
  }

  /** Refuses a request to change what leads here from any cycle, once this one's is closed. */
  public void requireOpen(Edit edit) {
    if (edit.isRequest()) {
      objective(edit).ifPresent(it -> ClosedCycles.requireOpen(edit, it.cycleId()));
    }
  }

  @Override
  public String toString() {
    return (type == NodeType.OBJECTIVE ? "objective " : "key result ") + id;
  }
}
