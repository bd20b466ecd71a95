package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What a team wants to achieve in a cycle.
 *
 * @param weight its part of the team's progress, 0 or more; 0 is tracked, not counted
 * @param archived hidden and out of every mean, yet kept
 * @param sortOrder place among the team's objectives, for display
 */
public record Objective(
    String id,
    String teamId,
    String cycleId,
    String title,
    @Nullable String description,
    Ambition ambition,
    Origin origin,
    @Nullable String ownerId,
    double weight,
    ObjectiveState state,
    boolean archived,
    int sortOrder) {
  public static final RecordKind<Objective> KIND =
      RecordKind.of("OBJECTIVE", Objective.class, Objective::id)
          .stored(80, "objective", "objectives")
          .inCycle(Objective::cycleId)
          .writtenFor(Objective::teamId)
          .standsOn(
              "TEAM", Objective::teamId, "OBJECTIVE", it -> "objective " + it.id() + " is its own")
          .build();

  /** The objectives of a cycle. */
  public static final Grouping<Objective, String> OF_CYCLE = KIND.by(Objective::cycleId);

  public Objective {
    new Check()
        .id("id", id)
        .id("teamId", teamId)
        .id("cycleId", cycleId)
        .name("title", title)
        .text("description", description)
        .required("ambition", ambition)
        .required("origin", origin)
        .optionalId("ownerId", ownerId)
        .weight("weight", weight)
        .required("state", state)
        .sortOrder(sortOrder)
        .done();
  }

  /** An approved, committed objective of weight 1. */
  public static Objective of(String id, String teamId, String cycleId, String title) {
    return new Objective(
        id,
        teamId,
        cycleId,
        title,
        null,
        Ambition.COMMITTED,
        Origin.TOP_DOWN,
        null,
        1,
        ObjectiveState.APPROVED,
        false,
        0);
  }

  /** Whether it counts: neither dropped nor archived. */
  public boolean isLive() {
    return state != ObjectiveState.DROPPED && !archived;
  }

  public Objective withState(ObjectiveState next) {
    return Copy.of(this).with("state", next).make();
  }
}
