package io.okrcascade.client;

import io.okrcascade.core.org.TeamLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which teams to list; what is null does not matter.
 *
 * @param level of this level
 * @param parentId directly below this team
 * @param externalId what another system calls it
 * @param q whose name or id contains this, accents, upper and lower case aside
 * @param archived the archived ones instead of the others
 */
public record TeamQuery(
    @Nullable TeamLevel level,
    @Nullable String parentId,
    @Nullable String externalId,
    @Nullable String q,
    boolean archived) {

  /** Every team that is not archived. */
  public static final TeamQuery ALL = new TeamQuery(null, null, null, null, false);

  /** The same: of this level. */
  public TeamQuery atLevel(TeamLevel wanted) {
    return new TeamQuery(wanted, parentId, externalId, q, archived);
  }

  /** The same: directly below this team. */
  public TeamQuery directlyBelow(String wanted) {
    return new TeamQuery(level, wanted, externalId, q, archived);
  }

  /** The same: whose name, title or id contains this, upper and lower case alike. */
  public TeamQuery matching(String wanted) {
    return new TeamQuery(level, parentId, externalId, wanted, archived);
  }

  /** The same: the archived ones instead of the others. */
  public TeamQuery onlyArchived() {
    return new TeamQuery(level, parentId, externalId, q, true);
  }

  /** The same: which another system calls so. */
  public TeamQuery withExternalId(String wanted) {
    return new TeamQuery(level, parentId, wanted, q, archived);
  }
}
