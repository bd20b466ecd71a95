package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges check-ins. They are only ever added: one that says the same as one that is there is that
 * one.
 */
final class CheckInMerge {
  private final Workbench bench;

  CheckInMerge(Workbench bench) {
    this.bench = bench;
  }

  /** What makes two check-ins of a key result the same. */
  private record Content(
      LocalDate on,
      @Nullable BigDecimal value,
      @Nullable Double confidence,
      @Nullable String note,
      @Nullable String byId,
      List<String> milestonesDone) {
    static Content of(CheckIn checkIn) {
      return new Content(
          checkIn.on(),
          checkIn.value(),
          checkIn.confidence(),
          checkIn.note(),
          checkIn.byId(),
          checkIn.milestonesDone());
    }
  }

  /**
   * Adds the check-ins that are new.
   *
   * @return the key result's metric, with the milestones done that new check-ins report
   */
  Metric merge(KeyResult keyResult, @Nullable List<CheckInItem> items, String at) {
    if (items == null || items.isEmpty()) {
      return keyResult.metric();
    }
    // A bundle may hold the history of a key result that takes its children's progress by now.
    if (bench.options.ritual() && keyResult.source() != Source.CHECK_INS) {
      bench.violation(
          at,
          "SOURCE",
          "key result %s takes its progress from its children (%s), not from check-ins"
              .formatted(keyResult.id(), keyResult.source()));
      return keyResult.metric();
    }
    Map<Content, Integer> there = new HashMap<>();
    // A bundle tells what is there; a person who checks in again means it.
    if (!bench.options.ritual()) {
      for (CheckIn checkIn : bench.current.all(CheckIn.OF_KEY_RESULT, keyResult.id())) {
        there.merge(Content.of(checkIn), 1, Integer::sum);
      }
    }
    Cycle cycle =
        bench
            .find(Objective.KIND, keyResult.objectiveId())
            .flatMap(objective -> bench.find(Cycle.KIND, objective.cycleId()))
            .orElse(null);
    Metric[] metric = {keyResult.metric()};
    Workbench.each(
        items,
        at,
        (item, place) ->
            checkIn(item, keyResult, cycle, place)
                .ifPresent(
                    checkIn -> {
                      Content content = Content.of(checkIn);
                      if (there.merge(content, -1, Integer::sum) >= 0) {
                        bench.unchanged(CheckIn.KIND);
                        return;
                      }
                      bench.put(CheckIn.KIND, checkIn);
                      metric[0] = tick(metric[0], checkIn);
                    }));
    return metric[0];
  }

  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  private Optional<CheckIn> checkIn(
      CheckInItem item, KeyResult keyResult, @Nullable Cycle cycle, String at) {
    boolean milestones = keyResult.metric().type() == MetricType.MILESTONES;
    LocalDate on = item.on() == null ? defaultDay(cycle) : item.on();
    List<String> done =
        item.milestonesDone() == null
            ? List.of()
            : OrganizationMerge.withoutNulls(item.milestonesDone());
    bench.reference(Person.KIND, item.byId(), at + "/byId");
    if (item.value() == null && !milestones) {
      bench.violation(at + "/value", "REQUIRED", "value is required");
    }
    if (on.isAfter(bench.options.today())) {
      bench.violation(at + "/on", "FUTURE", "a check-in cannot lie in the future: " + on);
    } else if (cycle != null && !cycle.contains(on)) {
      bench.violation(
          at + "/on",
          "OUTSIDE_CYCLE",
          "%s lies outside cycle %s (%s to %s)"
              .formatted(on, cycle.id(), cycle.startsOn(), cycle.endsOn()));
    }
    for (String id : done) {
      if (keyResult.metric().milestones().stream().noneMatch(m -> m.id().equals(id))) {
        bench.violation(
            at + "/milestonesDone",
            "UNKNOWN",
            "key result " + keyResult.id() + " has no milestone " + id);
      }
    }
    return Optional.ofNullable(
        bench.make(
            at,
            () ->
                new CheckIn(
                    bench.options.ids().get(),
                    keyResult.id(),
                    on,
                    item.value(),
                    item.confidence(),
                    item.note(),
                    item.byId(),
                    done,
                    bench.options.now())));
  }

  /** Today, or the last day of a cycle that is over. */
  private LocalDate defaultDay(@Nullable Cycle cycle) {
    LocalDate today = bench.options.today();
    return cycle != null && today.isAfter(cycle.endsOn()) ? cycle.endsOn() : today;
  }

  private static Metric tick(Metric metric, CheckIn checkIn) {
    if (checkIn.milestonesDone().isEmpty()) {
      return metric;
    }
    return metric.withMilestones(
        metric.milestones().stream().map(milestone -> tick(milestone, checkIn)).toList());
  }

  private static Milestone tick(Milestone milestone, CheckIn checkIn) {
    boolean reported = checkIn.milestonesDone().contains(milestone.id());
    return reported && !milestone.isDone(checkIn.on())
        ? milestone.withDoneOn(checkIn.on())
        : milestone;
  }
}
