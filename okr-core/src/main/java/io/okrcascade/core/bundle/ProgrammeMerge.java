package io.okrcascade.core.bundle;

import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.record.RecordKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges programmes. Which initiatives belong to one is kept with the initiatives; a programme that
 * lists them says the same from its side.
 */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class ProgrammeMerge {
  private final Workbench bench;

  ProgrammeMerge(Workbench bench) {
    this.bench = bench;
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.programmes(),
        "/programmes",
        (item, at) -> bench.mention(Programme.KIND, item.id(), at + "/id"));
  }

  /** Merges the programmes themselves; initiatives may then refer to them. */
  void merge(Bundle bundle) {
    Workbench.each(bundle.programmes(), "/programmes", this::programme);
  }

  private void programme(ProgrammeItem item, String at) {
    Programme old = bench.current.find(Programme.KIND, item.id()).orElse(null);
    bench.reference(Person.KIND, item.ownerId(), at + "/ownerId");
    Programme made =
        bench.make(
            at,
            () ->
                new Programme(
                    item.id(),
                    bench.pickOrNull(item.name(), old, Programme::name),
                    bench.pickOrNull(item.description(), old, Programme::description),
                    bench.pickOrNull(item.ownerId(), old, Programme::ownerId)));
    if (made != null) {
      bench.put(Programme.KIND, made);
    }
    if (item.id() != null) {
      Set<LocalDate> weeks = new HashSet<>();
      Workbench.each(
          item.updates(),
          at + "/updates",
          (update, place) -> update(item.id(), update, weeks, place));
    }
  }

  private void update(
      String programmeId, ProgrammeUpdateItem item, Set<LocalDate> weeks, String at) {
    bench.reference(Person.KIND, item.byId(), at + "/byId");
    ProgrammeUpdate old = oldUpdate(programmeId, item.weekOf());
    ProgrammeUpdate made =
        bench.make(
            at,
            () ->
                new ProgrammeUpdate(
                    programmeId,
                    item.weekOf(),
                    bench.pickOrNull(item.headline(), old, ProgrammeUpdate::headline),
                    bench.pickOrNull(item.health(), old, ProgrammeUpdate::health),
                    bench.pickOrNull(item.note(), old, ProgrammeUpdate::note),
                    bench.pickOrNull(item.byId(), old, ProgrammeUpdate::byId)));
    if (made == null) {
      return;
    }
    if (!weeks.add(made.weekOf())) {
      bench.violation(
          at + "/weekOf", "DUPLICATE", "there is one update a week; this input has more");
    } else if (made.weekOf().isAfter(bench.options.today())) {
      bench.violation(
          at + "/weekOf", "FUTURE", "a week that has not begun has no news: " + item.weekOf());
    } else {
      bench.put(ProgrammeUpdate.KIND, made);
    }
  }

  private @Nullable ProgrammeUpdate oldUpdate(String programmeId, @Nullable LocalDate day) {
    return day == null
        ? null
        : bench
            .current
            .find(
                ProgrammeUpdate.KIND,
                RecordKind.pairId(programmeId, MaintenanceReport.weekOf(day).toString()))
            .orElse(null);
  }

  /** Takes over which initiatives the programmes list; to be called once those are merged. */
  void assign(Bundle bundle) {
    Set<String> assigned = new HashSet<>();
    Map<String, String> said = new HashMap<>();
    Workbench.each(
        bundle.initiatives(),
        "/initiatives",
        (item, at) -> said.put(item.id(), item.programmeId()));
    Workbench.each(
        bundle.programmes(),
        "/programmes",
        (item, at) -> {
          List<String> ids = item.initiativeIds();
          for (int i = 0; item.id() != null && ids != null && i < ids.size(); i++) {
            if (ids.get(i) != null) {
              String place = at + "/initiativeIds/" + i;
              assign(item.id(), ids.get(i), assigned, place);
              checkSaid(item.id(), ids.get(i), said.get(ids.get(i)), place);
            }
          }
          if (ids != null && bench.options.absent() == MergeOptions.Absent.DEFAULT) {
            release(item.id(), ids);
          }
        });
  }

  private void assign(String programmeId, String initiativeId, Set<String> assigned, String at) {
    bench.reference(Initiative.KIND, initiativeId, at);
    if (!assigned.add(initiativeId)) {
      bench.violation(at, "DUPLICATE", "an initiative belongs to one programme, once");
      return;
    }
    bench
        .find(Initiative.KIND, initiativeId)
        .filter(initiative -> !programmeId.equals(initiative.programmeId()))
        .ifPresent(initiative -> bench.put(Initiative.KIND, initiative.withProgramme(programmeId)));
  }

  /** One input must not say two things of an initiative. */
  private void checkSaid(
      String programmeId, String initiativeId, @Nullable String said, String at) {
    if (said != null && !said.equals(programmeId)) {
      bench.violation(
          at,
          "CONTRADICTION",
          "initiative %s says in this input that it belongs to %s".formatted(initiativeId, said));
    }
  }

  /** A request that lists the initiatives lists them all. */
  private void release(@Nullable String programmeId, List<String> kept) {
    for (Initiative before : bench.current.all(Initiative.KIND)) {
      Initiative initiative = bench.find(Initiative.KIND, before.id()).orElse(before);
      if (initiative.programmeId() != null
          && initiative.programmeId().equals(programmeId)
          && !kept.contains(initiative.id())) {
        bench.put(Initiative.KIND, initiative.withProgramme(null));
      }
    }
  }
}
