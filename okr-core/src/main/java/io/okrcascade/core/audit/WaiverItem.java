package io.okrcascade.core.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A finding accepted for a reason until a day. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WaiverItem(
    @Nullable String id,
    @Nullable String cycleId,
    @Nullable String findingId,
    @Nullable String reason,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String byId) {
  public static WaiverItem of(Waiver waiver) {
    return Copy.of(waiver, WaiverItem.class).make();
  }
}
