package io.okrcascade.core.testing;

import io.okrcascade.core.audit.Waiver;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Backing;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.Size;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.BriefingSection;
import io.okrcascade.core.initiative.BriefingTemplate;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.planning.Capacity;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.MaintenanceReport;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What a random company plans: the same for the same seed, with every kind of record. */
public final class RandomPlanning {
  private final Random random;
  private final RandomCompany company;
  public final List<Dependency> dependencies = new ArrayList<>();
  public final List<DependencyResponse> answers = new ArrayList<>();
  public final List<Capacity> capacities = new ArrayList<>();
  public final List<MaintenanceReport> maintenance = new ArrayList<>();
  public final List<Programme> programmes = new ArrayList<>();
  public final List<ProgrammeUpdate> updates = new ArrayList<>();
  public final List<BriefingTemplate> templates = new ArrayList<>();
  public final List<Grade> grades = new ArrayList<>();
  public final List<Solicitation> solicitations = new ArrayList<>();
  public final List<Waiver> waivers = new ArrayList<>();
  public final List<Comment> comments = new ArrayList<>();

  /** The company's initiatives, some of them in a programme, some with extra sections. */
  public final List<Initiative> initiatives = new ArrayList<>();

  private RandomPlanning(RandomCompany company, long seed) {
    this.company = company;
    random = new Random(seed * 31 + 7);
    makeProgrammes();
    company.initiatives().forEach(this::plan);
    initiatives.forEach(this::makeDependencies);
    company.teams().forEach(this::makeCapacities);
    company.teams().forEach(this::makeReports);
    company.objectives().forEach(this::makeGrade);
    makeTemplates();
    makeSolicitations();
    makeNotes();
  }

  public static RandomPlanning of(RandomCompany company, long seed) {
    return new RandomPlanning(company, seed);
  }

  private void makeProgrammes() {
    for (int p = 0; p < 2; p++) {
      programmes.add(
          new Programme("p" + p, "Programme " + p, chance(0.5) ? "why" : null, person()));
      for (int week = 0; week < 3; week++) {
        updates.add(
            new ProgrammeUpdate(
                "p" + p,
                LocalDate.of(2026, 3, 2).plusWeeks(week),
                "News " + week,
                oneOf(Health.values()),
                chance(0.5) ? "note" : null,
                person()));
      }
    }
  }

  private void plan(Initiative i) {
    boolean promised = i.state().isCommitted() || chance(0.2);
    LocalDate end = i.plannedEnd();
    initiatives.add(
        new Initiative(
            i.id(),
            i.teamId(),
            i.cycleId(),
            i.title(),
            briefing(i),
            i.effort(),
            i.plannedStart(),
            end,
            promised && end != null ? end.minusDays(40) : null,
            promised ? (end == null ? i.committedEnd() : end) : null,
            i.deliveredOn(),
            promised && chance(0.3) ? oneOf(LateCause.values()) : null,
            promised && chance(0.3) ? "because" : null,
            i.state(),
            i.bypass(),
            chance(0.2) ? oneOf(programmes).id() : null,
            i.ownerId(),
            null,
            List.of()));
  }

  /** Chosen by the id and not by chance, so that what is drawn after it stays the same. */
  private static Briefing briefing(Initiative i) {
    Briefing b = i.briefing();
    Map<String, String> sections =
        switch (Math.floorMod(i.id().hashCode(), 4)) {
          case 0 -> Map.of("rollout", "Country by country");
          case 1 -> Map.of("rollout", "At once", "law", "None applies");
          default -> Map.of();
        };
    return new Briefing(
        b.problem(),
        b.need(),
        b.impactOfNotDoing(),
        b.benefits(),
        b.benefitNote(),
        b.solution(),
        sections);
  }

  private void makeDependencies(Initiative initiative) {
    for (int n = random.nextInt(6); n > 0; n--) {
      String provider =
          chance(0.7) ? oneOf(company.initiatives()).teamId() : oneOf(company.teams()).id();
      if (provider.equals(initiative.teamId())) {
        continue;
      }
      String id = initiative.id() + "-d" + n;
      LocalDate named = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(150));
      dependencies.add(
          new Dependency(
              id,
              initiative.id(),
              provider,
              "Need " + n,
              chance(0.8) ? named.plusDays(random.nextInt(60)) : null,
              oneOf(Size.values()),
              oneOf(DependencyState.values()),
              named,
              chance(0.1),
              null,
              List.of()));
      for (int a = random.nextInt(4); a > 0; a--) {
        DependencyState state = DependencyState.values()[1 + random.nextInt(7)];
        LocalDate on = named.plusDays(random.nextInt(30));
        answers.add(
            new DependencyResponse(
                "a-" + id + "-" + a,
                id,
                state,
                on,
                chance(0.7) ? person() : null,
                chance(0.5) ? "said " + a : null,
                state.isAnswer() && chance(0.5) ? on.plusDays(random.nextInt(60)) : null,
                state.isAnswer() && chance(0.6) ? backing() : null,
                on.atTime(8, a).toInstant(ZoneOffset.UTC)));
      }
    }
  }

  private Backing backing() {
    return chance(0.5) && !company.keyResults().isEmpty()
        ? new Backing(BackingType.KEY_RESULT, oneOf(company.keyResults()).id())
        : new Backing(BackingType.INITIATIVE, oneOf(company.initiatives()).id());
  }

  private void makeCapacities(Team team) {
    for (Cycle cycle : company.cycles()) {
      if (chance(0.6)) {
        capacities.add(new Capacity(team.id(), cycle.id(), random.nextInt(12) / 2.0));
      }
    }
  }

  private void makeReports(Team team) {
    boolean reports = chance(0.7);
    for (int week = 0; week < 19; week++) {
      if (reports && chance(0.85)) {
        maintenance.add(
            new MaintenanceReport(
                team.id(),
                LocalDate.of(2026, 1, 5).plusWeeks(week),
                0.2 + random.nextInt(45) / 100.0,
                random.nextInt(30),
                random.nextInt(30),
                chance(0.5) ? Map.of("bugs", random.nextInt(9), "law", 1) : Map.of()));
      }
    }
  }

  /** What is approved, in cycles that are closed; else there is but an explanation. */
  private void makeGrade(Objective objective) {
    boolean isGraded =
        objective.state() == ObjectiveState.APPROVED
            && company.cycles().stream()
                .anyMatch(it -> it.id().equals(objective.cycleId()) && it.phase() == Phase.CLOSED);
    if (chance(isGraded ? 0.9 : 0.1)) {
      grades.add(
          new Grade(
              objective.id(),
              isGraded && chance(0.9) ? random.nextInt(101) / 100.0 : null,
              chance(0.5) ? "that is why" : null,
              isGraded && chance(0.9) ? LocalDate.of(2026, 4, 15) : null));
    }
  }

  private void makeTemplates() {
    templates.add(
        new BriefingTemplate(
            "PLATFORM",
            List.of(
                new BriefingSection("rollout", "Rollout", null, true),
                new BriefingSection("solution", "Way", "How?", false))));
  }

  private void makeSolicitations() {
    for (int n = 0; n < 5; n++) {
      Team asked = oneOf(company.teams());
      Team requester = oneOf(company.teams());
      if (asked != requester) {
        solicitations.add(
            new Solicitation(
                "s" + n,
                oneOf(company.cycles()).id(),
                asked.id(),
                requester.id(),
                "Topic " + n,
                chance(0.5) && !initiatives.isEmpty() ? oneOf(initiatives).id() : null,
                LocalDate.of(2026, 2, 1 + n),
                oneOf(SolicitationState.values())));
      }
    }
  }

  private void makeNotes() {
    for (int n = 0; n < 8; n++) {
      LocalDate from = LocalDate.of(2026, 2, 1 + n);
      waivers.add(
          new Waiver(
              "w" + n,
              oneOf(company.cycles()).id(),
              "%020x".formatted(random.nextLong() & Long.MAX_VALUE),
              "reason",
              from,
              from.plusDays(random.nextInt(50)),
              chance(0.5) ? person() : null));
      boolean onDependency = chance(0.3) && !dependencies.isEmpty();
      comments.add(
          new Comment(
              "c" + n,
              onDependency ? CommentSubject.DEPENDENCY : CommentSubject.OBJECTIVE,
              onDependency ? oneOf(dependencies).id() : oneOf(company.objectives()).id(),
              "@" + person() + " look",
              chance(0.8) ? person() : null,
              from.atTime(9, n).toInstant(ZoneOffset.UTC)));
    }
    comment(CommentSubject.KEY_RESULT, company.keyResults(), KeyResult::id);
    comment(CommentSubject.INITIATIVE, initiatives, Initiative::id);
  }

  private <T> void comment(CommentSubject type, List<T> subjects, Function<T, String> id) {
    for (int n = 0; n < 2 && !subjects.isEmpty(); n++) {
      comments.add(
          new Comment(
              type + "-" + n,
              type,
              id.apply(oneOf(subjects)),
              "At the same moment",
              null,
              LocalDate.of(2026, 3, 1).atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }
  }

  /** What was said about a dependency, with it. */
  public List<Negotiation> negotiations() {
    return dependencies.stream()
        .map(
            d ->
                Negotiation.of(
                    d, answers.stream().filter(a -> a.dependencyId().equals(d.id())).toList()))
        .toList();
  }

  private String person() {
    return oneOf(company.people()).id();
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  private <T> T oneOf(T... items) {
    return items[random.nextInt(items.length)];
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
