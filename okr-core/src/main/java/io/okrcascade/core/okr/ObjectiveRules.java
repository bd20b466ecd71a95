package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Versioned;

/** Rules that several steps on objectives, and on what hangs below them, have in common. */
final class ObjectiveRules {
  private ObjectiveRules() {}

  /** Refuses to change an objective of another team, of another version, or in a closed cycle. */
  static void permitChange(Edit edit, Versioned<Objective> row, Match match) {
    edit.permitWritingFor(row.content().teamId());
    match.require(row.version());
    ClosedCycles.requireOpen(edit, row.content().cycleId());
  }

  /** The objective of a key result, once it is clear that it may be changed. */
  static Objective permitPart(Edit edit, String objectiveId) {
    Objective objective = edit.require(Objective.KIND, objectiveId).content();
    edit.permitWritingFor(objective.teamId());
    ClosedCycles.requireOpen(edit, objective.cycleId());
    return objective;
  }

  /** As {@link #permitPart}, of a node. */
  static void permitPart(Edit edit, Node node) {
    permitPart(
        edit,
        node.type() == NodeType.OBJECTIVE
            ? node.id()
            : edit.require(KeyResult.KIND, node.id()).content().objectiveId());
  }
}
