package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A team. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TeamItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable TeamLevel level,
    @Nullable String parentId,
    @Nullable TeamKind kind,
    @Nullable String country,
    @Nullable Boolean archived) {
  public static TeamItem of(Team team) {
    return new TeamItem(
        team.id(),
        team.name(),
        team.level(),
        team.parentId(),
        team.kind(),
        team.country(),
        team.archived() ? true : null);
  }
}
