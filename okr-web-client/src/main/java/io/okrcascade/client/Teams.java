package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamTree;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;

/** Teams and the tree that they make. */
public final class Teams {
  private static final TypeReference<Page<Versioned<Team>>> PAGE = new TypeReference<>() {};
  private static final TypeReference<Versioned<Team>> ONE = new TypeReference<>() {};
  private static final TypeReference<TeamTree> TREE = new TypeReference<>() {};

  private final Transport transport;

  Teams(Transport transport) {
    this.transport = transport;
  }

  /** The teams that a query asks for. */
  public Listing<Versioned<Team>> list(TeamQuery query) {
    return new Listing<>(transport, () -> query.into(Call.of(Operation.LIST_TEAMS)), PAGE);
  }

  /** One team; not found where there is none. */
  public Versioned<Team> get(String id) {
    return transport.ask(Call.of(Operation.GET_TEAM, id), ONE);
  }

  /** Creates a team; where the item has no id, the service gives one. */
  public Versioned<Team> create(TeamItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a team under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Team> create(TeamItem item, WriteOptions options) {
    return transport.ask(Call.of(Operation.CREATE_TEAM).create(item, options), ONE);
  }

  /** Changes a team that is still at this version. */
  public Versioned<Team> update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_TEAM, id).patch(patch, version), ONE);
  }

  /** Deletes a team that is still at this version, and on which nothing stands. */
  public void delete(String id, int version) {
    transport.tell(Call.of(Operation.DELETE_TEAM, id).ifMatch(version));
  }

  /** A team and all below it. */
  public TeamTree tree(String id) {
    return transport.ask(Call.of(Operation.GET_TEAM_TREE, id), TREE);
  }
}
