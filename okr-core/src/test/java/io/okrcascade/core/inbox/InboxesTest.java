package io.okrcascade.core.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxesTest {
  private final Desk desk = new Desk();

  @Test
  void aProposalOfACycleToComeHasWaitedSinceNoDayToCome() {
    Objective objective = desk.objective("o", "fr", "q1", "ana");
    desk.put(Objective.KIND, Copy.of(objective).with("state", ObjectiveState.PROPOSED).make());
    Inboxes inbox = new Inboxes(desk.get(Person.KIND, "tia"), Desk.TODAY, ZoneOffset.UTC, null);
    inbox.look(desk.data(), Desk.scores(desk.data()), cycle -> List.of());

    assertThat(inbox.answer().items())
        .filteredOn(item -> item.kind() == InboxAnswer.Kind.APPROVAL_ASKED)
        .extracting(InboxAnswer.InboxItem::since)
        .containsExactly(Desk.TODAY);
  }

  private List<String> dueOf(String person) {
    Inboxes inbox = new Inboxes(desk.get(Person.KIND, person), Desk.TODAY, ZoneOffset.UTC, null);
    inbox.look(desk.data(), Desk.scores(desk.data()), cycle -> List.of());
    return inbox.answer().items().stream()
        .filter(item -> item.kind() == InboxAnswer.Kind.CHECK_IN_DUE)
        .map(InboxAnswer.InboxItem::subjectId)
        .toList();
  }

  /** Whether or not that person is a member of the team. */
  @Test
  void aKeyResultWithoutAnOwnerIsItsObjectiveOwners() {
    desk.objective("o", "fr", "q4", "tia");
    desk.keyResult("k", "o");
    desk.put(KeyResult.KIND, Copy.of(desk.keyResult("own", "o")).with("ownerId", "max").make());
    desk.objective("nobodys", "fr", "q4", null);
    desk.keyResult("all", "nobodys");
    assertThat(dueOf("tia")).containsExactly("k");
    assertThat(dueOf("max")).containsExactlyInAnyOrder("own", "all");
    assertThat(dueOf("ana")).containsExactly("all");
  }
}
