package io.okrcascade.core.initiative;

import io.okrcascade.core.check.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a team in a cycle.
 *
 * @param effort in person-weeks, above 0; null while not estimated
 * @param committedEnd the planned end, frozen when the initiative was committed
 * @param deliveredOn the day of delivery; null before it, and where history does not tell
 */
public record Initiative(
    String id,
    String teamId,
    String cycleId,
    String title,
    Briefing briefing,
    @Nullable Double effort,
    @Nullable LocalDate plannedStart,
    @Nullable LocalDate plannedEnd,
    @Nullable LocalDate committedEnd,
    @Nullable LocalDate deliveredOn,
    InitiativeState state,
    @Nullable Bypass bypass,
    @Nullable String programmeId,
    @Nullable String ownerId) {

  /** Greatest effort, in person-weeks. */
  public static final double MAX_EFFORT = 100_000;

  public Initiative {
    new Check()
        .id("id", id)
        .id("teamId", teamId)
        .id("cycleId", cycleId)
        .name("title", title)
        .required("briefing", briefing)
        .range("effort", effort, 0.01, MAX_EFFORT)
        .that(
            plannedStart == null || plannedEnd == null || !plannedEnd.isBefore(plannedStart),
            "/plannedEnd",
            "DATES",
            "plannedEnd must not lie before plannedStart")
        .that(
            deliveredOn == null || state == InitiativeState.DELIVERED,
            "/deliveredOn",
            "STATE",
            "deliveredOn goes with the state DELIVERED only")
        .required("state", state)
        .optionalId("programmeId", programmeId)
        .optionalId("ownerId", ownerId)
        .done();
  }

  /** Past its committed date on a day, and not delivered by then. */
  public boolean isOverdue(LocalDate asOf) {
    boolean open =
        deliveredOn == null ? state != InitiativeState.DELIVERED : deliveredOn.isAfter(asOf);
    return open && state.isCommitted() && committedEnd != null && committedEnd.isBefore(asOf);
  }

  public Initiative withBypass(@Nullable Bypass other) {
    return new Initiative(
        id,
        teamId,
        cycleId,
        title,
        briefing,
        effort,
        plannedStart,
        plannedEnd,
        committedEnd,
        deliveredOn,
        state,
        other,
        programmeId,
        ownerId);
  }
}
