package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges the dependencies of initiatives. What was said about one is only ever added to: an answer
 * that says the same as one that is there is that one.
 */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class DependencyMerge {
  private final Workbench bench;

  DependencyMerge(Workbench bench) {
    this.bench = bench;
  }

  void mention(@Nullable List<DependencyItem> items, String at) {
    Workbench.each(
        items, at, (item, place) -> bench.mention(Dependency.KIND, item.id(), place + "/id"));
  }

  void merge(String initiativeId, @Nullable List<DependencyItem> items, String at) {
    Workbench.each(items, at, (item, place) -> dependency(initiativeId, item, place));
  }

  private void dependency(String initiativeId, DependencyItem item, String at) {
    Dependency old = bench.current.find(Dependency.KIND, item.id()).orElse(null);
    if (old != null && !old.initiativeId().equals(initiativeId)) {
      bench.violation(
          at + "/id", "ID_TAKEN", "dependency " + old.id() + " is one of " + old.initiativeId());
      return;
    }
    bench.reference(Team.KIND, item.providerTeamId(), at + "/providerTeamId");
    Dependency made =
        bench.make(
            at,
            () ->
                new Dependency(
                    item.id(),
                    initiativeId,
                    bench.pickOrNull(item.providerTeamId(), old, Dependency::providerTeamId),
                    bench.pickOrNull(item.need(), old, Dependency::need),
                    bench.pickOrNull(item.neededBy(), old, Dependency::neededBy),
                    bench.pick(item.size(), old, Dependency::size, Size.M),
                    state(item, old),
                    bench.pick(item.identifiedOn(), old, Dependency::identifiedOn, firstOf(item)),
                    bench.pick(item.unplanned(), old, Dependency::unplanned, false)));
    Initiative initiative = bench.find(Initiative.KIND, initiativeId).orElse(null);
    if (made != null && initiative != null) {
      checkAgainst(initiative, old, made, at);
    }
    if (made != null) {
      bench.put(Dependency.KIND, made);
    }
    if (item.id() != null) {
      answers(item.id(), item.answers(), at + "/answers");
    }
  }

  /** What is not in the input, and so not checked with it, must not depend on itself either. */
  void checkMove(Initiative moved, @Nullable List<DependencyItem> items, String at) {
    Set<String> given = new HashSet<>();
    Workbench.each(items, at, (item, place) -> given.add(item.id()));
    for (Dependency dependency : bench.current.all(Dependency.OF_INITIATIVE, moved.id())) {
      if (dependency.providerTeamId().equals(moved.teamId()) && !given.contains(dependency.id())) {
        bench.violation(at, "SELF", "the initiative depends on that team, by " + dependency.id());
      }
    }
  }

  private void checkAgainst(
      Initiative initiative, @Nullable Dependency old, Dependency made, String at) {
    if (initiative.teamId().equals(made.providerTeamId())) {
      bench.violation(
          at + "/providerTeamId", "SELF", "a team does not depend on itself; plan it as own work");
    }
    PlannedDays.check(
        bench,
        bench.find(Cycle.KIND, initiative.cycleId()).orElse(null),
        "neededBy",
        old == null ? null : old.neededBy(),
        made.neededBy(),
        at);
  }

  /** What the item says; else where the last word leaves it, if the item adds to what was said. */
  private DependencyState state(DependencyItem item, @Nullable Dependency old) {
    List<ResponseItem> all = new ArrayList<>();
    if (old != null) {
      Negotiation.of(bench.current, old).answers().stream().map(Items::of).forEach(all::add);
    }
    List<ResponseItem> fresh =
        answersOf(item).stream().map(this::dated).collect(Collectors.toCollection(ArrayList::new));
    all.forEach(fresh::remove);
    all.addAll(fresh);
    DependencyState last =
        all.stream()
            .filter(answer -> answer.state() != null)
            .sorted(Comparator.comparing(ResponseItem::on))
            .reduce((earlier, later) -> later)
            .map(ResponseItem::state)
            .orElse(DependencyState.IDENTIFIED);
    boolean isMoved = item.state() == null && !fresh.isEmpty();
    return isMoved ? last : bench.pick(item.state(), old, Dependency::state, last);
  }

  /** What is said without a day is said today. */
  private ResponseItem dated(ResponseItem item) {
    return new ResponseItem(
        item.on() == null ? bench.options.today() : item.on(),
        item.state(),
        item.note(),
        item.byId(),
        item.offeredBy(),
        item.backing());
  }

  /** The day of the first thing that was said, else today. */
  private LocalDate firstOf(DependencyItem item) {
    return answersOf(item).stream()
        .map(ResponseItem::on)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(bench.options.today());
  }

  private static List<ResponseItem> answersOf(DependencyItem item) {
    return Optional.ofNullable(OrganizationMerge.withoutNulls(item.answers())).orElse(List.of());
  }

  private void answers(String dependencyId, @Nullable List<ResponseItem> items, String at) {
    Map<ResponseItem, Integer> there = new HashMap<>();
    bench.current.all(DependencyResponse.OF_DEPENDENCY, dependencyId).stream()
        .map(Items::of)
        .forEach(known -> there.merge(known, 1, Integer::sum));
    Workbench.each(
        items,
        at,
        (item, place) -> {
          bench.reference(Person.KIND, item.byId(), place + "/byId");
          DependencyResponse answer = answer(dependencyId, dated(item), place);
          if (answer == null) {
            return;
          }
          if (there.merge(Items.of(answer), -1, Integer::sum) >= 0) {
            bench.unchanged(DependencyResponse.KIND);
          } else {
            bench.put(DependencyResponse.KIND, answer);
          }
        });
  }

  private @Nullable DependencyResponse answer(String dependencyId, ResponseItem item, String at) {
    Optional<Backing> backing = backing(item.backing(), at + "/backing");
    LocalDate on = item.on();
    if (on.isAfter(bench.options.today())) {
      bench.violation(at + "/on", "FUTURE", "an answer cannot lie in the future: " + on);
    }
    DependencyResponse made =
        bench.make(
            at,
            () ->
                new DependencyResponse(
                    bench.options.ids().get(),
                    dependencyId,
                    item.state(),
                    on,
                    item.byId(),
                    item.note(),
                    item.offeredBy(),
                    backing.orElse(null),
                    bench.options.now()));
    return item.backing() != null && backing.isEmpty() ? null : made;
  }

  private Optional<Backing> backing(@Nullable BackingItem item, String at) {
    if (item == null) {
      return Optional.empty();
    }
    if (item.type() != null) {
      bench.reference(
          item.type() == BackingType.KEY_RESULT ? KeyResult.KIND : Initiative.KIND,
          item.id(),
          at + "/id");
    }
    return Optional.ofNullable(bench.make(at, () -> new Backing(item.type(), item.id())));
  }
}
