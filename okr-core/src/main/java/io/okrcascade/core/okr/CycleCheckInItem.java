package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check-in among those of several key results. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CycleCheckInItem(
    @Nullable String keyResultId,
    @Nullable String id,
    @Nullable LocalDate on,
    @Nullable BigDecimal value,
    @Nullable Double confidence,
    @Nullable String note,
    @Nullable List<String> milestonesDone) {
  /** The check-in alone. */
  CheckInItem alone() {
    return Copy.of(this, CheckInItem.class).make();
  }
}
