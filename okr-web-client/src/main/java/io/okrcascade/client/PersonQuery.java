package io.okrcascade.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which people to list; what is null does not matter.
 *
 * @param ids with one of these ids, at most 100
 * @param teamId with a membership in this team
 * @param q whose name, title or id contains this, upper and lower case alike
 */
public record PersonQuery(@Nullable List<String> ids, @Nullable String teamId, @Nullable String q) {

  /** Everybody. */
  public static final PersonQuery ALL = new PersonQuery(null, null, null);

  public PersonQuery {
    ids = ids == null ? null : List.copyOf(ids);
  }

  /** The same: with one of these ids. */
  public PersonQuery withIds(String... wanted) {
    return new PersonQuery(List.of(wanted), teamId, q);
  }

  /** The same: with a membership in this team. */
  public PersonQuery inTeam(String wanted) {
    return new PersonQuery(ids, wanted, q);
  }

  /** The same: whose name, title or id contains this, upper and lower case alike. */
  public PersonQuery matching(String wanted) {
    return new PersonQuery(ids, teamId, wanted);
  }
}
