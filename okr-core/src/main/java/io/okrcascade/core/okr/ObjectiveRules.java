package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Versioned;

/** What several steps on objectives have in common. */
final class ObjectiveRules {
  private ObjectiveRules() {}

  /** The one that somebody means to change: of their team, at that version, in an open cycle. */
  static Versioned<Objective> require(Edit edit, String id, Match match) {
    Versioned<Objective> row = edit.require(Objective.KIND, id);
    edit.permitWritingFor(row.content().teamId());
    edit.requireMatch(row.version(), match);
    ClosedCycles.requireOpen(edit, row.content().cycleId());
    return row;
  }
}
