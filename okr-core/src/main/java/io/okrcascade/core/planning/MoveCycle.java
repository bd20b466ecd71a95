package io.okrcascade.core.planning;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves a cycle to another phase; see {@link PhaseMoves}.
 *
 * @param input the phase to move it to; null where it says none
 * @param scores what everything stands at
 */
public record MoveCycle(
    String id, Match match, Input<@Nullable Phase> input, Function<Dataset, Scores> scores)
    implements UseCase<Versioned<Cycle>> {
  @Override
  public Versioned<Cycle> run(Edit edit) {
    Cycle cycle = PhaseMoves.requireManaged(edit, id, match).content();
    Phase phase = Demand.given("phase", edit.accept(input));
    PhaseMoves moves = new PhaseMoves(edit, cycle, scores);
    moves.require(phase);
    edit.set(Cycle.KIND, cycle.withPhase(phase));
    moves.follow(phase);
    return edit.require(Cycle.KIND, id);
  }
}
