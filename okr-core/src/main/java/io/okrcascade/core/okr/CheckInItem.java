package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
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
  /** Made at once, and not by name, as imports and exports make it of every check-in. */
  public static CheckInItem of(CheckIn checkIn) {
    return new CheckInItem(
        checkIn.on(),
        checkIn.value(),
        checkIn.confidence(),
        checkIn.note(),
        checkIn.byId(),
        checkIn.milestonesDone().isEmpty() ? null : checkIn.milestonesDone());
  }
}
