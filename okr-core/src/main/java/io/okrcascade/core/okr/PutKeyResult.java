package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  private static final Message OTHER_OBJECTIVE =
      Message.invalid("OTHER_OBJECTIVE", "key result %s belongs to objective %s");
  private static final Message METRIC = Message.invalid("REQUIRED", "metric is required");

  @Override
  public void mention(Edit edit) {
    edit.mention(KeyResult.KIND, id, "/id");
  }

  @Override
  public void run(Edit edit) {
    KeyResult old = edit.data().find(KeyResult.KIND, id).orElse(null);
    if (old != null && !old.objectiveId().equals(objectiveId)) {
      edit.broken("/id", OTHER_OBJECTIVE, old.id(), old.objectiveId());
      return;
    }
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    Source source = edit.pick(item.source(), old, KeyResult::source, Source.CHECK_INS);
    Metric metric = metric(edit, old == null ? null : old.metric(), source);
    // Where the metric is wrong, a sound one stands in, so that the other fields are checked too.
    Metric standIn = metric == null ? Metric.number("", 0, 1) : metric;
    KeyResult keyResult = edit.make("", () -> make(edit, old, source, standIn));
    if (id == null) {
      return;
    }
    if (keyResult != null && metric != null) {
      edit.put(KeyResult.KIND, keyResult);
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

  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  private KeyResult make(Edit edit, @Nullable KeyResult old, Source source, Metric metric) {
    return new KeyResult(
        id,
        objectiveId,
        edit.pickOrNull(item.title(), old, KeyResult::title),
        edit.pickOrNull(item.description(), old, KeyResult::description),
        metric,
        source,
        edit.pick(item.weight(), old, KeyResult::weight, 1.0),
        edit.pickOrNull(item.ownerId(), old, KeyResult::ownerId),
        edit.pick(item.cadenceDays(), old, KeyResult::cadenceDays, DEFAULT_CADENCE),
        edit.pick(item.state(), old, KeyResult::state, KeyResultState.ACTIVE),
        edit.pick(item.sortOrder(), old, KeyResult::sortOrder, place));
  }

  /** The metric, or null where it is wrong. */
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
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
            List.of());
      }
      edit.broken("/metric", METRIC);
      return null;
    }
    List<Milestone> milestones = milestones(edit, given.milestones(), old);
    return milestones == null
        ? null
        : edit.make(
            "/metric",
            () ->
                new Metric(
                    edit.pick(given.type(), old, Metric::type, MetricType.NUMBER),
                    edit.pickOrNull(given.unit(), old, Metric::unit),
                    edit.pick(given.direction(), old, Metric::direction, Direction.INCREASE),
                    edit.pickOrNull(given.baseline(), old, Metric::baseline),
                    edit.pickOrNull(given.target(), old, Metric::target),
                    milestones));
  }

  /** The milestones, or null where one of them is wrong. */
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  private static @Nullable List<Milestone> milestones(
      Edit edit, @Nullable List<MilestoneItem> items, @Nullable Metric old) {
    if (items == null) {
      return edit.keeps(old) ? old.milestones() : List.of();
    }
    List<Milestone> made = new ArrayList<>();
    boolean[] sound = {true};
    edit.each(
        items,
        "/metric/milestones",
        (item, place) -> {
          Milestone known = old == null ? null : milestone(old, item.id());
          Milestone milestone =
              edit.make(
                  "",
                  () ->
                      new Milestone(
                          item.id(),
                          edit.pickOrNull(item.title(), known, Milestone::title),
                          edit.pick(item.weight(), known, Milestone::weight, 1.0),
                          edit.pickOrNull(item.doneOn(), known, Milestone::doneOn)));
          if (milestone == null) {
            sound[0] = false;
          } else {
            made.add(milestone);
          }
        });
    return sound[0] ? made : null;
  }

  private static @Nullable Milestone milestone(Metric metric, @Nullable String id) {
    return metric.milestones().stream().filter(m -> m.id().equals(id)).findFirst().orElse(null);
  }
}
