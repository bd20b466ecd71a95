package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private static final Message OTHER_TEAM =
      Message.invalid(
          "OTHER_TEAM",
          "“%s” moves only between objectives of its team, and “%s” is another team's");
  private static final Message OTHER_FAMILY =
      Message.invalid(
          "OTHER_FAMILY", "“%s” moves only within its year, and “%s” is of another one");

  @Override
  public void run(Edit edit) {
    KeyResult there = edit.data().find(KeyResult.KIND, id).orElse(null);
    if (there != null && !mayMove(edit, there)) {
      // What else is wrong with it is judged as of one that stays.
      new PutKeyResult(id, there.objectiveId(), item, place).run(edit);
      return;
    }
    Reading<KeyResult> reading =
        edit.reading(KeyResult.KIND, id, item)
            .given("links", edit.links(item.links()))
            .with("objectiveId", objectiveId)
            .or("source", Source.CHECK_INS)
            .or("weight", 1.0)
            .or("cadenceDays", DEFAULT_CADENCE)
            .or("state", KeyResultState.ACTIVE)
            .or("sortOrder", place);
    KeyResult old = reading.old();
    if (!edit.isImport()) {
      LocalDate told = old == null ? null : Creation.dayOf(edit.data(), old);
      edit.readOnly("createdOn", item.createdOn(), told);
      reading.with("createdOn", old == null ? edit.today() : old.createdOn());
    }
    edit.reference(Person.KIND, item.ownerId(), "/ownerId");
    PastDay.check(edit, "/createdOn", "the day on which it was written", item.createdOn());
    Source source = edit.pick(item.source(), old, KeyResult::source, Source.CHECK_INS);
    Metric metric = metric(edit, old, source);
    // Where the metric is wrong, a sound one stands in, so that all else is checked too.
    Metric standIn = old == null ? Metric.number("", 0, 1) : old.metric();
    KeyResult keyResult = reading.with("metric", metric == null ? standIn : metric).make();
    if (id == null) {
      return;
    }
    if (keyResult != null) {
      edit.put(KeyResult.KIND, keyResult);
      Feeds.ask(edit, old, keyResult);
      if (old != null) {
        ReportedMilestones.ask(edit, old, keyResult);
      }
      PlanDays.ask(edit, keyResult, item.metric());
    }
    PutAlignment.each(edit, new Node(NodeType.KEY_RESULT, id), item.alignments());
    if (keyResult != null) {
      amend(edit, old, keyResult, checkIns(edit, id));
    }
  }

  /** Those that are there, with those that the item tells. */
  private List<CheckIn> checkIns(Edit edit, String keyResultId) {
    List<CheckIn> all = new ArrayList<>(edit.data().all(CheckIn.OF_KEY_RESULT, keyResultId));
    edit.each(
        item.checkIns(),
        "/checkIns",
        (checkIn, at) -> new AddCheckIn(keyResultId, checkIn, at).run(edit).ifPresent(all::add));
    return all;
  }

  private void amend(
      Edit edit, @Nullable KeyResult old, KeyResult keyResult, List<CheckIn> checkIns) {
    if (old == null) {
      Commitment.added(edit, keyResult);
    } else {
      Commitment.amend(edit, old, keyResult, item, checkIns);
    }
    if (!keyResult.equals(old)) {
      Approval.noteChange(edit, objectiveId);
      edit.ask(Commitment.COMPLETE, keyResult.id());
    }
  }

  /**
   * Whether a key result stays in its objective, or moves to one of the same team; its links must
   * be right there too.
   */
  private boolean mayMove(Edit edit, KeyResult old) {
    if (old.objectiveId().equals(objectiveId) || edit.isComparison()) {
      return true;
    }
    Objective from = edit.find(Objective.KIND, old.objectiveId()).orElse(null);
    Objective to = edit.find(Objective.KIND, objectiveId).orElse(null);
    if (from == null || to == null) {
      edit.reference(Objective.KIND, objectiveId, "/objectiveId");
      return false;
    }
    if (!from.teamId().equals(to.teamId())) {
      edit.broken("/objectiveId", OTHER_TEAM, old.title(), to.title());
      return false;
    }
    if (!CycleForest.areOfOneFamily(edit, from.cycleId(), to.cycleId())) {
      edit.broken("/objectiveId", OTHER_FAMILY, old.title(), to.title());
      return false;
    }
    if (!Commitment.mayMove(edit, old, to)) {
      return false;
    }
    Links.ask(edit, old);
    Approval.noteChange(edit, from.id());
    return true;
  }

  /** The metric, or null where it is wrong. */
  private @Nullable Metric metric(Edit edit, @Nullable KeyResult before, Source source) {
    Metric old = before == null ? null : before.metric();
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
      if (edit.isSound("/source")) {
        edit.broken("/metric", "REQUIRED", "a key result needs what it is measured by");
      }
      return null;
    }
    Reading<Metric> reading =
        edit.reading(Metric.class, old, given)
            .or("type", MetricType.NUMBER)
            .or("direction", Direction.INCREASE);
    readMilestones(edit, reading, given.milestones(), before);
    edit.each(
        given.milestones(),
        "/metric/milestones",
        (step, at) -> {
          PastDay.check(edit, "/doneOn", "a milestone's day", step.doneOn());
          checkInCycle(edit, old, step);
        });
    readPlan(edit, reading, given.plan());
    return reading.make("/metric");
  }

  /** A day that is told anew lies in the cycle, as that of a check-in does. */
  private void checkInCycle(Edit edit, @Nullable Metric old, MilestoneItem step) {
    LocalDate day = step.doneOn();
    Milestone before = old == null ? null : milestone(old, step.id());
    if (edit.isImport() || day == null || (before != null && day.equals(before.doneOn()))) {
      return;
    }
    edit.find(Objective.KIND, objectiveId)
        .flatMap(objective -> edit.find(Cycle.KIND, objective.cycleId()))
        .filter(cycle -> !cycle.contains(day))
        .ifPresent(cycle -> PlannedDay.tellOutside(edit, "/doneOn", day, cycle));
  }

  private static void readMilestones(
      Edit edit,
      Reading<Metric> reading,
      @Nullable List<MilestoneItem> items,
      @Nullable KeyResult before) {
    Metric old = before == null ? null : before.metric();
    if (items == null) {
      reading.with("milestones", old != null && edit.keeps(old) ? old.milestones() : List.of());
      return;
    }
    reading.parts(
        "milestones",
        edit.makeSound(
            items,
            "/metric/milestones",
            item -> {
              Milestone known = old == null ? null : milestone(old, item.id());
              Reading<Milestone> step =
                  edit.reading(Milestone.class, known, item).or("weight", 1.0);
              if (item.doneOn() == null && before != null && known != null) {
                step.with("doneOn", ReportedMilestones.keep(edit, before, known));
              }
              return step.make();
            }));
  }

  private static void readPlan(
      Edit edit, Reading<Metric> reading, @Nullable List<PlanPointItem> items) {
    Metric old = reading.old();
    if (items == null) {
      reading.with("plan", old != null && edit.keeps(old) ? old.plan() : List.of());
      return;
    }
    reading.parts(
        "plan",
        edit.makeSound(
            items, "/metric/plan", item -> edit.reading(PlanPoint.class, null, item).make()));
  }

  private static @Nullable Milestone milestone(Metric metric, @Nullable String id) {
    return metric.milestones().stream().filter(m -> m.id().equals(id)).findFirst().orElse(null);
  }
}
