package io.okrcascade.core.cascade;

import io.okrcascade.core.cascade.Explanation.Term;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms behind the numbers of a day's scores. */
public final class Explanations {
  private final Scores scores;
  private final Scoring scoring;
  private final Cascade cascade;

  public Explanations(Scores scores) {
    this.scores = scores;
    scoring = scores.scoring();
    cascade = scores.cascade;
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
      KeyResult keyResult = cascade.keyResult(node);
      if (keyResult.source() == Source.CASCADE) {
        childTerms(node, terms);
      } else if (keyResult.source().takesValues()) {
        if (scores.hasData(node)) {
          terms.add(new Term("VALUE", id, 1, 1, scores.progress(node)));
        }
      } else if (keyResult.metric().type() == MetricType.MILESTONES) {
        milestoneTerms(keyResult.metric(), terms);
      } else if (scores.hasData(node)) {
        CheckInSeries checkIns = cascade.checkIns(node);
        String checkIn = checkIns.row(checkIns.latestValue(scores.numbers.latest(node))).id();
        terms.add(new Term("CHECK_IN", checkIn, 1, 1, scores.progress(node)));
      }
    }
    return Explanation.ofWeights(scores.progress(node), terms);
  }

  /** The weighted mean of a key result's contributing children, term by term; null without any. */
  public @Nullable Explanation cascadeProgress(String keyResultId) {
    int node = cascade.require(NodeType.KEY_RESULT, keyResultId);
    double value = scores.numbers.cascadeProgress(node);
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
    return sourceOf(node) == Source.SUM
        ? new Explanation(value(node), valueTerms(node, Long.MIN_VALUE, false))
        : null;
  }

  /** The values of which a MEAN or LATEST is the weighted mean; null for any other source. */
  public @Nullable Explanation mean(String keyResultId) {
    int node = cascade.require(NodeType.KEY_RESULT, keyResultId);
    return switch (sourceOf(node)) {
      case MEAN -> Explanation.ofWeights(value(node), valueTerms(node, Long.MIN_VALUE, true));
      case LATEST ->
          Explanation.ofWeights(value(node), valueTerms(node, scoring.latestStart(node), true));
      default -> null;
    };
  }

  private Source sourceOf(int node) {
    return cascade.keyResult(node).source();
  }

  private double value(int node) {
    return scores.value(node).doubleValue();
  }

  /** The children whose values a key result takes, of cycles that start on a day or later. */
  private List<Term> valueTerms(int node, long fromDay, boolean weighted) {
    List<Term> terms = new ArrayList<>();
    Row children = cascade.children(node);
    for (int i = 0; i < children.size(); i++) {
      int child = children.target(i);
      if (scoring.isFed(children, i, node) && scoring.startOf(child) >= fromDay) {
        double weight = weighted ? children.weight(i) : 1;
        terms.add(new Term("KEY_RESULT", cascade.keyResult(child).id(), weight, 1, value(child)));
      }
    }
    return terms;
  }

  private void keyResultTerms(int node, List<Term> terms) {
    for (int child : cascade.keyResults(node).targets()) {
      if (cascade.isLive(child)) {
        KeyResult keyResult = cascade.keyResult(child);
        terms.add(
            new Term("KEY_RESULT", keyResult.id(), keyResult.weight(), 0, scores.progress(child)));
      }
    }
  }

  private void childTerms(int node, List<Term> terms) {
    Row children = cascade.children(node);
    for (int i = 0; i < children.size(); i++) {
      int child = children.target(i);
      Alignment alignment = children.link(i);
      boolean counts = children.weight(i) > 0 || alignment.weight() == 0;
      if (counts && contributes(alignment, child) && scoring.isTerm(child, node)) {
        terms.add(
            new Term(
                alignment.childType().name(),
                alignment.childId(),
                alignment.weight(),
                0,
                scores.progress(child)));
      }
    }
  }

  private boolean contributes(Alignment alignment, int child) {
    return alignment.mode() == AlignmentMode.CONTRIBUTES && cascade.isLive(child);
  }

  private void milestoneTerms(Metric metric, List<Term> terms) {
    for (Milestone milestone : metric.milestones()) {
      boolean done = milestone.isDone(scores.day.asOf);
      terms.add(new Term("MILESTONE", milestone.id(), milestone.weight(), 0, done ? 1 : 0));
    }
  }

  /** How a status came about. */
  public StatusExplanation status(NodeType type, String id) {
    int node = cascade.require(type, id);
    double confidence = cascade.isObjective(node) ? Double.NaN : scores.confidence(node);
    Verdict verdict = scores.numbers.verdict(node);
    return new StatusExplanation(
        verdict.status(),
        verdict.reason(),
        scores.progress(node),
        scores.numbers.expected(node),
        Scores.boxed(confidence),
        Double.isNaN(confidence) ? null : scores.day.pace.byConfidence(confidence));
  }
}
