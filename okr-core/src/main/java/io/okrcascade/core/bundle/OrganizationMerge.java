package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Merges teams, people and cycles. */
final class OrganizationMerge {
  private final Workbench bench;

  OrganizationMerge(Workbench bench) {
    this.bench = bench;
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.teams(), "/teams", (item, at) -> bench.mention(Team.KIND, item.id(), at + "/id"));
    Workbench.each(
        bundle.people(),
        "/people",
        (item, at) -> bench.mention(Person.KIND, item.id(), at + "/id"));
    Workbench.each(
        bundle.cycles(), "/cycles", (item, at) -> bench.mention(Cycle.KIND, item.id(), at + "/id"));
  }

  void merge(Bundle bundle) {
    Map<String, String> pointers = new HashMap<>();
    Workbench.each(bundle.teams(), "/teams", (item, at) -> team(item, at, pointers));
    checkTeamLevels(pointers);
    Workbench.each(bundle.people(), "/people", this::person);
    pointers.clear();
    Workbench.each(bundle.cycles(), "/cycles", (item, at) -> cycle(item, at, pointers));
    checkCycles(pointers);
  }

  // Records are made from what may be null on purpose: their constructors tell what is missing.
  @SuppressWarnings("NullAway")
  private void team(TeamItem item, String at, Map<String, String> pointers) {
    Team old = bench.current.find(Team.KIND, item.id()).orElse(null);
    Team team =
        bench.make(
            at,
            () ->
                new Team(
                    item.id(),
                    bench.pickOrNull(item.name(), old, Team::name),
                    bench.pickOrNull(item.level(), old, Team::level),
                    bench.pickOrNull(item.parentId(), old, Team::parentId),
                    bench.pickOrNull(item.kind(), old, Team::kind),
                    bench.pickOrNull(item.country(), old, Team::country),
                    bench.pick(item.archived(), old, Team::archived, false)));
    bench.reference(Team.KIND, item.parentId(), at + "/parentId");
    if (team != null) {
      pointers.put(team.id(), at);
      bench.put(Team.KIND, team);
    }
  }

  /** A changed team must stand below its parent, and above those that stand below it. */
  private void checkTeamLevels(Map<String, String> pointers) {
    if (pointers.isEmpty()) {
      return;
    }
    for (Team team : bench.next().all(Team.KIND)) {
      Team parent = bench.find(Team.KIND, team.parentId()).orElse(null);
      if (parent == null || parent.level().isAbove(team.level())) {
        continue;
      }
      String own = pointers.get(team.id());
      if (own != null) {
        bench.violation(
            own + "/parentId",
            "LEVEL",
            "a " + team.level() + " cannot stand below the " + parent.level() + " " + parent.id());
      } else if (pointers.containsKey(parent.id())) {
        bench.violation(
            pointers.get(parent.id()) + "/level",
            "LEVEL",
            "the " + team.level() + " " + team.id() + " stands below " + parent.id());
      }
    }
  }

  @SuppressWarnings("NullAway") // see team
  private void person(PersonItem item, String at) {
    Person old = bench.current.find(Person.KIND, item.id()).orElse(null);
    List<Membership> memberships = new ArrayList<>();
    boolean[] sound = {true};
    Workbench.each(
        item.memberships(),
        at + "/memberships",
        (membership, place) -> {
          bench.reference(Team.KIND, membership.teamId(), place + "/teamId");
          Membership made =
              bench.make(place, () -> new Membership(membership.teamId(), membership.role()));
          if (made == null) {
            sound[0] = false;
          } else {
            memberships.add(made);
          }
        });
    Person person =
        bench.make(
            at,
            () ->
                new Person(
                    item.id(),
                    bench.pickOrNull(item.name(), old, Person::name),
                    bench.pickOrNull(item.email(), old, Person::email),
                    bench.pick(
                        withoutNulls(item.globalRoles()), old, Person::globalRoles, List.of()),
                    bench.pick(
                        item.memberships() == null ? null : memberships,
                        old,
                        Person::memberships,
                        List.of())));
    if (person != null && sound[0]) {
      bench.put(Person.KIND, person);
    }
  }

  static <T> @Nullable List<T> withoutNulls(@Nullable List<T> items) {
    return items == null ? null : items.stream().filter(Objects::nonNull).toList();
  }

  static <T> @Nullable Map<String, T> withoutNulls(@Nullable Map<String, T> items) {
    if (items == null) {
      return null;
    }
    Map<String, T> sound = new TreeMap<>(items);
    sound.values().removeIf(Objects::isNull);
    return sound;
  }

  @SuppressWarnings("NullAway") // see team
  private void cycle(CycleItem item, String at, Map<String, String> pointers) {
    Cycle old = bench.current.find(Cycle.KIND, item.id()).orElse(null);
    Map<Phase, LocalDate> phaseDates = phaseDates(item.phaseDates(), at + "/phaseDates");
    Cycle cycle =
        bench.make(
            at,
            () ->
                new Cycle(
                    item.id(),
                    bench.pickOrNull(item.name(), old, Cycle::name),
                    bench.pick(item.cadence(), old, Cycle::cadence, Cadence.OTHER),
                    bench.pickOrNull(item.startsOn(), old, Cycle::startsOn),
                    bench.pickOrNull(item.endsOn(), old, Cycle::endsOn),
                    bench.pickOrNull(item.parentId(), old, Cycle::parentId),
                    bench.pick(item.phase(), old, Cycle::phase, Phase.DRAFT),
                    bench.pick(phaseDates, old, Cycle::phaseDates, Map.of())));
    bench.reference(Cycle.KIND, item.parentId(), at + "/parentId");
    if (cycle == null) {
      return;
    }
    if (old != null && !Objects.equals(old.parentId(), cycle.parentId())) {
      bench.violation(
          at + "/parentId",
          "CYCLE_MOVED",
          "a cycle stays below the parent that it was created with: what lives in it belongs to"
              + " that family");
      return;
    }
    pointers.put(cycle.id(), at);
    bench.put(Cycle.KIND, cycle);
  }

  private @Nullable Map<Phase, LocalDate> phaseDates(
      @Nullable Map<String, LocalDate> items, String at) {
    Map<String, LocalDate> given = withoutNulls(items);
    if (given == null) {
      return null;
    }
    Map<Phase, LocalDate> dates = new EnumMap<>(Phase.class);
    given.forEach(
        (name, day) -> {
          try {
            dates.put(Phase.valueOf(name), day);
          } catch (IllegalArgumentException e) {
            bench.violation(
                at + "/" + Violation.token(name),
                "UNKNOWN",
                "no phase is named so: " + List.of(Phase.values()));
          }
        });
    return dates;
  }

  private void checkCycles(Map<String, String> pointers) {
    if (pointers.isEmpty()) {
      return;
    }
    try {
      // What leads to nothing was told already; the rest must make a forest.
      new CycleTree(
          bench.next().all(Cycle.KIND).stream()
              .filter(c -> c.parentId() == null || bench.find(Cycle.KIND, c.parentId()).isPresent())
              .toList());
    } catch (InvalidException e) {
      e.violations().forEach(v -> toldByCycle(v.pointer(), v.code(), v.message(), pointers));
    }
  }

  private void toldByCycle(
      String pointer, String code, String message, Map<String, String> pointers) {
    String id = pointer.substring(1, pointer.lastIndexOf('/'));
    String parent = bench.find(Cycle.KIND, id).map(Cycle::parentId).orElse("");
    String own = pointers.get(id);
    if (own != null) {
      bench.violation(own + "/parentId", code, message);
    } else if (pointers.containsKey(parent)) {
      bench.violation(pointers.get(parent) + "/startsOn", code, message);
    }
  }
}
