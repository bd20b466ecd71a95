package io.okrcascade.core.planning;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
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
  public static final RecordKind<ProgrammeUpdate> KIND =
      RecordKind.of(
              "PROGRAMME_UPDATE",
              ProgrammeUpdate.class,
              update -> RecordKind.pairId(update.programmeId(), update.weekOf().toString()))
          .stored(60, "programme_update", "programmeUpdates")
          .supplement()
          .writtenWith("MANAGE_PROGRAMMES")
          .belongsTo("PROGRAMME", ProgrammeUpdate::programmeId)
          .rewound(
              (data, day) -> data.after(ProgrammeUpdate.OF_WEEK, day),
              (data, update, day) -> update.weekOf().isAfter(day) ? null : update)
          .build();

  /** The weekly updates of a programme. */
  public static final Grouping<ProgrammeUpdate, String> OF_PROGRAMME =
      KIND.by(ProgrammeUpdate::programmeId);

  private static final Grouping<ProgrammeUpdate, LocalDate> OF_WEEK =
      KIND.by(ProgrammeUpdate::weekOf);

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
