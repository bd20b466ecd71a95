package io.okrcascade.core.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cycle. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CycleItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable Cadence cadence,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable String parentId,
    @Nullable Phase phase,
    @Nullable Map<String, LocalDate> phaseDates) {}
