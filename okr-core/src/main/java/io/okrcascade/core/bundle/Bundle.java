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
import io.okrcascade.core.record.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document that describes an organization and its OKRs in natural ids; every section may be
 * missing. It is what somebody wrote, right or wrong: any part may be null, and {@link Merge} says
 * what is wrong with it. The items also serve as the bodies of requests that create or change a
 * single record.
 *
 * @param reason why it changes what is committed; one for all of it
 */
@JsonInclude(Include.NON_EMPTY)
public record Bundle(
    @Nullable Integer bundleVersion,
    @Nullable String reason,
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
  public static final class Builder {
    private final Copy<Bundle> sections = Copy.blank(Bundle.class).with("bundleVersion", VERSION);

    private Builder with(String section, Object content) {
      sections.with(section, content);
      return this;
    }

    public Builder version(int number) {
      return with("bundleVersion", number);
    }

    public Builder reason(String why) {
      return with("reason", why);
    }

    public Builder teams(List<TeamItem> items) {
      return with("teams", items);
    }

    public Builder people(List<PersonItem> items) {
      return with("people", items);
    }

    public Builder cycles(List<CycleItem> items) {
      return with("cycles", items);
    }

    public Builder briefingTemplates(List<BriefingTemplateItem> items) {
      return with("briefingTemplates", items);
    }

    public Builder programmes(List<ProgrammeItem> items) {
      return with("programmes", items);
    }

    public Builder objectives(List<ObjectiveItem> items) {
      return with("objectives", items);
    }

    public Builder initiatives(List<InitiativeItem> items) {
      return with("initiatives", items);
    }

    public Builder capacities(List<CapacityItem> items) {
      return with("capacities", items);
    }

    public Builder maintenance(List<MaintenanceItem> items) {
      return with("maintenance", items);
    }

    public Builder solicitations(List<SolicitationItem> items) {
      return with("solicitations", items);
    }

    public Builder waivers(List<WaiverItem> items) {
      return with("waivers", items);
    }

    public Builder comments(List<CommentItem> items) {
      return with("comments", items);
    }

    public Bundle build() {
      return sections.make();
    }
  }
}
