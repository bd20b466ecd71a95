package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Initiatives that belong together, and how they stood from week to week. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeItem(
    @Nullable String id,
    @Nullable String name,
    @Nullable String description,
    @Nullable String ownerId,
    @Nullable List<String> initiativeIds,
    @Nullable List<ProgrammeUpdateItem> updates) {
  public static ProgrammeItem of(Programme programme) {
    return Copy.of(programme, ProgrammeItem.class).make();
  }
}
