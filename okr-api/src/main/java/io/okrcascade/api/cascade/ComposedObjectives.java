package io.okrcascade.api.cascade;

import io.okrcascade.api.cascade.CascadeShape.Branch;
import io.okrcascade.api.cascade.CascadeShape.Leaf;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.CascadeAnswer.KeyResultNode;
import io.okrcascade.core.cascade.CascadeAnswer.ObjectiveNode;
import io.okrcascade.core.cascade.KeyResultScore;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objectives of a cascade with their numbers. Those of a whole cycle are remembered as they
 * were composed last, and one is composed anew only where it was scored again since.
 */
final class ComposedObjectives {
  /** Bytes of what is remembered of an objective or key result, about. */
  private static final int NODE = 250;

  private volatile @Nullable Composed last;

  private ComposedObjectives() {}

  /**
   * @param nodes numbers of the nodes of each branch: of the objective, then of its key results
   */
  private record Composed(
      Scores scores, Settings settings, List<int[]> nodes, List<ObjectiveNode> objectives) {}

  /** Those that were composed last, of what is asked for; of a part nothing is remembered. */
  static ComposedObjectives latest(CascadeSnapshot snapshot, CascadeSelection query) {
    return query.isWhole()
        ? snapshot.keep(
            Facts.STRUCTURE,
            "objectives " + query,
            latest -> (long) NODE * snapshot.cascade().size(),
            ComposedObjectives::new)
        : new ComposedObjectives();
  }

  /** The objectives of a shape as they stand by now. */
  List<ObjectiveNode> next(CascadeShape shape, Scores scores, Settings settings) {
    Composed before = last;
    boolean isAkin =
        before != null && scores.areAkin(before.scores) && settings.equals(before.settings);
    Composed next =
        before == null || !isAkin
            ? composed(shape, scores, settings)
            : following(before, shape, scores);
    last = next;
    return next.objectives;
  }

  private static Composed composed(CascadeShape shape, Scores scores, Settings settings) {
    List<int[]> nodes =
        shape.branches().stream().map(branch -> nodes(scores.cascade(), branch)).toList();
    List<ObjectiveNode> objectives = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      objectives.add(objective(shape.branches().get(i), nodes.get(i), scores, settings));
    }
    return new Composed(scores, settings, nodes, objectives);
  }

  private static Composed following(Composed before, CascadeShape shape, Scores scores) {
    List<ObjectiveNode> objectives = new ArrayList<>(before.objectives);
    for (int i = 0; i < objectives.size(); i++) {
      int[] nodes = before.nodes.get(i);
      if (!areUntouched(nodes, scores, before.scores)) {
        objectives.set(i, objective(shape.branches().get(i), nodes, scores, before.settings));
      }
    }
    return new Composed(scores, before.settings, before.nodes, objectives);
  }

  private static boolean areUntouched(int[] nodes, Scores scores, Scores before) {
    for (int node : nodes) {
      if (!scores.isUntouched(node, before)) {
        return false;
      }
    }
    return true;
  }

  private static int[] nodes(Cascade cascade, Branch branch) {
    int[] nodes = new int[1 + branch.leaves().size()];
    nodes[0] = cascade.require(NodeType.OBJECTIVE, branch.objective().id());
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = cascade.require(NodeType.KEY_RESULT, branch.leaves().get(i - 1).keyResult().id());
    }
    return nodes;
  }

  private static ObjectiveNode objective(
      Branch branch, int[] nodes, Scores scores, Settings settings) {
    Objective objective = branch.objective();
    Score score = scores.objective(nodes[0]);
    List<KeyResultNode> keyResults = new ArrayList<>(nodes.length - 1);
    for (int i = 1; i < nodes.length; i++) {
      keyResults.add(keyResult(branch.leaves().get(i - 1), scores.keyResult(nodes[i]), settings));
    }
    return new ObjectiveNode(
        objective.id(),
        objective.teamId(),
        objective.cycleId(),
        objective.title(),
        objective.ambition(),
        objective.state(),
        objective.ownerId(),
        objective.weight(),
        score.progress(),
        score.expected(),
        score.status(),
        score.statusReason(),
        score.hasData(),
        score.reported(),
        branch.countsUpward(),
        branch.notCounted(),
        branch.strategicWeight(),
        keyResults);
  }

  private static KeyResultNode keyResult(Leaf leaf, KeyResultScore score, Settings settings) {
    KeyResult keyResult = leaf.keyResult();
    return new KeyResultNode(
        keyResult.id(),
        keyResult.title(),
        keyResult.metric(),
        keyResult.source(),
        keyResult.weight(),
        keyResult.ownerId(),
        keyResult.state(),
        score.value(),
        score.progress(),
        score.expected(),
        score.attainment(),
        score.status(),
        score.statusReason(),
        score.confidence(),
        score.hasData(),
        score.reported(),
        score.cascadeProgress(),
        score.divergence(),
        score.divergence() != null && settings.audit().diverges(score.divergence()),
        score.checkedInOn(),
        leaf.strategicWeight(),
        leaf.initiativeIds());
  }
}
