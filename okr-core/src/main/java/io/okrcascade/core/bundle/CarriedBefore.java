package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * What of an ended cycle goes on in a later one already, whatever it has become there since; and
 * what only has the id that something would go on under.
 */
final class CarriedBefore {
  private final Unfinished unfinished;
  private final Dataset data;
  private final Cycle to;
  private final UnaryOperator<String> continued;

  /**
   * @param continued the id under which a record goes on
   */
  CarriedBefore(Unfinished unfinished, Cycle to, UnaryOperator<String> continued) {
    this.unfinished = unfinished;
    this.data = unfinished.data();
    this.to = to;
    this.continued = continued;
  }

  boolean has(Objective ended) {
    return data.find(Objective.KIND, continued.apply(ended.id()))
        .filter(
            there ->
                goesOn(
                    Whole.of(ended),
                    Whole.of(there),
                    data.all(KeyResult.OF_OBJECTIVE, ended.id()).stream().anyMatch(this::isTaken),
                    () -> unfinished.keyResults(ended).isEmpty()))
        .isPresent();
  }

  boolean has(Initiative ended) {
    return data.find(Initiative.KIND, continued.apply(ended.id()))
        .filter(
            there ->
                goesOn(
                    Whole.of(ended),
                    Whole.of(there),
                    data.all(Dependency.OF_INITIATIVE, ended.id()).stream().anyMatch(this::isTaken),
                    () -> unfinished.dependencies(ended).isEmpty()))
        .isPresent();
  }

  /** Whether it goes on in what its objective goes on as. */
  boolean has(KeyResult ended) {
    return isTaken(ended)
        && !isElsewhere(ended)
        && data.find(Objective.KIND, ended.objectiveId()).filter(this::has).isPresent();
  }

  boolean has(Node ended) {
    return ended.type() == NodeType.OBJECTIVE
        ? data.find(Objective.KIND, ended.id()).filter(this::has).isPresent()
        : data.find(KeyResult.KIND, ended.id()).filter(this::has).isPresent();
  }

  /** Whether what has its id belongs to another objective, from which nothing is taken away. */
  boolean isElsewhere(KeyResult ended) {
    return data.find(KeyResult.KIND, continued.apply(ended.id()))
        .filter(there -> !there.objectiveId().equals(continued.apply(ended.objectiveId())))
        .isPresent();
  }

  /** As {@link #isElsewhere(KeyResult)}, of another initiative. */
  boolean isElsewhere(Dependency ended) {
    return data.find(Dependency.KIND, continued.apply(ended.id()))
        .filter(there -> !there.initiativeId().equals(continued.apply(ended.initiativeId())))
        .isPresent();
  }

  private boolean isTaken(KeyResult ended) {
    return data.row(KeyResult.KIND, continued.apply(ended.id())) != null;
  }

  private boolean isTaken(Dependency ended) {
    return data.row(Dependency.KIND, continued.apply(ended.id())) != null;
  }

  /**
   * Titles change and parts move, so either tells of the other; where there never was a part, its
   * team does.
   */
  private boolean goesOn(
      Whole ended, Whole there, boolean isPartThere, BooleanSupplier isWithoutParts) {
    return there.cycleId().equals(to.id())
        && (there.title().equals(ended.title())
            || isPartThere
            || (there.teamId().equals(ended.teamId()) && isWithoutParts.getAsBoolean()));
  }

  /** What an objective and an initiative have in common. */
  private record Whole(String cycleId, String teamId, String title) {
    static Whole of(Objective it) {
      return new Whole(it.cycleId(), it.teamId(), it.title());
    }

    static Whole of(Initiative it) {
      return new Whole(it.cycleId(), it.teamId(), it.title());
    }
  }
}
