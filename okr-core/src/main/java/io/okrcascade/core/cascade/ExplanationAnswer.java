package io.okrcascade.core.cascade;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms behind the numbers of an objective or key result.
 *
 * @param cascadeProgress of a key result with contributing children, otherwise null
 * @param sum of a key result that sums its children's values up, otherwise null; here the values of
 *     the terms add up
 * @param mean of a key result whose value is a mean of its children's (MEAN, LATEST), otherwise
 *     null
 */
public record ExplanationAnswer(
    Explanation progress,
    StatusExplanation status,
    WeightExplanation strategicWeight,
    @Nullable Explanation cascadeProgress,
    @Nullable Explanation sum,
    @Nullable Explanation mean) {

  /**
   * @param terms one for each parent; share times the parent's own weight, added up, give the value
   * @param paths from the node up to a company objective, greatest first; their shares add up to
   *     the value unless {@code complete} is false
   */
  public record WeightExplanation(
      double value,
      List<Explanation.Term> terms,
      List<StrategicWeights.Path> paths,
      boolean complete) {}
}
