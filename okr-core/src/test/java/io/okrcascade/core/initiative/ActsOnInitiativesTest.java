package io.okrcascade.core.initiative;

import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.planning.ChangeSolicitation;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.LocalDate;
import java.util.List;
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

  @Test
  void needsOfAClosedQuarterAreOver() {
    desk.initiative("past", "fr", "q3", InitiativeState.IN_PROGRESS);
    Dependency old = desk.dependency("old", "past", "de", DependencyState.REQUESTED);
    RespondToDependency late =
        new RespondToDependency(old.id(), Match.ANY, said(answer(DependencyState.ACCEPTED)));
    assertThat(desk.refusal("dan", late)).contains("CYCLE_CLOSED");
  }
}
