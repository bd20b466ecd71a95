package io.okrcascade.core.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.okrcascade.core.cascade.AlignmentMode;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document that describes an organization and its OKRs in natural ids; every section may be
 * missing. It is what somebody wrote, right or wrong: any part may be null, and {@link Merge} says
 * what is wrong with it. The items also serve as the bodies of requests that create or change a
 * single record.
 */
@JsonInclude(Include.NON_EMPTY)
public record Bundle(
    @Nullable Integer bundleVersion,
    @Nullable List<TeamItem> teams,
    @Nullable List<PersonItem> people,
    @Nullable List<CycleItem> cycles,
    @Nullable List<ObjectiveItem> objectives,
    @Nullable List<InitiativeItem> initiatives) {

  /** The format that this version writes, and the only one it reads. */
  public static final int VERSION = 1;

  public static Bundle ofTeam(TeamItem item) {
    return new Bundle(VERSION, List.of(item), null, null, null, null);
  }

  public static Bundle ofPerson(PersonItem item) {
    return new Bundle(VERSION, null, List.of(item), null, null, null);
  }

  public static Bundle ofCycle(CycleItem item) {
    return new Bundle(VERSION, null, null, List.of(item), null, null);
  }

  public static Bundle ofObjective(ObjectiveItem item) {
    return new Bundle(VERSION, null, null, null, List.of(item), null);
  }

  public static Bundle ofInitiative(InitiativeItem item) {
    return new Bundle(VERSION, null, null, null, null, List.of(item));
  }

  /** A team. */
  @JsonInclude(Include.NON_EMPTY)
  public record TeamItem(
      @Nullable String id,
      @Nullable String name,
      @Nullable TeamLevel level,
      @Nullable String parentId,
      @Nullable TeamKind kind,
      @Nullable String country,
      @Nullable Boolean archived) {}

  /** A person; memberships and global roles, where given, replace those that are there. */
  @JsonInclude(Include.NON_NULL)
  public record PersonItem(
      @Nullable String id,
      @Nullable String name,
      @Nullable String email,
      @Nullable List<GlobalRole> globalRoles,
      @Nullable List<MembershipItem> memberships) {}

  /** A place in a team. */
  @JsonInclude(Include.NON_EMPTY)
  public record MembershipItem(@Nullable String teamId, @Nullable Role role) {}

  /** A cycle. */
  @JsonInclude(Include.NON_EMPTY)
  public record CycleItem(
      @Nullable String id,
      @Nullable String name,
      @Nullable Cadence cadence,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String parentId,
      @Nullable Phase phase) {}

  /** An objective with its links upwards and its key results. */
  @JsonInclude(Include.NON_EMPTY)
  public record ObjectiveItem(
      @Nullable String id,
      @Nullable String teamId,
      @Nullable String cycleId,
      @Nullable String title,
      @Nullable String description,
      @Nullable Ambition ambition,
      @Nullable Origin origin,
      @Nullable String ownerId,
      @Nullable Double weight,
      @Nullable ObjectiveState state,
      @Nullable Boolean archived,
      @Nullable Integer sortOrder,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<KeyResultItem> keyResults,
      @Nullable List<AmendmentItem> amendments) {}

  /** A key result with its links upwards and its check-ins. */
  @JsonInclude(Include.NON_EMPTY)
  public record KeyResultItem(
      @Nullable String id,
      @Nullable String title,
      @Nullable String description,
      @Nullable MetricItem metric,
      @Nullable Source source,
      @Nullable Double weight,
      @Nullable String ownerId,
      @Nullable Integer cadenceDays,
      @Nullable KeyResultState state,
      @Nullable Integer sortOrder,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<CheckInItem> checkIns) {}

  /** How a key result is measured. */
  @JsonInclude(Include.NON_EMPTY)
  public record MetricItem(
      @Nullable MetricType type,
      @Nullable String unit,
      @Nullable Direction direction,
      @Nullable BigDecimal baseline,
      @Nullable BigDecimal target,
      @Nullable List<MilestoneItem> milestones) {}

  /** A step of a MILESTONES metric. */
  @JsonInclude(Include.NON_EMPTY)
  public record MilestoneItem(
      @Nullable String id,
      @Nullable String title,
      @Nullable Double weight,
      @Nullable LocalDate doneOn) {}

  /** A link upwards of the objective or key result in which it stands. */
  @JsonInclude(Include.NON_EMPTY)
  public record AlignmentItem(
      @Nullable NodeType parentType,
      @Nullable String parentId,
      @Nullable AlignmentMode mode,
      @Nullable Double weight) {}

  /** A dated value. */
  @JsonInclude(Include.NON_EMPTY)
  public record CheckInItem(
      @Nullable LocalDate on,
      @Nullable BigDecimal value,
      @Nullable Double confidence,
      @Nullable String note,
      @Nullable String byId,
      @Nullable List<String> milestonesDone) {}

  /** A change to what was committed, kept with its reason. */
  @JsonInclude(Include.NON_EMPTY)
  public record AmendmentItem(
      @Nullable String keyResultId,
      @Nullable String field,
      @Nullable String oldValue,
      @Nullable String newValue,
      @Nullable Boolean eased,
      @Nullable String reason,
      @Nullable LocalDate on,
      @Nullable String byId) {}

  /** An initiative with the key results that it moves. */
  @JsonInclude(Include.NON_EMPTY)
  public record InitiativeItem(
      @Nullable String id,
      @Nullable String teamId,
      @Nullable String cycleId,
      @Nullable String title,
      @Nullable BriefingItem briefing,
      @Nullable Double effort,
      @Nullable LocalDate plannedStart,
      @Nullable LocalDate plannedEnd,
      @Nullable LocalDate committedEnd,
      @Nullable LocalDate deliveredOn,
      @Nullable InitiativeState state,
      @Nullable BypassItem bypass,
      @Nullable String programmeId,
      @Nullable String ownerId,
      @Nullable List<ContributionItem> contributions) {}

  /** The sections of a briefing. */
  @JsonInclude(Include.NON_EMPTY)
  public record BriefingItem(
      @Nullable String problem,
      @Nullable String need,
      @Nullable String impactOfNotDoing,
      @Nullable List<Benefit> benefits,
      @Nullable String benefitNote,
      @Nullable String solution) {}

  /** A permission to pass the ranking by. */
  @JsonInclude(Include.NON_EMPTY)
  public record BypassItem(
      @Nullable BypassReason reason, @Nullable String note, @Nullable String grantedById) {}

  /** A key result that an initiative moves. */
  @JsonInclude(Include.NON_EMPTY)
  public record ContributionItem(
      @Nullable String keyResultId, @Nullable Impact impact, @Nullable Double confidence) {}
}
