package io.okrcascade.core.edit;

import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.ChangeDependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.InitiativeStateItem;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.initiative.MoveInitiative;
import io.okrcascade.core.okr.AddCheckIn;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CreateObjective;
import io.okrcascade.core.okr.ExplainGrade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.planning.ChangeCycle;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is wrong with an input is told before what the input conflicts with, wherever an act finds
 * either; the same input is a conflict once it is sound.
 */
class ConflictsComeLastTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", "fr", "q4", null);
    desk.keyResult("k", "o");
    desk.objective("old", "fr", "q3", null);
    desk.initiative("i", "fr", "q4", InitiativeState.REFINED);
    desk.dependency("d", "i", "de", DependencyState.ACCEPTED);
  }

  private void refuses(
      String who, UseCase<?> wrong, String invalid, UseCase<?> sound, String code) {
    assertThat(desk.refusal(who, wrong)).startsWith("INVALID ").contains(invalid);
    assertThat(desk.refusal(who, sound)).startsWith("CONFLICT " + code);
  }

  @Test
  void aPhaseOutOfOrder() {
    ItemPatch<CycleItem> sound = patch("phase", Phase.ACTIVE);
    refuses(
        "olu",
        new ChangeCycle(
            "q1",
            Match.ANY,
            item -> Input.of(Copy.of(sound.over(item).item()).with("name", " ").make()),
            Desk::scores),
        "/name REQUIRED",
        new ChangeCycle("q1", Match.ANY, sound, Desk::scores),
        "PHASE_ORDER");
  }

  @Test
  void anExplanationBeforeGrading() {
    refuses(
        "ana",
        new ExplainGrade("o", Match.ANY, said("x".repeat(20_000))),
        "/explanation TOO_LONG",
        new ExplainGrade("o", Match.ANY, said("it rained")),
        "PHASE");
  }

  @Test
  void aValueOfWhatItsChildrenFeed() {
    desk.put(
        KeyResult.KIND,
        Copy.of(desk.get(KeyResult.KIND, "k")).with("source", Source.CASCADE).make());
    refuses("ana", checkIn(7.0), "/confidence OUT_OF_RANGE", checkIn(0.7), "SOURCE");
  }

  private static UseCase<?> checkIn(double confidence) {
    return new AddCheckIn(
        "k",
        Copy.blank(CheckInItem.class)
            .with("value", BigDecimal.ONE)
            .with("confidence", confidence)
            .make());
  }

  @Test
  void somebodyWhoLeftInAClosedCycle() {
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "max"))
            .with("state", PersonState.LEFT)
            .with("leftOn", Desk.TODAY)
            .with("memberships", List.of())
            .make());
    refuses(
        "ana",
        new ChangeObjective("old", Match.ANY, patch("ownerId", "max")),
        "/ownerId LEFT",
        new ChangeObjective("old", Match.ANY, patch("ownerId", "ana")),
        "CYCLE_CLOSED");
  }

  @Test
  void anotherProviderOfWhatIsAgreed() {
    refuses(
        "ana",
        new ChangeDependency("d", Match.ANY, patch("providerTeamId", "pay")),
        "/providerTeamId READ_ONLY",
        new ChangeDependency("d", Match.ANY, patch("need", "more")),
        "STATE");
  }

  @Test
  void aStepThatCannotBeTaken() {
    desk.dependency("d", "i", "de", DependencyState.WITHDRAWN);
    refuses(
        "dan",
        respond(item -> item.with("on", Desk.TODAY)),
        "/on READ_ONLY",
        respond(item -> item),
        "STATE");
  }

  private static UseCase<?> respond(UnaryOperator<Copy<ResponseItem>> more) {
    Copy<ResponseItem> item =
        Copy.blank(ResponseItem.class).with("state", DependencyState.DECLINED);
    return new RespondToDependency("d", Match.ANY, said(more.apply(item).make()));
  }

  @Test
  void whatIsNotReady() {
    refuses("ana", commit(LateCause.STAFFING), "/lateCause STATE", commit(null), "NOT_READY");
  }

  private static UseCase<?> commit(@Nullable LateCause cause) {
    return new MoveInitiative(
        "i",
        Match.ANY,
        said(
            Copy.blank(InitiativeStateItem.class)
                .with("state", InitiativeState.COMMITTED)
                .with("lateCause", cause)
                .make()));
  }

  @Test
  void nestedIdsThatAreTaken() {
    refuses("ana", objectiveWith(-1.0), "/keyResults/0/weight", objectiveWith(1.0), "ID_TAKEN");
    refuses("ana", initiativeWith(" "), "/dependencies/0/need", initiativeWith("help"), "ID_TAKEN");
  }

  private static UseCase<?> objectiveWith(double weight) {
    KeyResultItem nested =
        Copy.blank(KeyResultItem.class)
            .with("id", "k")
            .with("title", "T")
            .with("source", Source.CASCADE)
            .with("weight", weight)
            .make();
    return new CreateObjective(
        Input.of(
            Copy.blank(ObjectiveItem.class)
                .with("teamId", "fr")
                .with("cycleId", "q4")
                .with("title", "T")
                .with("keyResults", List.of(nested))
                .make()));
  }

  private static UseCase<?> initiativeWith(String need) {
    DependencyItem nested =
        Copy.blank(DependencyItem.class)
            .with("id", "d")
            .with("providerTeamId", "de")
            .with("need", need)
            .make();
    return new CreateInitiative(
        Input.of(
            Copy.blank(InitiativeItem.class)
                .with("teamId", "fr")
                .with("cycleId", "q4")
                .with("title", "T")
                .with("dependencies", List.of(nested))
                .make()));
  }
}
