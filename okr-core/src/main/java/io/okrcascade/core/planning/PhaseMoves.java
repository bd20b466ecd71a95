package io.okrcascade.core.planning;

import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Graded;
import io.okrcascade.core.okr.LastingCommitments;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves a cycle from phase to phase: one step forward at a time; anything else, to GRADING before
 * the end, and to CLOSED before grading is done, takes a reason. What closes is graded, and what is
 * opened again has no grades until it closes again.
 */
final class PhaseMoves {
  private static final String CODE = "PHASE_ORDER";
  private static final Message ORDER =
      Message.conflict(
          CODE,
          "%s is in the phase %s: it moves one step forward at a time; to %s it takes a reason");
  private static final Message NOT_OVER =
      Message.conflict(CODE, "%s runs until %s: grading it before that needs a reason");
  private static final Message NOT_GRADED =
      Message.conflict(
          CODE, "grading is not done: closing %s now needs a reason, or these explanations");
  private static final Message UNEXPLAINED =
      Message.conflict("UNEXPLAINED_MISS", "“%s” missed what it committed to, and nobody said why");

  private final Edit edit;
  private final Cycle cycle;
  private final Function<Dataset, Scores> scores;

  /**
   * @param scores what everything stands at
   */
  PhaseMoves(Edit edit, Cycle cycle, Function<Dataset, Scores> scores) {
    this.edit = edit;
    this.cycle = cycle;
    this.scores = scores;
  }

  /** The cycle, once it is clear that it may be managed. */
  static Versioned<Cycle> requireManaged(Edit edit, String cycleId, Match match) {
    return edit.require(
        Cycle.KIND, cycleId, match, cycle -> edit.permitHolders(Cycle.KIND, "manage cycles"));
  }

  /** Refuses a move out of order without a reason, once nothing is wrong with the input. */
  void require(Phase next) {
    if (next != cycle.phase() && !edit.hasReason()) {
      edit.whenSound(() -> requireOrder(next));
    }
  }

  private void requireOrder(Phase next) {
    if (!cycle.phase().isFollowedBy(next)) {
      throw RefusedException.conflict(ORDER, cycle.name(), cycle.phase().inWords(), next.inWords());
    }
    if (next == Phase.GRADING && !edit.today().isAfter(cycle.endsOn())) {
      throw RefusedException.conflict(NOT_OVER, cycle.name(), cycle.endsOn());
    }
    if (next == Phase.CLOSED) {
      requireGraded();
    }
  }

  /** What follows from having moved from the phase that the cycle was in. */
  void follow(Phase next) {
    if (next == Phase.CLOSED && cycle.phase() != Phase.CLOSED) {
      Scores standing = scores.apply(edit.data());
      graded().forEach(objective -> edit.put(Grade.KIND, grade(objective, standing)));
    } else if (next != Phase.CLOSED && cycle.phase() == Phase.CLOSED) {
      Graded.withdraw(edit, cycle.id());
      HandOver.ofAllWhoLeft(edit);
    }
    LastingCommitments.ofSteppedBack(edit, cycle, next);
    edit.settle();
  }

  private void requireGraded() {
    List<Violation> missing = new ArrayList<>();
    Scores standing = scores.apply(edit.data());
    for (Objective objective : graded()) {
      if (grade(objective, standing).isUnexplainedMiss(objective.ambition())) {
        missing.add(UNEXPLAINED.at("", objective.title()));
      }
    }
    if (!missing.isEmpty()) {
      throw RefusedException.conflict(missing, NOT_GRADED, cycle.name());
    }
  }

  private List<Objective> graded() {
    return edit.data().all(Objective.OF_CYCLE, cycle.id()).stream()
        .filter(it -> it.state() == ObjectiveState.APPROVED && !it.archived())
        .sorted(Objective.KIND.sortedBy(Objective::title))
        .toList();
  }

  private Optional<String> explanation(Objective objective) {
    return edit.data()
        .find(Grade.KIND, objective.id())
        .map(Grade::explanation)
        .filter(said -> !VisibleText.isBlank(said));
  }

  private Grade grade(Objective objective, Scores standing) {
    double progress = standing.objective(objective.id()).progress();
    String said = explanation(objective).orElse(null);
    return new Grade(objective.id(), progress, said, edit.today());
  }
}
