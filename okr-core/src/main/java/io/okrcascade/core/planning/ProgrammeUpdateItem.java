package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a programme stood in a week. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeUpdateItem(
    @Nullable LocalDate weekOf,
    @Nullable String headline,
    @Nullable Health health,
    @Nullable String note,
    @Nullable String byId) {
  public static ProgrammeUpdateItem of(ProgrammeUpdate update) {
    return Copy.of(update, ProgrammeUpdateItem.class).make();
  }
}
