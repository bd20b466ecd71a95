package io.okrcascade.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.testing.Heap;
import org.junit.jupiter.api.Test;

/** What caches take a cascade to weigh, against what the heap holds. */
class CascadeWeightTest {
  @Test
  void weightIsNearWhatTheHeapHolds() {
    BigCompany company = new BigCompany(100_000, true);
    long before = Heap.used();
    Cascade cascade = company.cascade();
    Scores scores = cascade.scores(BigCompany.DAY, Pace.DEFAULT);
    long held = Heap.used() - before;
    long weight =
        Cascade.weight(
            company.objectives.size() + company.keyResults.size(),
            company.alignments.size(),
            company.checkIns.size());
    assertThat((double) weight).isBetween(0.7 * held, 1.3 * held);
    assertThat(scores.weight()).isLessThan(weight / 2);

    before = Heap.used();
    Scores another = cascade.scores(BigCompany.DAY.plusDays(1), Pace.DEFAULT);
    held = Heap.used() - before;
    assertThat((double) another.weight()).isBetween(0.7 * held, 1.3 * held);
    assertThat(scores.asOf()).isBefore(another.asOf());
  }
}
