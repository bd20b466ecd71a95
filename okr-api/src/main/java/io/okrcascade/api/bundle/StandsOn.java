package io.okrcascade.api.bundle;

import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.cascade.Alignment;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.check.Violation;
import io.okrcascade.core.okr.KeyResult;
import java.util.ArrayList;
import java.util.List;

/** What stands on a record, so that it cannot be deleted; each thing told as a violation. */
public final class StandsOn {
  private StandsOn() {}

  /** On a team: teams, people, objectives and initiatives. */
  public static List<Violation> team(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>();
    data.organization()
        .children(id)
        .forEach(team -> standing.add(told("TEAM", "team " + team.id() + " is below it")));
    data.all(RecordType.PERSON).stream()
        .filter(person -> person.memberships().stream().anyMatch(m -> m.teamId().equals(id)))
        .forEach(person -> standing.add(told("PERSON", person.id() + " is a member of it")));
    data.all(RecordType.OBJECTIVE).stream()
        .filter(objective -> objective.teamId().equals(id))
        .forEach(o -> standing.add(told("OBJECTIVE", "objective " + o.id() + " is its own")));
    data.all(RecordType.INITIATIVE).stream()
        .filter(initiative -> initiative.teamId().equals(id))
        .forEach(i -> standing.add(told("INITIATIVE", "initiative " + i.id() + " is its own")));
    return standing;
  }

  /** On an objective: what aligns to it, and what stands on its key results. */
  public static List<Violation> objective(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>(aligned(data, NodeType.OBJECTIVE, id));
    for (KeyResult keyResult : data.keyResultsOf(id)) {
      standing.addAll(keyResult(data, keyResult.id()));
    }
    return standing;
  }

  /** On a key result: check-ins, what aligns to it, and initiatives that move it. */
  public static List<Violation> keyResult(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>(aligned(data, NodeType.KEY_RESULT, id));
    int checkIns = data.checkInsOf(id).size();
    if (checkIns > 0) {
      standing.add(told("CHECK_IN", "key result " + id + " has " + checkIns + " check-ins"));
    }
    data.contributionsTo(id)
        .forEach(
            contribution ->
                standing.add(
                    told(
                        "CONTRIBUTION",
                        "initiative %s contributes to key result %s"
                            .formatted(contribution.initiativeId(), id))));
    return standing;
  }

  private static List<Violation> aligned(Dataset data, NodeType type, String id) {
    List<Violation> standing = new ArrayList<>();
    for (Alignment alignment : data.alignmentsDown(type, id)) {
      standing.add(
          told(
              "ALIGNMENT",
              "%s %s aligns to it".formatted(alignment.childType(), alignment.childId())));
    }
    return standing;
  }

  private static Violation told(String code, String message) {
    return new Violation("", code, message);
  }
}
