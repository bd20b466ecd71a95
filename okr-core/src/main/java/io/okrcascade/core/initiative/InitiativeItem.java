package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLinkItem;
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
    @Nullable String externalId,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExternalLinkItem> links,
    @Nullable List<ContributionItem> contributions,
    @Nullable List<DependencyItem> dependencies) {
  /** The same with another bypass and other dependencies. */
  InitiativeItem with(
      @Nullable BypassItem otherBypass, @Nullable List<DependencyItem> otherDependencies) {
    return Copy.of(this).with("bypass", otherBypass).with("dependencies", otherDependencies).make();
  }
}
