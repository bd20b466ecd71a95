package io.okrcascade.client;

import io.okrcascade.core.okr.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which objectives to list; what is null does not matter.
 *
 * @param cycleId of this cycle
 * @param teamId of this team
 * @param ownerId owned by this person
 * @param status that stand at this status
 * @param q whose name, title or id contains this, upper and lower case alike
 * @param archived the archived ones instead of the others
 * @param asOf as things stood on this day, rather than today
 */
public record ObjectiveQuery(
    @Nullable String cycleId,
    @Nullable String teamId,
    @Nullable String ownerId,
    @Nullable Status status,
    @Nullable String q,
    boolean archived,
    @Nullable LocalDate asOf) {

  /** Every objective that is not archived. */
  public static final ObjectiveQuery ALL =
      new ObjectiveQuery(null, null, null, null, null, false, null);

  /** The same: of this cycle. */
  public ObjectiveQuery inCycle(String wanted) {
    return new ObjectiveQuery(wanted, teamId, ownerId, status, q, archived, asOf);
  }

  /** The same: of this team. */
  public ObjectiveQuery ofTeam(String wanted) {
    return new ObjectiveQuery(cycleId, wanted, ownerId, status, q, archived, asOf);
  }

  /** The same: owned by this person. */
  public ObjectiveQuery ownedBy(String wanted) {
    return new ObjectiveQuery(cycleId, teamId, wanted, status, q, archived, asOf);
  }

  /** The same: that stand at this status. */
  public ObjectiveQuery withStatus(Status wanted) {
    return new ObjectiveQuery(cycleId, teamId, ownerId, wanted, q, archived, asOf);
  }

  /** The same: whose name, title or id contains this, upper and lower case alike. */
  public ObjectiveQuery matching(String wanted) {
    return new ObjectiveQuery(cycleId, teamId, ownerId, status, wanted, archived, asOf);
  }

  /** The same: the archived ones instead of the others. */
  public ObjectiveQuery onlyArchived() {
    return new ObjectiveQuery(cycleId, teamId, ownerId, status, q, true, asOf);
  }

  /** The same: as things stood on this day, rather than today. */
  public ObjectiveQuery asOf(LocalDate wanted) {
    return new ObjectiveQuery(cycleId, teamId, ownerId, status, q, archived, wanted);
  }
}
