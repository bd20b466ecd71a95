package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;
import java.util.List;

/** A person's place in a team. */
public record Membership(String teamId, Role role) implements Comparable<Membership> {
  public Membership {
    new Check().id("teamId", teamId).required("role", role).done();
  }

  /** By what it is known among the parts of what is told of a person. */
  public Object partOf(String personId) {
    return List.of(Person.KIND.name(), personId, this);
  }

  @Override
  public int compareTo(Membership other) {
    int byTeam = teamId.compareTo(other.teamId);
    return byTeam != 0 ? byTeam : role.compareTo(other.role);
  }
}
