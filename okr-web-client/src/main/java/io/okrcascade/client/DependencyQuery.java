package io.okrcascade.client;

import io.okrcascade.core.dependency.DependencyState;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies to list; what is null does not matter.
 *
 * @param cycleId of initiatives in this cycle
 * @param consumerTeamId of initiatives of this team
 * @param providerTeamId that this team is asked for
 * @param state in this state
 */
public record DependencyQuery(
    @Nullable String cycleId,
    @Nullable String consumerTeamId,
    @Nullable String providerTeamId,
    @Nullable DependencyState state) {

  /** All dependencies. */
  public static final DependencyQuery ALL = new DependencyQuery(null, null, null, null);

  /** The same: of initiatives in this cycle. */
  public DependencyQuery inCycle(String wanted) {
    return new DependencyQuery(wanted, consumerTeamId, providerTeamId, state);
  }

  /** The same: of initiatives of this team. */
  public DependencyQuery ofConsumer(String wanted) {
    return new DependencyQuery(cycleId, wanted, providerTeamId, state);
  }

  /** The same: that this team is asked for. */
  public DependencyQuery ofProvider(String wanted) {
    return new DependencyQuery(cycleId, consumerTeamId, wanted, state);
  }

  /** The same: in this state. */
  public DependencyQuery in(DependencyState wanted) {
    return new DependencyQuery(cycleId, consumerTeamId, providerTeamId, wanted);
  }
}
