package io.okrcascade.client;

import io.okrcascade.core.initiative.InitiativeState;
import org.jspecify.annotations.Nullable;

/**
 * Which initiatives to list; what is null does not matter.
 *
 * @param cycleId of this cycle
 * @param teamId of this team
 * @param state in this state
 * @param keyResultId that contribute to this key result
 * @param q whose name, title or id contains this, upper and lower case alike
 */
public record InitiativeQuery(
    @Nullable String cycleId,
    @Nullable String teamId,
    @Nullable InitiativeState state,
    @Nullable String keyResultId,
    @Nullable String q) {

  /** Every initiative. */
  public static final InitiativeQuery ALL = new InitiativeQuery(null, null, null, null, null);

  /** The same: of this cycle. */
  public InitiativeQuery inCycle(String wanted) {
    return new InitiativeQuery(wanted, teamId, state, keyResultId, q);
  }

  /** The same: of this team. */
  public InitiativeQuery ofTeam(String wanted) {
    return new InitiativeQuery(cycleId, wanted, state, keyResultId, q);
  }

  /** The same: in this state. */
  public InitiativeQuery inState(InitiativeState wanted) {
    return new InitiativeQuery(cycleId, teamId, wanted, keyResultId, q);
  }

  /** The same: that contribute to this key result. */
  public InitiativeQuery contributingTo(String wanted) {
    return new InitiativeQuery(cycleId, teamId, state, wanted, q);
  }

  /** The same: whose name, title or id contains this, upper and lower case alike. */
  public InitiativeQuery matching(String wanted) {
    return new InitiativeQuery(cycleId, teamId, state, keyResultId, wanted);
  }
}
