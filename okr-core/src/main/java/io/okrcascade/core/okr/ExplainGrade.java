package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Given;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says why an objective came out as it did, while its cycle is graded; of what was missed still
 * once it is closed.
 *
 * @param input the explanation
 */
public record ExplainGrade(String objectiveId, Match match, Input<@Nullable String> input)
    implements UseCase<Versioned<Grade>> {
  private static final Message PHASE =
      Message.conflict("PHASE", "objectives are explained from the phase Grading on");

  @Override
  public Versioned<Grade> run(Edit edit) {
    Objective objective = edit.require(Objective.KIND, objectiveId).content();
    edit.permitWritingFor(objective.teamId());
    edit.requireMatch(Grade.KIND, objectiveId, match);
    edit.note(input.faults());
    Cycle cycle = edit.require(Cycle.KIND, objective.cycleId()).content();
    edit.whenSound(() -> Demand.that(cycle.phase().compareTo(Phase.GRADING) >= 0, PHASE));
    Grade old = edit.data().find(Grade.KIND, objectiveId).orElse(null);
    String why = Given.text(input.item());
    boolean tellsOfMiss =
        old != null
            && old.band(objective.ambition()) == Grade.Band.MISSED
            && why != null
            && !VisibleText.isBlank(why);
    if (!tellsOfMiss) {
      ClosedCycles.requireOpen(edit, cycle.id()); // all that it takes is why something was missed
    }
    Grade explained =
        edit.make(
            "",
            () ->
                new Grade(
                    objectiveId,
                    old == null ? null : old.progress(),
                    why,
                    old == null ? null : old.gradedOn()));
    edit.requireSound(new Check());
    return edit.set(Grade.KIND, Objects.requireNonNull(explained));
  }
}
