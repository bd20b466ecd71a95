package io.okrcascade.core.planning;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules of the steps that move a cycle from phase to phase, and what follows from them. */
final class PhaseMoves {
  private static final Message PHASE =
      Message.conflict(
          "PHASE",
          "a cycle does not go from %s to %s: onwards, or one step back, and a closed one stays");

  private PhaseMoves() {}

  /** The cycle, once it is clear that it may be managed. */
  static Versioned<Cycle> requireManaged(Edit edit, String cycleId, Match match) {
    return edit.require(
        Cycle.KIND, cycleId, match, cycle -> edit.permitHolders(Cycle.KIND, "manage cycles"));
  }

  /** Refuses to move a cycle where it does not go from its phase; null moves it nowhere. */
  static void require(Edit edit, Cycle cycle, @Nullable Phase next) {
    if (next != null && next != cycle.phase()) {
      Demand.that(cycle.phase().mayMoveTo(next), PHASE, cycle.phase(), next);
    }
  }

  /** Grades the objectives of a cycle that closes and freezes what they stand at. */
  static void grade(Edit edit, String cycleId, Function<Dataset, Scores> scores) {
    Dataset data = edit.data();
    Scores standing = scores.apply(data);
    for (Objective objective : data.all(Objective.OF_CYCLE, cycleId)) {
      if (objective.isLive()) {
        double progress = standing.objective(objective.id()).progress();
        String explanation =
            data.find(Grade.KIND, objective.id()).map(Grade::explanation).orElse(null);
        edit.put(Grade.KIND, new Grade(objective.id(), progress, explanation, edit.today()));
      }
    }
    edit.settle();
  }
}
