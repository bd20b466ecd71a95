package io.okrcascade.core.initiative;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cascade.StrategicWeights;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The initiatives of a cycle that are still to be done, the most worthwhile first: those with a
 * bypass, then the others, each by score. An initiative's score is its value for the success of its
 * tribe, its department and the company, by what it costs: its effort, raised by the load of its
 * open dependencies. What a key result is worth falls with what is reached of it. Without an effort
 * there is no score, and it ranks after all that have one. The ranking of the whole company goes by
 * the value for the company alone: a tribe of one key result would else beat one of twelve.
 *
 * <p>The formula is the product's own, in the manner of "value by effort" rankings such as RICE and
 * WSJF.
 *
 * @param items by rank
 * @param factors the numbers that it was made with
 */
public record Priorities(List<PriorityItem> items, PriorityFactors factors) {
  /** A smaller effort costs as much: what takes an hour would else be worth without end. */
  private static final double LEAST_EFFORT = 0.5;

  private static Comparator<PriorityItem> by(Function<PriorityItem, @Nullable Double> score) {
    return Comparator.comparing((PriorityItem item) -> item.bypass() == null)
        .thenComparing(score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
        .thenComparing(PriorityItem::initiativeId);
  }

  /** The whole ranking of the cycle, by what initiatives do for the company. */
  public static Priorities of(PriorityInput input, PriorityFactors factors) {
    return of(input, factors, null);
  }

  /**
   * The ranking among the initiatives of some teams, by score.
   *
   * @param teamIds the teams whose initiatives are shown and ranked; null for the whole ranking
   * @throws IllegalArgumentException where the cycle is not there
   */
  public static Priorities of(
      PriorityInput input, PriorityFactors factors, @Nullable Set<String> teamIds) {
    Ranking ranking = new Ranking(input, factors);
    List<PriorityItem> items = new ArrayList<>();
    for (Initiative initiative : input.initiatives()) {
      if (initiative.cycleId().equals(input.cycleId())
          && initiative.state().isRanked()
          && (teamIds == null || teamIds.contains(initiative.teamId()))) {
        items.add(ranking.item(initiative));
      }
    }
    items.sort(by(teamIds == null ? PriorityItem::companyScore : PriorityItem::score));
    for (int i = 0; i < items.size(); i++) {
      items.set(i, items.get(i).withRank(i + 1));
    }
    return new Priorities(List.copyOf(items), factors);
  }

  /** Looks up what the formula needs, each thing once. */
  private static final class Ranking {
    private final Cascade cascade;
    private final Scores scores;
    private final String cycleId;
    private final PriorityFactors factors;
    private final StrategicWeights company;
    private final Map<String, StrategicWeights> weightsOfTeam = new HashMap<>();
    private final Map<String, Map<String, Contribution>> contributions = new HashMap<>();
    private final Map<String, Map<Size, Integer>> openDependencies = new HashMap<>();

    Ranking(PriorityInput input, PriorityFactors factors) {
      scores = input.scores();
      cascade = scores.cascade();
      this.cycleId = input.cycleId();
      this.factors = factors;
      List<String> companies =
          cascade.organization().teams().stream()
              .filter(team -> team.level() == TeamLevel.COMPANY)
              .map(Team::id)
              .toList();
      company = cascade.weights(companies, cycleId);
      for (Contribution contribution : input.contributions()) {
        if (cascade.keyResult(contribution.keyResultId()) != null) {
          contributions
              .computeIfAbsent(contribution.initiativeId(), id -> new TreeMap<>())
              .put(contribution.keyResultId(), contribution);
        }
      }
      for (Dependency dependency : input.dependencies()) {
        if (dependency.state().isOpen()) {
          openDependencies
              .computeIfAbsent(dependency.initiativeId(), id -> new EnumMap<>(Size.class))
              .merge(dependency.size(), 1, Integer::sum);
        }
      }
    }

    PriorityItem item(Initiative initiative) {
      StrategicWeights tribe = weights(TeamLevel.TRIBE, initiative.teamId());
      StrategicWeights department = weights(TeamLevel.DEPARTMENT, initiative.teamId());
      List<PriorityTerm> terms = new ArrayList<>();
      double value = 0;
      double companyValue = 0;
      for (Contribution contribution :
          contributions.getOrDefault(initiative.id(), Map.of()).values()) {
        PriorityTerm term = term(contribution, tribe, department);
        terms.add(term);
        value += term.value();
        companyValue += term.companyValue();
      }
      double load = load(initiative.id());
      Double effort = initiative.effort();
      Double cost =
          effort == null
              ? null
              : Math.max(effort, LEAST_EFFORT) * (1 + factors.dependencyFactor() * load);
      return new PriorityItem(
          0,
          initiative.id(),
          initiative.teamId(),
          score(value, cost),
          score(companyValue, cost),
          initiative.bypass(),
          value,
          companyValue,
          cost,
          effort,
          load,
          List.copyOf(terms));
    }

    private static @Nullable Double score(double value, @Nullable Double cost) {
      return cost == null ? null : Double.valueOf(100 * value / cost);
    }

    /** What a contribution is worth to whom the key result is all: less, the more is reached. */
    private double worth(Contribution contribution, double progress) {
      return factors.strength(contribution) * (1 - progress);
    }

    private PriorityTerm term(
        Contribution contribution,
        @Nullable StrategicWeights tribe,
        @Nullable StrategicWeights department) {
      String keyResult = contribution.keyResultId();
      double tribeWeight = of(tribe, keyResult);
      double departmentWeight = of(department, keyResult);
      double companyWeight = of(company, keyResult);
      double weight =
          factors.tribeShare() * tribeWeight
              + factors.departmentShare() * departmentWeight
              + factors.companyShare() * companyWeight;
      double progress = scores.progress(cascade.require(NodeType.KEY_RESULT, keyResult));
      double worth = worth(contribution, progress);
      return new PriorityTerm(
          keyResult,
          contribution.impact(),
          contribution.confidence(),
          progress,
          companyWeight,
          departmentWeight,
          tribeWeight,
          worth * weight,
          worth * companyWeight);
    }

    private static double of(@Nullable StrategicWeights weights, String keyResultId) {
      return weights == null ? 0 : weights.of(NodeType.KEY_RESULT, keyResultId);
    }

    private @Nullable StrategicWeights weights(TeamLevel level, String teamId) {
      return cascade
          .organization()
          .at(level, teamId)
          .map(team -> weightsOfTeam.computeIfAbsent(team.id(), id -> cascade.weights(id, cycleId)))
          .orElse(null);
    }

    private double load(String initiativeId) {
      double load = 0;
      for (Map.Entry<Size, Integer> open :
          openDependencies.getOrDefault(initiativeId, Map.of()).entrySet()) {
        load += open.getValue() * factors.of(open.getKey());
      }
      return load;
    }
  }
}
