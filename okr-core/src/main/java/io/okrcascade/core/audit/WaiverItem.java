package io.okrcascade.core.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    @Nullable String byId) {}
