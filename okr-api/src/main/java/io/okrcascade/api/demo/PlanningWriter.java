package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.api.demo.PlanningScript.ProgrammeScript;
import io.okrcascade.api.demo.Scripts.TeamScript;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what the demo company plans with: people, upkeep, programmes, and what people say. */
final class PlanningWriter {
  private static final int WEEKS_REPORTED = 10;
  private static final double RISE = 0.012;

  private final PlanningScript script;
  private final Scripts scripts;
  private final Cast cast;
  private final DemoCalendar calendar;

  PlanningWriter(PlanningScript script, Scripts scripts, Cast cast, DemoCalendar calendar) {
    this.script = script;
    this.scripts = scripts;
    this.cast = cast;
    this.calendar = calendar;
  }

  void write(Bundle.Builder bundle) {
    List<TeamScript> squads = new ArrayList<>();
    addSquads(scripts.company(), squads);
    bundle
        .briefingTemplates(script.briefingTemplates())
        .programmes(script.programmes().stream().map(this::programme).toList())
        .capacities(capacities(squads))
        .maintenance(maintenance())
        .solicitations(solicitations())
        .comments(comments());
  }

  private static void addSquads(TeamScript team, List<TeamScript> squads) {
    if (team.level() == TeamLevel.SQUAD) {
      squads.add(team);
    }
    team.below().forEach(below -> addSquads(below, squads));
  }

  private List<CapacityItem> capacities(List<TeamScript> squads) {
    List<CapacityItem> items = new ArrayList<>();
    for (Slot slot : List.of(Slot.LAST, Slot.NOW, Slot.NEXT)) {
      for (TeamScript squad : squads) {
        double people = script.people().getOrDefault(squad.id(), (double) squad.people());
        items.add(new CapacityItem(squad.id(), calendar.cycle(slot).id(), people));
      }
    }
    return items;
  }

  /** The last weeks of every squad of a tribe, this week not yet. */
  private List<MaintenanceItem> maintenance() {
    List<MaintenanceItem> items = new ArrayList<>();
    for (TeamScript department : scripts.company().below()) {
      for (TeamScript tribe : department.below()) {
        List<String> categories = script.upkeep().categories().getOrDefault(tribe.id(), List.of());
        for (TeamScript squad : categories.isEmpty() ? List.<TeamScript>of() : tribe.below()) {
          for (int ago = WEEKS_REPORTED; ago >= 1; ago--) {
            items.add(report(squad.id(), ago, categories));
          }
        }
      }
    }
    return items;
  }

  private MaintenanceItem report(String team, int weeksAgo, List<String> categories) {
    String[] words =
        script
            .upkeep()
            .teams()
            .getOrDefault(team, Double.toString(script.upkeep().usual()))
            .split(" ");
    boolean rising = words.length > 1;
    int wave = Math.floorMod(team.hashCode() + weeksAgo * 7, 5) - 2;
    double share =
        Double.parseDouble(words[0])
            + 0.01 * wave
            + (rising ? RISE * (WEEKS_REPORTED - weeksAgo) : 0);
    int in = (int) Math.round(share * 60) + wave;
    Map<String, Integer> routed = new LinkedHashMap<>();
    for (int i = 0; i < categories.size(); i++) {
      routed.put(categories.get(i), Math.max(0, in / (i + 2)));
    }
    return new MaintenanceItem(
        team,
        calendar.today().with(DayOfWeek.MONDAY).minusWeeks(weeksAgo),
        Math.round(share * 100) / 100.0,
        in,
        rising ? in - 3 : in + wave % 2,
        routed);
  }

  private ProgrammeItem programme(ProgrammeScript programme) {
    return new ProgrammeItem(
        programme.id(),
        programme.name(),
        programme.description(),
        Cast.idOf(programme.owner()),
        programme.initiatives().stream().map(this::initiativeId).toList(),
        programme.updates().stream()
            .map(line -> line.split(" \\| "))
            .map(
                parts ->
                    new ProgrammeUpdateItem(
                        calendar
                            .today()
                            .with(DayOfWeek.MONDAY)
                            .minusWeeks(Long.parseLong(parts[0])),
                        parts[2],
                        Health.valueOf(parts[1]),
                        parts[3],
                        Cast.idOf(programme.owner())))
            .toList());
  }

  /** {@code now:name} as the id of an initiative. */
  private String initiativeId(String name) {
    String[] parts = name.split(":");
    return calendar.prefix(Slot.of(parts[0])) + "-" + parts[1];
  }

  private List<SolicitationItem> solicitations() {
    List<SolicitationItem> items = new ArrayList<>();
    for (String line : script.solicitations()) {
      String[] parts = line.split(" \\| ");
      String[] who = parts[0].split(" by |, ");
      items.add(
          new SolicitationItem(
              "ask-" + (items.size() + 1),
              calendar.cycle(Slot.NOW).id(),
              who[0],
              who[1],
              parts[2],
              null,
              calendar.today().minusDays(Long.parseLong(who[2])),
              SolicitationState.valueOf(parts[1])));
    }
    return items;
  }

  private List<CommentItem> comments() {
    List<CommentItem> items = new ArrayList<>();
    script
        .comments()
        .forEach(
            (about, lines) -> {
              CommentSubject type = CommentSubject.valueOf(about.substring(0, about.indexOf(' ')));
              String id = initiativeId(about.substring(about.indexOf(' ') + 1));
              for (String line : lines) {
                String[] parts = line.split(" \\| ", 3);
                items.add(
                    new CommentItem(
                        "comment-" + (items.size() + 1),
                        type,
                        id,
                        parts[2],
                        Cast.idOf(parts[1]),
                        calendar
                            .today()
                            .minusDays(Long.parseLong(parts[0]))
                            .atTime(9, items.size())
                            .toInstant(ZoneOffset.UTC)));
              }
            });
    return items;
  }

  /** An initiative with what it needs, what was promised, and why it came late. */
  InitiativeItem completed(InitiativeItem item, Slot slot, String name, boolean platform) {
    String late =
        script.late().getOrDefault(slot.name().toLowerCase(Locale.ROOT), Map.of()).get(name);
    InitiativeState state = Objects.requireNonNull(item.state());
    boolean givenUp = late != null && !state.isLive();
    boolean isLate = item.deliveredOn() != null && item.deliveredOn().isAfter(item.committedEnd());
    String[] cause = late != null && (givenUp || isLate) ? late.split(" \\| ") : null;
    LocalDate committedEnd = givenUp ? item.plannedEnd() : item.committedEnd();
    BriefingItem briefing = item.briefing();
    LocalDate committedOn =
        committedEnd == null ? null : calendar.cycle(slot).startsOn().minusDays(4);
    return new InitiativeItem(
        item.id(),
        item.teamId(),
        item.cycleId(),
        item.title(),
        platform && state != InitiativeState.DRAFT ? withRollout(briefing) : briefing,
        item.effort(),
        item.plannedStart(),
        item.plannedEnd(),
        committedOn,
        committedEnd,
        item.deliveredOn(),
        cause == null ? null : LateCause.valueOf(cause[0]),
        cause == null ? null : cause[1],
        state,
        item.bypass(),
        item.programmeId(),
        item.ownerId(),
        item.contributions(),
        new NeedWriter(script, cast, calendar).of(item, committedOn, slot, name));
  }

  private @Nullable BriefingItem withRollout(@Nullable BriefingItem b) {
    return b == null
        ? null
        : new BriefingItem(
            b.problem(),
            b.need(),
            b.impactOfNotDoing(),
            b.benefits(),
            b.benefitNote(),
            b.solution(),
            Map.of("rollout", script.rollout()));
  }
}
