package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a check-in was taken back. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record VoidedItem(@Nullable LocalDate on, @Nullable String byId, @Nullable String reason) {}
