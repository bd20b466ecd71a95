package io.okrcascade.client;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list; what is null does not matter.
 *
 * @param teamId with a membership in this team
 * @param q whose name, title or id contains this, upper and lower case alike
 */
public record PersonQuery(@Nullable String teamId, @Nullable String q) {

  /** Everybody. */
  public static final PersonQuery ALL = new PersonQuery(null, null);

  /** The same: with a membership in this team. */
  public PersonQuery inTeam(String wanted) {
    return new PersonQuery(wanted, q);
  }

  /** The same: whose name, title or id contains this, upper and lower case alike. */
  public PersonQuery matching(String wanted) {
    return new PersonQuery(teamId, wanted);
  }

  Call into(Call call) {
    return call.query("teamId", teamId).query("q", q);
  }
}
