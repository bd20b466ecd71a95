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
 * Changes a cycle, its phase too; one that closes by it is graded.
 *
 * @param scores what everything stands at
 */
public record ChangeCycle(
    String id, Match match, ItemPatch<CycleItem> patch, Function<Dataset, Scores> scores)
    implements UseCase<Versioned<Cycle>> {
  @Override
  public Versioned<Cycle> run(Edit edit) {
    Versioned<Cycle> row = PhaseMoves.requireManaged(edit, id, match);
    ClosedCycles.requireOpen(edit, id);
    CycleItem item = edit.patched(patch, CycleItem.of(row.content()), CycleItem::id);
    PhaseMoves.require(edit, row.content(), item.phase());
    edit.take(Cycle.KIND, id, new PutCycle(id, item));
    if (item.phase() == Phase.CLOSED) {
      PhaseMoves.grade(edit, id, scores);
    }
    return edit.require(Cycle.KIND, id);
  }
}
