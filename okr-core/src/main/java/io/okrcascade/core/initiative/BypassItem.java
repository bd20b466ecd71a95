package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A permission to pass the ranking by. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BypassItem(
    @Nullable BypassReason reason, @Nullable String note, @Nullable String grantedById) {

  /** The same, granted by that person. */
  BypassItem grantedBy(@Nullable String personId) {
    return new BypassItem(reason, note, personId);
  }

  /** Whether it gives the same reason and note as a bypass. */
  boolean says(Bypass bypass) {
    return reason == bypass.reason() && Objects.equals(note, bypass.note());
  }
}
