package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dated value. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CheckInItem(
    @Nullable String id,
    @Nullable LocalDate on,
    @Nullable BigDecimal value,
    @Nullable Double confidence,
    @Nullable String note,
    @Nullable String byId,
    @Nullable List<String> milestonesDone,
    @Nullable VoidedItem voided) {
  /** What a check-in tells, whatever its id, and whether it was taken back or not. */
  static CheckInItem content(CheckIn checkIn) {
    return of(checkIn).content();
  }

  private CheckInItem content() {
    return new CheckInItem(null, on, value, confidence, note, byId, milestonesDone, null);
  }

  /** Made at once, and not by name, as imports and exports make it of every check-in. */
  public static CheckInItem of(CheckIn checkIn) {
    Voided voided = checkIn.voided();
    return new CheckInItem(
        checkIn.id(),
        checkIn.on(),
        checkIn.value(),
        checkIn.confidence(),
        checkIn.note(),
        checkIn.byId(),
        checkIn.milestonesDone().isEmpty() ? null : checkIn.milestonesDone(),
        voided == null ? null : new VoidedItem(voided.on(), voided.byId(), voided.reason()));
  }
}
