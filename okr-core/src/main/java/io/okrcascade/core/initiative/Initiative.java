package io.okrcascade.core.initiative;

import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work of a team in a cycle.
 *
 * @param effort in person-weeks, above 0; null while not estimated
 * @param committedOn the day on which it was committed, where known
 * @param committedEnd the planned end, frozen when the initiative was committed
 * @param deliveredOn the day of delivery; null before it, and where history does not tell
 * @param lateCause why it was not delivered by the promised day, or not at all
 * @param lateNote what there is to say about that
 * @param externalId what another system calls it, or null
 * @param links where other systems speak of it
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
    @Nullable LocalDate committedOn,
    @Nullable LocalDate committedEnd,
    @Nullable LocalDate deliveredOn,
    @Nullable LateCause lateCause,
    @Nullable String lateNote,
    InitiativeState state,
    @Nullable Bypass bypass,
    @Nullable String programmeId,
    @Nullable String ownerId,
    @Nullable String externalId,
    List<ExternalLink> links) {
  public static final RecordKind<Initiative> KIND =
      RecordKind.of("INITIATIVE", Initiative.class, Initiative::id)
          .stored(140, "initiative", "initiatives")
          .inCycle(Initiative::cycleId)
          .writtenFor(Initiative::teamId)
          .standsOn(
              "TEAM",
              Initiative::teamId,
              "INITIATIVE",
              it -> "the initiative “" + it.title() + "” is its own")
          .rewound(
              (data, day) -> data.after(Initiative.DELIVERED_ON, day),
              (data, initiative, day) -> initiative.asOf(day))
          .build();

  /** The initiatives of a cycle. */
  public static final Grouping<Initiative, String> OF_CYCLE = KIND.by(Initiative::cycleId);

  private static final Grouping<Initiative, @Nullable LocalDate> DELIVERED_ON =
      KIND.by(Initiative::deliveredOn);

  /** Greatest effort, in person-weeks. */
  public static final double MAX_EFFORT = 100_000;

  /** What other systems call them. */
  public static final Unique<Initiative> EXTERNAL_IDS =
      Unique.externalId(KIND, Initiative::externalId);

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
            "the planned end must not lie before the planned start")
        .that(
            deliveredOn == null || state == InitiativeState.DELIVERED,
            "/deliveredOn",
            "STATE",
            "only what is delivered has a day of delivery")
        .text("lateNote", lateNote)
        .required("state", state)
        .optionalId("programmeId", programmeId)
        .optionalId("ownerId", ownerId)
        .externalId(externalId)
        .done();
    links = links == null ? List.of() : List.copyOf(links);
  }

  /** As it stood on a day: under way where it was delivered later. */
  private Initiative asOf(LocalDate day) {
    return deliveredOn == null || !deliveredOn.isAfter(day)
        ? this
        : Copy.of(this).with("state", InitiativeState.IN_PROGRESS).without("deliveredOn").make();
  }

  /** Past its committed date on a day, and not delivered. */
  public boolean isOverdue(LocalDate asOf) {
    return state.isCommitted()
        && state != InitiativeState.DELIVERED
        && committedEnd != null
        && committedEnd.isBefore(asOf);
  }

  /** Whether it was ever promised, whatever became of it. */
  public boolean wasCommitted() {
    return state.isCommitted() || committedEnd != null;
  }

  /** Delivered after the promised day. */
  public boolean isLate() {
    return deliveredOn != null && committedEnd != null && deliveredOn.isAfter(committedEnd);
  }

  /** Delivered by the promised day. */
  public boolean isOnTime() {
    return deliveredOn != null && committedEnd != null && !deliveredOn.isAfter(committedEnd);
  }

  /** Promised, and then dropped or postponed. */
  public boolean isGivenUp() {
    return committedEnd != null && !state.isLive();
  }

  public Initiative withEffort(@Nullable Double other) {
    return Copy.of(this).with("effort", other).make();
  }

  public Initiative withBypass(@Nullable Bypass other) {
    return Copy.of(this).with("bypass", other).make();
  }

  public Initiative withProgramme(@Nullable String other) {
    return Copy.of(this).with("programmeId", other).make();
  }
}
