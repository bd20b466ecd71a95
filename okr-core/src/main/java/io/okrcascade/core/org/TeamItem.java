package io.okrcascade.core.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
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
    return Copy.of(team, TeamItem.class).make();
  }
}
