package io.okrcascade.core.planning;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the teams took on and plan in a cycle against what they can do, in person-weeks. Capacity is
 * people times weeks of the cycle times the share of time that maintenance leaves; the load is the
 * effort of the team's own committed initiatives, and what the dependencies ask that it accepted,
 * by their size.
 */
public final class Loads {
  private final Organization organization;
  private final Map<String, Load> own = new HashMap<>();
  private final Map<String, Load> withBelow = new HashMap<>();

  /**
   * What one team, or a team with all below it, took on.
   *
   * @param people in the cycle; null where nobody said how many
   * @param capacity person-weeks; null where nobody said how many people there are
   * @param committed person-weeks of own initiatives that are committed
   * @param accepted person-weeks of dependencies that were accepted
   * @param planned person-weeks of own initiatives that are committed, refined or drafted
   * @param asked person-weeks of dependencies that are still to be answered or agreed on
   */
  public record Load(
      @Nullable Double people,
      @Nullable Double capacity,
      double committed,
      double accepted,
      double planned,
      double asked) {
    public static final Load NONE = new Load(null, null, 0, 0, 0, 0);

    /** Committed and accepted as a share of the capacity, from 0; null without a capacity. */
    public @Nullable Double load() {
      return ofCapacity(committed + accepted);
    }

    /** Planned, accepted and asked as a share of the capacity, from 0; null without a capacity. */
    public @Nullable Double plannedLoad() {
      return ofCapacity(planned + accepted + asked);
    }

    private @Nullable Double ofCapacity(double weeks) {
      return capacity == null || capacity <= 0 ? null : weeks / capacity;
    }

    /** Whether more was taken on than there is capacity for. */
    public boolean isOver() {
      return capacity != null && !Pace.reaches(capacity, committed + accepted);
    }

    Load plus(Load other) {
      return new Load(
          sum(people, other.people),
          sum(capacity, other.capacity),
          committed + other.committed,
          accepted + other.accepted,
          planned + other.planned,
          asked + other.asked);
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
      return a == null ? b : b == null ? a : Double.valueOf(a + b);
    }
  }

  /**
   * What the loads of a cycle follow from.
   *
   * @param initiatives of the cycle
   * @param dependencies of these initiatives
   * @param capacities of the cycle
   * @param maintenance of a team by its id
   */
  public record Input(
      Organization organization,
      Cycle cycle,
      Collection<Initiative> initiatives,
      Collection<Dependency> dependencies,
      Collection<Capacity> capacities,
      Function<String, MaintenanceHistory> maintenance,
      PlanningFigures figures) {}

  public Loads(Input input) {
    organization = input.organization();
    for (Capacity capacity : input.capacities()) {
      double share = input.maintenance().apply(capacity.teamId()).share(input.cycle());
      double weeks = capacity.people() * input.cycle().weeks() * (1 - share);
      add(capacity.teamId(), new Load(capacity.people(), weeks, 0, 0, 0, 0));
    }
    Set<String> live = new HashSet<>();
    for (Initiative initiative : input.initiatives()) {
      if (initiative.state().isLive()) {
        live.add(initiative.id());
        double effort = initiative.effort() == null ? 0 : initiative.effort();
        double committed = initiative.state().isCommitted() ? effort : 0;
        add(initiative.teamId(), new Load(null, null, committed, 0, effort, 0));
      }
    }
    for (Dependency dependency : input.dependencies()) {
      if (live.contains(dependency.initiativeId())) {
        double weeks = input.figures().weeks(dependency.size());
        double accepted = dependency.state().bindsProvider() ? weeks : 0;
        double asked = dependency.state().isUnsettled() ? weeks : 0;
        add(dependency.providerTeamId(), new Load(null, null, 0, accepted, 0, asked));
      }
    }
  }

  private void add(String teamId, Load load) {
    own.merge(teamId, load, Load::plus);
    for (Team team : organization.path(teamId)) {
      withBelow.merge(team.id(), load, Load::plus);
    }
  }

  /** What a team took on itself. */
  public Load own(String teamId) {
    return own.getOrDefault(teamId, Load.NONE);
  }

  /** What a team and all below it took on. */
  public Load withBelow(String teamId) {
    return withBelow.getOrDefault(teamId, Load.NONE);
  }
}
