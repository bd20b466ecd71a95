package io.okrcascade.core.planning;

import io.okrcascade.core.check.Check;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a programme stood in one week; there is one for each week at most.
 *
 * @param weekOf the Monday of the week; another day stands for its week
 * @param headline the news in one line
 * @param byId who wrote it, where known
 */
public record ProgrammeUpdate(
    String programmeId,
    LocalDate weekOf,
    String headline,
    Health health,
    @Nullable String note,
    @Nullable String byId) {
  public ProgrammeUpdate {
    new Check()
        .id("programmeId", programmeId)
        .required("weekOf", weekOf)
        .name("headline", headline)
        .required("health", health)
        .text("note", note)
        .optionalId("byId", byId)
        .done();
    weekOf = MaintenanceReport.weekOf(weekOf);
  }
}
