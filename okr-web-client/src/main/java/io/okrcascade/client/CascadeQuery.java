package io.okrcascade.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a cascade to read; what is null does not matter.
 *
 * @param cycleId the cycle
 * @param team of this team and all below it
 * @param objective of this objective with what stands above and below it
 * @param depth at most this many steps away
 * @param asOf as things stood on this day, rather than today
 */
public record CascadeQuery(
    String cycleId,
    @Nullable String team,
    @Nullable String objective,
    @Nullable Integer depth,
    @Nullable LocalDate asOf) {

  /** All of a cycle's cascade. */
  public static CascadeQuery of(String cycleId) {
    return new CascadeQuery(cycleId, null, null, null, null);
  }

  /** The same: of this team and all below it. */
  public CascadeQuery ofTeam(String wanted) {
    return new CascadeQuery(cycleId, wanted, objective, depth, asOf);
  }

  /** The same: of this objective with what stands above and below it. */
  public CascadeQuery around(String wanted) {
    return new CascadeQuery(cycleId, team, wanted, depth, asOf);
  }

  /** The same: at most this many steps away. */
  public CascadeQuery toDepth(int wanted) {
    return new CascadeQuery(cycleId, team, objective, wanted, asOf);
  }

  /** The same: as things stood on this day, rather than today. */
  public CascadeQuery asOf(LocalDate wanted) {
    return new CascadeQuery(cycleId, team, objective, depth, wanted);
  }
}
