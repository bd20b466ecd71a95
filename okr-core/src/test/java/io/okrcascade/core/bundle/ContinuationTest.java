package io.okrcascade.core.bundle;

import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.DeleteKeyResult;
import io.okrcascade.core.okr.Direction;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.PlanPoint;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.settings.SettingsItem;
import io.okrcascade.core.testing.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carry-over takes along from the fourth quarter into the first, and what it lists. */
class ContinuationTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void quarter() {
    desk.objective("year", "acme", "2026", null);
    desk.keyResult("yk", "year");
    desk.objective("top", "pay", "q4", "tia");
    desk.keyResult("tk", "top");
    desk.objective("o", "fr", "q4", "max");
    change("k", "o", "weight", 3.0);
    change("k", "o", "ownerId", "ana");
    desk.checkIn("k", "2026-11-02", 4);
    desk.checkIn("k", "2026-11-09", 6);
    desk.link(Alignment.contributes("l1", NodeType.OBJECTIVE, "o", "tk"));
    desk.link(Alignment.contributes("l2", NodeType.KEY_RESULT, "k", "yk"));
  }

  private void change(String id, String objectiveId, String field, Object value) {
    KeyResult there =
        desk.has(KeyResult.KIND, id)
            ? desk.get(KeyResult.KIND, id)
            : desk.keyResult(id, objectiveId);
    desk.put(KeyResult.KIND, Copy.of(there).with(field, value).make());
  }

  private CarriedAnswer carry(List<String> objectives, List<String> initiatives) {
    return desk.act(
        "ada",
        new CarryOverUnfinished(
            "q4", said(new CarryOverItem("q1", objectives, initiatives)), Desk::scores));
  }

  private List<String> linksOf(NodeType type, String id) {
    return desk.data().all(Alignment.OF_CHILD, new Node(type, id)).stream()
        .map(link -> link.parentId() + " x " + link.weight())
        .toList();
  }

  private static List<String> told(CarriedAnswer answer) {
    return answer.leftOut().stream().map(it -> it.id() + " " + it.what()).toList();
  }

  private @Nullable BigDecimal baseline(String id) {
    return desk.get(KeyResult.KIND, id).metric().baseline();
  }

  private void metric(String id, Direction direction, double baseline, double target) {
    Metric metric =
        new Metric(
            MetricType.NUMBER,
            "u",
            direction,
            BigDecimal.valueOf(baseline),
            BigDecimal.valueOf(target),
            List.of(),
            List.of());
    change(id, "o", "metric", metric);
  }

  /** An import gives links new ids, and the offer stays as it is. */
  @Test
  void linksAreOfferedByWhatTheyLeadTo() {
    desk.keyResult("ak", "top");
    desk.link(Alignment.contributes("l3", NodeType.OBJECTIVE, "o", "ak"));

    assertThat(carry(List.of("o", "top"), List.of()).objectives())
        .filteredOn(it -> "o.q1".equals(it.id()))
        .flatExtracting(it -> it.alignments())
        .extracting("parentId")
        .containsExactly("ak.q1", "tk.q1");
  }

  /** It is done only after the cycle's last day. */
  @Test
  void whatIsHeldIsHeldOn() {
    metric("held", Direction.MAINTAIN_AT_MOST, 9, 1);
    desk.checkIn("held", "2026-11-09", 1);

    carry(List.of("o"), List.of());

    assertThat(baseline("held.q1")).isEqualByComparingTo("9");
  }

  @Test
  void whereNobodyElseApprovesItBeginsApproved() {
    desk.put(SettingsItem.KIND, Copy.of(SettingsItem.NOTHING).with("approval", false).make());
    carry(List.of("o"), List.of());
    Objective o = desk.get(Objective.KIND, "o.q1");
    assertThat(o.state()).isEqualTo(ObjectiveState.APPROVED);
    assertThat(o.approvedById()).isEqualTo("ada");
    assertThat(o.approvedByImport()).isFalse();
  }

  @Test
  void ownersWeightsAndLinksBetweenWhatIsCarriedComeAlong() {
    CarriedAnswer answer = carry(List.of("top", "o"), List.of());
    Objective o = desk.get(Objective.KIND, "o.q1");
    assertThat(o.state()).isEqualTo(ObjectiveState.DRAFT);
    assertThat(o.ownerId()).isEqualTo("max");
    KeyResult k = desk.get(KeyResult.KIND, "k.q1");
    assertThat(k.weight()).isEqualTo(3);
    assertThat(k.ownerId()).isEqualTo("ana");
    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
    assertThat(told(answer)).as("2026 is no ancestor of q1").containsExactly("k ALIGNMENT");
    assertThat(answer.leftOut().get(0).message()).contains("“Key result yk”");
  }

  @Test
  void aParentThatWasCarriedBeforeIsFound() {
    carry(List.of("top"), List.of());
    carry(List.of("o"), List.of());
    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
    assertThat(told(carry(List.of("o"), List.of()))).as("once").isEmpty();
  }

  /** In whichever order each team carries over its own. */
  @Test
  void linksFollowAParentThatIsCarriedLater() {
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    desk.put(Contribution.KIND, new Contribution("i", "tk", Impact.LOW, 0.5));
    CarriedAnswer first = carry(List.of("o"), List.of("i"));
    assertThat(told(first)).containsExactly("o ALIGNMENT", "k ALIGNMENT", "i CONTRIBUTION");
    assertThat(first.leftOut())
        .extracting(LeftOut::message)
        .containsExactly(
            "“Key result tk” did not go on yet; the link follows with it",
            "“Key result yk” does not go on with it",
            "“Key result tk” did not go on yet; the link follows with it");

    assertThat(told(carry(List.of("top"), List.of()))).isEmpty();

    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
    assertThat(desk.data().all(Contribution.OF_INITIATIVE, "i.q1"))
        .containsExactly(new Contribution("i.q1", "tk.q1", Impact.LOW, 0.5));
  }

  /** Whoever approves it did not change it: the link was there before. */
  @Test
  void aProposalIsNotChangedByALinkThatFollows() {
    carry(List.of("o"), List.of());
    desk.put(
        Objective.KIND,
        Copy.of(desk.get(Objective.KIND, "o.q1"))
            .with("state", ObjectiveState.PROPOSED)
            .with("proposedById", "ana")
            .make());
    desk.act(
        "tia",
        new CarryOverUnfinished(
            "q4", said(new CarryOverItem("q1", List.of("top"), List.of())), Desk::scores));
    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
    assertThat(desk.get(Objective.KIND, "o.q1").changedByIds()).isEmpty();
  }

  /** What leads into another team's objective is that team's link, whoever carries the other. */
  @Test
  void aLinkFollowsForWhoMayNotWriteForTheChild() {
    carry(List.of("o"), List.of());
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "dan"))
            .with("globalRoles", List.of(GlobalRole.LEADERSHIP))
            .make());
    desk.put(Objective.KIND, Copy.of(desk.get(Objective.KIND, "top")).with("teamId", "eng").make());
    desk.act(
        "dan",
        new CarryOverUnfinished(
            "q4", said(new CarryOverItem("q1", List.of("top"), List.of())), Desk::scores));
    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
  }

  /** Else nothing would be carried, and nobody told. */
  @Test
  void whatHasTheIdOfWhatWouldGoOnIsInTheWay() {
    Objective other = Copy.of(desk.objective("o.q1", "fr", "q1", "ana")).with("title", "X").make();
    desk.put(Objective.KIND, other);
    assertThatThrownBy(() -> carry(List.of("o"), List.of()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.violations()).extracting(Violation::code).containsExactly("ID_TAKEN"))
        .hasMessageContaining("“X” has the id that it would go on under");
    assertThat(desk.get(Objective.KIND, "o.q1")).isEqualTo(other);
  }

  @Test
  void aLinkToWhatDidNotGoOnWithItsObjectiveIsNotPromised() {
    carry(List.of("top"), List.of());
    desk.act("tia", new DeleteKeyResult("tk.q1", Match.ANY));
    assertThat(carry(List.of("o"), List.of()).leftOut().get(0).message())
        .isEqualTo("“Key result tk” does not go on with it");
  }

  @Test
  void aLinkOfWhatIsCommittedByNowFollowsWithAnAmendment() {
    carry(List.of("o"), List.of());
    desk.put(
        Objective.KIND,
        Copy.of(desk.get(Objective.KIND, "o.q1"))
            .with("state", ObjectiveState.APPROVED)
            .with("approvedOn", Desk.TODAY)
            .make());

    assertThat(told(carry(List.of("top"), List.of()))).isEmpty();

    assertThat(linksOf(NodeType.OBJECTIVE, "o.q1")).containsExactly("tk.q1 x 1.0");
    assertThat(desk.data().all(Amendment.OF_OBJECTIVE, "o.q1"))
        .extracting(Amendment::field, Amendment::reason)
        .containsExactly(tuple("alignments", "what this led to was carried over"));
  }

  /** What became of the child since is its team's to say. */
  @Test
  void aLinkThatCannotFollowIsListedWithItsReason() {
    change("tk", "top", "source", Source.SUM);
    desk.link(Alignment.contributes("l3", NodeType.KEY_RESULT, "k", "tk"));
    carry(List.of("o"), List.of());
    Metric metric = desk.get(KeyResult.KIND, "k.q1").metric();
    change("k.q1", "o.q1", "metric", Copy.of(metric).with("unit", "other").make());

    CarriedAnswer answer = carry(List.of("top"), List.of());

    assertThat(linksOf(NodeType.KEY_RESULT, "k.q1")).isEmpty();
    assertThat(told(answer)).contains("k ALIGNMENT");
    assertThat(answer.leftOut())
        .extracting(LeftOut::message)
        .anyMatch(it -> it.startsWith("the link to “Key result tk” did not follow: "));
    assertThat(desk.has(Objective.KIND, "top.q1")).isTrue();
  }

  @Test
  void whatItsChildrenFeedGoesOnWithoutTheMilestonesThatAreDone() {
    Milestone done = new Milestone("a", "A", 1, LocalDate.of(2026, 11, 2));
    change("fed", "o", "metric", Metric.milestones(List.of(done)));
    change("fed", "o", "source", Source.CASCADE);

    carry(List.of("o"), List.of());

    assertThat(desk.get(KeyResult.KIND, "fed.q1").source()).isEqualTo(Source.CASCADE);
    assertThat(desk.get(KeyResult.KIND, "fed.q1").metric().milestones()).isEmpty();
  }

  @Test
  void theBaselineIsTheLastValueOfWhatMovesByHandAndHasNotArrived() {
    metric("down", Direction.DECREASE, 9, 1);
    desk.checkIn("down", "2026-11-02", 5);
    metric("held", Direction.MAINTAIN_AT_LEAST, 1, 9);
    desk.checkIn("held", "2026-11-02", 5);
    metric("mute", Direction.INCREASE, 2, 9);
    metric("fed", Direction.INCREASE, 2, 90);
    change("fed", "o", "source", Source.SUM);
    desk.objective("feeds", "de", "q4", null);
    desk.keyResult("fk", "feeds");
    desk.link(Alignment.contributes("l3", NodeType.KEY_RESULT, "fk", "fed"));
    desk.checkIn("fk", "2026-11-02", 7);
    carry(List.of("o"), List.of());
    assertThat(baseline("k.q1")).isEqualByComparingTo("6");
    assertThat(baseline("down.q1")).isEqualByComparingTo("5");
    assertThat(baseline("held.q1")).isEqualByComparingTo("1");
    assertThat(baseline("mute.q1")).isEqualByComparingTo("2");
    assertThat(baseline("fed.q1")).isEqualByComparingTo("2");
  }

  @Test
  void openMilestonesGoOnAndPlansStay() {
    Milestone done = new Milestone("a", "A", 1, LocalDate.of(2026, 11, 2));
    Milestone open = new Milestone("b", "B", 2, null);
    Metric steps =
        new Metric(
            MetricType.MILESTONES,
            null,
            Direction.INCREASE,
            null,
            null,
            List.of(done, open),
            List.of());
    change("m", "o", "metric", steps);
    List<PlanPoint> plan = List.of(new PlanPoint(LocalDate.of(2026, 11, 1), BigDecimal.ONE));
    Metric planned = Copy.of(desk.get(KeyResult.KIND, "k").metric()).with("plan", plan).make();
    change("k", "o", "metric", planned);
    CarriedAnswer answer = carry(List.of("o"), List.of());
    assertThat(desk.get(KeyResult.KIND, "m.q1").metric().milestones()).containsExactly(open);
    assertThat(desk.get(KeyResult.KIND, "k.q1").metric().plan()).isEmpty();
    assertThat(told(answer)).contains("k PLAN");
  }

  @Test
  void contributionsAndOpenNeedsOfInitiativesGoOn() {
    desk.initiative("i", "fr", "q4", InitiativeState.IN_PROGRESS);
    desk.put(Contribution.KIND, new Contribution("i", "k", Impact.HIGH, 0.5));
    desk.put(Contribution.KIND, new Contribution("i", "tk", Impact.LOW, 0.5));
    desk.dependency("open", "i", "de", DependencyState.DECLINED);
    desk.dependency("done", "i", "de", DependencyState.DELIVERED);
    desk.put(
        Dependency.KIND,
        Copy.of(desk.dependency("soon", "i", "de", DependencyState.ACCEPTED))
            .with("neededBy", LocalDate.of(2026, 12, 1))
            .with("externalId", "J-1")
            .make());
    CarriedAnswer answer = carry(List.of("o"), List.of("i"));
    assertThat(desk.get(Initiative.KIND, "i.q1").state()).isEqualTo(InitiativeState.DRAFT);
    assertThat(desk.data().all(Contribution.OF_INITIATIVE, "i.q1"))
        .containsExactly(new Contribution("i.q1", "k.q1", Impact.HIGH, 0.5));
    assertThat(desk.get(Dependency.KIND, "open.q1").state()).isEqualTo(DependencyState.IDENTIFIED);
    assertThat(desk.has(Dependency.KIND, "done.q1")).isFalse();
    assertThat(told(answer))
        .contains(
            "i CONTRIBUTION", "soon EXTERNAL_ID", "soon NEEDED_BY", "soon ANSWER", "open ANSWER")
        .doesNotContain("i PLANNED_DAYS");
  }

  private Initiative planned(@Nullable String start, @Nullable String end) {
    desk.put(
        Initiative.KIND,
        Copy.of(desk.initiative("i", "fr", "q4", InitiativeState.IN_PROGRESS))
            .with("plannedStart", start == null ? null : LocalDate.parse(start))
            .with("plannedEnd", end == null ? null : LocalDate.parse(end))
            .make());
    return desk.get(Initiative.KIND, "i");
  }

  @Test
  void plannedDaysGoOnWhereTheWorkStillEndsByThem() {
    Initiative work = planned("2026-10-10", "2027-02-15");
    assertThat(told(carry(List.of(), List.of("i")))).doesNotContain("i PLANNED_DAYS");
    assertThat(desk.get(Initiative.KIND, "i.q1").plannedStart()).isEqualTo(work.plannedStart());
    assertThat(desk.get(Initiative.KIND, "i.q1").plannedEnd()).isEqualTo(work.plannedEnd());
  }

  @ParameterizedTest
  @CsvSource({"2026-10-10, 2026-12-31", "2026-10-10, ", ", 2026-12-01", "2025-10-10, 2027-02-15"})
  void plannedDaysThatAreOverAreLeftOutAndListed(@Nullable String start, @Nullable String end) {
    planned(start, end);
    assertThat(told(carry(List.of(), List.of("i")))).contains("i PLANNED_DAYS");
    assertThat(desk.get(Initiative.KIND, "i.q1").plannedStart()).isNull();
    assertThat(desk.get(Initiative.KIND, "i.q1").plannedEnd()).isNull();
  }

  @Test
  void whoLeftOwnsNothingAnew() {
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "max"))
            .with("memberships", List.of())
            .with("state", PersonState.LEFT)
            .with("leftOn", Desk.TODAY)
            .make());
    CarriedAnswer answer = carry(List.of("o"), List.of());
    assertThat(desk.get(Objective.KIND, "o.q1").ownerId()).isNull();
    assertThat(answer.leftOut())
        .contains(new LeftOut("OBJECTIVE", "o", "Objective o", "OWNER", "Person max left"));
  }

  @Test
  void whatIsBelowAnArchivedTeamDoesNotGoOn() {
    desk.initiative("i", "eng", "q4", InitiativeState.POSTPONED);
    desk.dependency("asked", "i", "fr", DependencyState.REQUESTED);
    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "pay")).with("archived", true).make());

    assertThat(told(carry(List.of(), List.of("i")))).containsExactly("asked DEPENDENCY");
    assertThat(
            desk.refusal(
                "ada",
                new CarryOverUnfinished(
                    "q4", said(new CarryOverItem("q1", List.of("o"), List.of())), Desk::scores)))
        .contains("“Objective o” is not one that continues");
  }
}
