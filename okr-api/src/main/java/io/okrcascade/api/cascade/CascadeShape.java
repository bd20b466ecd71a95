package io.okrcascade.api.cascade;

import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.cascade.CascadeAnswer.TeamNode;
import io.okrcascade.core.cascade.NotCounted;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cascade shows but for its numbers. Check-ins leave it as it is, so it is kept between
 * them.
 *
 * @param links between what is shown, by child, then parent
 * @param teams of what is shown with all above them; without a filter, all teams
 */
record CascadeShape(List<Branch> branches, List<Alignment> links, List<TeamNode> teams) {
  /** Bytes of a branch, leaf or team, about; the records that they tell of are there anyway. */
  private static final int PART = 120;

  /**
   * An objective that is shown.
   *
   * @param strategicWeight its share of the company's success, 0..1
   */
  record Branch(
      Objective objective,
      boolean countsUpward,
      @Nullable NotCounted notCounted,
      double strategicWeight,
      List<Leaf> leaves) {}

  /**
   * A key result that is shown.
   *
   * @param strategicWeight its share of the company's success, 0..1
   * @param initiativeIds live initiatives that contribute to it, by id
   */
  record Leaf(KeyResult keyResult, double strategicWeight, List<String> initiativeIds) {}

  static CascadeShape of(CascadeSnapshot snapshot, CascadeSelection query) {
    return snapshot.keep(
        Facts.STRUCTURE,
        query.toString(),
        CascadeShape::weight,
        () -> new CascadeShapes(snapshot, query).shape());
  }

  private long weight() {
    int leaves = branches.stream().mapToInt(branch -> branch.leaves.size()).sum();
    return (long) PART * (branches.size() + leaves + links.size() + teams.size());
  }
}
