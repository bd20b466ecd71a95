package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.ExternalLink;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the success of an objective is measured.
 *
 * @param weight its part of the objective's progress, 0 to 100; 0 is tracked, not counted
 * @param cadenceDays how often a check-in is due, in days, 1..366
 * @param sortOrder place among the objective's key results, for display
 * @param externalId what another system calls it, or null
 * @param links where other systems speak of it
 * @param createdOn the day on which it was written; null: with its cycle's first day
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
    int sortOrder,
    @Nullable String externalId,
    List<ExternalLink> links,
    @Nullable LocalDate createdOn) {
  public static final RecordKind<KeyResult> KIND =
      RecordKind.of("KEY_RESULT", KeyResult.class, KeyResult::id)
          .stored(90, "key_result", "keyResults")
          .partOf("OBJECTIVE", KeyResult::objectiveId)
          .rewound(Earlier::keyResults, Earlier::keyResult)
          .build();

  /** The key results of an objective. */
  public static final Grouping<KeyResult, String> OF_OBJECTIVE = KIND.by(KeyResult::objectiveId);

  static final Grouping<KeyResult, @Nullable LocalDate> CREATED_ON = KIND.by(KeyResult::createdOn);

  /** By the day on which their last milestone yet was reached. */
  static final Grouping<KeyResult, @Nullable LocalDate> LAST_STEP_ON =
      KIND.by(keyResult -> keyResult.metric().lastStepOn());

  public KeyResult {
    Check check =
        new Check()
            .id("id", id)
            .id("objectiveId", objectiveId)
            .name("title", title)
            .text("description", description)
            .required("metric", metric)
            .required("source", source)
            .weight("weight", weight, Check.MAX_WEIGHT)
            .optionalId("ownerId", ownerId)
            .range("cadenceDays", (double) cadenceDays, 1, 366)
            .required("state", state)
            .sortOrder(sortOrder)
            .externalId(externalId);
    if (metric != null && source != null) {
      check.that(
          metric.isNumeric() || !source.takesValues(),
          "/source",
          "METRIC",
          "only a number, a percentage or an amount can be fed with its children's values");
    }
    check.done();
    weight += 0.0; // no number is ever -0
    links = links == null ? List.of() : List.copyOf(links);
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
        0,
        null,
        List.of(),
        null);
  }

  /** Whether it can be approved: it is fed by its children alone, or its metric is complete. */
  public boolean isComplete() {
    return source == Source.CASCADE || metric.isComplete();
  }

  /** Who owns it: its own owner, else that of its objective; null for nobody. */
  public @Nullable String ownerIdIn(Objective objective) {
    return ownerId == null ? objective.ownerId() : ownerId;
  }

  public KeyResult withMetric(Metric next) {
    return Copy.of(this).with("metric", next).make();
  }
}
