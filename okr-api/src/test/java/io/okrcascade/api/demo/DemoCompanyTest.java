package io.okrcascade.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.demo.DemoCompany.SignIn;
import io.okrcascade.core.audit.Audit;
import io.okrcascade.core.audit.AuditInput;
import io.okrcascade.core.audit.AuditReport;
import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.audit.Finding;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.KeyResultScore;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.Bypass;
import io.okrcascade.core.initiative.BypassReason;
import io.okrcascade.core.initiative.Deliveries;
import io.okrcascade.core.initiative.DeliveryAnswer;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.MatrixAnswer;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Origin;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.planning.PlanningAnswer;
import io.okrcascade.core.planning.PlanningFigures;
import io.okrcascade.core.planning.Plannings;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeOverview;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo company keeps the rules on any day, and tells the stories that it is there to tell. */
class DemoCompanyTest {
  /** In the second half of 2026 Q4, which is the third quarter of FY27. */
  private static final LocalDate LATE = LocalDate.of(2026, 12, 10);

  private static final String NOW = "2026-Q4";

  static Stream<LocalDate> daysOfTwoYears() {
    return LocalDate.of(2027, 12, 1).datesUntil(LocalDate.of(2029, 12, 2));
  }

  @Tag("slow")
  @Test
  void mergesWithoutViolationsOnEveryDay() {
    daysOfTwoYears()
        .parallel()
        .forEach(day -> assertThat(merge(Dataset.EMPTY, day).changes()).isNotEmpty());
  }

  @Test
  void mergedTwiceChangesNothing() {
    Dataset once = company(LATE);

    assertThat(merge(once, LATE).changes()).isEmpty();
  }

  @Test
  void isTheSameForTheSameDay() {
    assertThat(DemoCompany.bundle(LATE)).isEqualTo(DemoCompany.bundle(LATE));
  }

  static List<LocalDate> days() {
    return List.of(
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 3, 31),
        LocalDate.of(2028, 2, 29),
        LocalDate.of(2026, 8, 15),
        LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest
  @MethodSource("days")
  void liesAroundItsDay(LocalDate day) {
    List<Cycle> cycles = new DemoCalendar(day).cycles();

    assertThat(cycles).hasSize(5);
    assertThat(cycles).filteredOn(cycle -> cycle.contains(day)).hasSize(2);
    assertThat(cycles)
        .filteredOn(cycle -> cycle.contains(day))
        .allMatch(cycle -> cycle.phase() == Phase.ACTIVE);
    assertThat(cycles).filteredOn(cycle -> cycle.phase() == Phase.CLOSED).isNotEmpty();
    assertThat(cycles)
        .filteredOn(cycle -> cycle.startsOn().isAfter(day))
        .singleElement()
        .matches(cycle -> cycle.phase().compareTo(Phase.ACTIVE) < 0);
  }

  @Test
  void isAScaleUpOfAboutThreeHundredAndFiftyPeople() {
    Dataset company = company(LATE);

    assertThat(company.all(Person.KIND)).hasSizeBetween(330, 370);
    assertThat(company.all(Person.KIND)).extracting(Person::name).doesNotHaveDuplicates();
    assertThat(company.all(Person.KIND))
        .extracting(Person::email)
        .allMatch(email -> email != null && email.matches("[a-z.]+@example\\.com"));
    assertThat(company.all(Person.KIND))
        .filteredOn(person -> person.state() == PersonState.LEFT)
        .singleElement()
        .satisfies(person -> assertThat(person.memberships()).isEmpty());
    assertThat(company.all(Team.KIND)).hasSize(64).filteredOn(Team::archived).hasSize(1);
    assertThat(company.all(Team.KIND))
        .filteredOn(team -> team.kind() == TeamKind.LOCAL)
        .extracting(team -> team.country())
        .contains("FR", "ES", "DE", "GB");
    assertThat(company.all(Objective.KIND)).hasSizeBetween(120, 180);
    assertThat(company.all(KeyResult.KIND)).hasSizeBetween(350, 450);
  }

  @Test
  void everyTribeHasATriforce() {
    Dataset company = company(LATE);

    assertThat(company.all(Person.KIND))
        .flatExtracting(Person::memberships)
        .contains(
            new Membership("time", Role.PRODUCT_LEAD),
            new Membership("time", Role.DESIGN_LEAD),
            new Membership("time", Role.ENGINEERING_LEAD),
            new Membership("sales-fr", Role.LEAD));
  }

  @Test
  void fourPeopleToSignInAs() {
    List<Person> people =
        DemoCompany.SIGN_INS.stream()
            .map(SignIn::personId)
            .map(id -> company(LATE).find(Person.KIND, id).orElseThrow())
            .toList();

    assertThat(people).hasSize(4);
    assertThat(people.get(0).is(GlobalRole.LEADERSHIP)).isTrue();
    assertThat(people.get(1).memberships())
        .containsExactly(new Membership("time", Role.PRODUCT_LEAD));
    assertThat(people.get(1).globalRoles()).isEmpty();
    assertThat(people.get(2).memberships()).containsExactly(new Membership("leave", Role.MEMBER));
    assertThat(people.get(3).is(GlobalRole.PRODUCT_OPS)).isTrue();
  }

  @Test
  void everybodyChecksInUntilToday() {
    for (LocalDate day : List.of(LATE, LocalDate.of(2026, 10, 20))) {
      Dataset company = company(day);
      LocalDate latest =
          company.all(CheckIn.KIND).stream()
              .map(CheckIn::on)
              .max(LocalDate::compareTo)
              .orElseThrow();

      assertThat(latest).isAfter(day.minusDays(4));
      assertThat(audit(company, day, NOW).indices().freshness()).isBetween(0.9, 0.995);
    }
  }

  // ---- stories ----

  @Test
  void looksHealthyOverAll() {
    Dataset company = company(LATE);
    AuditReport audit = audit(company, LATE, NOW);
    Scores scores = scores(company, LATE);

    assertThat(audit.indices().alignment()).isBetween(0.75, 0.85);
    assertThat(audit.indices().coverage()).isGreaterThan(0.85);
    Score tidewell = scores.team("tidewell", NOW).score();
    assertThat(tidewell.progress()).isBetween(0.75 * tidewell.expected(), tidewell.expected());
    List<Objective> below =
        company.all(Objective.KIND).stream()
            .filter(o -> o.cycleId().equals(NOW) && !o.teamId().equals("tidewell"))
            .toList();
    assertThat(below.stream().filter(o -> o.origin() == Origin.BOTTOM_UP).count() * 100.0)
        .isBetween(below.size() * 40.0, below.size() * 50.0);
  }

  @Test
  void findsWhatIsHiddenInIt() {
    List<Finding> findings = audit(company(LATE), LATE, NOW).findings();

    assertThat(findings)
        .extracting(Finding::code)
        .contains(
            "ORPHAN_OBJECTIVE",
            "DEAD_PARENT",
            "UNSUPPORTED_KEY_RESULT",
            "DIVERGENCE",
            "NO_OKRS",
            "TOO_MANY_OBJECTIVES",
            "KEY_RESULT_COUNT",
            "NO_OWNER",
            "OUTPUT_NOT_OUTCOME",
            "STALE",
            "LATE_START",
            "COPIED_DOWN",
            "WORK_WITHOUT_OUTCOME",
            "UNBACKED_DEPENDENCY",
            "OUTCOME_WITHOUT_WORK",
            "OVERDUE_INITIATIVE",
            "AMENDED_LATE");
    assertThat(findings).hasSizeLessThan(65);
    assertThat(audit(company(LATE), LocalDate.of(2026, 11, 1), NOW).findings())
        .extracting(Finding::code)
        .contains("SANDBAGGED");
  }

  @Test
  void greenSquadsStandUnderFlatNumbers() {
    Scores scores = scores(company(LATE), LATE);

    for (String keyResult : List.of("q4-care-2.2", "q4-platform-2.4", "fy27-tidewell-1.4")) {
      KeyResultScore score = scores.keyResult(keyResult);
      assertThat(score.progress()).as(keyResult).isLessThan(0.15);
      assertThat(score.divergence()).as(keyResult).isGreaterThan(0.3);
    }
  }

  @Test
  void confidenceFallsWithTheNumber() {
    Dataset company = company(LATE);
    KeyResultScore goLive = scores(company, LATE).keyResult("q4-tidewell-2.1");
    List<CheckIn> story =
        company.all(CheckIn.OF_KEY_RESULT, "q4-tidewell-2.1").stream()
            .sorted(CheckIn.ORDER)
            .toList();

    assertThat(goLive.status()).isEqualTo(Status.OFF_TRACK);
    assertThat(story.get(0).confidence()).isGreaterThanOrEqualTo(0.7);
    assertThat(goLive.confidence()).isLessThan(0.4);
    assertThat(story).filteredOn(checkIn -> checkIn.note() != null).hasSizeGreaterThan(1);
    assertThat(scores(company, LATE).keyResult("q4-tidewell-3.1").status())
        .isEqualTo(Status.ON_TRACK);
  }

  @Test
  void notesTellTheValueOfTheirDay() {
    assertThat(company(LATE).all(CheckIn.KIND))
        .filteredOn(checkIn -> checkIn.note() != null)
        .hasSizeGreaterThan(80)
        .noneMatch(checkIn -> checkIn.note().contains("{}"))
        .anyMatch(
            checkIn ->
                checkIn.value() != null
                    && checkIn.note().startsWith(checkIn.value().toPlainString() + " %"));
  }

  @Test
  void companyNumbersAreSumsOfTheCountries() {
    KeyResultScore revenue = scores(company(LATE), LATE).keyResult("fy27-tidewell-2.1");

    assertThat(revenue.value()).isNotNull();
    assertThat(revenue.value().doubleValue()).isBetween(61.4, 78.0);
    assertThat(revenue.progress()).isBetween(0.4, 0.8);
  }

  @Test
  void initiativesAreBriefedAndStandWhereTheirPlanHasThem() {
    Dataset company = company(LATE);
    List<Initiative> initiatives = company.all(Initiative.KIND);

    assertThat(initiatives).hasSizeBetween(60, 70);
    List<Initiative> early = company(LocalDate.of(2026, 10, 7)).all(Initiative.KIND);
    assertThat(Stream.concat(early.stream(), initiatives.stream()))
        .extracting(Initiative::state)
        .contains(InitiativeState.values());
    assertThat(initiatives)
        .filteredOn(initiative -> initiative.state().isCommitted())
        .extracting(Initiative::briefing)
        .extracting(Briefing::missing)
        .allMatch(List::isEmpty);
    assertThat(initiatives)
        .filteredOn(initiative -> initiative.deliveredOn() != null)
        .noneMatch(initiative -> initiative.deliveredOn().isAfter(LATE));
    Predicate<Initiative> granted =
        initiative -> initiative.bypass() != null && initiative.bypass().grantedById() != null;
    assertThat(initiatives).filteredOn(granted).hasSize(3);
  }

  /** Whatever a page shows in a way of its own is there to look at, on any day. */
  @ParameterizedTest
  @MethodSource("seasons")
  void hasOneOfEachKind(LocalDate day) {
    Dataset company = company(day);
    List<KeyResult> keyResults = company.all(KeyResult.KIND);
    List<Objective> objectives = company.all(Objective.KIND);

    assertThat(company.all(CheckIn.KIND)).as("taken back").anyMatch(c -> c.voided() != null);
    assertThat(keyResults).extracting(KeyResult::source).contains(Source.values());
    assertThat(keyResults)
        .extracting(KeyResult::metric)
        .as("stays at zero")
        .anyMatch(metric -> isZero(metric.baseline()) && isZero(metric.target()))
        .as("without a baseline")
        .anyMatch(metric -> !metric.isComplete())
        .as("planned in steps")
        .anyMatch(metric -> !metric.plan().isEmpty())
        .extracting(Metric::type)
        .contains(MetricType.values());
    assertThat(company.all(Initiative.KIND))
        .extracting(Initiative::bypass)
        .filteredOn(bypass -> bypass != null)
        .extracting(Bypass::reason)
        .contains(BypassReason.SECURITY, BypassReason.LEGAL, BypassReason.MAINTENANCE);
    assertThat(company.all(Initiative.KIND)).anyMatch(initiative -> initiative.lateNote() != null);
    assertThat(company.all(Person.KIND)).anyMatch(person -> person.state() == PersonState.LEFT);
    assertThat(company.all(Team.KIND))
        .filteredOn(Team::archived)
        .as("dissolved")
        .anyMatch(team -> objectives.stream().anyMatch(o -> o.teamId().equals(team.id())));
    assertThat(company.all(Amendment.KIND)).anyMatch(Amendment::eased);
    assertThat(objectives)
        .extracting(Objective::state)
        .contains(ObjectiveState.DRAFT, ObjectiveState.PROPOSED, ObjectiveState.APPROVED);
  }

  private static boolean isZero(@Nullable BigDecimal value) {
    return value != null && value.signum() == 0;
  }

  static List<LocalDate> seasons() {
    return List.of(
        LocalDate.of(2026, 10, 8),
        LocalDate.of(2026, 10, 20),
        LATE,
        LocalDate.of(2027, 2, 14),
        LocalDate.of(2027, 6, 30));
  }

  @ParameterizedTest
  @MethodSource("seasons")
  void thePastQuarterWasDeliveredWellAndBadly(LocalDate day) {
    Dataset company = company(day);
    String last = new DemoCalendar(day).cycle(DemoCalendar.Slot.LAST).id();
    DeliveryAnswer delivery = DeliveryAnswer.of(company, last, day, List.of());

    assertThat(delivery.causes())
        .extracting(Deliveries.CauseCount::cause)
        .contains(
            LateCause.UNKNOWN_DEPENDENCY,
            LateCause.BROKEN_DEPENDENCY,
            LateCause.MAINTENANCE,
            LateCause.SCOPE,
            LateCause.STAFFING);
    assertThat(delivery.unexplained())
        .extracting(Deliveries.Unexplained::proposed)
        .containsExactly(List.of(LateCause.UNDISCUSSED_DEPENDENCY));
    assertThat(delivery.teams().get(delivery.teams().size() - 1).committed()).isPositive();
    assertThat(delivery.withDependencies().onTimeRate()).isBetween(0.1, 0.6);
    assertThat(delivery.withoutDependencies().committed()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("seasons")
  void closedObjectivesAreGradedAndAllMissesButOneExplained(LocalDate day) {
    Dataset company = company(day);
    List<Grade> unexplained =
        company.all(Grade.KIND).stream()
            .filter(
                grade ->
                    grade.isUnexplainedMiss(
                        company.find(Objective.KIND, grade.objectiveId()).orElseThrow().ambition()))
            .toList();

    assertThat(company.all(Grade.KIND)).isNotEmpty();
    assertThat(unexplained).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("seasons")
  void theNextQuarterIsBeingNegotiated(LocalDate day) {
    Dataset company = company(day);
    DemoCalendar calendar = new DemoCalendar(day);
    String next = calendar.cycle(DemoCalendar.Slot.NEXT).id();

    assertThat(company.find(Cycle.KIND, next).orElseThrow().phase()).isEqualTo(Phase.VALIDATE);
    assertThat(
            company.all(Dependency.KIND).stream()
                .filter(d -> d.id().startsWith(calendar.prefix(DemoCalendar.Slot.NEXT) + "-")))
        .extracting(Dependency::state)
        .contains(
            DependencyState.IDENTIFIED,
            DependencyState.REQUESTED,
            DependencyState.COUNTERED,
            DependencyState.DECLINED,
            DependencyState.ACCEPTED,
            DependencyState.WAIVED);
    assertThat(MatrixAnswer.of(company, next, day).circles())
        .containsExactly(List.of("compiler", "pay-fr"));
    assertThat(codes(company, day, next))
        .contains("UNANSWERED_DEPENDENCY", "DEPENDENCY_CIRCLE", "UNBACKED_DEPENDENCY");
  }

  @ParameterizedTest
  @MethodSource("seasons")
  void theRunningQuarterShowsWhatGoesWrong(LocalDate day) {
    Dataset company = company(day);
    String now = new DemoCalendar(day).cycle(DemoCalendar.Slot.NOW).id();

    assertThat(codes(company, day, now))
        .contains("BROKEN_COMMITMENT", "PROVIDER_OVERLOAD", "UNDER_WATER");
    PlanningAnswer planning = Plannings.of(company, now, day, PlanningFigures.DEFAULT, Map.of());
    assertThat(planning.teams())
        .filteredOn(team -> team.underWaterWeeks() >= 3)
        .extracting(PlanningAnswer.TeamPlanning::teamId)
        .containsExactly("timesheet");
    assertThat(planning.teams())
        .filteredOn(team -> team.teamId().equals("delivery"))
        .singleElement()
        .satisfies(team -> assertThat(team.load()).isGreaterThan(1));
    assertThat(SolicitationsAnswer.of(company, now, 3).teams().get(0).standing())
        .isEqualTo(SolicitationsAnswer.Standing.TOO_OFTEN);
    assertThat(company.all(Programme.KIND))
        .singleElement()
        .satisfies(
            programme -> {
              assertThat(company.all(ProgrammeUpdate.OF_PROGRAMME, programme.id())).hasSize(5);
              assertThat(
                      ProgrammeOverview.of(company, company.row(Programme.KIND, programme.id()))
                          .teamIds())
                  .hasSizeGreaterThan(3);
            });
    assertThat(company.all(Comment.KIND)).hasSize(7);
  }

  // ---- helpers ----

  private static List<String> codes(Dataset company, LocalDate day, String cycleId) {
    return audit(company, day, cycleId).findings().stream().map(Finding::code).toList();
  }

  private static MergeResult merge(Dataset current, LocalDate today) {
    AtomicInteger last = new AtomicInteger(current.all(CheckIn.KIND).size() * 2);
    Circumstances options =
        Circumstances.ofImport(
            today,
            today.atStartOfDay(ZoneOffset.UTC).toInstant(),
            null,
            () -> "t%08d".formatted(last.incrementAndGet()));
    Bundle bundle = DemoCompany.bundle(today);
    return Merge.of(current, bundle, options);
  }

  private static Dataset company(LocalDate today) {
    return Dataset.EMPTY.with(merge(Dataset.EMPTY, today).changes());
  }

  private static Scores scores(Dataset company, LocalDate day) {
    return Cascade.of(
            Organization.of(company),
            CycleTree.of(company),
            company.all(Objective.KIND),
            company.all(KeyResult.KIND),
            company.all(Alignment.KIND),
            company.all(CheckIn.KIND))
        .scores(day, Pace.DEFAULT);
  }

  private static AuditReport audit(Dataset company, LocalDate day, String cycleId) {
    Dataset then = company.asOf(day);
    return Audit.run(
        AuditInput.of(
            then, scores(then, day), cycleId, AuditThresholds.DEFAULT, PlanningFigures.DEFAULT));
  }
}
