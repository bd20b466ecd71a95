package io.okrcascade.core.okr;

import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an objective ended, with how that is read.
 *
 * @param value progress rounded half up to one decimal; null before the cycle closed
 * @param band how it is read for the objective's ambition; null before the cycle closed
 */
public record GradeAnswer(
    String objectiveId,
    @Nullable Double progress,
    @Nullable BigDecimal value,
    Grade.@Nullable Band band,
    @Nullable String explanation,
    @Nullable LocalDate gradedOn) {

  public static GradeAnswer of(Grade grade, Objective objective) {
    return Copy.of(grade, GradeAnswer.class)
        .with("value", grade.value())
        .with("band", grade.band(objective.ambition()))
        .make();
  }

  /** How an objective ended; null before anybody graded or explained it. */
  public static @Nullable GradeAnswer of(Dataset data, Objective objective) {
    return data.find(Grade.KIND, objective.id()).map(g -> of(g, objective)).orElse(null);
  }
}
