package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.dependency.DependencyItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An initiative with the key results that it moves, and what it needs from other teams. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InitiativeItem(
    @Nullable String id,
    @Nullable String teamId,
    @Nullable String cycleId,
    @Nullable String title,
    @Nullable BriefingItem briefing,
    @Nullable Double effort,
    @Nullable LocalDate plannedStart,
    @Nullable LocalDate plannedEnd,
    @Nullable LocalDate committedOn,
    @Nullable LocalDate committedEnd,
    @Nullable LocalDate deliveredOn,
    @Nullable LateCause lateCause,
    @Nullable String lateNote,
    @Nullable InitiativeState state,
    @Nullable BypassItem bypass,
    @Nullable String programmeId,
    @Nullable String ownerId,
    @Nullable List<ContributionItem> contributions,
    @Nullable List<DependencyItem> dependencies) {
  /** An initiative alone. */
  public static InitiativeItem of(Initiative initiative) {
    return of(initiative, null, null);
  }

  public static InitiativeItem of(
      Initiative initiative,
      @Nullable List<ContributionItem> contributions,
      @Nullable List<DependencyItem> dependencies) {
    return new InitiativeItem(
        initiative.id(),
        initiative.teamId(),
        initiative.cycleId(),
        initiative.title(),
        BriefingItem.of(initiative.briefing()),
        initiative.effort(),
        initiative.plannedStart(),
        initiative.plannedEnd(),
        initiative.committedOn(),
        initiative.committedEnd(),
        initiative.deliveredOn(),
        initiative.lateCause(),
        initiative.lateNote(),
        initiative.state(),
        BypassItem.of(initiative.bypass()),
        initiative.programmeId(),
        initiative.ownerId(),
        contributions,
        dependencies);
  }

  /** The same with another bypass and other dependencies. */
  InitiativeItem with(
      @Nullable BypassItem otherBypass, @Nullable List<DependencyItem> otherDependencies) {
    return new InitiativeItem(
        id,
        teamId,
        cycleId,
        title,
        briefing,
        effort,
        plannedStart,
        plannedEnd,
        committedOn,
        committedEnd,
        deliveredOn,
        lateCause,
        lateNote,
        state,
        otherBypass,
        programmeId,
        ownerId,
        contributions,
        otherDependencies);
  }
}
