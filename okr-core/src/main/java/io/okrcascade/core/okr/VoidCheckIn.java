package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Versioned;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a check-in back: it is kept, and counts nowhere from now on. Who wrote it does, or a lead
 * of the team; it is not undone: one checks in again.
 *
 * @param input why; its writer may leave that out at once
 */
public record VoidCheckIn(String id, Match match, Input<@Nullable String> input)
    implements UseCase<Versioned<CheckIn>> {
  /** How long a writer may take back without saying why. */
  static final Duration AT_ONCE = Duration.ofMinutes(10);

  private static final Message VOIDED =
      Message.conflict("VOIDED", "this check-in was taken back already, on %s");
  private static final Message REASON =
      Message.invalid("REASON_REQUIRED", "say why this check-in is taken back");

  @Override
  public Versioned<CheckIn> run(Edit edit) {
    Versioned<CheckIn> row = edit.require(CheckIn.KIND, id);
    CheckIn checkIn = row.content();
    Objective objective =
        new Node(NodeType.KEY_RESULT, checkIn.keyResultId()).objective(edit).orElseThrow();
    boolean isWriter = checkIn.byId() != null && checkIn.byId().equals(edit.actorId());
    edit.permit(
        isWriter || edit.rights().leads(objective.teamId()),
        "take back what somebody else checked in");
    edit.requireMatch(row.version(), match);
    edit.giveReason(edit.accept(input));
    boolean isAtOnce = isWriter && !checkIn.writtenAt().plus(AT_ONCE).isBefore(edit.now());
    edit.requireSound(new Check().that(isAtOnce || edit.hasReason(), "/reason", REASON));
    ClosedCycles.requireOpen(edit, objective.cycleId());
    Voided before = checkIn.voided();
    Demand.that(before == null, VOIDED, before == null ? "" : before.on());
    take(edit, checkIn, new Voided(edit.today(checkIn.on()), edit.actorId(), edit.reason()));
    edit.settle();
    return edit.require(CheckIn.KIND, id);
  }

  /** Takes it back, and opens the milestones again that it alone reported. */
  static void take(Edit edit, CheckIn checkIn, Voided why) {
    edit.put(CheckIn.KIND, checkIn.withVoided(why));
    if (checkIn.milestonesDone().isEmpty()) {
      return;
    }
    KeyResult keyResult = edit.found(KeyResult.KIND, checkIn.keyResultId());
    List<CheckIn> others =
        edit.next().all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
            .filter(other -> !other.id().equals(checkIn.id()))
            .toList();
    Metric metric = keyResult.metric();
    List<Milestone> left =
        metric.milestones().stream()
            .map(
                milestone ->
                    checkIn.milestonesDone().contains(milestone.id())
                            && checkIn.on().equals(milestone.doneOn())
                        ? milestone.withDoneOn(Commitment.reportedOn(others, milestone.id()))
                        : milestone)
            .toList();
    edit.put(KeyResult.KIND, keyResult.withMetric(metric.withMilestones(left)));
  }
}
