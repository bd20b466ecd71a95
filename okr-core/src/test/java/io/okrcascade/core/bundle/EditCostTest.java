package io.okrcascade.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.Briefing;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.NameDependency;
import io.okrcascade.core.okr.AddCheckIn;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CreateKeyResult;
import io.okrcascade.core.okr.CreateObjective;
import io.okrcascade.core.okr.DeleteKeyResult;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.testing.ThisThread;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a write asks for follows from what it changes, not from the size of the company. */
class EditCostTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
  private static final int WRITES = 120;

  /** The last of them. */
  private static final int COUNTED = 40;

  private static final Cycle Q4 =
      new Cycle(
          "q4", "Q4", Cadence.QUARTER, DAY.minusDays(30), DAY.plusDays(59), null, Phase.ACTIVE);

  private static final Dataset SMALL_COMPANY = company(400);
  private static final Dataset LARGE_COMPANY = company(30_000);

  private final AtomicInteger ids = new AtomicInteger();

  private <I extends Record> Copy<I> blank(Class<I> type) {
    return Copy.blank(type);
  }

  @Test
  void checkIn() {
    assertGrowsLittle(
        i ->
            new AddCheckIn("k" + i, blank(CheckInItem.class).with("value", BigDecimal.ONE).make()));
  }

  @Test
  void newObjective() {
    assertGrowsLittle(
        i ->
            new CreateObjective(
                Input.of(
                    blank(ObjectiveItem.class)
                        .with("teamId", "t")
                        .with("cycleId", "q4")
                        .with("title", "New")
                        .with("externalId", "x" + ids.incrementAndGet())
                        .make())));
  }

  @Test
  void newKeyResult() {
    assertGrowsLittle(
        i ->
            new CreateKeyResult(
                "o" + i,
                Input.of(
                    blank(KeyResultItem.class)
                        .with("title", "New")
                        .with("source", Source.CASCADE)
                        .make())));
  }

  @Test
  void newLink() {
    assertGrowsLittle(
        i ->
            new AlignNode(
                new Node(NodeType.KEY_RESULT, "k" + i),
                Input.of(
                    blank(AlignmentItem.class)
                        .with("parentType", NodeType.OBJECTIVE)
                        .with("parentId", "o" + (i + 1))
                        .make())));
  }

  @Test
  void newInitiative() {
    assertGrowsLittle(
        i ->
            new CreateInitiative(
                Input.of(
                    blank(InitiativeItem.class)
                        .with("teamId", "t")
                        .with("cycleId", "q4")
                        .with("title", "New")
                        .make())));
  }

  @Test
  void newDependency() {
    assertGrowsLittle(
        i ->
            new NameDependency(
                "i" + i,
                Input.of(
                    blank(DependencyItem.class)
                        .with("providerTeamId", "other")
                        .with("need", "Help")
                        .make())));
  }

  @Test
  void deletion() {
    assertGrowsLittle(i -> new DeleteKeyResult("free" + i, Match.ANY));
  }

  /** Medians of many writes, once what is computed once is there, and code is compiled. */
  private record Cost(long bytes, long nanos) {}

  private void assertGrowsLittle(IntFunction<UseCase<?>> act) {
    Cost small = cost(SMALL_COMPANY, act);
    Cost large = cost(LARGE_COMPANY, act);
    assertThat(large.bytes).as("bytes, as of " + small).isLessThan(2 * small.bytes);
    // A look at all records of a kind takes a millisecond.
    assertThat(large.nanos).as("time, as of " + small).isLessThan(3 * small.nanos + 200_000);
  }

  private Cost cost(Dataset company, IntFunction<UseCase<?>> act) {
    Dataset data = company;
    long[] bytes = new long[COUNTED];
    long[] nanos = new long[COUNTED];
    for (int i = 0; i < WRITES; i++) {
      long bytesBefore = ThisThread.allocatedBytes();
      long nanosBefore = ThisThread.processorTime();
      Edit edit = Registry.edit(data, circumstances());
      edit.run(act.apply(i));
      data = data.with(edit.changes());
      nanos[i % COUNTED] = ThisThread.processorTime() - nanosBefore;
      bytes[i % COUNTED] = ThisThread.allocatedBytes() - bytesBefore;
    }
    Arrays.sort(bytes);
    Arrays.sort(nanos);
    return new Cost(bytes[COUNTED / 2], nanos[COUNTED / 2]);
  }

  private Circumstances circumstances() {
    return Circumstances.ofRequest(
        DAY, Instant.parse("2026-11-02T09:00:00Z"), "p", () -> "n" + ids.incrementAndGet(), null);
  }

  private static Dataset company(int size) {
    return Dataset.EMPTY
        .and(all(Team.KIND, 1, i -> Team.of("acme", "Acme", TeamLevel.COMPANY, null)))
        .and(all(Team.KIND, 1, i -> Team.of("t", "T", TeamLevel.SQUAD, "acme")))
        .and(all(Team.KIND, 1, i -> Team.of("other", "Other", TeamLevel.SQUAD, "acme")))
        .and(all(Person.KIND, 1, i -> Person.of("p", "P")))
        .and(all(Cycle.KIND, 1, i -> Q4))
        .and(all(Objective.KIND, size, i -> draft("o" + i, "x-" + i)))
        .and(all(KeyResult.KIND, size, i -> keyResult("k" + i, "o" + i)))
        .and(all(KeyResult.KIND, WRITES, i -> keyResult("free" + i, "o" + i)))
        .and(all(CheckIn.KIND, 3 * size, i -> CheckIn.of("c" + i, "k" + i / 3, DAY, i)))
        .and(
            all(
                Alignment.KIND,
                size / 2,
                i ->
                    Alignment.contributes(
                        "l" + i,
                        NodeType.OBJECTIVE,
                        "o" + (size - 1 - i),
                        "k" + (size / 2 - i / 2 - 1))))
        .and(all(Initiative.KIND, size, i -> initiative("i" + i)));
  }

  private static Objective draft(String id, String externalId) {
    return Copy.of(Objective.of(id, "t", "q4", "Objective " + id))
        .with("state", ObjectiveState.DRAFT)
        .with("externalId", externalId)
        .make();
  }

  private static KeyResult keyResult(String id, String objectiveId) {
    return KeyResult.of(id, objectiveId, "Key result " + id, Metric.number("", 0, 60));
  }

  private static Initiative initiative(String id) {
    return Copy.blank(Initiative.class)
        .with("id", id)
        .with("teamId", "t")
        .with("cycleId", "q4")
        .with("title", "Initiative " + id)
        .with("briefing", Briefing.EMPTY)
        .with("state", InitiativeState.DRAFT)
        .make();
  }

  private static <T extends Record> Dataset all(RecordKind<T> kind, int count, IntFunction<T> of) {
    return Dataset.of(
        kind,
        IntStream.range(0, count)
            .mapToObj(i -> Versioned.first(of.apply(i), Instant.EPOCH))
            .toList());
  }
}
