package io.okrcascade.core.planning;

import java.util.List;

/**
 * What changes hands when a team is dissolved.
 *
 * @param moved in the order in which it is taken over
 */
public record DissolveAnswer(String teamId, String intoTeamId, List<Moved> moved) {

  /**
   * Something that belongs to the other team from now on, or ends.
   *
   * @param type such as OBJECTIVE, PERSON of a membership, CAPACITY or MAINTENANCE
   * @param title what people call it
   * @param waived a dependency of one of the two teams on the other, which is own work from now on
   */
  public record Moved(String type, String id, String title, boolean waived) {}
}
