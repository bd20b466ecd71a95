package io.okrcascade.core.audit;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding accepted for a reason until a day.
 *
 * @param findingId the finding's stable id
 * @param from the day on which it was accepted
 * @param until the last day on which it is accepted
 * @param byId who accepted it, where known
 */
public record Waiver(
    String id,
    String cycleId,
    String findingId,
    String reason,
    LocalDate from,
    LocalDate until,
    @Nullable String byId) {
  public static final RecordKind<Waiver> KIND =
      RecordKind.of("WAIVER", Waiver.class, Waiver::id)
          .stored(200, "waiver", "waivers")
          .inCycle(Waiver::cycleId)
          .writtenWith("RUN_PLANNING")
          .build();

  public Waiver {
    new Check()
        .id("id", id)
        .id("cycleId", cycleId)
        .id("findingId", findingId)
        .required("from", from)
        .required("until", until)
        .that(
            from == null || until == null || !until.isBefore(from),
            "/until",
            "DATES",
            "a waiver must not end before it begins")
        .optionalId("byId", byId)
        .requiredText("reason", reason)
        .done();
  }

  /** Whether the finding is accepted on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
