package io.okrcascade.core.bundle;

import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.bundle.CarryOverAnswer.Candidate;
import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.DeleteInitiative;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.DeleteObjective;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.testing.Desk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was carried over stays as it has become since; nothing is taken from what is not its. */
class CarriedBeforeTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void quarter() {
    desk.objective("bare", "fr", "q4", "max");
    desk.objective("o", "fr", "q4", "max");
    desk.keyResult("k", "o");
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    desk.initiative("j", "fr", "q4", InitiativeState.DRAFT);
    desk.dependency("d", "j", "de", DependencyState.IDENTIFIED);
  }

  private static CarryOverUnfinished carrying(List<String> objectives, List<String> initiatives) {
    return new CarryOverUnfinished(
        "q4", said(new CarryOverItem("q1", objectives, initiatives)), Desk::scores);
  }

  private CarriedAnswer carry(List<String> objectives, List<String> initiatives) {
    return desk.act("ada", carrying(objectives, initiatives));
  }

  private String refusal(String objective) {
    return desk.refusal("ada", carrying(List.of(objective), List.of()));
  }

  private CarryOverAnswer offer() {
    Unfinished unfinished =
        new Unfinished(desk.data(), Desk.scores(desk.data()), desk.get(Cycle.KIND, "q4"));
    return new CarryOver(unfinished, desk.get(Cycle.KIND, "q1")).offer(team -> true);
  }

  private Stream<String> done() {
    CarryOverAnswer offer = offer();
    return Stream.concat(offer.objectives().stream(), offer.initiatives().stream())
        .filter(Candidate::done)
        .map(Candidate::id);
  }

  private <T extends Record> void become(
      RecordKind<T> kind, String id, String field, Object value) {
    desk.put(kind, Copy.of(desk.get(kind, id)).with(field, value).make());
  }

  private static List<String> told(List<LeftOut> leftOut) {
    return leftOut.stream().map(it -> it.id() + " " + it.what()).toList();
  }

  @Test
  void whatHasAnotherTitleByNowStaysAndBlocksNothing() {
    carry(List.of("bare", "o"), List.of("i", "j"));
    become(Objective.KIND, "bare.q1", "title", "Better");
    become(Objective.KIND, "o.q1", "title", "Better");
    become(Initiative.KIND, "i.q1", "title", "Better");
    become(Initiative.KIND, "j.q1", "title", "Better");

    CarriedAnswer again = carry(List.of("bare", "o"), List.of("i", "j"));

    assertThat(again.objectives()).isEmpty();
    assertThat(again.initiatives()).isEmpty();
    assertThat(desk.get(Objective.KIND, "bare.q1").title()).isEqualTo("Better");
    assertThat(desk.get(Initiative.KIND, "i.q1").title()).isEqualTo("Better");
    assertThat(done()).containsExactlyInAnyOrder("bare", "o", "i", "j");
  }

  @Test
  void whatWasRetitledAndGaveItsKeyResultAwayIsCarried() {
    carry(List.of("o"), List.of());
    desk.objective("p", "fr", "q1", "max");
    become(Objective.KIND, "o.q1", "title", "Better");
    become(KeyResult.KIND, "k.q1", "objectiveId", "p");
    assertThat(carry(List.of("o"), List.of()).objectives()).isEmpty();
    assertThat(desk.get(KeyResult.KIND, "k.q1").objectiveId()).isEqualTo("p");
  }

  @Test
  void whatOnlyHasTheIdIsInTheWay() {
    desk.objective("bare.q1", "de", "q1", "ana");
    assertThat(refusal("bare")).startsWith("CONFLICT ID_TAKEN /objectiveIds/0 ID_TAKEN");
    assertThat(done()).isEmpty();
    become(Objective.KIND, "bare.q1", "teamId", "fr");
    become(Objective.KIND, "bare.q1", "cycleId", "2026");
    assertThat(refusal("bare")).startsWith("CONFLICT ID_TAKEN");
  }

  @Test
  void whatDoesNotContinueIsToldByItsTitleAtItsPlace() {
    desk.objective("next", "fr", "q1", "max");
    assertThat(desk.refusal("ada", carrying(List.of("o", "next", "nope"), List.of("i", "none"))))
        .contains("/objectiveIds/1 UNKNOWN: “Objective next” is not one that continues")
        .contains("/objectiveIds/2 UNKNOWN", "/initiativeIds/1 UNKNOWN")
        .doesNotContain("/objectiveIds/0", "/initiativeIds/0");
  }

  @Test
  void aKeyResultOfAnotherObjectiveIsNotTakenAway() {
    carry(List.of("o"), List.of());
    desk.objective("p", "fr", "q1", "max");
    become(KeyResult.KIND, "k.q1", "objectiveId", "p");
    become(KeyResult.KIND, "k.q1", "title", "Better");
    KeyResult there = desk.get(KeyResult.KIND, "k.q1");
    desk.act("ada", new DeleteObjective("o.q1", Match.ANY));
    assertThat(told(offer().leftOut())).contains("k KEY_RESULT");

    assertThat(told(carry(List.of("o"), List.of()).leftOut())).containsExactly("k KEY_RESULT");

    assertThat(desk.has(Objective.KIND, "o.q1")).isTrue();
    assertThat(desk.get(KeyResult.KIND, "k.q1")).isEqualTo(there);
  }

  @Test
  void aNeedOfAnotherInitiativeIsNotTakenAway() {
    carry(List.of(), List.of("i", "j"));
    become(Dependency.KIND, "d.q1", "initiativeId", "i.q1");
    desk.act("ada", new DeleteInitiative("j.q1", Match.ANY));

    assertThat(told(carry(List.of(), List.of("j")).leftOut())).containsExactly("d DEPENDENCY");

    assertThat(desk.has(Initiative.KIND, "j.q1")).isTrue();
    assertThat(desk.get(Dependency.KIND, "d.q1").initiativeId()).isEqualTo("i.q1");
  }

  @Test
  void nothingLeadsToWhatOnlyHasTheId() {
    desk.objective("top", "pay", "q4", "tia");
    desk.keyResult("tk", "top");
    desk.link(Alignment.contributes("l", NodeType.OBJECTIVE, "o", "tk"));
    desk.put(Contribution.KIND, new Contribution("i", "tk", Impact.LOW, 0.5));
    desk.objective("other", "pay", "q1", "tia");
    desk.keyResult("tk.q1", "other");

    CarriedAnswer answer = carry(List.of("o"), List.of("i"));

    assertThat(told(answer.leftOut())).containsExactly("o ALIGNMENT", "i CONTRIBUTION");
    assertThat(desk.data().all(Alignment.OF_PARENT, new Node(NodeType.KEY_RESULT, "tk.q1")))
        .isEmpty();
  }

  @Test
  void nothingFollowsFromWhatOnlyHasTheId() {
    desk.objective("top", "pay", "q4", "tia");
    desk.keyResult("tk", "top");
    desk.link(Alignment.contributes("l1", NodeType.OBJECTIVE, "o", "tk"));
    desk.objective("x", "fr", "q4", "max");
    desk.keyResult("xk", "x");
    desk.link(Alignment.contributes("l2", NodeType.KEY_RESULT, "xk", "tk"));
    desk.put(Contribution.KIND, new Contribution("i", "tk", Impact.LOW, 0.5));
    desk.objective("o.q1", "fr", "q1", "max");
    desk.objective("other", "fr", "q1", "max");
    desk.keyResult("xk.q1", "other");
    desk.initiative("i.q1", "de", "q1", InitiativeState.DRAFT);

    carry(List.of("top"), List.of());

    assertThat(desk.has(KeyResult.KIND, "tk.q1")).isTrue();
    assertThat(desk.data().all(Alignment.OF_PARENT, new Node(NodeType.KEY_RESULT, "tk.q1")))
        .isEmpty();
    assertThat(desk.data().all(Contribution.TO_KEY_RESULT, "tk.q1")).isEmpty();
  }
}
