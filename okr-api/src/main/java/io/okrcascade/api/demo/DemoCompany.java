package io.okrcascade.api.demo;

import io.okrcascade.api.demo.DemoCalendar.Slot;
import io.okrcascade.api.demo.Scripts.AmendmentScript;
import io.okrcascade.api.demo.Scripts.BypassScript;
import io.okrcascade.api.demo.Scripts.InitiativeScript;
import io.okrcascade.api.demo.Scripts.ObjectiveScript;
import io.okrcascade.api.demo.Scripts.ResultScript;
import io.okrcascade.api.demo.Scripts.TeamScript;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.initiative.BriefingItem;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tidewell, a payroll and HR software company that never was, as a bundle. It is always in the
 * middle of things: its cycles lie around the day it is asked for. The same day gives the same
 * bundle. Its content stands in the resource files under {@code demo/}.
 */
public final class DemoCompany {

  /**
   * Somebody to sign in as.
   *
   * @param label what the person is in the company
   */
  public record SignIn(String label, String personId) {}

  /** Leadership, a tribe lead, a squad member and Product Ops. */
  public static final List<SignIn> SIGN_INS =
      List.of(
          new SignIn("Leadership: Chief Product Officer", "ingrid-halvorsen"),
          new SignIn("Tribe lead: product lead of Time & Absence", "rafael-ortega"),
          new SignIn("Squad member: engineer in Leave & Approvals", "amina-diallo"),
          new SignIn("Product Ops", "tomasz-nowak"));

  private static final String NOBODY = "none";
  private static final int QUARTER_CADENCE = 7;
  private static final int YEAR_CADENCE = 14;

  private final Scripts scripts;
  private final Cast cast;
  private final DemoCalendar calendar;
  private final CheckInWriter checkIns;
  private final PlanningWriter planning;
  private final Map<String, TeamKind> kinds = new HashMap<>();

  private DemoCompany(Scripts scripts, LocalDate today) {
    this.scripts = scripts;
    this.cast = new Cast(scripts);
    this.calendar = new DemoCalendar(today);
    this.checkIns = new CheckInWriter(today);
    this.planning = new PlanningWriter(scripts.planning(), scripts, cast, calendar);
    addKinds(scripts.company());
  }

  private void addKinds(TeamScript team) {
    if (team.kind() != null) {
      kinds.put(team.id(), team.kind());
    }
    team.below().forEach(this::addKinds);
  }

  /** The files are read once, when first asked for. */
  private static final class Loaded {
    static final Scripts SCRIPTS = Scripts.load();
  }

  /** The company as it stands on a day. */
  public static Bundle bundle(LocalDate today) {
    return new DemoCompany(Loaded.SCRIPTS, today).bundle();
  }

  private Bundle bundle() {
    List<TeamItem> teams = new ArrayList<>();
    addTeam(scripts.company(), null, teams);
    List<ObjectiveItem> objectives = new ArrayList<>();
    scripts.okrs().forEach((team, cycles) -> addObjectives(team, cycles, objectives));
    List<InitiativeItem> initiatives = new ArrayList<>();
    scripts
        .initiatives()
        .forEach(
            (team, cycles) ->
                cycles.forEach(
                    (slot, items) ->
                        items.forEach(i -> initiatives.add(planned(i, team, Slot.of(slot))))));
    Bundle.Builder bundle =
        new Bundle.Builder()
            .teams(teams)
            .people(cast.people())
            .cycles(calendar.cycles().stream().map(CycleItem::of).toList())
            .objectives(objectives)
            .initiatives(initiatives);
    planning.write(bundle);
    Grading grading = new Grading(bundle.build(), scripts.planning().explanations(), calendar);
    return bundle.objectives(objectives.stream().map(grading::graded).toList()).build();
  }

  private static void addTeam(TeamScript team, @Nullable String parentId, List<TeamItem> to) {
    to.add(
        new TeamItem(
            team.id(), team.name(), team.level(), parentId, team.kind(), team.country(), null));
    team.below().forEach(below -> addTeam(below, team.id(), to));
  }

  // ---- objectives ----

  private void addObjectives(
      String team, Map<String, List<ObjectiveScript>> cycles, List<ObjectiveItem> to) {
    cycles.forEach(
        (slot, scripts) -> {
          for (int i = 0; i < scripts.size(); i++) {
            to.add(objective(scripts.get(i), team, Slot.of(slot), i + 1));
          }
        });
  }

  private ObjectiveItem objective(ObjectiveScript script, String team, Slot slot, int number) {
    String id = calendar.prefix(slot) + "-" + team + "-" + number;
    List<String> kind = script.kind() == null ? List.of() : Arrays.asList(script.kind().split(" "));
    String owner = owner(script.owner(), cast.memberOf(team, 0));
    List<KeyResultItem> keyResults = new ArrayList<>();
    for (ResultScript result : script.results()) {
      keyResults.add(
          keyResult(result, id + "." + (keyResults.size() + 1), team, slot, keyResults.size()));
    }
    return new ObjectiveItem(
        id,
        team,
        calendar.cycle(slot).id(),
        script.title(),
        script.description(),
        kind.contains("aspirational") ? Ambition.ASPIRATIONAL : Ambition.COMMITTED,
        kind.contains("bottom-up") ? Origin.BOTTOM_UP : Origin.TOP_DOWN,
        owner,
        script.weight() == null ? 1.0 : script.weight(),
        stateOf(kind),
        null,
        number,
        LinkText.parse(script.to(), slot, calendar),
        keyResults,
        amendments(script, id, slot, owner),
        null);
  }

  private static ObjectiveState stateOf(List<String> kind) {
    return kind.contains("draft")
        ? ObjectiveState.DRAFT
        : kind.contains("proposed")
            ? ObjectiveState.PROPOSED
            : kind.contains("dropped") ? ObjectiveState.DROPPED : ObjectiveState.APPROVED;
  }

  private static @Nullable String owner(@Nullable String name, String otherwise) {
    return name == null ? otherwise : name.equals(NOBODY) ? null : Cast.idOf(name);
  }

  private @Nullable List<AmendmentItem> amendments(
      ObjectiveScript script, String id, Slot slot, @Nullable String by) {
    if (script.amendments() == null) {
      return null;
    }
    Cycle cycle = calendar.cycle(slot);
    List<AmendmentItem> items = new ArrayList<>();
    for (AmendmentScript amendment : script.amendments()) {
      LocalDate on = cycle.startsOn().plusDays(cycle.days() * amendment.at() / 100);
      if (!on.isAfter(calendar.today())) {
        items.add(
            new AmendmentItem(
                id + "." + amendment.result(),
                "target",
                amendment.from(),
                amendment.to(),
                true,
                amendment.reason(),
                on,
                by));
      }
    }
    return items;
  }

  private KeyResultItem keyResult(
      ResultScript script, String id, String team, Slot slot, int place) {
    ResultText text = ResultText.parse(script.line());
    MetricText metric = MetricText.parse(text.metric());
    String owner = owner(text.owner(), cast.memberOf(team, place + 1));
    int cadence =
        text.every() > 0 ? text.every() : slot == Slot.YEAR ? YEAR_CADENCE : QUARTER_CADENCE;
    boolean tells = metric.source() == Source.CHECK_INS && !text.story().equals(ResultText.SILENT);
    return new KeyResultItem(
        id,
        text.title(),
        null,
        metric.metric(),
        metric.source(),
        text.weight(),
        owner,
        cadence,
        text.dropped() ? KeyResultState.DROPPED : KeyResultState.ACTIVE,
        place,
        LinkText.parse(text.to(), slot, calendar),
        !tells
            ? null
            : checkIns.write(
                id,
                metric,
                story(text.story()),
                script.notes(),
                calendar.cycle(slot),
                checkInDay(team),
                cadence,
                text.until(),
                Optional.ofNullable(owner).orElse(cast.memberOf(team, 0))));
  }

  /**
   * Each team has its weekday; that of the people to sign in as is today, so that something waits
   * for them.
   */
  private DayOfWeek checkInDay(String team) {
    return SIGN_INS.stream().anyMatch(signIn -> cast.isIn(team, signIn.personId()))
        ? calendar.today().getDayOfWeek()
        : DayOfWeek.of(Math.floorMod(team.hashCode(), 5) + 1);
  }

  private Story story(String name) {
    return Objects.requireNonNull(scripts.stories().get(name), name);
  }

  // ---- initiatives ----

  private InitiativeItem planned(InitiativeScript script, String team, Slot slot) {
    boolean platform = kinds.get(team) == TeamKind.PLATFORM;
    return planning.completed(initiative(script, team, slot), slot, script.id(), platform);
  }

  private InitiativeItem initiative(InitiativeScript script, String team, Slot slot) {
    LocalDate start = null;
    LocalDate committed = null;
    LocalDate end = null;
    if (script.weeks() != null) {
      String[] weeks = script.weeks().split("-");
      start = calendar.monday(slot, Integer.parseInt(weeks[0]));
      committed = calendar.monday(slot, Integer.parseInt(weeks[1])).plusDays(4);
      end = committed.plusWeeks(script.slip());
    }
    InitiativeState state = stateOf(script, start, end);
    return new InitiativeItem(
        calendar.prefix(slot) + "-" + script.id(),
        team,
        calendar.cycle(slot).id(),
        script.title(),
        new BriefingItem(
            script.problem(),
            script.need(),
            script.without(),
            script.benefits(),
            script.benefitNote(),
            script.solution(),
            null),
        script.effort(),
        start,
        end,
        null,
        state.isCommitted() ? committed : null,
        state == InitiativeState.DELIVERED ? end : null,
        null,
        null,
        state,
        bypass(script.bypass()),
        null,
        cast.memberOf(team, 0),
        contributions(script, slot),
        null);
  }

  /** What goes by plan stands where its plan has it today; the rest stands as written. */
  private InitiativeState stateOf(
      InitiativeScript script, @Nullable LocalDate start, @Nullable LocalDate end) {
    boolean overdue = script.state().equals("overdue");
    if (!overdue && !script.state().equals("by plan")) {
      return InitiativeState.valueOf(script.state());
    }
    LocalDate today = calendar.today();
    if (today.isBefore(Objects.requireNonNull(start))) {
      return InitiativeState.COMMITTED;
    }
    return overdue || today.isBefore(Objects.requireNonNull(end))
        ? InitiativeState.IN_PROGRESS
        : InitiativeState.DELIVERED;
  }

  private static @Nullable BypassItem bypass(@Nullable BypassScript bypass) {
    return bypass == null
        ? null
        : new BypassItem(bypass.reason(), bypass.note(), Cast.idOf(bypass.grantedBy()));
  }

  private @Nullable List<ContributionItem> contributions(InitiativeScript script, Slot slot) {
    if (script.moves() == null) {
      return null;
    }
    List<ContributionItem> items = new ArrayList<>();
    script
        .moves()
        .forEach(
            (keyResult, how) -> {
              String[] words = how.split(" ");
              items.add(
                  new ContributionItem(
                      LinkText.id(keyResult, slot, calendar),
                      Impact.valueOf(words[0]),
                      Double.valueOf(words[1])));
            });
    return items;
  }
}
