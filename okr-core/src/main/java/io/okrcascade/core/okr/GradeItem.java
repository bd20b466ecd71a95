package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an objective ended. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GradeItem(
    @Nullable Double progress, @Nullable String explanation, @Nullable LocalDate gradedOn) {
  public static GradeItem of(Grade grade) {
    return Copy.of(grade, GradeItem.class).make();
  }
}
