package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * A node of the organization.
 *
 * @param parentId the team above; null for a COMPANY and only for it
 * @param kind of a TRIBE or SQUAD; null where not said
 * @param country ISO 3166 code of the country that a LOCAL team serves, or null
 * @param archived hidden from lists and from what is expected of teams, yet kept
 * @param externalId what another system calls it, or null
 */
public record Team(
    String id,
    String name,
    TeamLevel level,
    @Nullable String parentId,
    @Nullable TeamKind kind,
    @Nullable String country,
    boolean archived,
    @Nullable String externalId) {
  public static final RecordKind<Team> KIND =
      RecordKind.of("TEAM", Team.class, Team::id)
          .stored(10, "team", "teams")
          .ranked((data, team) -> team.level().ordinal())
          .writtenWith("MANAGE_ORGANIZATION")
          .standsOn("TEAM", Team::parentId, "TEAM", team -> team.name() + " is below it")
          .build();

  /** The teams right below one. */
  public static final Grouping<Team, @Nullable String> BELOW = KIND.by(Team::parentId);

  public Team {
    Check check =
        new Check()
            .id("id", id)
            .name("name", name)
            .required("level", level)
            .optionalId("parentId", parentId)
            .line("country", country, 64)
            .externalId(externalId);
    if (level == TeamLevel.COMPANY) {
      check.that(parentId == null, "/parentId", "LEVEL", "the company has no team above it");
    } else if (level != null) {
      check.that(
          parentId != null,
          "/parentId",
          "REQUIRED",
          "a team other than the company stands below one");
    }
    if (level == TeamLevel.COMPANY || level == TeamLevel.DEPARTMENT) {
      check.that(kind == null, "/kind", "LEVEL", "only a tribe or squad has a kind");
    }
    check.done();
  }

  /** A team that is not archived, of no particular kind. */
  public static Team of(String id, String name, TeamLevel level, @Nullable String parentId) {
    return new Team(id, name, level, parentId, null, null, false, null);
  }
}
