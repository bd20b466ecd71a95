package io.okrcascade.core.initiative;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.testing.Sketch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Initiatives of the cycle {@code now} of a {@link Sketch}, written down in a few lines. */
public final class Work {
  public final List<Initiative> initiatives = new ArrayList<>();
  public final List<Contribution> contributions = new ArrayList<>();
  public final List<Dependency> dependencies = new ArrayList<>();

  public Work initiative(String id, String teamId, @Nullable Double effort) {
    return initiative(id, teamId, "now", effort, InitiativeState.DRAFT);
  }

  public Work initiative(
      String id, String teamId, String cycleId, @Nullable Double effort, InitiativeState state) {
    initiatives.add(
        new Initiative(
            id,
            teamId,
            cycleId,
            "Title of " + id,
            Briefing.EMPTY,
            effort,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            state,
            null,
            null,
            null,
            null,
            List.of()));
    return this;
  }

  /** Changes the initiative added last. */
  public Work but(UnaryOperator<Initiative> change) {
    initiatives.set(initiatives.size() - 1, change.apply(initiatives.get(initiatives.size() - 1)));
    return this;
  }

  /** The initiative added last has a bypass. */
  public Work bypass(Bypass bypass) {
    return but(initiative -> initiative.withBypass(bypass));
  }

  /** A contribution of the initiative added last. */
  public Work moves(String keyResultId, Impact impact, double confidence) {
    String id = initiatives.get(initiatives.size() - 1).id();
    contributions.add(new Contribution(id, keyResultId, impact, confidence));
    return this;
  }

  /** A dependency of the initiative added last. */
  public Work needs(String dependencyId, Size size, DependencyState state) {
    String id = initiatives.get(initiatives.size() - 1).id();
    dependencies.add(
        new Dependency(
            dependencyId,
            id,
            "blue",
            "Some help",
            null,
            size,
            state,
            Sketch.START,
            false,
            null,
            List.of()));
    return this;
  }

  public PriorityInput input(Cascade cascade) {
    return input(cascade.scores(Sketch.START, Pace.DEFAULT));
  }

  public PriorityInput input(Scores scores) {
    return new PriorityInput(scores, "now", initiatives, contributions, dependencies);
  }

  public Priorities rank(Cascade cascade) {
    return Priorities.of(input(cascade), PriorityFactors.DEFAULT);
  }
}
