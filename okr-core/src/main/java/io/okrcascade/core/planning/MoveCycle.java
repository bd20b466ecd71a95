package io.okrcascade.core.planning;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves a cycle to another phase; one that closes by it is graded.
 *
 * @param input the phase to move it to; null where it says none
 * @param scores what everything stands at
 */
public record MoveCycle(
    String id, Match match, Input<@Nullable Phase> input, Function<Dataset, Scores> scores)
    implements UseCase<Versioned<Cycle>> {
  private static final Message REQUIRED = Message.invalid("REQUIRED", "phase is required");

  @Override
  public Versioned<Cycle> run(Edit edit) {
    Cycle cycle = PhaseMoves.requireManaged(edit, id, match).content();
    input.requireSound();
    Phase phase = edit.accept(input);
    if (phase == null) {
      throw new InvalidException(List.of(REQUIRED.at("/phase")));
    }
    PhaseMoves.require(cycle, phase);
    if (phase == Phase.CLOSED && cycle.phase() != Phase.CLOSED) {
      PhaseMoves.grade(edit, id, scores);
    }
    edit.put(Cycle.KIND, cycle.withPhase(phase));
    edit.settle();
    return edit.require(Cycle.KIND, id);
  }
}
