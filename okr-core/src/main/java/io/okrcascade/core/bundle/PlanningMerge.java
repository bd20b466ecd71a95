package io.okrcascade.core.bundle;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.BriefingTemplateItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges what planning keeps of teams: templates, people, upkeep, and who was asked to join in. */
// Records are made from what may be null on purpose: their constructors tell what is missing.
@SuppressWarnings("NullAway")
final class PlanningMerge {
  private final Workbench bench;

  PlanningMerge(Workbench bench) {
    this.bench = bench;
  }

  void mention(Bundle bundle) {
    Workbench.each(
        bundle.briefingTemplates(),
        "/briefingTemplates",
        (item, at) -> bench.mention(BriefingTemplate.KIND, item.id(), at + "/id"));
    Workbench.each(
        bundle.solicitations(),
        "/solicitations",
        (item, at) -> bench.mention(Solicitation.KIND, item.id(), at + "/id"));
  }

  void merge(Bundle bundle) {
    Workbench.each(bundle.briefingTemplates(), "/briefingTemplates", this::template);
    Workbench.each(bundle.capacities(), "/capacities", this::capacity);
    Workbench.each(bundle.maintenance(), "/maintenance", this::maintenance);
    Workbench.each(bundle.solicitations(), "/solicitations", this::solicitation);
  }

  private void template(BriefingTemplateItem item, String at) {
    BriefingTemplate old = bench.current.find(BriefingTemplate.KIND, item.id()).orElse(null);
    List<BriefingSection> sections = new ArrayList<>();
    boolean[] sound = {true};
    Workbench.each(
        item.sections(),
        at + "/sections",
        (section, place) -> {
          BriefingSection made =
              bench.make(
                  place,
                  () ->
                      new BriefingSection(
                          section.key(),
                          section.title(),
                          section.guidance(),
                          Boolean.TRUE.equals(section.required())));
          sound[0] &= made != null;
          sections.add(made);
        });
    if (!sound[0]) {
      return;
    }
    BriefingTemplate made =
        bench.make(
            at,
            () ->
                new BriefingTemplate(
                    item.id(),
                    bench.pick(
                        item.sections() == null ? null : sections,
                        old,
                        BriefingTemplate::sections,
                        List.of())));
    if (made != null) {
      bench.put(BriefingTemplate.KIND, made);
    }
  }

  private void capacity(CapacityItem item, String at) {
    bench.reference(Team.KIND, item.teamId(), at + "/teamId");
    bench.reference(Cycle.KIND, item.cycleId(), at + "/cycleId");
    if (item.people() == null) {
      bench.violation(at + "/people", "REQUIRED", "people is required");
    }
    Capacity made =
        bench.make(
            at,
            () ->
                new Capacity(
                    item.teamId(), item.cycleId(), item.people() == null ? 0 : item.people()));
    if (made != null && item.people() != null && isOnce(Capacity.KIND, made, at)) {
      bench.put(Capacity.KIND, made);
    }
  }

  private void maintenance(MaintenanceItem item, String at) {
    bench.reference(Team.KIND, item.teamId(), at + "/teamId");
    MaintenanceReport old = oldReport(item);
    Double share = bench.pickOrNull(item.share(), old, MaintenanceReport::share);
    if (share == null) {
      bench.violation(at + "/share", "REQUIRED", "share is required");
    }
    MaintenanceReport made =
        bench.make(
            at,
            () ->
                new MaintenanceReport(
                    item.teamId(),
                    item.weekOf(),
                    share == null ? 0 : share,
                    bench.pick(item.ticketsIn(), old, MaintenanceReport::ticketsIn, 0),
                    bench.pick(item.ticketsOut(), old, MaintenanceReport::ticketsOut, 0),
                    bench.pick(
                        OrganizationMerge.withoutNulls(item.categories()),
                        old,
                        MaintenanceReport::categories,
                        Map.of())));
    if (made == null || share == null || !isOnce(MaintenanceReport.KIND, made, at)) {
      return;
    }
    if (made.weekOf().isAfter(bench.options.today())) {
      bench.violation(
          at + "/weekOf",
          "FUTURE",
          "a week that has not begun cannot be reported: " + item.weekOf());
      return;
    }
    bench.put(MaintenanceReport.KIND, made);
  }

  private @Nullable MaintenanceReport oldReport(MaintenanceItem item) {
    if (item.teamId() == null || item.weekOf() == null) {
      return null;
    }
    String week = MaintenanceReport.weekOf(item.weekOf()).toString();
    return bench
        .current
        .find(MaintenanceReport.KIND, RecordKind.pairId(item.teamId(), week))
        .orElse(null);
  }

  /** Records without an id of their own: complains where the input holds one of them twice. */
  private <T extends Record> boolean isOnce(RecordKind<T> type, T made, String at) {
    String id = type.idOf(made);
    int before = bench.violations().size();
    bench.mention(type, id, at);
    return bench.violations().size() == before;
  }

  private void solicitation(SolicitationItem item, String at) {
    Solicitation old = bench.current.find(Solicitation.KIND, item.id()).orElse(null);
    bench.reference(Cycle.KIND, item.cycleId(), at + "/cycleId");
    bench.reference(Team.KIND, item.teamId(), at + "/teamId");
    bench.reference(Team.KIND, item.requesterTeamId(), at + "/requesterTeamId");
    bench.reference(Initiative.KIND, item.initiativeId(), at + "/initiativeId");
    Solicitation made =
        bench.make(
            at,
            () ->
                new Solicitation(
                    item.id(),
                    bench.pickOrNull(item.cycleId(), old, Solicitation::cycleId),
                    bench.pickOrNull(item.teamId(), old, Solicitation::teamId),
                    bench.pickOrNull(item.requesterTeamId(), old, Solicitation::requesterTeamId),
                    bench.pickOrNull(item.topic(), old, Solicitation::topic),
                    bench.pickOrNull(item.initiativeId(), old, Solicitation::initiativeId),
                    bench.pick(item.on(), old, Solicitation::on, bench.options.today()),
                    bench.pick(item.state(), old, Solicitation::state, SolicitationState.ASKED)));
    if (made == null) {
      return;
    }
    if (old != null && !bench.areOfOneFamily(old.cycleId(), made.cycleId())) {
      bench.violation(
          at + "/cycleId", "OTHER_FAMILY", "a solicitation stays in the year of its cycle");
      return;
    }
    bench.put(Solicitation.KIND, made);
  }
}
