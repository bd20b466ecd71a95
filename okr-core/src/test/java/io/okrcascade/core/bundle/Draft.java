package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Short ways to write bundles in tests, and to merge them on a fixed day. */
final class Draft {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static final AtomicInteger IDS = new AtomicInteger();

  private Draft() {}

  static final Supplier<String> NEXT_ID = () -> "id-%09d".formatted(IDS.incrementAndGet());

  static Circumstances importing() {
    return Circumstances.ofImport(TODAY, NOW, "ana", NEXT_ID);
  }

  /** The bundle with a reason for all that it changes of what is committed. */
  static Bundle because(String reason, Bundle bundle) {
    return Copy.of(bundle).with("reason", reason).make();
  }

  static Circumstances requesting(@Nullable String reason) {
    return Circumstances.ofRequest(TODAY, NOW, "ana", NEXT_ID, reason);
  }

  /** The data after an import. */
  static Dataset after(Dataset data, Bundle bundle) {
    return data.with(Merge.of(data, bundle, importing()).changes());
  }

  /** What a refused merge finds wrong; fails where it is not refused. */
  static List<Violation> faults(Dataset data, Bundle bundle, Circumstances options) {
    try {
      Merge.of(data, bundle, options);
    } catch (InvalidException e) {
      return e.violations();
    } catch (RefusedException e) {
      return e.violations();
    }
    throw new AssertionError("the merge was not refused");
  }

  /** Places and codes of the faults of an import, such as {@code /teams/0/name REQUIRED}. */
  static List<String> told(Dataset data, Bundle bundle) {
    return faults(data, bundle, importing()).stream()
        .map(fault -> fault.pointer() + " " + fault.code())
        .toList();
  }

  /** One company with a department, a tribe and two squads; a year with its last quarter. */
  static Dataset company() {
    return after(
        Dataset.EMPTY,
        new Bundle.Builder()
            .teams(
                List.of(
                    team("co", TeamLevel.COMPANY, null),
                    team("dep", TeamLevel.DEPARTMENT, "co"),
                    team("tribe", TeamLevel.TRIBE, "dep"),
                    team("squad", TeamLevel.SQUAD, "tribe"),
                    team("other", TeamLevel.SQUAD, "tribe")))
            .people(List.of(new PersonItem("ana", "Ana", null, null, null, null, null, null, null)))
            .cycles(
                List.of(
                    cycle("2026", "2026-01-01", "2026-12-31", null),
                    cycle("q4", "2026-10-01", "2026-12-31", "2026"),
                    cycle("2025", "2025-01-01", "2025-12-31", null)))
            .build());
  }

  static TeamItem team(String id, @Nullable TeamLevel level, @Nullable String parentId) {
    return new TeamItem(id, id, level, parentId, null, null, null, null);
  }

  static CycleItem cycle(String id, String startsOn, String endsOn, @Nullable String parentId) {
    return new CycleItem(
        id,
        id,
        Cadence.OTHER,
        LocalDate.parse(startsOn),
        LocalDate.parse(endsOn),
        parentId,
        Phase.DRAFT,
        null,
        null);
  }

  static ObjectiveItem objective(
      String id, String teamId, String cycleId, KeyResultItem... keyResults) {
    return objective(id, teamId, cycleId, "title of " + id, List.of(), List.of(keyResults));
  }

  static ObjectiveItem objective(
      String id,
      String teamId,
      String cycleId,
      @Nullable String title,
      List<AlignmentItem> alignments,
      List<KeyResultItem> keyResults) {
    return new ObjectiveItem(
        id,
        teamId,
        cycleId,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        alignments,
        keyResults,
        null,
        null);
  }

  static ObjectiveItem inState(ObjectiveItem item, ObjectiveState state) {
    return new ObjectiveItem(
        item.id(),
        item.teamId(),
        item.cycleId(),
        item.title(),
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        item.alignments(),
        item.keyResults(),
        null,
        null);
  }

  static KeyResultItem keyResult(String id, CheckInItem... checkIns) {
    return keyResult(id, number(0, 10), null, List.of(), List.of(checkIns));
  }

  static KeyResultItem keyResult(
      String id,
      @Nullable MetricItem metric,
      @Nullable Source source,
      List<AlignmentItem> alignments,
      List<CheckInItem> checkIns) {
    return new KeyResultItem(
        id,
        null,
        "title of " + id,
        null,
        metric,
        source,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        alignments,
        checkIns);
  }

  static MetricItem number(double baseline, double target) {
    return new MetricItem(
        MetricType.NUMBER,
        "u",
        target < baseline ? Direction.DECREASE : Direction.INCREASE,
        BigDecimal.valueOf(baseline),
        BigDecimal.valueOf(target),
        null,
        null);
  }

  static AlignmentItem to(NodeType type, String id) {
    return new AlignmentItem(type, id, AlignmentMode.CONTRIBUTES, 1.0);
  }

  static CheckInItem checkIn(String on, double value) {
    return new CheckInItem(
        null, LocalDate.parse(on), BigDecimal.valueOf(value), null, null, null, null, null);
  }

  static Bundle objectives(ObjectiveItem... items) {
    return new Bundle.Builder().objectives(List.of(items)).build();
  }
}
