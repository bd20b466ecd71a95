package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change to what was committed, kept with its reason. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AmendmentItem(
    @Nullable String keyResultId,
    @Nullable String field,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object oldValue,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object newValue,
    @Nullable Boolean eased,
    @Nullable String reason,
    @Nullable LocalDate on,
    @Nullable String byId) {
  /** An amendment as it is kept: that it did not ease is said, as else it is computed. */
  public static AmendmentItem of(Amendment amendment) {
    return Copy.of(amendment, AmendmentItem.class).with("eased", amendment.eased()).make();
  }

  public AmendmentItem {
    oldValue = JsonValue.of(oldValue);
    newValue = JsonValue.of(newValue);
  }
}
