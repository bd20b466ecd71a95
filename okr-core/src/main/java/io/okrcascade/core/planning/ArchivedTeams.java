package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Guard;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Approval;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.LastingCommitments;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.Archive;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An archived team carries nothing: neither live OKRs, open initiatives nor open dependencies of a
 * cycle that is open, and nothing new is written for it or for a team below it. What is in closed
 * cycles stays with the team it was graded in.
 */
public final class ArchivedTeams {
  public static final Guard GUARD = (edit, changes) -> new ArchivedTeams(edit).check(changes);

  private static final Message ARCHIVED =
      Message.conflict("TEAM_ARCHIVED", "%s is archived, so nothing is written for it any more");
  private static final Message OBJECTIVE =
      Message.conflict("OBJECTIVE", "%s carries the objective “%s” in %s");
  private static final Message INITIATIVE =
      Message.conflict("INITIATIVE", "%s works on “%s” in %s");
  private static final Message DEPENDENCY =
      Message.conflict("DEPENDENCY", "%s is asked for “%s” by “%s” in %s");

  /** What is written for the team of what it stands on. */
  private static final List<RecordKind<?>> OF_TEAMS =
      List.of(KeyResult.KIND, CheckIn.KIND, Alignment.KIND, Contribution.KIND, Dependency.KIND);

  /** What is noted, not written: who owns something no more as they leave, what stays committed. */
  private static final Set<String> NOTED =
      Set.of(Owners.FIELD, Approval.FORMER_OWNERS, LastingCommitments.FIELD);

  private final Edit edit;
  private final Dataset next;

  private ArchivedTeams(Edit edit) {
    this.edit = edit;
    this.next = edit.next();
  }

  private void check(List<Change<?>> changes) {
    for (Change<Team> change : Guard.of(Team.KIND, changes)) {
      if (isArchiving(change)) {
        tellStanding(change, edit.placeOf(change) + "/archived");
      }
      checkPlace(change);
    }
    check(Objective.KIND, changes, Objective::teamId, "/teamId");
    check(Initiative.KIND, changes, Initiative::teamId, "/teamId");
    check(Dependency.KIND, changes, Dependency::providerTeamId, "/providerTeamId");
    for (RecordKind<?> kind : OF_TEAMS) {
      checkBelow(kind, changes);
    }
    Guard.of(Alignment.KIND, changes).forEach(this::checkParent);
    check(Capacity.KIND, changes, Capacity::teamId, "/teamId");
    check(MaintenanceReport.KIND, changes, MaintenanceReport::teamId, "/teamId");
    check(Solicitation.KIND, changes, Solicitation::teamId, "/teamId");
    check(Solicitation.KIND, changes, Solicitation::requesterTeamId, "/requesterTeamId");
    Guard.of(Person.KIND, changes).forEach(this::checkMemberships);
  }

  /** A bundle may bring a team that was archived elsewhere, with all that it carried once. */
  private static boolean isArchiving(Change<Team> change) {
    return change.before() != null
        && change.after() != null
        && change.content().archived()
        && !change.before().content().archived();
  }

  // ---- what stands on a team ----

  /** Its numbers hold those of the teams below it, so what these carry stands on it too. */
  private void tellStanding(Change<Team> change, String place) {
    List<Team> teams = withAllBelow(change.content());
    Set<String> ids = teams.stream().map(Team::id).collect(Collectors.toSet());
    Map<String, List<Objective>> objectives =
        standing(Objective.KIND, Objective::teamId, ids, this::isOpen);
    Map<String, List<Initiative>> initiatives =
        standing(Initiative.KIND, Initiative::teamId, ids, this::isOpen);
    Map<String, List<Dependency>> dependencies =
        standing(Dependency.KIND, Dependency::providerTeamId, ids, this::isOpen);
    for (Team team : teams) {
      tellObjectives(team, objectives.getOrDefault(team.id(), List.of()), place);
      tellInitiatives(team, initiatives.getOrDefault(team.id(), List.of()), place);
      tellDependencies(team, dependencies.getOrDefault(team.id(), List.of()), place);
    }
  }

  /** A team with those below it that are not archived; it may stand where no team can. */
  private List<Team> withAllBelow(Team archived) {
    Map<String, Team> found = new LinkedHashMap<>();
    Deque<Team> open = new ArrayDeque<>(List.of(archived));
    while (!open.isEmpty()) {
      Team team = open.removeFirst();
      if (found.putIfAbsent(team.id(), team) == null) {
        next.all(Team.BELOW, team.id()).stream()
            .sorted(Comparator.comparing(Team::id))
            .forEach(open::add);
      }
    }
    return found.values().stream()
        .filter(team -> team.id().equals(archived.id()) || !team.archived())
        .toList();
  }

  private void tellObjectives(Team team, List<Objective> objectives, String place) {
    for (Objective objective : objectives) {
      String cycle = cycleName(objective.cycleId());
      edit.brokenAt(place, OBJECTIVE, team.name(), objective.title(), cycle);
    }
  }

  private void tellInitiatives(Team team, List<Initiative> initiatives, String place) {
    for (Initiative initiative : initiatives) {
      String cycle = cycleName(initiative.cycleId());
      edit.brokenAt(place, INITIATIVE, team.name(), initiative.title(), cycle);
    }
  }

  private void tellDependencies(Team team, List<Dependency> dependencies, String place) {
    for (Dependency dependency : dependencies) {
      Initiative initiative = edit.found(Initiative.KIND, dependency.initiativeId());
      edit.brokenAt(
          place,
          DEPENDENCY,
          team.name(),
          dependency.need(),
          initiative.title(),
          cycleName(initiative.cycleId()));
    }
  }

  /** What stands on each of these teams, by id. */
  private <T extends Record> Map<String, List<T>> standing(
      RecordKind<T> kind, Function<T, String> teamId, Set<String> teams, Predicate<T> isOpen) {
    return next.all(kind).stream()
        .filter(content -> teams.contains(teamId.apply(content)) && isOpen.test(content))
        .sorted(Comparator.comparing(kind::idOf))
        .collect(Collectors.groupingBy(teamId));
  }

  private String cycleName(String cycleId) {
    return edit.nameOf(Cycle.KIND, cycleId);
  }

  private boolean isOpen(Objective objective) {
    return objective.isLive() && isOpenCycle(objective.cycleId());
  }

  private boolean isOpen(Initiative initiative) {
    return initiative.state().isRanked() && isOpenCycle(initiative.cycleId());
  }

  private boolean isOpen(Dependency dependency) {
    return dependency.state().isOpen()
        && edit.find(Initiative.KIND, dependency.initiativeId()).filter(this::isOpen).isPresent();
  }

  private boolean isOpenCycle(String cycleId) {
    return edit.find(Cycle.KIND, cycleId)
        .filter(cycle -> cycle.phase() != Phase.CLOSED)
        .isPresent();
  }

  // ---- what is written for a team ----

  private <T extends Record> void check(
      RecordKind<T> kind, List<Change<?>> changes, Function<T, String> teamId, String pointer) {
    for (Change<T> change : Guard.of(kind, changes)) {
      String team = teamId.apply(change.content());
      check(change, pointer, team);
    }
  }

  /** A team that is created, moved or taken up again does not stand below an archived one. */
  private void checkPlace(Change<Team> change) {
    Team team = change.content();
    Team before = change.before() == null ? null : change.before().content();
    boolean isMoved = before == null || !Objects.equals(before.parentId(), team.parentId());
    boolean isTakenUp = before != null && before.archived();
    if (change.after() != null && !team.archived() && (isMoved || isTakenUp)) {
      tell(edit.placeOf(change) + (isMoved ? "/parentId" : "/archived"), team.parentId());
    }
  }

  private <T extends Record> void check(Change<T> change, String pointer, String teamId) {
    if (change.after() != null
        && archived(teamId).isPresent()
        && !isNoted(change)
        && ClosedCycles.isOpen(edit, change.kind(), change.content())) {
      tell(edit.placeOf(change) + pointer, teamId);
    }
  }

  /** What is only noted is not written for a team. */
  private static boolean isNoted(Change<?> change) {
    Set<String> fields = change.fields().keySet();
    return !fields.isEmpty() && NOTED.containsAll(fields);
  }

  private <T extends Record> void checkBelow(RecordKind<T> kind, List<Change<?>> changes) {
    for (Change<T> change : Guard.of(kind, changes)) {
      if (change.after() != null) {
        edit.kinds()
            .teamIdOf(kind, change.content(), next)
            .ifPresent(teamId -> check(change, "", teamId));
      }
    }
  }

  private void checkParent(Change<Alignment> change) {
    change
        .content()
        .parent()
        .objective(next)
        .ifPresent(parent -> check(change, "/parentId", parent.teamId()));
  }

  private void checkMemberships(Change<Person> change) {
    List<Membership> before = memberships(change.before());
    List<Membership> fresh = new ArrayList<>(memberships(change.after()));
    fresh.removeAll(before);
    for (Membership membership : fresh) {
      String place = edit.placeOf(membership.partOf(change.id()), "");
      String pointer = place.isEmpty() ? edit.placeOf(change) + "/memberships" : place + "/teamId";
      tell(pointer, membership.teamId());
    }
  }

  private static List<Membership> memberships(@Nullable Versioned<Person> row) {
    return row == null ? List.of() : row.content().memberships();
  }

  /** Told where the team, or one above it, is archived. */
  private void tell(String pointer, @Nullable String teamId) {
    archived(teamId).ifPresent(team -> edit.brokenAt(pointer, ARCHIVED, team.name()));
  }

  /** The nearest team, from one upwards, that was archived before this write, and still is. */
  private Optional<Team> archived(@Nullable String teamId) {
    return Archive.nearest(
        next,
        teamId,
        team ->
            team.archived()
                && edit.data().find(Team.KIND, team.id()).filter(Team::archived).isPresent());
  }
}
