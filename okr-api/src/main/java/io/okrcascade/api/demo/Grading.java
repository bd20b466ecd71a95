package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.GradeItem;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.record.Dataset;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Grades the objectives of closed cycles, as their closing did, with what people wrote. */
final class Grading {
  private final PlanningScript.ExplanationScript script;
  private final DemoCalendar calendar;
  private final Scores scores;
  private int others;

  Grading(Bundle bundle, PlanningScript.ExplanationScript script, DemoCalendar calendar) {
    this.script = script;
    this.calendar = calendar;
    AtomicInteger ids = new AtomicInteger();
    Dataset data =
        Dataset.EMPTY.with(
            Merge.of(
                    Dataset.EMPTY,
                    bundle,
                    Circumstances.ofImport(
                        calendar.today(),
                        calendar.today().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        null,
                        () -> "n" + ids.incrementAndGet()))
                .changes());
    scores = CascadeSnapshot.cascadeOf(data).scores(calendar.today(), Pace.DEFAULT);
  }

  ObjectiveItem graded(ObjectiveItem item) {
    Cycle cycle =
        calendar.cycles().stream()
            .filter(c -> c.id().equals(item.cycleId()) && c.phase() == Phase.CLOSED)
            .findFirst()
            .orElse(null);
    if (cycle == null || item.state() == ObjectiveState.DROPPED) {
      return item;
    }
    double progress = scores.objective(Objects.requireNonNull(item.id())).progress();
    boolean missed =
        Grade.band(Grade.of(progress), Objects.requireNonNull(item.ambition()))
            == Grade.Band.MISSED;
    return new ObjectiveItem(
        item.id(),
        item.teamId(),
        item.cycleId(),
        item.title(),
        item.description(),
        item.ambition(),
        item.origin(),
        item.ownerId(),
        item.weight(),
        item.state(),
        item.archived(),
        item.sortOrder(),
        item.alignments(),
        item.keyResults(),
        item.amendments(),
        new GradeItem(
            progress, missed ? explanation(item.id()) : null, cycle.opensOn(Phase.CLOSED)));
  }

  private @Nullable String explanation(String id) {
    if (id.equals(LinkText.id(script.open(), Slot.NOW, calendar))) {
      return null;
    }
    for (Map.Entry<String, String> named : script.named().entrySet()) {
      if (id.equals(LinkText.id(named.getKey(), Slot.NOW, calendar))) {
        return named.getValue();
      }
    }
    return script.others().get(others++ % script.others().size());
  }
}
