package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an objective ended.
 *
 * @param grade progress rounded half up to one decimal; where only that is known, the progress
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GradeItem(
    @Nullable Double progress,
    @Nullable BigDecimal grade,
    @Nullable String explanation,
    @Nullable LocalDate gradedOn) {
  public static GradeItem of(Grade grade) {
    return Copy.of(grade, GradeItem.class).with("grade", grade.value()).make();
  }
}
