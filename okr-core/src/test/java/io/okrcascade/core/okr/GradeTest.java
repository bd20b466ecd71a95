package io.okrcascade.core.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades: progress rounded half up to one decimal, and how that is read. */
class GradeTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "0.95, 1.0",
    "0.949, 0.9",
    "0.65, 0.7",
    "0.6499999999999999, 0.7",
    "0.649, 0.6",
    "0.05, 0.1",
    "0.049, 0.0",
    "0, 0.0"
  })
  void roundsHalfUp(double progress, BigDecimal grade) {
    assertThat(Grade.of(progress)).isEqualByComparingTo(grade);
  }

  @Test
  void aMeanIsRoundedAsItReads() {
    assertThat(Grade.of((0.6 + 0.7) / 2)).isEqualByComparingTo("0.7");
    assertThat(Grade.of((0.1 + 0.2) / 2)).isEqualByComparingTo("0.2");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, COMMITTED, MET",
    "0.9999999999999999, COMMITTED, MISSED",
    "0.95, COMMITTED, MISSED",
    "0.9, COMMITTED, MISSED",
    "0.65, ASPIRATIONAL, GREEN",
    "0.64, ASPIRATIONAL, AMBER",
    "0.35, ASPIRATIONAL, AMBER",
    "0.34, ASPIRATIONAL, RED",
    "0.7, ASPIRATIONAL, GREEN",
    "0.6, ASPIRATIONAL, AMBER",
    "0.4, ASPIRATIONAL, AMBER",
    "0.3, ASPIRATIONAL, RED"
  })
  void bandsFollowTheAmbition(double progress, Ambition ambition, Grade.Band band) {
    assertThat(Grade.band(progress, ambition)).isEqualTo(band);
    assertThat(new Grade("o", progress, null, null).band(ambition)).isEqualTo(band);
  }

  @Test
  void onlyAMissedCommitmentNeedsAnExplanation() {
    Grade bare = new Grade("o", 0.5, null, null);
    assertThat(bare.isUnexplainedMiss(Ambition.COMMITTED)).isTrue();
    assertThat(bare.isUnexplainedMiss(Ambition.ASPIRATIONAL)).isFalse();
    assertThat(new Grade("o", 0.5, "why", null).isUnexplainedMiss(Ambition.COMMITTED)).isFalse();
    assertThat(new Grade("o", 0.5, " ", null).isUnexplainedMiss(Ambition.COMMITTED)).isTrue();
    assertThat(new Grade("o", null, null, null).isUnexplainedMiss(Ambition.COMMITTED)).isFalse();
    assertThat(new Grade("o", 0.95, null, null).isUnexplainedMiss(Ambition.COMMITTED)).isTrue();
    assertThat(new Grade("o", 1.0, null, null).isUnexplainedMiss(Ambition.COMMITTED)).isFalse();
  }
}
