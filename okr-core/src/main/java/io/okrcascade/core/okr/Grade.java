package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an objective ended.
 *
 * @param progress frozen when its cycle closed, 0..1; null before
 * @param explanation why it came out as it did; a missed committed objective needs one
 * @param gradedOn the day of the closing; null before
 */
public record Grade(
    String objectiveId,
    @Nullable Double progress,
    @Nullable String explanation,
    @Nullable LocalDate gradedOn) {
  public static final RecordKind<Grade> KIND =
      RecordKind.of("GRADE", Grade.class, Grade::objectiveId)
          .stored(130, "grade", "grades")
          .partOf("OBJECTIVE", Grade::objectiveId)
          .writtenAfterClosing()
          .rewound(
              (data, day) ->
                  Stream.concat(
                      data.after(Grade.GRADED_ON, day),
                      Creation.missingObjectives(data, day)
                          .flatMap(it -> data.find(Grade.KIND, it.id()).stream())),
              (data, grade, day) ->
                  Creation.isThere(data, NodeType.OBJECTIVE, grade.objectiveId(), day)
                          && (grade.gradedOn() == null || !grade.gradedOn().isAfter(day))
                      ? grade
                      : null)
          .build();

  private static final Grouping<Grade, @Nullable LocalDate> GRADED_ON = KIND.by(Grade::gradedOn);

  /** How a grade is read. */
  public enum Band {
    /** A committed objective that came to 1, before any rounding. */
    MET,
    /** A committed objective that did not. */
    MISSED,
    /** An aspirational objective at 0.7 or above. */
    GREEN,
    /** An aspirational objective from 0.4 to 0.6. */
    AMBER,
    /** An aspirational objective at 0.3 or below. */
    RED
  }

  private static final BigDecimal GREEN_FROM = new BigDecimal("0.7");
  private static final BigDecimal AMBER_FROM = new BigDecimal("0.4");

  public Grade {
    new Check()
        .id("objectiveId", objectiveId)
        .range("progress", progress, 0, 1)
        .text("explanation", explanation)
        .done();
    progress = progress == null ? null : progress + 0.0; // no number is ever -0
  }

  /** Progress rounded half up to one decimal; null before the cycle closed. */
  public @Nullable BigDecimal value() {
    return progress == null ? null : of(progress);
  }

  /** Progress as a grade: rounded half up to one decimal. */
  public static BigDecimal of(double progress) {
    // First the noise of arithmetic goes: a mean of 0.6 and 0.7 is 0.65, whatever its last bits.
    return BigDecimal.valueOf(progress)
        .setScale(9, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP);
  }

  /** How it is read for an objective of that ambition; null before the cycle closed. */
  public @Nullable Band band(Ambition ambition) {
    return progress == null ? null : band(progress, ambition);
  }

  /**
   * How progress is read. What was committed is met when it is reached, and not when rounding makes
   * it so; the bands of aspirations are Google's, by the rounded grade.
   */
  public static Band band(double progress, Ambition ambition) {
    if (ambition == Ambition.COMMITTED) {
      return progress >= 1 ? Band.MET : Band.MISSED;
    }
    BigDecimal grade = of(progress);
    if (grade.compareTo(GREEN_FROM) >= 0) {
      return Band.GREEN;
    }
    return grade.compareTo(AMBER_FROM) >= 0 ? Band.AMBER : Band.RED;
  }

  /** Whether a grade of that ambition needs an explanation and this one has none. */
  public boolean isUnexplainedMiss(Ambition ambition) {
    return band(ambition) == Band.MISSED
        && (explanation == null || VisibleText.isBlank(explanation));
  }
}
