package io.okrcascade.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A place in the log is one number. */
class SeqTest {
  @Test
  void risesByRevisionAndThenByPlace() {
    assertThat(Seq.of(7, 0)).isGreaterThan(Seq.of(6, 16_000_000)).isLessThan(Seq.of(7, 1));
    long seq = Seq.of(812, 36_000);
    assertThat(Seq.revision(seq)).isEqualTo(812);
    assertThat(Seq.place(seq)).isEqualTo(36_000);
  }

  @Test
  void isToldFromTheCounterOfOnce() {
    assertThat(Seq.isOfOldCounter(4_711)).isTrue();
    assertThat(Seq.isOfOldCounter(0)).as("the beginning").isFalse();
    assertThat(Seq.isOfOldCounter(Seq.of(1, 0))).isFalse();
  }
}
