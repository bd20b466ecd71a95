package io.okrcascade.core.initiative;

import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.ChangeAlignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.DeleteAlignment;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.VoidCheckIn;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.planning.ChangeSolicitation;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes an initiative and what it needs, in whose name, and for which days. */
class ActsOnInitiativesTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void work() {
    desk.initiative("i", "fr", "q4", InitiativeState.REFINED);
    desk.dependency("d", "i", "de", DependencyState.REQUESTED);
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "tia"))
            .with("globalRoles", List.of(GlobalRole.LEADERSHIP))
            .make());
  }

  private static ChangeInitiative change(String field, Object value) {
    return new ChangeInitiative("i", Match.ANY, patch(field, value));
  }

  private static ResponseItem answer(DependencyState state) {
    return Copy.blank(ResponseItem.class).with("state", state).make();
  }

  private static RespondToDependency respond(ResponseItem item) {
    return new RespondToDependency("d", Match.ANY, said(item));
  }

  @Test
  void workCrossesQuartersByAYearAtMost() {
    desk.act("ana", change("plannedEnd", LocalDate.of(2027, 12, 31)));
    assertThat(desk.refusal("ana", change("plannedEnd", LocalDate.of(2028, 1, 1))))
        .contains("/plannedEnd OUTSIDE_CYCLE: the planned end, 2028-01-01")
        .contains("Cycle q4");
    desk.act("ana", change("plannedStart", LocalDate.of(2025, 10, 1)));
    assertThat(desk.refusal("ana", change("plannedStart", LocalDate.of(2025, 9, 30))))
        .contains("/plannedStart OUTSIDE_CYCLE");
  }

  @Test
  void needsAndOffersCrossQuarters() {
    DependencyItem need =
        Copy.blank(DependencyItem.class)
            .with("providerTeamId", "de")
            .with("need", "n")
            .with("neededBy", LocalDate.of(2026, 9, 18))
            .make();
    desk.act("ana", new NameDependency("i", said(need)));
    DependencyItem far = Copy.of(need).with("neededBy", LocalDate.of(2028, 1, 1)).make();
    assertThat(desk.refusal("ana", new NameDependency("i", said(far))))
        .contains("/neededBy OUTSIDE_CYCLE");
    ResponseItem counter =
        Copy.of(answer(DependencyState.COUNTERED))
            .with("offeredBy", LocalDate.of(2027, 4, 5))
            .make();
    desk.act("dan", respond(counter));
    ResponseItem never = Copy.of(counter).with("offeredBy", LocalDate.of(2028, 1, 1)).make();
    assertThat(desk.refusal("dan", respond(never))).contains("/offeredBy OUTSIDE_CYCLE");
  }

  @Test
  void whoAnswersIsWhoSaysIt() {
    ResponseItem forged = Copy.of(answer(DependencyState.ACCEPTED)).with("byId", "ana").make();
    assertThat(desk.refusal("dan", respond(forged))).startsWith("FORBIDDEN");
    desk.act("dan", respond(Copy.of(forged).with("byId", "dan").make()));
  }

  @Test
  void whoGrantsABypassIsWhoSaysIt() {
    BypassItem forged = new BypassItem(BypassReason.MAINTENANCE, "debt", "olu");
    assertThat(desk.refusal("tia", change("bypass", forged))).startsWith("FORBIDDEN");
    assertThat(
            desk.refusal("ana", change("bypass", new BypassItem(BypassReason.LEGAL, null, null))))
        .startsWith("FORBIDDEN");
    desk.act("olu", change("bypass", new BypassItem(BypassReason.MAINTENANCE, "debt", null)));
    desk.act("ana", change("title", "Renamed"));
    assertThat(granter()).isEqualTo("olu");
    desk.act("tia", change("bypass", new BypassItem(BypassReason.MAINTENANCE, "more", "olu")));
    assertThat(granter()).as("who changes it grants it").isEqualTo("tia");
  }

  private String granter() {
    return String.valueOf(desk.get(Initiative.KIND, "i").bypass().grantedById());
  }

  @Test
  void anInitiativeMovesOnlyToATeamThatOneWritesFor() {
    assertThat(desk.refusal("ana", change("teamId", "pay"))).startsWith("FORBIDDEN");
    assertThat(desk.refusal("dan", change("teamId", "de"))).startsWith("FORBIDDEN");
    desk.act("tia", change("teamId", "pay"));
  }

  @Test
  void whatWasWithdrawnBeforeIsAsIfItHadNotBeen() {
    MoveInitiative commit =
        new MoveInitiative(
            "i",
            Match.ANY,
            said(
                Copy.blank(InitiativeStateItem.class)
                    .with("state", InitiativeState.COMMITTED)
                    .make()));
    assertThat(desk.refusal("ana", commit)).contains("UNSETTLED: what it needs", "Team de");
    desk.act("ana", respond(answer(DependencyState.WITHDRAWN)));
    assertThat(desk.refusal("ana", commit)).doesNotContain("UNSETTLED").contains("REQUIRED");
  }

  @Test
  void whatIsGivenUpSaysItsCauseWithANoteOrTheReason() {
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("state", InitiativeState.COMMITTED)
            .with("committedOn", Desk.TODAY)
            .with("committedEnd", Desk.TODAY)
            .make());
    Initiative promised = desk.get(Initiative.KIND, "i");
    assertThat(desk.refusal("ana", drop(LateCause.SCOPE, "x".repeat(20_000))))
        .contains("/lateNote TOO_LONG");
    assertThat(desk.act("ana", drop(LateCause.SCOPE, "it grew")).content().lateNote())
        .isEqualTo("it grew");
    desk.put(Initiative.KIND, promised);
    assertThat(desk.act("ana", drop(LateCause.SCOPE, null)).content().lateNote())
        .isEqualTo("we must");
    desk.put(
        Initiative.KIND,
        Copy.of(promised)
            .with("state", InitiativeState.DRAFT)
            .without("committedOn", "committedEnd")
            .make());
    assertThat(desk.refusal("ana", drop(LateCause.SCOPE, "n")))
        .contains("/lateCause STATE", "/lateNote STATE");
  }

  private static MoveInitiative drop(LateCause cause, @Nullable String note) {
    return new MoveInitiative(
        "i",
        Match.ANY,
        because("we must", new InitiativeStateItem(InitiativeState.DROPPED, cause, note)));
  }

  @Test
  void aTeamAsksInItsOwnNameAlsoAfterwards() {
    desk.put(
        Solicitation.KIND,
        new Solicitation(
            "s", "q4", "pay", "fr", "Design", null, Desk.TODAY, SolicitationState.ASKED));
    assertThat(
            desk.refusal(
                "ana", new ChangeSolicitation("s", Match.ANY, patch("requesterTeamId", "de"))))
        .startsWith("FORBIDDEN");
    desk.act("ana", new ChangeSolicitation("s", Match.ANY, patch("topic", "Other")));
  }

  @Test
  void whatWasEverPromisedIsNotDeleted() {
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("state", InitiativeState.DROPPED)
            .with("committedEnd", Desk.TODAY)
            .make());
    assertThat(desk.refusal("ana", new DeleteInitiative("i", Match.ANY)))
        .startsWith("CONFLICT STATE");
  }

  /** The negotiation is what delivery on time is explained by. */
  @Test
  void whatACommittedInitiativeNeededIsNotDeleted() {
    desk.dependency("never", "i", "de", DependencyState.IDENTIFIED);
    desk.dependency("over", "i", "de", DependencyState.WITHDRAWN);
    assertThat(desk.refusal("ana", new DeleteDependency("d", Match.ANY)))
        .startsWith("CONFLICT STATE");
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("state", InitiativeState.POSTPONED)
            .with("committedEnd", Desk.TODAY)
            .make());
    assertThat(desk.refusal("ana", new DeleteDependency("over", Match.ANY)))
        .startsWith("CONFLICT STATE “Initiative i” was committed");
    desk.act("ana", new DeleteDependency("never", Match.ANY));
    desk.dependency("never", "i", "de", DependencyState.IDENTIFIED);
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("state", InitiativeState.DRAFT)
            .without("committedEnd")
            .make());
    desk.act("ana", new DeleteDependency("over", Match.ANY));
    assertThat(desk.has(Dependency.KIND, "over")).isFalse();
  }

  private void move(InitiativeState state) {
    desk.act(
        "ana",
        new MoveInitiative(
            "i",
            Match.ANY,
            said(Copy.blank(InitiativeStateItem.class).with("state", state).make())));
  }

  /** Whoever takes a postponed one up again has promised it before. */
  @Test
  void theDayThatWasPromisedFirstStays() {
    desk.act("ana", respond(answer(DependencyState.WITHDRAWN)));
    LocalDate promised = Desk.TODAY.minusDays(3);
    desk.put(
        Initiative.KIND,
        Copy.of(desk.get(Initiative.KIND, "i"))
            .with("state", InitiativeState.POSTPONED)
            .with(
                "briefing", new Briefing("p", "n", "i", List.of(Benefit.RISK), "b", "s", Map.of()))
            .with("bypass", new Bypass(BypassReason.LEGAL, "law", "olu"))
            .with("effort", 2.0)
            .with("plannedEnd", LocalDate.of(2026, 12, 31))
            .with("committedOn", LocalDate.of(2026, 10, 2))
            .with("committedEnd", promised)
            .make());
    move(InitiativeState.DRAFT);
    assertThat(overdue()).isEqualTo(1);
    move(InitiativeState.REFINED);
    move(InitiativeState.COMMITTED);
    Initiative again = desk.get(Initiative.KIND, "i");
    assertThat(again.committedEnd()).isEqualTo(promised);
    assertThat(again.committedOn()).as("judges what it needs").isEqualTo(Desk.TODAY);
    assertThat(overdue()).isEqualTo(1);
    move(InitiativeState.IN_PROGRESS);
    assertThat(
            desk.refusal(
                "ana",
                new MoveInitiative(
                    "i",
                    Match.ANY,
                    said(
                        Copy.blank(InitiativeStateItem.class)
                            .with("state", InitiativeState.DELIVERED)
                            .make()))))
        .contains("/lateCause REQUIRED", "unknown dependency, undiscussed dependency")
        .doesNotContain("one of lateCause", "UNKNOWN_DEPENDENCY");
  }

  private int overdue() {
    return Deliveries.of(
            Organization.of(desk.data()),
            List.of(desk.get(Initiative.KIND, "i")),
            id -> List.of(),
            Desk.TODAY)
        .teams()
        .get(0)
        .overdue();
  }

  /** Its numbers stand beside its grades. */
  @Test
  void whatLeadsToAClosedYearStays() {
    desk.objective("year", "acme", "2026", null);
    desk.keyResult("yk", "year");
    Objective objective = desk.objective("o", "fr", "q4", null);
    desk.put(Objective.KIND, Copy.of(objective).with("state", ObjectiveState.DRAFT).make());
    desk.keyResult("k", "o");
    desk.link(Alignment.contributes("l", NodeType.OBJECTIVE, "o", "yk"));
    desk.put(Contribution.KIND, new Contribution("i", "yk", Impact.LOW, 0.5));
    desk.put(Cycle.KIND, Copy.of(desk.get(Cycle.KIND, "2026")).with("phase", Phase.CLOSED).make());
    Node child = new Node(NodeType.KEY_RESULT, "k");
    AlignmentItem link =
        new AlignmentItem(NodeType.KEY_RESULT, "yk", AlignmentMode.CONTRIBUTES, 1.0);
    ContributionItem contribution = new ContributionItem("yk", Impact.HIGH, 0.5);
    List<UseCase<?>> acts =
        List.of(
            new AlignNode(child, because("now", link)),
            new ChangeAlignment("l", Match.ANY, patch("weight", 2.0)),
            new DeleteAlignment("l", Match.ANY),
            new SetContribution("i", "yk", Match.ANY, said(contribution)),
            new RemoveContribution("i", "yk", Match.ANY));
    for (UseCase<?> act : acts) {
      assertThat(desk.refusal("ana", act)).as(act.toString()).contains("CYCLE_CLOSED Cycle 2026");
    }
  }

  @Test
  void needsOfAClosedQuarterAreOver() {
    desk.initiative("past", "fr", "q3", InitiativeState.IN_PROGRESS);
    Dependency old = desk.dependency("old", "past", "de", DependencyState.REQUESTED);
    RespondToDependency late =
        new RespondToDependency(old.id(), Match.ANY, said(answer(DependencyState.ACCEPTED)));
    assertThat(desk.refusal("dan", late)).contains("CYCLE_CLOSED");
  }

  /** A clock that is set right, and a zone that is changed, may take today back by a day. */
  @Test
  void whatFollowsLiesNotBeforeWhatItFollows() {
    LocalDate tomorrow = Desk.TODAY.plusDays(1);
    desk.put(
        DependencyResponse.KIND,
        new DependencyResponse(
            "r", "d", DependencyState.REQUESTED, tomorrow, null, null, null, null, Desk.NOW));
    desk.act("dan", respond(answer(DependencyState.ACCEPTED)));
    assertThat(desk.data().all(DependencyResponse.OF_DEPENDENCY, "d"))
        .extracting(DependencyResponse::on)
        .containsExactly(tomorrow, tomorrow);
    desk.put(
        Initiative.KIND,
        Copy.of(desk.initiative("w", "fr", "q4", InitiativeState.IN_PROGRESS))
            .with("committedOn", tomorrow)
            .with("committedEnd", tomorrow)
            .make());
    InitiativeStateItem delivered =
        Copy.blank(InitiativeStateItem.class).with("state", InitiativeState.DELIVERED).make();
    desk.act("ana", new MoveInitiative("w", Match.ANY, said(delivered)));
    assertThat(desk.get(Initiative.KIND, "w").deliveredOn()).isEqualTo(tomorrow);
    desk.objective("o", "fr", "q4", "max");
    desk.keyResult("k", "o");
    String checkIn = desk.checkIn("k", tomorrow.toString(), 4).id();
    desk.act("ana", new VoidCheckIn(checkIn, Match.ANY, new Input<>("typed", List.of(), null)));
    assertThat(desk.get(CheckIn.KIND, checkIn).voided())
        .extracting(voided -> voided.on())
        .isEqualTo(tomorrow);
  }
}
