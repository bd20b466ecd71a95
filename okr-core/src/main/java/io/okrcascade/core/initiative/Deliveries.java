package io.okrcascade.core.initiative;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Delivery on time: whether what was promised was delivered by the date that was frozen when it was
 * committed, by team, with and without dependencies, and why not.
 */
public final class Deliveries {
  private Deliveries() {}

  /**
   * The deliveries of one team with all below it: committed = due + pending, and due = delivered +
   * overdue + given up.
   *
   * @param committed initiatives that were ever committed, whatever became of them
   * @param due those of them of which it is known whether they came on time
   * @param delivered those of them that were delivered
   * @param onTime delivered by the promised date
   * @param late delivered after it
   * @param overdue past the promised date and not delivered
   * @param givenUp promised, then dropped or postponed
   * @param pending promised for a date that is still to come
   * @param onTimeRate on time of due, 0..1; null where nothing is due
   */
  public record TeamDelivery(
      String teamId,
      int committed,
      int due,
      int delivered,
      int onTime,
      int late,
      int overdue,
      int givenUp,
      int pending,
      @Nullable Double onTimeRate) {}

  /**
   * How often a cause stood behind a delay.
   *
   * @param count initiatives that came late, are overdue or were given up
   * @param proposed how many of them nobody explained yet: their dependencies suggest the cause
   */
  public record CauseCount(LateCause cause, int count, int proposed) {}

  /**
   * The deliveries of some initiatives.
   *
   * @param onTimeRate on time of due, 0..1; null where nothing is due
   */
  public record Rate(int committed, int due, int onTime, @Nullable Double onTimeRate) {}

  /**
   * A delay that nobody explained yet.
   *
   * @param proposed what its dependencies suggest; empty where they suggest nothing
   */
  public record Unexplained(String initiativeId, String teamId, List<LateCause> proposed) {}

  /** Everything about a cycle's deliveries. */
  public record Summary(
      List<TeamDelivery> teams,
      List<CauseCount> causes,
      Rate withDependencies,
      Rate withoutDependencies,
      List<Unexplained> unexplained) {}

  /**
   * @param initiatives that count, as of the day
   * @param negotiations of an initiative's dependencies, by its id
   */
  public static Summary of(
      Organization organization,
      Collection<Initiative> initiatives,
      Function<String, List<Negotiation>> negotiations,
      LocalDate asOf) {
    Map<String, List<Initiative>> byTeam = new TreeMap<>();
    List<Initiative> with = new ArrayList<>();
    List<Initiative> without = new ArrayList<>();
    Map<LateCause, int[]> causes = new EnumMap<>(LateCause.class);
    List<Unexplained> unexplained = new ArrayList<>();
    for (Initiative initiative : initiatives) {
      if (!initiative.wasCommitted()) {
        continue;
      }
      List<Negotiation> needs =
          negotiations.apply(initiative.id()).stream()
              .filter(need -> !need.isWithdrawnBy(initiative.committedOn()))
              .toList();
      for (Team team : organization.path(initiative.teamId())) {
        byTeam.computeIfAbsent(team.id(), id -> new ArrayList<>()).add(initiative);
      }
      (needs.isEmpty() ? without : with).add(initiative);
      if (isDelayed(initiative, asOf)) {
        explain(initiative, needs, asOf, causes, unexplained);
      }
    }
    unexplained.sort(Comparator.comparing(Unexplained::initiativeId));
    return new Summary(
        byTeam.entrySet().stream().map(e -> delivery(e.getKey(), e.getValue(), asOf)).toList(),
        causes.entrySet().stream()
            .map(e -> new CauseCount(e.getKey(), e.getValue()[0], e.getValue()[1]))
            .toList(),
        rate(with, asOf),
        rate(without, asOf),
        unexplained);
  }

  /**
   * Whether an initiative counts in a cycle: in each cycle of its family whose days hold the date
   * that it promised, else in its own.
   */
  static boolean countsIn(String cycleId, Initiative initiative, CycleTree cycles) {
    LocalDate promised = initiative.committedEnd();
    String family = cycles.familyOf(initiative.cycleId());
    List<String> holding =
        promised == null
            ? List.of()
            : cycles.all().stream()
                .filter(cycle -> cycle.contains(promised))
                .map(Cycle::id)
                .filter(id -> cycles.familyOf(id).equals(family))
                .toList();
    return holding.isEmpty() ? initiative.cycleId().equals(cycleId) : holding.contains(cycleId);
  }

  /** Delivered late, past its date, or given up after it was promised. */
  public static boolean isDelayed(Initiative initiative, LocalDate asOf) {
    return initiative.isLate() || isPastItsDay(initiative, asOf) || initiative.isGivenUp();
  }

  private static void explain(
      Initiative initiative,
      List<Negotiation> needs,
      LocalDate asOf,
      Map<LateCause, int[]> causes,
      List<Unexplained> unexplained) {
    LateCause known = initiative.lateCause();
    if (known != null) {
      causes.computeIfAbsent(known, c -> new int[2])[0]++;
      return;
    }
    List<LateCause> proposed = LateCauses.proposed(initiative, needs, asOf);
    unexplained.add(new Unexplained(initiative.id(), initiative.teamId(), proposed));
    if (!proposed.isEmpty()) {
      int[] counts = causes.computeIfAbsent(proposed.get(0), c -> new int[2]);
      counts[0]++;
      counts[1]++;
    }
  }

  private static TeamDelivery delivery(String teamId, List<Initiative> promised, LocalDate asOf) {
    Rate rate = rate(promised, asOf);
    return new TeamDelivery(
        teamId,
        rate.committed(),
        rate.due(),
        count(promised, Deliveries::isDelivered),
        rate.onTime(),
        count(promised, Initiative::isLate),
        count(promised, it -> isPastItsDay(it, asOf)),
        count(promised, Initiative::isGivenUp),
        rate.committed() - rate.due(),
        rate.onTimeRate());
  }

  private static Rate rate(List<Initiative> promised, LocalDate asOf) {
    int onTime = count(promised, Initiative::isOnTime);
    int due = count(promised, it -> isDelivered(it) || isPastItsDay(it, asOf) || it.isGivenUp());
    return new Rate(
        promised.size(), due, onTime, due == 0 ? null : Double.valueOf((double) onTime / due));
  }

  /** Past the promised date and still to be done; also where it is being planned anew. */
  private static boolean isPastItsDay(Initiative initiative, LocalDate asOf) {
    LocalDate promised = initiative.committedEnd();
    return initiative.state().isRanked() && promised != null && promised.isBefore(asOf);
  }

  private static boolean isDelivered(Initiative initiative) {
    return initiative.state() == InitiativeState.DELIVERED;
  }

  private static int count(List<Initiative> promised, Predicate<Initiative> what) {
    return (int) promised.stream().filter(what).count();
  }
}
