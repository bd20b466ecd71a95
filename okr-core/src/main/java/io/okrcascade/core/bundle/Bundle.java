package io.okrcascade.core.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.okrcascade.core.cascade.AlignmentMode;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.BackingType;
import io.okrcascade.core.initiative.Benefit;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.DependencyState;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.Size;
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
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.SolicitationState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    @Nullable List<BriefingTemplateItem> briefingTemplates,
    @Nullable List<ProgrammeItem> programmes,
    @Nullable List<ObjectiveItem> objectives,
    @Nullable List<InitiativeItem> initiatives,
    @Nullable List<CapacityItem> capacities,
    @Nullable List<MaintenanceItem> maintenance,
    @Nullable List<SolicitationItem> solicitations,
    @Nullable List<WaiverItem> waivers,
    @Nullable List<CommentItem> comments) {

  /** The format that this version writes, and the only one it reads. */
  public static final int VERSION = 1;

  public static Bundle ofTeam(TeamItem item) {
    return new Builder().teams(List.of(item)).build();
  }

  public static Bundle ofPerson(PersonItem item) {
    return new Builder().people(List.of(item)).build();
  }

  public static Bundle ofCycle(CycleItem item) {
    return new Builder().cycles(List.of(item)).build();
  }

  public static Bundle ofObjective(ObjectiveItem item) {
    return new Builder().objectives(List.of(item)).build();
  }

  public static Bundle ofInitiative(InitiativeItem item) {
    return new Builder().initiatives(List.of(item)).build();
  }

  /** Puts a bundle together section by section; what is not given is missing. */
  @SuppressWarnings("NullAway.Init") // sections stay null until they are given
  public static final class Builder {
    private int version = VERSION;
    private @Nullable List<TeamItem> teams;
    private @Nullable List<PersonItem> people;
    private @Nullable List<CycleItem> cycles;
    private @Nullable List<BriefingTemplateItem> briefingTemplates;
    private @Nullable List<ProgrammeItem> programmes;
    private @Nullable List<ObjectiveItem> objectives;
    private @Nullable List<InitiativeItem> initiatives;
    private @Nullable List<CapacityItem> capacities;
    private @Nullable List<MaintenanceItem> maintenance;
    private @Nullable List<SolicitationItem> solicitations;
    private @Nullable List<WaiverItem> waivers;
    private @Nullable List<CommentItem> comments;

    public Builder version(int number) {
      version = number;
      return this;
    }

    public Builder teams(List<TeamItem> items) {
      teams = items;
      return this;
    }

    public Builder people(List<PersonItem> items) {
      people = items;
      return this;
    }

    public Builder cycles(List<CycleItem> items) {
      cycles = items;
      return this;
    }

    public Builder briefingTemplates(List<BriefingTemplateItem> items) {
      briefingTemplates = items;
      return this;
    }

    public Builder programmes(List<ProgrammeItem> items) {
      programmes = items;
      return this;
    }

    public Builder objectives(List<ObjectiveItem> items) {
      objectives = items;
      return this;
    }

    public Builder initiatives(List<InitiativeItem> items) {
      initiatives = items;
      return this;
    }

    public Builder capacities(List<CapacityItem> items) {
      capacities = items;
      return this;
    }

    public Builder maintenance(List<MaintenanceItem> items) {
      maintenance = items;
      return this;
    }

    public Builder solicitations(List<SolicitationItem> items) {
      solicitations = items;
      return this;
    }

    public Builder waivers(List<WaiverItem> items) {
      waivers = items;
      return this;
    }

    public Builder comments(List<CommentItem> items) {
      comments = items;
      return this;
    }

    public Bundle build() {
      return new Bundle(
          version,
          teams,
          people,
          cycles,
          briefingTemplates,
          programmes,
          objectives,
          initiatives,
          capacities,
          maintenance,
          solicitations,
          waivers,
          comments);
    }
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
      @Nullable Phase phase,
      @Nullable Map<String, LocalDate> phaseDates) {}

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
      @Nullable List<AmendmentItem> amendments,
      @Nullable GradeItem grade) {}

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

  /** How an objective ended. */
  @JsonInclude(Include.NON_EMPTY)
  public record GradeItem(
      @Nullable Double progress, @Nullable String explanation, @Nullable LocalDate gradedOn) {}

  /** An initiative with the key results that it moves, and what it needs from other teams. */
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
      @Nullable List<DependencyItem> dependencies) {}

  /** The sections of a briefing. */
  @JsonInclude(Include.NON_EMPTY)
  public record BriefingItem(
      @Nullable String problem,
      @Nullable String need,
      @Nullable String impactOfNotDoing,
      @Nullable List<Benefit> benefits,
      @Nullable String benefitNote,
      @Nullable String solution,
      @Nullable Map<String, String> sections) {}

  /** A permission to pass the ranking by. */
  @JsonInclude(Include.NON_EMPTY)
  public record BypassItem(
      @Nullable BypassReason reason, @Nullable String note, @Nullable String grantedById) {}

  /** A key result that an initiative moves. */
  @JsonInclude(Include.NON_EMPTY)
  public record ContributionItem(
      @Nullable String keyResultId, @Nullable Impact impact, @Nullable Double confidence) {}

  /** What an initiative needs from another team, with what was said about it. */
  @JsonInclude(Include.NON_EMPTY)
  public record DependencyItem(
      @Nullable String id,
      @Nullable String providerTeamId,
      @Nullable String need,
      @Nullable LocalDate neededBy,
      @Nullable Size size,
      @Nullable DependencyState state,
      @Nullable LocalDate identifiedOn,
      @Nullable Boolean unplanned,
      @Nullable List<AnswerItem> answers) {}

  /** A step in the negotiation of a dependency. */
  @JsonInclude(Include.NON_EMPTY)
  public record AnswerItem(
      @Nullable LocalDate on,
      @Nullable DependencyState state,
      @Nullable String note,
      @Nullable String byId,
      @Nullable LocalDate offeredBy,
      @Nullable BackingItem backing) {}

  /** What of the provider's plan stands behind an acceptance. */
  @JsonInclude(Include.NON_EMPTY)
  public record BackingItem(@Nullable BackingType type, @Nullable String id) {}

  /** What briefings have to say, for teams of a kind. */
  @JsonInclude(Include.NON_EMPTY)
  public record BriefingTemplateItem(@Nullable String id, @Nullable List<SectionItem> sections) {}

  /** What a template says about a section. */
  @JsonInclude(Include.NON_EMPTY)
  public record SectionItem(
      @Nullable String key,
      @Nullable String title,
      @Nullable String guidance,
      @Nullable Boolean required) {}

  /** Initiatives that belong together, and how they stood from week to week. */
  @JsonInclude(Include.NON_EMPTY)
  public record ProgrammeItem(
      @Nullable String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable String ownerId,
      @Nullable List<String> initiativeIds,
      @Nullable List<ProgrammeUpdateItem> updates) {}

  /** How a programme stood in a week. */
  @JsonInclude(Include.NON_EMPTY)
  public record ProgrammeUpdateItem(
      @Nullable LocalDate weekOf,
      @Nullable String headline,
      @Nullable Health health,
      @Nullable String note,
      @Nullable String byId) {}

  /** How many people a team has in a cycle. */
  @JsonInclude(Include.NON_EMPTY)
  public record CapacityItem(
      @Nullable String teamId, @Nullable String cycleId, @Nullable Double people) {}

  /** What keeping things running took of a team in a week. */
  @JsonInclude(Include.NON_EMPTY)
  public record MaintenanceItem(
      @Nullable String teamId,
      @Nullable LocalDate weekOf,
      @Nullable Double share,
      @Nullable Integer ticketsIn,
      @Nullable Integer ticketsOut,
      @Nullable Map<String, Integer> categories) {}

  /** A team asked by another to design something together. */
  @JsonInclude(Include.NON_EMPTY)
  public record SolicitationItem(
      @Nullable String id,
      @Nullable String cycleId,
      @Nullable String teamId,
      @Nullable String requesterTeamId,
      @Nullable String topic,
      @Nullable String initiativeId,
      @Nullable LocalDate on,
      @Nullable SolicitationState state) {}

  /** A finding accepted for a reason until a day. */
  @JsonInclude(Include.NON_EMPTY)
  public record WaiverItem(
      @Nullable String id,
      @Nullable String cycleId,
      @Nullable String findingId,
      @Nullable String reason,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String byId) {}

  /** What somebody said about something. */
  @JsonInclude(Include.NON_EMPTY)
  public record CommentItem(
      @Nullable String id,
      @Nullable CommentSubject subjectType,
      @Nullable String subjectId,
      @Nullable String text,
      @Nullable String byId,
      @Nullable Instant writtenAt) {}
}
