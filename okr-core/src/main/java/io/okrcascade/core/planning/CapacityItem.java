package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** How many people a team has in a cycle. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CapacityItem(
    @Nullable String teamId, @Nullable String cycleId, @Nullable Double people) {}
