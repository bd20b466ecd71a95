package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
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
    @Nullable Map<String, Integer> categories) {
  public static MaintenanceItem of(MaintenanceReport report) {
    return Copy.of(report, MaintenanceItem.class).make();
  }
}
