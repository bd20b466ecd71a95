package io.okrcascade.core.planning;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.cycle.PutCycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.function.Function;

/**
 * Changes a cycle, its phase too; a closed one only together with its phase.
 *
 * @param scores what everything stands at
 */
public record ChangeCycle(
    String id, Match match, ItemPatch<CycleItem> patch, Function<Dataset, Scores> scores)
    implements UseCase<Versioned<Cycle>> {
  @Override
  public Versioned<Cycle> run(Edit edit) {
    Cycle before = PhaseMoves.requireManaged(edit, id, match).content();
    CycleItem item = edit.patched(patch, CycleItem.of(before));
    PhaseMoves moves = new PhaseMoves(edit, before, scores);
    Phase phase = edit.given("phase", item.phase(), before.phase());
    if (phase == before.phase()) {
      ClosedCycles.requireOpen(edit, id);
    } else {
      moves.require(phase);
    }
    edit.take(Cycle.KIND, id, new PutCycle(id, item));
    moves.follow(phase);
    return edit.require(Cycle.KIND, id);
  }
}
