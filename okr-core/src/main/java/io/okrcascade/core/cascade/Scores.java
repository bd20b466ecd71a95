package io.okrcascade.core.cascade;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every node of a cascade stands at on one day; {@link Scoring} says how. Uses only check-ins
 * up to that day. Immutable.
 */
public final class Scores {
  private static final int BYTES_OF_A_NODE = 64;

  final Cascade cascade;
  final Day day;
  final Numbers numbers;

  Scores(Cascade cascade, LocalDate asOf, Pace pace) {
    this(cascade, new Day(asOf, pace, cascade.base.cycleAt));
  }

  private Scores(Cascade cascade, Day day) {
    this(cascade, day, Scoring.all(cascade, day));
  }

  private Scores(Cascade cascade, Day day, Numbers numbers) {
    this.cascade = cascade;
    this.day = day;
    this.numbers = numbers;
  }

  /**
   * The scores of the advanced cascade on the same day, to the last digit: what changed and all
   * that is computed from it is summed up again, nothing else.
   *
   * @throws IllegalArgumentException where it is the advance of another cascade
   */
  public Scores advance(Advance advance) {
    if (advance.before() != cascade) {
      throw new IllegalArgumentException("the advance of another cascade");
    }
    Cascade next = advance.cascade();
    if (advance.isWhole()) {
      return new Scores(next, day.asOf, day.pace);
    }
    int[] again = advance.nodes();
    return Cascade.isOutgrown(numbers.changes() + again.length, numbers.size())
        ? new Scores(next, day)
        : new Scores(next, day, Scoring.again(next, day, numbers, again));
  }

  /** Estimated bytes of the numbers, without those of the cascade. */
  public long weight() {
    return (long) BYTES_OF_A_NODE * cascade.size();
  }

  /** To ask of the numbers what they do not tell themselves. */
  Scoring scoring() {
    return new Scoring(cascade, day, numbers);
  }

  // ---- answers ----

  public Cascade cascade() {
    return cascade;
  }

  public LocalDate asOf() {
    return day.asOf;
  }

  /**
   * Whether these follow by some advances from others, or those from these. Nodes have the same
   * numbers in both then.
   */
  public boolean areAkin(Scores other) {
    return numbers.areOfThePassOf(other.numbers);
  }

  /** Whether nothing that a node stands at can differ from what it stood at in akin scores. */
  public boolean isUntouched(int node, Scores other) {
    return numbers.shares(other.numbers, node);
  }

  /** What an objective stands at; it must be in the cascade. */
  public Score objective(String id) {
    return objective(cascade.require(NodeType.OBJECTIVE, id));
  }

  /** What a key result stands at; it must be in the cascade. */
  public KeyResultScore keyResult(String id) {
    return keyResult(cascade.require(NodeType.KEY_RESULT, id));
  }

  /** What the objective of a node stands at. */
  public Score objective(int node) {
    return new Score(
        numbers.progress(node),
        numbers.expected(node),
        numbers.hasData(node),
        numbers.verdict(node).status(),
        numbers.verdict(node).reason(),
        scoring().mean(node).reported());
  }

  /** What the key result of a node stands at. */
  public KeyResultScore keyResult(int node) {
    return new KeyResultScore(
        numbers.hasValue(node) ? value(node) : null,
        numbers.progress(node),
        boxed(numbers.attainment(node)),
        numbers.expected(node),
        numbers.hasData(node),
        numbers.verdict(node).status(),
        numbers.verdict(node).reason(),
        boxed(confidence(node)),
        boxed(numbers.cascadeProgress(node)),
        boxed(divergence(node)),
        reported(node),
        checkedInOn(node));
  }

  /** How many of the children that feed a key result do; null where it is checked in. */
  private @Nullable Reported reported(int node) {
    Source source = cascade.keyResult(node).source();
    if (source == Source.CHECK_INS) {
      return null;
    }
    Reported reported = scoring().mean(node).reported();
    return source.takesValues() ? new Reported(fed(node), reported.of()) : reported;
  }

  /** How many children have a value for a key result. */
  private int fed(int node) {
    Scoring scoring = scoring();
    Row children = cascade.children(node);
    int fed = 0;
    for (int i = 0; i < children.size(); i++) {
      fed += scoring.isFed(children, i, node) ? 1 : 0;
    }
    return fed;
  }

  /** The value of a key result node; 0 without one. */
  BigDecimal value(int node) {
    return Measures.ofUnits(numbers.units(node), numbers.rest(node));
  }

  /** The confidence last stated, NaN where none was. */
  double confidence(int node) {
    return cascade.checkIns(node).confidence(numbers.latest(node));
  }

  // ---- the same by node number, for passes over all of it ----

  /** Progress of a node, 0..1. */
  public double progress(int node) {
    return numbers.progress(node);
  }

  /** Whether anything that counts for a node has data. */
  public boolean hasData(int node) {
    return numbers.hasData(node);
  }

  /** Status of a node. */
  public Status status(int node) {
    return numbers.verdict(node).status();
  }

  /** Day of the latest check-in of a key result node, or null. */
  public @Nullable LocalDate checkedInOn(int node) {
    int row = numbers.latest(node);
    return row == CheckInSeries.NONE ? null : cascade.checkIns(node).row(row).on();
  }

  /**
   * What contributes to a key result node minus its own progress, -1..1; NaN unless both have data
   * and the source is CHECK_INS.
   */
  public double divergence(int node) {
    boolean both = numbers.hasData(node) && numbers.childrenHaveData(node);
    return both && cascade.keyResult(node).source() == Source.CHECK_INS
        ? numbers.cascadeProgress(node) - numbers.progress(node)
        : Double.NaN;
  }

  static @Nullable Double boxed(double value) {
    return Double.isNaN(value) ? null : value;
  }

  // ---- teams ----

  /** The share of a cycle that is over, 0..1; it must be there. */
  public double elapsed(String cycleId) {
    return cascade.cycles().cycle(cycleId).elapsed(day.asOf);
  }

  /**
   * What a team stands at: the mean of its objectives in a cycle or, where it has none there, in
   * the nearest cycle above in which it has some. Of a company's own only what counts is taken.
   */
  public TeamScore team(String teamId, String cycleId) {
    return team(List.of(teamId), cycleId);
  }

  /** The same for several teams taken as one. */
  public TeamScore team(Collection<String> teamIds, String cycleId) {
    for (Cycle cycle : cascade.cycles().path(cycleId)) {
      int[] objectives =
          teamIds.stream()
              .flatMapToInt(team -> cascade.objectiveNodesOf(team, cycle.id()))
              .filter(cascade::standsForTeam)
              .toArray();
      if (objectives.length > 0) {
        return team(cycle.id(), objectives);
      }
    }
    return team(cycleId, new int[0]);
  }

  private TeamScore team(String cycleId, int[] objectives) {
    Mean mean = new Mean();
    for (int objective : objectives) {
      mean.add(numbers, objective, cascade.objective(objective).weight());
    }
    Verdict verdict = scoring().verdict(mean, cascade.base.cycleIndex.of(cycleId));
    return new TeamScore(
        cycleId,
        new Score(
            mean.progress(),
            mean.expected(),
            mean.hasData(),
            verdict.status(),
            verdict.reason(),
            mean.reported()));
  }
}
