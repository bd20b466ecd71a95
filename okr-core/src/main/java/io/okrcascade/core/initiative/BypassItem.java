package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A permission to pass the ranking by. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BypassItem(
    @Nullable BypassReason reason, @Nullable String note, @Nullable String grantedById) {

  /** The same; where it names nobody who granted it, that person did. */
  BypassItem grantedBy(@Nullable String personId) {
    return grantedById == null ? new BypassItem(reason, note, personId) : this;
  }
}
