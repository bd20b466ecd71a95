package io.okrcascade.core.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.SolicitationItem;
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
}
