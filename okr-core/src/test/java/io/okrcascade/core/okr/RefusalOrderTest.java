package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all that is to be refused the gravest is told: permission, version, input, conflict. */
class RefusalOrderTest {
  private static final String BLANK = " ";

  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", ObjectiveState.DRAFT);
  }

  /** Stands for a 412, which is none of core's refusals. */
  private static final class Stale extends RuntimeException {}

  private static final Match STALE =
      version -> {
        throw new Stale();
      };

  private String told(Runnable act) {
    try {
      return String.join(", ", wrong(act));
    } catch (Stale e) {
      return "STALE";
    }
  }

  private String change(String person, Match match, String field, @Nullable Object value) {
    return told(
        () ->
            desk.as(
                person,
                new ChangeObjective(
                    "o", match, Desk.patch(null, item -> item.with(field, value)))));
  }

  private String create(String person, String id, String teamId, String title) {
    ObjectiveItem item =
        Copy.blank(ObjectiveItem.class)
            .with("id", id)
            .with("teamId", teamId)
            .with("cycleId", "q4")
            .with("title", title)
            .make();
    return told(() -> desk.as(person, new CreateObjective(Input.of(item))));
  }

  @Test
  void permissionComesBeforeVersionInputAndConflict() {
    desk.phaseIs(Phase.CLOSED);
    assertThat(change("lea", STALE, "title", BLANK)).isEqualTo("FORBIDDEN");
    assertThat(change("sam", STALE, "teamId", "tribe")).isEqualTo("FORBIDDEN");
    assertThat(change("sam", STALE, "title", BLANK)).isEqualTo("STALE");
    assertThat(change("sam", STALE, "description", "d")).isEqualTo("STALE");
    assertThat(change("sam", Match.ANY, "title", BLANK)).isEqualTo("REQUIRED /title");
    assertThat(change("sam", Match.ANY, "description", "d")).isEqualTo("CYCLE_CLOSED");
    assertThat(desk.objective("o").description()).isNull();
  }

  @Test
  void theTeamThatABodyNamesIsJudgedBeforeItsIdAndItsFaults() {
    assertThat(create("lea", "o", "squad", "Taken")).isEqualTo("FORBIDDEN");
    assertThat(create("sam", "o", "other", "Taken")).isEqualTo("FORBIDDEN");
    assertThat(create("sam", "n", "other", BLANK)).isEqualTo("FORBIDDEN");
    assertThat(create("sam", "n", "nowhere", "New")).isEqualTo("UNKNOWN /teamId");
    assertThat(create("sam", "o", "squad", BLANK)).isEqualTo("REQUIRED /title");
    assertThat(create("sam", "o", "squad", "Taken")).isEqualTo("ID_TAKEN");
  }

  @Test
  void theIdOfSomethingCommittedIsTakenWithoutAskingForAReason() {
    desk.objective("c", ObjectiveState.APPROVED);
    assertThat(create("sam", "c", "squad", BLANK)).isEqualTo("REQUIRED /title");
    assertThat(create("sam", "c", "squad", "Taken")).isEqualTo("ID_TAKEN");
  }

  @Test
  void whatReadingFoundIsToldWithWhatTheActFinds() {
    Violation fault = new Violation("/weigth", "UNKNOWN_FIELD", "there is no field weigth here");
    ObjectiveItem item =
        Copy.blank(ObjectiveItem.class)
            .with("teamId", "squad")
            .with("cycleId", "q4")
            .with("title", "T")
            .with("approvedById", "sam")
            .make();
    assertThat(
            wrong(
                () -> desk.as("sam", new CreateObjective(new Input<>(item, List.of(fault), null)))))
        .containsExactly("UNKNOWN_FIELD /weigth", "READ_ONLY /approvedById");
  }

  @Test
  void aStepIsPermittedBeforeItsInputIsJudged() {
    desk.move("sue", "o", ObjectiveState.PROPOSED, null);
    Violation fault = new Violation("/x", "UNKNOWN_FIELD", "there is no field x here");
    Input<@Nullable ObjectiveState> approve =
        new Input<>(ObjectiveState.APPROVED, List.of(fault), null);
    assertThat(wrong(() -> desk.as("sue", new MoveObjective("o", STALE, approve))))
        .containsExactly(RefusedException.Kind.FORBIDDEN.name());
    assertThat(wrong(() -> desk.as("tim", new MoveObjective("o", Match.ANY, approve))))
        .containsExactly("UNKNOWN_FIELD /x");
  }
}
