package io.okrcascade.api.audit;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.ChangeLog.Logged;
import io.okrcascade.api.planning.Plans;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.core.audit.AuditHistoryAnswer;
import io.okrcascade.core.audit.AuditHistoryAnswer.DayIndices;
import io.okrcascade.core.audit.Tally;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The indices of a cycle's audit by day: each day is audited as the family stood at its end, which
 * the change log tells. Days before the family was known here are audited as it was known first,
 * with the check-ins and the answers of that time.
 */
public final class AuditHistory {
  /** What bears on the indices, besides check-ins, which carry their days themselves. */
  private static final List<RecordKind<?>> STRUCTURE = Plans.withWork(DependencyResponse.KIND);

  private static final int MOST_KEPT = 5_000;

  private final Transactor transactor;
  private final ChangeLog changeLog;
  private final Clock clock;

  /** Days that are over stay as they were, so they are audited once. */
  private final Map<DayKey, Map<String, Tally>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<DayKey, Map<String, Tally>> eldest) {
              return size() > MOST_KEPT;
            }
          });

  public AuditHistory(Transactor transactor, ChangeLog changeLog, Clock clock) {
    this.transactor = transactor;
    this.changeLog = changeLog;
    this.clock = clock;
  }

  /**
   * What the figures of a day follow from.
   *
   * @param structure the last revision that changed the structure until the day
   * @param checkIns how many there are until the day
   */
  private record DayKey(
      String cycleId, LocalDate day, long organization, long structure, long checkIns) {}

  /** The indices from the first day of the cycle to its last, or to today. */
  AuditHistoryAnswer of(CascadeSnapshot snapshot, String cycleId, @Nullable Set<String> teams) {
    Cycle cycle = CycleTree.of(snapshot.data()).cycle(cycleId);
    List<DayIndices> days = new ArrayList<>();
    tallies(snapshot, cycle)
        .forEach(
            (day, tallies) ->
                days.add(
                    new DayIndices(
                        day,
                        tallies.entrySet().stream()
                            .filter(e -> teams == null || teams.contains(e.getKey()))
                            .map(Map.Entry::getValue)
                            .reduce(Tally.NONE, Tally::plus)
                            .indices())));
    return new AuditHistoryAnswer(cycleId, days);
  }

  private TreeMap<LocalDate, Map<String, Tally>> tallies(CascadeSnapshot snapshot, Cycle cycle) {
    List<Logged> changes = changes(snapshot, cycle);
    LocalDate today = LocalDate.now(clock);
    LocalDate last = today.isAfter(cycle.endsOn()) ? cycle.endsOn() : today;
    List<LocalDate> checkIns =
        snapshot.data().all(CheckIn.KIND).stream().map(CheckIn::on).sorted().toList();
    TreeMap<LocalDate, Map<String, Tally>> byDay = new TreeMap<>();
    Dataset data = snapshot.data();
    Cascade cascade = null;
    int left = changes.size();
    int checkedIn = checkIns.size();
    for (LocalDate day = last; !day.isBefore(cycle.startsOn()); day = day.minusDays(1)) {
      List<Change<?>> later = new ArrayList<>();
      while (left > 0 && isAfter(changes.get(left - 1), day)) {
        later.add(changes.get(--left).change().inverse());
      }
      while (checkedIn > 0 && checkIns.get(checkedIn - 1).isAfter(day)) {
        checkedIn--;
      }
      if (!later.isEmpty()) {
        data = data.with(later);
        cascade = null;
      }
      long structure = left == 0 ? 0 : changes.get(left - 1).revision();
      DayKey key =
          new DayKey(cycle.id(), day, snapshot.organizationRevision(), structure, checkedIn);
      Map<String, Tally> tallies = known.get(key);
      if (tallies == null) {
        // Most days leave the structure as it is, so most days share a cascade.
        cascade = cascade == null ? CascadeSnapshot.cascadeOf(data) : cascade;
        tallies = CycleAudit.tallies(data, cascade, cycle.id(), day, snapshot.settings());
        known.put(key, tallies);
      }
      byDay.put(day, tallies);
    }
    return byDay;
  }

  /** What changed since; but what the family began with here is never taken back. */
  private List<Logged> changes(CascadeSnapshot snapshot, Cycle cycle) {
    String family = CycleTree.of(snapshot.data()).familyOf(cycle.id());
    return snapshot.keep(
        "structure of " + cycle.id(),
        key ->
            transactor.read(
                handle ->
                    changeLog.since(handle, family, changeLog.first(handle, family), STRUCTURE)));
  }

  private boolean isAfter(Logged entry, LocalDate day) {
    return LocalDate.ofInstant(entry.at(), clock.getZone()).isAfter(day);
  }
}
