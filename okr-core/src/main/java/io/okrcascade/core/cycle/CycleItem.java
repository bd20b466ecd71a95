package io.okrcascade.core.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, LocalDate> phaseDates,
    @Nullable String intent) {
  public static CycleItem of(Cycle cycle) {
    return Copy.of(cycle, CycleItem.class).with("phaseDates", phaseDates(cycle)).make();
  }

  private static Map<String, LocalDate> phaseDates(Cycle cycle) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    cycle.phaseDates().forEach((phase, day) -> dates.put(phase.name(), day));
    return dates;
  }
}
