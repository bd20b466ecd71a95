package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.PutDependency;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.PutInitiative;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.PutObjective;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.DissolveAnswer.Moved;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What goes from one team to the other, each kind settled before the next one looks. */
final class TeamMoves {
  private final Edit edit;
  private final Team from;
  private final Team into;
  private final List<Moved> moved = new ArrayList<>();

  TeamMoves(Edit edit, Team from, Team into) {
    this.edit = edit;
    this.from = from;
    this.into = into;
  }

  List<Moved> all() {
    each(Dependency.KIND, this::isBetween, this::waive);
    each(Objective.KIND, it -> isFrom(it.teamId()), this::move);
    each(Initiative.KIND, it -> isFrom(it.teamId()), this::move);
    each(Dependency.KIND, this::isAsked, this::move);
    each(Solicitation.KIND, this::isPart, this::move);
    each(MaintenanceReport.KIND, it -> isFrom(it.teamId()) && isOfOpenWeek(it), this::move);
    each(Capacity.KIND, it -> isFrom(it.teamId()), this::move);
    each(Person.KIND, this::isMember, this::move);
    return moved;
  }

  private <T extends Record> void each(
      RecordKind<T> kind, Predicate<T> wanted, Consumer<T> action) {
    edit.data().all(kind).stream()
        .filter(wanted)
        .filter(content -> ClosedCycles.isOpen(edit, kind, content))
        .sorted(Comparator.comparing(kind::idOf))
        .forEach(
            content -> {
              action.accept(content);
              note(kind, content);
            });
    edit.settle();
  }

  private <T extends Record> void note(RecordKind<T> kind, T content) {
    boolean isWaived = content instanceof Dependency dependency && isBetween(dependency);
    moved.add(new Moved(kind.name(), kind.idOf(content), title(content), isWaived));
  }

  private String title(Record content) {
    if (content instanceof Capacity capacity) {
      return edit.nameOf(Cycle.KIND, capacity.cycleId());
    }
    return content instanceof MaintenanceReport report
        ? report.weekOf().toString()
        : Components.nameOf(content);
  }

  private boolean isFrom(String teamId) {
    return teamId.equals(from.id());
  }

  private String consumer(Dependency dependency) {
    return edit.found(Initiative.KIND, dependency.initiativeId()).teamId();
  }

  private boolean isBetween(Dependency dependency) {
    String consumer = consumer(dependency);
    String provider = dependency.providerTeamId();
    return dependency.state().isOpen()
        && ((isFrom(consumer) && provider.equals(into.id()))
            || (isFrom(provider) && consumer.equals(into.id())));
  }

  /** What was asked of the team; what is over between the two stays as it was told. */
  private boolean isAsked(Dependency dependency) {
    return isFrom(dependency.providerTeamId()) && !consumer(dependency).equals(into.id());
  }

  private void waive(Dependency dependency) {
    String note = "%s is dissolved into %s: %s".formatted(from.name(), into.name(), edit.reason());
    RespondToDependency.waive(edit, dependency, note);
  }

  private void move(Objective objective) {
    ObjectiveItem item = Copy.of(ObjectiveItem.of(objective)).with("teamId", into.id()).make();
    new PutObjective(objective.id(), item, objective.state()).run(edit);
  }

  private void move(Initiative initiative) {
    InitiativeItem item =
        Copy.of(initiative, InitiativeItem.class).with("teamId", into.id()).make();
    new PutInitiative(initiative.id(), item, initiative.state()).run(edit);
  }

  private void move(Dependency dependency) {
    DependencyItem item =
        Copy.of(dependency, DependencyItem.class).with("providerTeamId", into.id()).make();
    new PutDependency(dependency.id(), dependency.initiativeId(), item).run(edit);
  }

  /** Asked by or of the team; what the two asked of each other stays as it was told. */
  private boolean isPart(Solicitation asked) {
    return isFrom(asked.teamId())
        ? !asked.requesterTeamId().equals(into.id())
        : isFrom(asked.requesterTeamId()) && !asked.teamId().equals(into.id());
  }

  private void move(Solicitation asked) {
    String part = isFrom(asked.teamId()) ? "teamId" : "requesterTeamId";
    edit.put(Solicitation.KIND, Copy.of(asked).with(part, into.id()).make());
  }

  private boolean isMember(Person person) {
    return person.memberships().stream().anyMatch(it -> isFrom(it.teamId()));
  }

  private void move(Person person) {
    List<Membership> memberships =
        person.memberships().stream()
            .map(it -> isFrom(it.teamId()) ? new Membership(into.id(), role(person, it)) : it)
            .toList();
    edit.put(Person.KIND, Copy.of(person).with("memberships", memberships).make());
  }

  /** Nobody comes to lead a team of a higher level in this way, nor makes themselves a lead. */
  private Role role(Person person, Membership membership) {
    boolean isRaised = into.level().compareTo(from.level()) < 0;
    return isRaised || person.id().equals(edit.actorId()) ? Role.MEMBER : membership.role();
  }

  /** A week of a closed cycle stays with the team whose capacity it went into. */
  private boolean isOfOpenWeek(MaintenanceReport report) {
    List<Cycle> cycles = cyclesOf(report.weekOf());
    return !cycles.isEmpty() && cycles.stream().noneMatch(cycle -> cycle.phase() == Phase.CLOSED);
  }

  private List<Cycle> cyclesOf(LocalDate week) {
    return edit.data().all(Cycle.KIND).stream()
        .filter(cycle -> cycle.holdsWeek(week))
        .sorted(Cycle.KIND.sortedBy(Cycle::days))
        .toList();
  }

  private void move(MaintenanceReport report) {
    LocalDate week = report.weekOf();
    MaintenanceReport own = Copy.of(report).with("teamId", into.id()).make();
    MaintenanceReport whole =
        edit.find(MaintenanceReport.KIND, MaintenanceReport.KIND.idOf(own))
            .map(there -> there.with(own, people(into, week), people(from, week)))
            .orElse(own);
    edit.put(MaintenanceReport.KIND, whole);
    edit.delete(MaintenanceReport.KIND, MaintenanceReport.KIND.idOf(report));
  }

  /**
   * How many people a team had in the shortest cycle of a week that tells it; 0 where none does.
   */
  private double people(Team team, LocalDate week) {
    return cyclesOf(week).stream()
        .flatMap(cycle -> capacity(team, cycle.id()).stream())
        .findFirst()
        .map(Capacity::people)
        .orElse(0.0);
  }

  private Optional<Capacity> capacity(Team team, String cycleId) {
    return edit.find(Capacity.KIND, RecordKind.pairId(team.id(), cycleId));
  }

  private void move(Capacity capacity) {
    String cycleId = capacity.cycleId();
    double there = capacity(into, cycleId).map(Capacity::people).orElse(0.0);
    edit.put(Capacity.KIND, new Capacity(into.id(), cycleId, there + capacity.people()));
    edit.delete(Capacity.KIND, Capacity.KIND.idOf(capacity));
  }
}
