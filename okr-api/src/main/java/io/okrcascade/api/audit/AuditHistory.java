package io.okrcascade.api.audit;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditHistoryAnswer;
import io.okrcascade.core.audit.AuditHistoryAnswer.DayIndices;
import io.okrcascade.core.audit.Tally;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indices of a cycle's audit by day: each day is audited as the family stood on it. */
final class AuditHistory {
  private static final Logger LOG = LoggerFactory.getLogger(AuditHistory.class);

  /** Bytes of what a team is told of a day. */
  private static final long TALLY = 200;

  private AuditHistory() {}

  /** The indices from the first day of the cycle to its last, or to the day asked about. */
  static AuditHistoryAnswer of(
      CascadeSnapshot snapshot, String cycleId, @Nullable Set<String> teams, LocalDate asOf) {
    Map<LocalDate, Map<String, Tally>> tallies =
        snapshot.keep(
            Facts.WITH_MAINTENANCE,
            "audit tallies " + cycleId + " " + asOf,
            byDay -> byDay.values().stream().mapToLong(it -> it.size() * TALLY).sum(),
            () -> tallies(snapshot, cycleId, asOf));
    List<DayIndices> days = new ArrayList<>();
    tallies.forEach(
        (day, byTeam) ->
            days.add(
                new DayIndices(
                    day,
                    byTeam.entrySet().stream()
                        .filter(e -> teams == null || teams.contains(e.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(Tally.NONE, Tally::plus)
                        .indices())));
    return new AuditHistoryAnswer(cycleId, days);
  }

  private static Map<LocalDate, Map<String, Tally>> tallies(
      CascadeSnapshot snapshot, String cycleId, LocalDate asOf) {
    Cycle cycle = CycleTree.of(snapshot.data()).cycle(cycleId);
    LocalDate last = asOf.isAfter(cycle.endsOn()) ? cycle.endsOn() : asOf;
    Map<LocalDate, Map<String, Tally>> byDay = new TreeMap<>();
    for (LocalDate day = cycle.startsOn(); !day.isAfter(last); day = day.plusDays(1)) {
      try {
        byDay.put(day, Audit.tallies(CycleAudit.input(snapshot.asOf(day), cycleId, day)));
      } catch (ProblemException e) {
        throw e; // nobody's fault but the moment's
      } catch (RuntimeException e) {
        // A history with a day missing is worth more than none.
        LOG.warn("{} of cycle {} cannot be audited", day, cycleId, e);
      }
    }
    return byDay;
  }
}
