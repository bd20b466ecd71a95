package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated report on a key result; never changed afterwards, but for being taken back.
 *
 * @param value null where it tells confidence, a note or milestones only
 * @param confidence that the target will be reached, 0..1, or null
 * @param byId who checked in, where known
 * @param milestonesDone ids of the milestones that are reached, for MILESTONES
 * @param writtenAt the moment of writing, UTC; orders check-ins of one day
 * @param voided that it was taken back; null where it counts
 */
public record CheckIn(
    String id,
    String keyResultId,
    LocalDate on,
    @Nullable BigDecimal value,
    @Nullable Double confidence,
    @Nullable String note,
    @Nullable String byId,
    List<String> milestonesDone,
    Instant writtenAt,
    @Nullable Voided voided) {
  public static final RecordKind<CheckIn> KIND =
      RecordKind.of("CHECK_IN", CheckIn.class, CheckIn::id)
          .stored(100, "check_in", "checkIns")
          .within("KEY_RESULT", CheckIn::keyResultId)
          .standsOn("KEY_RESULT", CheckIn::keyResultId, Reference.each("CHECK_IN", CheckIn::told))
          .rewound(
              (data, day) ->
                  Creation.missingKeyResults(data, day)
                      .flatMap(it -> data.all(CheckIn.OF_KEY_RESULT, it.id()).stream()),
              (data, checkIn, day) ->
                  Creation.isThere(data, NodeType.KEY_RESULT, checkIn.keyResultId(), day)
                      ? checkIn
                      : null)
          .build();

  private static String told(Lookup records, CheckIn checkIn) {
    return "“%s” has check-ins".formatted(records.nameOf(KeyResult.KIND, checkIn.keyResultId()));
  }

  /** Whether it says nothing, as one of milestones could that were only looked at. */
  boolean isWordless() {
    return value == null && confidence == null && note == null && milestonesDone.isEmpty();
  }

  /** The check-ins of a key result. */
  public static final Grouping<CheckIn, String> OF_KEY_RESULT = KIND.by(CheckIn::keyResultId);

  /** The order in which check-ins of a key result count: the last one is the latest. */
  public static final Comparator<CheckIn> ORDER =
      Comparator.comparing(CheckIn::on)
          .thenComparing(CheckIn::writtenAt)
          .thenComparing(CheckIn::id);

  /** The same, taken back. */
  CheckIn withVoided(Voided why) {
    return Copy.of(this).with("voided", why).make();
  }

  public CheckIn {
    new Check()
        .id("id", id)
        .id("keyResultId", keyResultId)
        .required("on", on)
        .measure("value", value)
        .range("confidence", confidence, 0, 1)
        .text("note", note)
        .optionalId("byId", byId)
        .required("writtenAt", writtenAt)
        .done();
    value = Measures.normal(value);
    confidence = confidence == null ? null : confidence + 0.0; // no number is ever -0
    milestonesDone = milestonesDone == null ? List.of() : milestonesDone;
    milestonesDone = milestonesDone.stream().distinct().sorted().toList();
  }

  /** A bare value on a day, written at the day's start. */
  public static CheckIn of(String id, String keyResultId, LocalDate on, double value) {
    return new CheckIn(
        id,
        keyResultId,
        on,
        BigDecimal.valueOf(value),
        null,
        null,
        null,
        List.of(),
        on.atStartOfDay(ZoneOffset.UTC).toInstant(),
        null);
  }
}
