package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * How the success of an objective is measured.
 *
 * @param weight its part of the objective's progress, 0 or more; 0 is tracked, not counted
 * @param cadenceDays how often a check-in is due, in days, 1..366
 * @param sortOrder place among the objective's key results, for display
 */
public record KeyResult(
    String id,
    String objectiveId,
    String title,
    @Nullable String description,
    Metric metric,
    Source source,
    double weight,
    @Nullable String ownerId,
    int cadenceDays,
    KeyResultState state,
    int sortOrder) {
  public static final RecordKind<KeyResult> KIND =
      RecordKind.of("KEY_RESULT", KeyResult.class, KeyResult::id)
          .stored(90, "key_result", "keyResults")
          .partOf("OBJECTIVE", KeyResult::objectiveId)
          .build();

  /** The key results of an objective. */
  public static final Grouping<KeyResult, String> OF_OBJECTIVE = KIND.by(KeyResult::objectiveId);

  public KeyResult {
    Check check =
        new Check()
            .id("id", id)
            .id("objectiveId", objectiveId)
            .name("title", title)
            .text("description", description)
            .required("metric", metric)
            .required("source", source)
            .weight("weight", weight)
            .optionalId("ownerId", ownerId)
            .range("cadenceDays", (double) cadenceDays, 1, 366)
            .required("state", state)
            .sortOrder(sortOrder);
    if (metric != null && source != null) {
      if (metric.isNumeric() && source != Source.CASCADE) {
        check
            .that(metric.baseline() != null, "/metric/baseline", "REQUIRED", "baseline is required")
            .that(metric.target() != null, "/metric/target", "REQUIRED", "target is required");
      }
      check.that(
          metric.isNumeric() || source != Source.SUM,
          "/source",
          "METRIC",
          "a " + metric.type() + " key result cannot be a SUM");
    }
    check.done();
  }

  /** A key result of weight 1 with weekly check-ins. */
  public static KeyResult of(String id, String objectiveId, String title, Metric metric) {
    return new KeyResult(
        id,
        objectiveId,
        title,
        null,
        metric,
        Source.CHECK_INS,
        1,
        null,
        7,
        KeyResultState.ACTIVE,
        0);
  }

  public KeyResult withMetric(Metric next) {
    return Copy.of(this).with("metric", next).make();
  }
}
