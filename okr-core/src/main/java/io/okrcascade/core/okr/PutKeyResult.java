package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.org.Person;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a key result, its links and its check-ins.
 *
 * @param id of the key result; null where the item has none
 * @param place among the key results of its objective, where the item does not say
 */
public record PutKeyResult(@Nullable String id, String objectiveId, KeyResultItem item, int place)
    implements Put {
  private static final int DEFAULT_CADENCE = 7;

  @Override
  public void run(Edit edit) {
    Reading<KeyResult> reading =
        edit.reading(KeyResult.KIND, id, item)
            .with("objectiveId", objectiveId)
            .or("source", Source.CHECK_INS)
            .or("weight", 1.0)
            .or("cadenceDays", DEFAULT_CADENCE)
            .or("state", KeyResultState.ACTIVE)
            .or("sortOrder", place);
    KeyResult old = reading.old();
    if (old != null && !old.objectiveId().equals(objectiveId)) {
      edit.broken(
          "/id",
          "OTHER_OBJECTIVE",
          "key result %s belongs to objective %s",
          old.id(),
          old.objectiveId());
      return;
    }
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    Source source = edit.pick(item.source(), old, KeyResult::source, Source.CHECK_INS);
    Metric metric = metric(edit, old == null ? null : old.metric(), source);
    // Where the metric is wrong, a sound one stands in, so that the other fields are checked too.
    Metric standIn = metric == null ? Metric.number("", 0, 1) : metric;
    KeyResult keyResult = reading.with("metric", standIn).make();
    if (id == null) {
      return;
    }
    if (keyResult != null && metric != null) {
      edit.put(KeyResult.KIND, keyResult);
      Feeds.ask(edit, old, keyResult);
      PlanDays.ask(edit, keyResult, "/metric/plan");
    }
    PutAlignment.each(edit, new Node(NodeType.KEY_RESULT, id), item.alignments());
    if (keyResult != null && metric != null) {
      edit.each(
          item.checkIns(), "/checkIns", (checkIn, at) -> new AddCheckIn(id, checkIn).run(edit));
      if (old != null) {
        Commitment.amend(edit, old, keyResult);
      }
    }
  }

  /** The metric, or null where it is wrong. */
  private @Nullable Metric metric(Edit edit, @Nullable Metric old, Source source) {
    MetricItem given = item.metric();
    if (given == null) {
      if (edit.keeps(old)) {
        return old;
      }
      if (source == Source.CASCADE) {
        return new Metric(
            MetricType.PERCENT,
            "%",
            Direction.INCREASE,
            BigDecimal.ZERO,
            BigDecimal.valueOf(100),
            List.of(),
            List.of());
      }
      edit.broken("/metric", "REQUIRED", "metric is required");
      return null;
    }
    List<Milestone> milestones = milestones(edit, given.milestones(), old);
    List<PlanPoint> plan = plan(edit, given.plan(), old);
    return milestones == null || plan == null
        ? null
        : edit.reading(Metric.class, old, given)
            .or("type", MetricType.NUMBER)
            .or("direction", Direction.INCREASE)
            .with("milestones", milestones)
            .with("plan", plan)
            .make("/metric");
  }

  /** The milestones, or null where one of them is wrong. */
  private static @Nullable List<Milestone> milestones(
      Edit edit, @Nullable List<MilestoneItem> items, @Nullable Metric old) {
    if (items == null) {
      return old != null && edit.keeps(old) ? old.milestones() : List.of();
    }
    return edit.makeEach(
        items,
        "/metric/milestones",
        item ->
            edit.reading(Milestone.class, old == null ? null : milestone(old, item.id()), item)
                .or("weight", 1.0)
                .make());
  }

  /** The phased targets, or null where one of them is wrong. */
  private static @Nullable List<PlanPoint> plan(
      Edit edit, @Nullable List<PlanPointItem> items, @Nullable Metric old) {
    if (items == null) {
      return old != null && edit.keeps(old) ? old.plan() : List.of();
    }
    return edit.makeEach(
        items, "/metric/plan", item -> edit.reading(PlanPoint.class, null, item).make());
  }

  private static @Nullable Milestone milestone(Metric metric, @Nullable String id) {
    return metric.milestones().stream().filter(m -> m.id().equals(id)).findFirst().orElse(null);
  }
}
