package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an objective came into its state. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MoveItem(
    @Nullable ObjectiveState from,
    @Nullable Instant at,
    @Nullable String byId,
    @Nullable String word) {}
