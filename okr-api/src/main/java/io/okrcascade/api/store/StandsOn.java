package io.okrcascade.api.store;

import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.record.Dataset;
import java.util.ArrayList;
import java.util.List;

/** What stands on a record, so that it cannot be deleted; each thing told as a violation. */
public final class StandsOn {
  private StandsOn() {}

  /** On a team: teams, people, and all that it plans or is asked for. */
  public static List<Violation> team(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>();
    Organization.of(data)
        .children(id)
        .forEach(team -> standing.add(told("TEAM", "team " + team.id() + " is below it")));
    data.all(Person.KIND).stream()
        .filter(person -> person.memberships().stream().anyMatch(m -> m.teamId().equals(id)))
        .forEach(person -> standing.add(told("PERSON", person.id() + " is a member of it")));
    data.all(Objective.KIND).stream()
        .filter(objective -> objective.teamId().equals(id))
        .forEach(o -> standing.add(told("OBJECTIVE", "objective " + o.id() + " is its own")));
    data.all(Initiative.KIND).stream()
        .filter(initiative -> initiative.teamId().equals(id))
        .forEach(i -> standing.add(told("INITIATIVE", "initiative " + i.id() + " is its own")));
    data.all(Dependency.KIND).stream()
        .filter(dependency -> dependency.providerTeamId().equals(id))
        .forEach(d -> standing.add(told("DEPENDENCY", "dependency " + d.id() + " asks it")));
    data.all(Capacity.KIND).stream()
        .filter(capacity -> capacity.teamId().equals(id))
        .forEach(c -> standing.add(told("CAPACITY", "it has a capacity in " + c.cycleId())));
    data.all(Solicitation.KIND).stream()
        .filter(s -> s.teamId().equals(id) || s.requesterTeamId().equals(id))
        .forEach(s -> standing.add(told("SOLICITATION", "solicitation " + s.id() + " names it")));
    int reports = data.all(MaintenanceReport.OF_TEAM, id).size();
    if (reports > 0) {
      standing.add(told("MAINTENANCE", "it reported upkeep of " + reports + " weeks"));
    }
    return standing;
  }

  /** On an initiative: what it backs, and what teams were asked for it. */
  public static List<Violation> initiative(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>(backed(data, BackingType.INITIATIVE, id));
    data.all(Solicitation.KIND).stream()
        .filter(s -> id.equals(s.initiativeId()))
        .forEach(
            s -> standing.add(told("SOLICITATION", "solicitation " + s.id() + " is about it")));
    return standing;
  }

  private static List<Violation> backed(Dataset data, BackingType type, String id) {
    Backing wanted = new Backing(type, id);
    return data.all(DependencyResponse.KIND).stream()
        .filter(answer -> wanted.equals(answer.backing()))
        .map(DependencyResponse::dependencyId)
        .distinct()
        .sorted()
        .map(dependency -> told("DEPENDENCY", "it stands behind dependency " + dependency))
        .toList();
  }

  /** On an objective: what aligns to it, and what stands on its key results. */
  public static List<Violation> objective(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>(aligned(data, NodeType.OBJECTIVE, id));
    for (KeyResult keyResult : data.all(KeyResult.OF_OBJECTIVE, id)) {
      standing.addAll(keyResult(data, keyResult.id()));
    }
    return standing;
  }

  /** On a key result: check-ins, what aligns to it, initiatives that move it, what it backs. */
  public static List<Violation> keyResult(Dataset data, String id) {
    List<Violation> standing = new ArrayList<>(aligned(data, NodeType.KEY_RESULT, id));
    int checkIns = data.all(CheckIn.OF_KEY_RESULT, id).size();
    if (checkIns > 0) {
      standing.add(told("CHECK_IN", "key result " + id + " has " + checkIns + " check-ins"));
    }
    data.all(Contribution.TO_KEY_RESULT, id)
        .forEach(
            contribution ->
                standing.add(
                    told(
                        "CONTRIBUTION",
                        "initiative %s contributes to key result %s"
                            .formatted(contribution.initiativeId(), id))));
    standing.addAll(backed(data, BackingType.KEY_RESULT, id));
    return standing;
  }

  private static List<Violation> aligned(Dataset data, NodeType type, String id) {
    List<Violation> standing = new ArrayList<>();
    for (Alignment alignment : data.all(Alignment.OF_PARENT, new Node(type, id))) {
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
