package io.okrcascade.core.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step in the negotiation of a dependency. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResponseItem(
    @Nullable LocalDate on,
    @Nullable DependencyState state,
    @Nullable String note,
    @Nullable String byId,
    @Nullable LocalDate offeredBy,
    @Nullable BackingItem backing) {
  public static ResponseItem of(DependencyResponse answer) {
    return Copy.of(answer, ResponseItem.class).make();
  }

  /** The same; what is said without a day is said today. */
  ResponseItem dated(LocalDate today) {
    return on != null ? this : new ResponseItem(today, state, note, byId, offeredBy, backing);
  }
}
