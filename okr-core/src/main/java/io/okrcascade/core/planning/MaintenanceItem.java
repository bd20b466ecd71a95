package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeping things running took of a team in a week. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MaintenanceItem(
    @Nullable String teamId,
    @Nullable LocalDate weekOf,
    @Nullable Double share,
    @Nullable Integer ticketsIn,
    @Nullable Integer ticketsOut,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Integer> categories) {}
