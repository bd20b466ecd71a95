package io.okrcascade.core.cascade;

import io.okrcascade.core.cascade.Explanation.Term;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Measures;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms behind the numbers of a day's scores. */
public final class Explanations {
  private final Scores scores;
  private final Cascade cascade;

  public Explanations(Scores scores) {
    this.scores = scores;
    this.cascade = scores.cascade;
  }

  /**
   * What an objective's or key result's progress is made of; terms' share times value add up to it.
   */
  public Explanation progress(NodeType type, String id) {
    int node = cascade.require(type, id);
    List<Term> terms = new ArrayList<>();
    if (cascade.isObjective(node)) {
      keyResultTerms(node, terms);
      childTerms(node, terms);
    } else {
      int k = node - cascade.objectives.length;
      KeyResult keyResult = cascade.keyResults[k];
      if (keyResult.source() == Source.CASCADE) {
        childTerms(node, terms);
      } else if (keyResult.source() == Source.SUM) {
        if (scores.hasData[node]) {
          terms.add(new Term("VALUE", id, 1, 1, scores.progress[node]));
        }
      } else if (keyResult.metric().type() == MetricType.MILESTONES) {
        milestoneTerms(keyResult.metric(), terms);
      } else if (scores.hasData[node]) {
        String checkIn = cascade.checkIns.row(scores.valueRow(k)).id();
        terms.add(new Term("CHECK_IN", checkIn, 1, 1, scores.progress[node]));
      }
    }
    return Explanation.ofWeights(scores.progress[node], terms);
  }

  /** The weighted mean of a key result's contributing children, term by term; null without any. */
  public @Nullable Explanation cascadeProgress(String keyResultId) {
    int node = cascade.require(NodeType.KEY_RESULT, keyResultId);
    double value = scores.cascadeProgress[node - cascade.objectives.length];
    if (Double.isNaN(value)) {
      return null;
    }
    List<Term> terms = new ArrayList<>();
    childTerms(node, terms);
    return Explanation.ofWeights(value, terms);
  }

  /** The values that a SUM adds up; null for any other source. Here the terms' values add up. */
  public @Nullable Explanation sum(String keyResultId) {
    int node = cascade.require(NodeType.KEY_RESULT, keyResultId);
    int k = node - cascade.objectives.length;
    if (cascade.keyResults[k].source() != Source.SUM) {
      return null;
    }
    List<Term> terms = new ArrayList<>();
    Edges children = cascade.childrenOf;
    for (int e = children.from(node); e < children.to(node); e++) {
      int child = children.target(e);
      if (children.weight(e) > 0
          && !cascade.isObjective(child)
          && scores.hasValue[child - cascade.objectives.length]) {
        double value =
            Measures.ofUnits(scores.units[child - cascade.objectives.length]).doubleValue();
        terms.add(new Term("KEY_RESULT", cascade.nodeAt(child).id(), 1, 1, value));
      }
    }
    return new Explanation(Measures.ofUnits(scores.units[k]).doubleValue(), terms);
  }

  private void keyResultTerms(int node, List<Term> terms) {
    Edges own = cascade.keyResultsOf;
    for (int e = own.from(node); e < own.to(node); e++) {
      int child = own.target(e);
      if (cascade.live[child]) {
        KeyResult keyResult = cascade.keyResult(child);
        terms.add(
            new Term("KEY_RESULT", keyResult.id(), keyResult.weight(), 0, scores.progress[child]));
      }
    }
  }

  private void childTerms(int node, List<Term> terms) {
    Edges children = cascade.childrenOf;
    for (int e = children.from(node); e < children.to(node); e++) {
      int child = children.target(e);
      Alignment alignment = cascade.alignments[children.origin(e)];
      if (alignment.mode() == AlignmentMode.CONTRIBUTES && cascade.live[child]) {
        terms.add(
            new Term(
                alignment.childType().name(),
                alignment.childId(),
                alignment.weight(),
                0,
                scores.progress[child]));
      }
    }
  }

  private void milestoneTerms(Metric metric, List<Term> terms) {
    for (Milestone milestone : metric.milestones()) {
      boolean done = milestone.isDone(scores.asOf);
      terms.add(new Term("MILESTONE", milestone.id(), milestone.weight(), 0, done ? 1 : 0));
    }
  }

  /** How a key result's status came about. */
  public StatusReason status(NodeType type, String id) {
    int node = cascade.require(type, id);
    Cycle cycle = cascade.cycleOf(node);
    double expected = scores.expected(cycle.id());
    if (cascade.isObjective(node)) {
      Status status = scores.objective(id).status();
      return new StatusReason(
          status,
          scores.progress[node],
          expected,
          scores.pace.byPace(scores.progress[node], expected),
          null,
          null);
    }
    int k = node - cascade.objectives.length;
    Metric metric = cascade.keyResults[k].metric();
    Status byPace =
        metric.isMaintained()
            ? scores.pace.byLine(scores.progress[node])
            : scores.pace.byPace(scores.progress[node], expected);
    double confidence = scores.confidence(k);
    return new StatusReason(
        scores.keyResultStatus(node, k),
        scores.progress[node],
        expected,
        byPace,
        Scores.boxed(confidence),
        Double.isNaN(confidence) ? null : scores.pace.byConfidence(confidence));
  }
}
