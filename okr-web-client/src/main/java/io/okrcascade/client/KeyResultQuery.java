package io.okrcascade.client;

import io.okrcascade.core.okr.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which key results of a cycle to list, or the check-ins of which; what is null does not matter.
 *
 * @param cycleId the cycle
 * @param teamId of this team
 * @param ownerId owned by this person
 * @param status that stand at this status
 * @param due only those that wait for a check-in
 * @param since with a check-in from this day on; of check-ins, those from this day on
 * @param asOf as things stood on this day, rather than today
 */
public record KeyResultQuery(
    String cycleId,
    @Nullable String teamId,
    @Nullable String ownerId,
    @Nullable Status status,
    boolean due,
    @Nullable LocalDate since,
    @Nullable LocalDate asOf) {

  /** All of a cycle. */
  public static KeyResultQuery of(String cycleId) {
    return new KeyResultQuery(cycleId, null, null, null, false, null, null);
  }

  /** The same: of this team. */
  public KeyResultQuery ofTeam(String wanted) {
    return new KeyResultQuery(cycleId, wanted, ownerId, status, due, since, asOf);
  }

  /** The same: owned by this person. */
  public KeyResultQuery ownedBy(String wanted) {
    return new KeyResultQuery(cycleId, teamId, wanted, status, due, since, asOf);
  }

  /** The same: that stand at this status. */
  public KeyResultQuery withStatus(Status wanted) {
    return new KeyResultQuery(cycleId, teamId, ownerId, wanted, due, since, asOf);
  }

  /** The same: only those that wait for a check-in. */
  public KeyResultQuery onlyDue() {
    return new KeyResultQuery(cycleId, teamId, ownerId, status, true, since, asOf);
  }

  /** The same: with a check-in from this day on. */
  public KeyResultQuery since(LocalDate wanted) {
    return new KeyResultQuery(cycleId, teamId, ownerId, status, due, wanted, asOf);
  }

  /** The same: as things stood on this day, rather than today. */
  public KeyResultQuery asOf(LocalDate wanted) {
    return new KeyResultQuery(cycleId, teamId, ownerId, status, due, since, wanted);
  }
}
