package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Says why an objective came out as it did, while its cycle is graded and still once it is closed.
 *
 * @param input the explanation
 */
public record ExplainGrade(String objectiveId, Match match, Input<@Nullable String> input)
    implements UseCase<Versioned<Grade>> {
  private static final Message PHASE =
      Message.conflict("PHASE", "objectives are explained from the phase GRADING on");

  @Override
  public Versioned<Grade> run(Edit edit) {
    Objective objective = edit.require(Objective.KIND, objectiveId).content();
    edit.permitWritingFor(objective.teamId());
    input.requireSound();
    Cycle cycle = edit.require(Cycle.KIND, objective.cycleId()).content();
    if (cycle.phase().compareTo(Phase.GRADING) < 0) {
      throw RefusedException.conflict(PHASE);
    }
    Versioned<Grade> there = edit.data().row(Grade.KIND, objectiveId);
    if (there == null) {
      edit.put(Grade.KIND, new Grade(objectiveId, null, input.item(), null));
    } else {
      match.require(there.version());
      Grade old = there.content();
      edit.put(Grade.KIND, new Grade(objectiveId, old.progress(), input.item(), old.gradedOn()));
    }
    edit.settle();
    return edit.require(Grade.KIND, objectiveId);
  }
}
