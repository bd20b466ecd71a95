package io.okrcascade.client;

import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamTree;
import io.okrcascade.core.planning.DissolveAnswer;
import io.okrcascade.core.record.Versioned;

/** Teams and the tree that they make. */
public final class Teams extends EditableResource<Versioned<Team>> {
  Teams(Transport transport) {
    super(transport, Operation.GET_TEAM, Operation.UPDATE_TEAM);
  }

  /** The teams that a query asks for. */
  public Listing<Versioned<Team>> list(TeamQuery query) {
    return listing(() -> Call.of(Operation.LIST_TEAMS).query(query));
  }

  /** Creates a team; where the item has no id, the service gives one. */
  public Versioned<Team> create(TeamItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a team under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Team> create(TeamItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_TEAM).create(item, options));
  }

  /** Deletes a team that is still at this version, and on which nothing stands. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_TEAM, id).ifMatch(version));
  }

  /** A team and all below it. */
  public TeamTree tree(String id) {
    return transport.ask(Call.of(Operation.GET_TEAM_TREE, id), TeamTree.class);
  }

  /**
   * Dissolves a team that is still at this version into another one.
   *
   * @param dryRun only tells what would change hands
   */
  public DissolveAnswer dissolve(
      String id, int version, String intoTeamId, String reason, boolean dryRun) {
    return transport.ask(
        Call.of(Operation.DISSOLVE_TEAM, id)
            .query("dryRun", dryRun ? true : null)
            .ifMatch(version)
            .create(Patch.set("intoTeamId", intoTeamId).withReason(reason), WriteOptions.DEFAULT),
        DissolveAnswer.class);
  }
}
