package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.record.Copy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team asked by another to design something together. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SolicitationItem(
    @Nullable String id,
    @Nullable String cycleId,
    @Nullable String teamId,
    @Nullable String requesterTeamId,
    @Nullable String topic,
    @Nullable String initiativeId,
    @Nullable LocalDate on,
    @Nullable SolicitationState state) {
  public static SolicitationItem of(Solicitation solicitation) {
    return Copy.of(solicitation, SolicitationItem.class).make();
  }
}
