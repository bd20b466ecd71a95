package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import org.jspecify.annotations.Nullable;

/** How many people a team has in a cycle. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CapacityItem(
    @Nullable String teamId, @Nullable String cycleId, @Nullable Double people) {
  public static CapacityItem of(Capacity capacity) {
    return Copy.of(capacity, CapacityItem.class).make();
  }
}
