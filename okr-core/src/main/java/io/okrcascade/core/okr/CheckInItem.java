package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated value. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CheckInItem(
    @Nullable LocalDate on,
    @Nullable BigDecimal value,
    @Nullable Double confidence,
    @Nullable String note,
    @Nullable String byId,
    @Nullable List<String> milestonesDone) {
  public static CheckInItem of(CheckIn checkIn) {
    List<String> done = checkIn.milestonesDone();
    return Copy.of(checkIn, CheckInItem.class)
        .with("milestonesDone", done.isEmpty() ? null : done)
        .make();
  }
}
