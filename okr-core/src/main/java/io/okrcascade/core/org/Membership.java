package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;

/** A person's place in a team. */
public record Membership(String teamId, Role role) implements Comparable<Membership> {
  public Membership {
    new Check().id("teamId", teamId).required("role", role).done();
  }

  @Override
  public int compareTo(Membership other) {
    int byTeam = teamId.compareTo(other.teamId);
    return byTeam != 0 ? byTeam : role.compareTo(other.role);
  }
}
