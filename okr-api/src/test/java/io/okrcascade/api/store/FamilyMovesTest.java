package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.change.Subject;
import io.okrcascade.api.change.Touched;
import io.okrcascade.api.demo.DemoCompany;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a change moves, against looking at every node. */
class FamilyMovesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private final Dataset company = company();
  private final CascadeSnapshot before = snapshot(1, company);

  private static Dataset company() {
    AtomicInteger last = new AtomicInteger();
    Circumstances circumstances =
        Circumstances.ofImport(
            TODAY,
            TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(),
            null,
            () -> "t%08d".formatted(last.incrementAndGet()));
    return Dataset.EMPTY.with(
        Merge.of(Dataset.EMPTY, DemoCompany.bundle(TODAY), circumstances).changes());
  }

  private static CascadeSnapshot snapshot(long revision, Dataset data) {
    return new CascadeSnapshot(new ComputedCache(1 << 20), 1, revision, data, Settings.DEFAULT);
  }

  private <T extends Record> List<Versioned<T>> rows(RecordKind<T> kind) {
    return new ArrayList<>(company.rows(kind));
  }

  /** What is told of a change that the snapshot before it does not have. */
  private Set<Subject> moved(Change<?> change) {
    return moved(change, 2);
  }

  private Set<Subject> moved(Change<?> change, long revision) {
    CascadeSnapshot after = snapshot(2, company.with(List.of(change)));
    Set<Subject> moved = new HashSet<>();
    new FamilyMoves(before, after, TODAY)
        .addTo(
            moved,
            List.of(new Touched("Y", revision, new Subject(change.kind().name(), change.id()))));
    return moved;
  }

  /** Nodes of which a score is another. */
  private Set<Subject> differing(Change<?> change) {
    Scores old = before.scores(TODAY);
    CascadeSnapshot after = snapshot(2, company.with(List.of(change)));
    Scores now = after.scores(TODAY);
    Set<Subject> differing = new HashSet<>();
    for (Objective objective : after.data().all(Objective.KIND)) {
      if (!Objects.equals(old.objective(objective.id()), now.objective(objective.id()))) {
        differing.add(new Subject("OBJECTIVE", objective.id()));
      }
    }
    for (KeyResult keyResult : after.data().all(KeyResult.KIND)) {
      if (!Objects.equals(old.keyResult(keyResult.id()), now.keyResult(keyResult.id()))) {
        differing.add(new Subject("KEY_RESULT", keyResult.id()));
      }
    }
    return differing;
  }

  private static Set<Subject> nodes(Set<Subject> subjects) {
    Set<Subject> nodes = new HashSet<>(subjects);
    nodes.removeIf(subject -> !Set.of("OBJECTIVE", "KEY_RESULT").contains(subject.type()));
    return nodes;
  }

  @Test
  void ofACheckInItIsTheKeyResultWithItsObjectiveAndWhateverHasAnotherScore() {
    Random random = new Random(4);
    List<Versioned<CheckIn>> checkIns = rows(CheckIn.KIND);
    int above = 0;
    for (int i = 0; i < 200; i++) {
      Versioned<CheckIn> row = checkIns.get(random.nextInt(checkIns.size()));
      CheckIn checkIn = row.content();
      if (checkIn.value() == null) {
        continue;
      }
      CheckIn other =
          new CheckIn(
              checkIn.id(),
              checkIn.keyResultId(),
              checkIn.on(),
              checkIn.value().add(BigDecimal.valueOf(random.nextInt(9))),
              checkIn.confidence(),
              checkIn.note(),
              checkIn.byId(),
              checkIn.milestonesDone(),
              checkIn.writtenAt(),
              checkIn.voided());
      Change<CheckIn> change = new Change<>(CheckIn.KIND, row, row.next(other, row.updatedAt()));
      Set<Subject> expected = differing(change);
      above += expected.size() > 2 ? 1 : 0;
      String keyResult = checkIn.keyResultId();
      expected.add(new Subject("KEY_RESULT", keyResult));
      String objective = company.find(KeyResult.KIND, keyResult).orElseThrow().objectiveId();
      expected.add(new Subject("OBJECTIVE", objective));
      Set<Subject> moved = moved(change);
      assertThat(nodes(moved)).isEqualTo(expected);
      String team = company.find(Objective.KIND, objective).orElseThrow().teamId();
      assertThat(moved).contains(new Subject("TEAM", team), new Subject("CHECK_IN", change.id()));
    }
    assertThat(above).as("check-ins that moved something above").isGreaterThan(5);
  }

  @Test
  void ofALinkThatIsTakenAwayItIsWhatWasAboveIt() {
    int above = 0;
    for (Versioned<Alignment> row : rows(Alignment.KIND).subList(0, 60)) {
      Change<Alignment> change = new Change<>(Alignment.KIND, row, null);
      Set<Subject> differing = differing(change);
      above += differing.isEmpty() ? 0 : 1;
      assertThat(nodes(moved(change))).containsAll(differing);
    }
    assertThat(above).as("links that counted").isGreaterThan(5);
  }

  @Test
  void ofWhatTheSnapshotBeforeHadAlreadyItIsAllAbove() {
    int more = 0;
    for (Versioned<CheckIn> row : rows(CheckIn.KIND).subList(0, 200)) {
      Change<CheckIn> same = new Change<>(CheckIn.KIND, row, row);
      Set<Subject> compared = moved(same, 2);
      Set<Subject> all = moved(same, 1);
      assertThat(all).containsAll(compared);
      more += all.size() > compared.size() ? 1 : 0;
    }
    assertThat(more).as("check-ins with something above").isGreaterThan(5);
  }
}
