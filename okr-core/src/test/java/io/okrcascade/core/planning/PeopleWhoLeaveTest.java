package io.okrcascade.core.planning;

import static io.okrcascade.core.testing.Desk.TODAY;
import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.inbox.InboxAnswer;
import io.okrcascade.core.inbox.Inboxes;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.RefItem;
import io.okrcascade.core.testing.Desk;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Leaving, returning, and what only administrators may change about people. */
class PeopleWhoLeaveTest {
  private final Desk desk = new Desk();

  private static LeavePerson leave(String id, @Nullable String successorId) {
    return new LeavePerson(id, Match.ANY, said(new LeaveItem(null, successorId)));
  }

  private void work() {
    desk.objective("o", "fr", "q4", "ana");
    desk.objective("old", "fr", "q3", "ana");
    desk.put(KeyResult.KIND, Copy.of(desk.keyResult("k", "o")).with("ownerId", "ana").make());
    desk.put(
        Initiative.KIND,
        Copy.of(desk.initiative("i", "fr", "q4", InitiativeState.DRAFT))
            .with("ownerId", "ana")
            .make());
    desk.put(Programme.KIND, new Programme("p", "Programme", null, "ana"));
  }

  @Test
  void whatSomebodyOwnedGoesToTheSuccessorButForClosedCycles() {
    work();
    Person left = desk.act("olu", leave("ana", "max")).content();
    assertThat(left.state()).isEqualTo(PersonState.LEFT);
    assertThat(left.leftOn()).isEqualTo(TODAY);
    assertThat(left.memberships()).isEmpty();
    assertThat(left.leftBehind()).isEmpty();
    assertThat(desk.get(Objective.KIND, "o").ownerId()).isEqualTo("max");
    assertThat(desk.get(KeyResult.KIND, "k").ownerId()).isEqualTo("max");
    assertThat(desk.get(Initiative.KIND, "i").ownerId()).isEqualTo("max");
    assertThat(desk.get(Programme.KIND, "p").ownerId()).isEqualTo("max");
    assertThat(desk.get(Objective.KIND, "old").ownerId()).isEqualTo("ana");
  }

  @Test
  void withoutASuccessorItIsNobodysAndStandsWithWhatWasLeftBehind() {
    work();
    Person left = desk.act("olu", leave("ana", null)).content();
    assertThat(desk.get(Objective.KIND, "o").ownerId()).isNull();
    assertThat(desk.get(KeyResult.KIND, "k").ownerId()).isNull();
    assertThat(left.leftBehind())
        .containsExactlyInAnyOrder(
            new Ref("OBJECTIVE", "o"),
            new Ref("KEY_RESULT", "k"),
            new Ref("INITIATIVE", "i"),
            new Ref("PROGRAMME", "p"));
    for (String field : List.of("leftBehind", "state", "leftOn")) {
      Object other =
          Map.<String, Object>of(
                  "leftBehind", List.of(new RefItem("OBJECTIVE", "old")),
                  "state", PersonState.ACTIVE,
                  "leftOn", TODAY.minusDays(1))
              .get(field);
      assertThat(desk.refusal("olu", PutPerson.ACTS.change("ana", Match.ANY, patch(field, other))))
          .startsWith("INVALID");
    }
    assertThat(
            desk.act("olu", PutPerson.ACTS.change("ana", Match.ANY, patch("leftBehind", null)))
                .content()
                .leftBehind())
        .isEqualTo(left.leftBehind());
    Person back = desk.act("olu", new ReturnPerson("ana", Match.ANY)).content();
    assertThat(back.state()).isEqualTo(PersonState.ACTIVE);
    assertThat(back.leftBehind()).isEmpty();
    assertThat(back.memberships()).isEmpty();
    assertThat(desk.get(Objective.KIND, "o").ownerId()).isNull();
  }

  // ---- by a bundle, or a cycle that opens again ----

  private static Bundle ana(PersonState state) {
    PersonItem item =
        Copy.blank(PersonItem.class)
            .with("id", "ana")
            .with("name", "Person ana")
            .with("state", state)
            .with("leftOn", state == PersonState.LEFT ? TODAY.minusDays(3) : null)
            .make();
    return new Bundle.Builder().people(List.of(item)).build();
  }

  @Test
  void whoLeftByABundleOwnsNothingInCyclesThatAreNotClosed() {
    work();
    desk.imports(ana(PersonState.LEFT));

    assertThat(desk.get(Objective.KIND, "o").ownerId()).isNull();
    assertThat(desk.get(KeyResult.KIND, "k").ownerId()).isNull();
    assertThat(desk.get(Objective.KIND, "old").ownerId()).isEqualTo("ana");
    assertThat(desk.get(Person.KIND, "ana").leftBehind())
        .containsExactlyInAnyOrder(
            new Ref("OBJECTIVE", "o"),
            new Ref("KEY_RESULT", "k"),
            new Ref("INITIATIVE", "i"),
            new Ref("PROGRAMME", "p"));
    assertThat(desk.imports(ana(PersonState.LEFT)).changes()).isEmpty();
  }

  /** A system that does not know that its owner left tells the same each night. */
  @Test
  void whatABundleGivesToWhoLeftIsNobodys() {
    work();
    desk.act("olu", leave("ana", "max"));
    ObjectiveItem item =
        Copy.of(ObjectiveItem.of(desk.get(Objective.KIND, "o"))).with("ownerId", "ana").make();
    Bundle told = new Bundle.Builder().objectives(List.of(item)).build();
    desk.imports(told);

    assertThat(desk.get(Objective.KIND, "o").ownerId()).isNull();
    assertThat(desk.get(Person.KIND, "ana").leftBehind())
        .containsExactly(new Ref("OBJECTIVE", "o"));
    assertThat(desk.imports(told).changes()).isEmpty();
  }

  @Test
  void whatWhoLeftOwnedIsNobodysOnceItsCycleOpensAgain() {
    work();
    desk.act("olu", leave("ana", "max"));
    desk.act(
        "olu",
        new MoveCycle("q3", Match.ANY, because("forgot something", Phase.GRADING), Desk::scores));

    assertThat(desk.get(Objective.KIND, "old").ownerId()).isNull();
    assertThat(desk.get(Person.KIND, "ana").leftBehind())
        .containsExactly(new Ref("OBJECTIVE", "old"));
  }

  private List<String> inboxOf(String id) {
    Inboxes inbox = new Inboxes(desk.get(Person.KIND, id), TODAY, ZoneOffset.UTC, null);
    inbox.look(desk.data(), Desk.scores(desk.data()), cycle -> List.of());
    return inbox.answer().items().stream()
        .filter(item -> item.kind() == InboxAnswer.Kind.OWNER_LEFT)
        .map(item -> item.subjectId() + ": " + item.message())
        .toList();
  }

  @Test
  void theTeamsLeadsHearOfWhatNobodyOwnsUntilSomebodyDoes() {
    desk.objective("o", "fr", "q4", "max");
    desk.objective("old", "fr", "q3", "max");
    desk.act("olu", leave("max", null));
    assertThat(inboxOf("ana"))
        .containsExactly("o: “Objective o” was owned by Person max, who left: name somebody else");
    assertThat(inboxOf("dan")).isEmpty();
    desk.act("ana", new ChangeObjective("o", Match.ANY, patch("ownerId", "ana")));
    assertThat(inboxOf("ana")).isEmpty();
  }

  @Test
  void whoLeavesIsThereAndTheSuccessorStays() {
    assertThat(desk.refusal("olu", leave("ana", "ana"))).contains("/successorId SELF");
    assertThat(desk.refusal("olu", leave("ana", "nobody"))).contains("/successorId UNKNOWN");
    LeaveItem tomorrow = new LeaveItem(TODAY.plusDays(1), null);
    assertThat(desk.refusal("olu", new LeavePerson("ana", Match.ANY, said(tomorrow))))
        .contains("/on FUTURE");
    desk.act("olu", leave("ana", null));
    assertThat(desk.refusal("olu", leave("ana", null))).startsWith("CONFLICT STATE");
    assertThat(desk.refusal("olu", leave("max", "ana"))).contains("/successorId LEFT: Person ana");
    assertThat(desk.refusal("olu", new ReturnPerson("max", Match.ANY)))
        .startsWith("CONFLICT STATE");
    assertThat(desk.refusal("tia", leave("max", null))).startsWith("FORBIDDEN");
  }

  @Test
  void nobodyWhoLeftIsNamedAnyMore() {
    desk.objective("o", "fr", "q4", null);
    desk.act("olu", leave("max", null));
    assertThat(desk.refusal("ana", new ChangeObjective("o", Match.ANY, patch("ownerId", "max"))))
        .contains("/ownerId LEFT: Person max left on 2026-11-26");
    List<MembershipItem> member = List.of(new MembershipItem("fr", Role.MEMBER));
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("max", Match.ANY, patch("memberships", member))))
        .contains("/memberships STATE");
  }

  @Test
  void leavingIsNoFieldToChange() {
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("max", Match.ANY, patch("state", PersonState.LEFT))))
        .contains("/state USE_LEAVE");
  }

  @Test
  void theLastAdministratorStays() {
    assertThat(desk.refusal("ada", leave("ada", null))).startsWith("CONFLICT LAST_ADMIN");
    assertThat(
            desk.refusal(
                "ada", PutPerson.ACTS.change("ada", Match.ANY, patch("globalRoles", List.of()))))
        .startsWith("CONFLICT LAST_ADMIN");
    desk.act(
        "ada",
        PutPerson.ACTS.change("tia", Match.ANY, patch("globalRoles", List.of(GlobalRole.ADMIN))));
    desk.act("ada", leave("ada", null));
    assertThat(desk.get(Person.KIND, "ada").globalRoles()).isEmpty();
  }

  @Test
  void globalRolesAndWhoHasThemAreForAdministrators() {
    assertThat(
            desk.refusal(
                "olu",
                PutPerson.ACTS.change(
                    "max", Match.ANY, patch("globalRoles", List.of(GlobalRole.LEADERSHIP)))))
        .startsWith("FORBIDDEN");
    assertThat(desk.refusal("olu", PutPerson.ACTS.change("ada", Match.ANY, patch("name", "Ada"))))
        .startsWith("FORBIDDEN");
    assertThat(desk.refusal("olu", leave("ada", null))).startsWith("FORBIDDEN");
    List<MembershipItem> lead = List.of(new MembershipItem("fr", Role.LEAD));
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("olu", Match.ANY, patch("memberships", lead))))
        .as("no lead role for themselves")
        .startsWith("FORBIDDEN");
    desk.act("olu", PutPerson.ACTS.change("max", Match.ANY, patch("memberships", lead)));
  }

  @Test
  void emailsAndIdsOfOtherSystemsAreOnesOwn() {
    desk.act("olu", PutPerson.ACTS.change("max", Match.ANY, patch("email", "Max@acme.example")));
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("ana", Match.ANY, patch("email", "max@acme.example"))))
        .startsWith("CONFLICT EMAIL_TAKEN")
        .contains("Person max");
    desk.act("olu", PutPerson.ACTS.change("max", Match.ANY, patch("externalId", "x1")));
    assertThat(
            desk.refusal("olu", PutPerson.ACTS.change("ana", Match.ANY, patch("externalId", "x1"))))
        .startsWith("CONFLICT EXTERNAL_ID_TAKEN");
    PersonItem both =
        Copy.blank(PersonItem.class)
            .with("id", "new")
            .with("name", "New")
            .with("externalId", "x1")
            .make();
    assertThat(desk.refusal("olu", PutPerson.ACTS.create(said(both))))
        .startsWith("CONFLICT EXTERNAL_ID_TAKEN");
  }
}
