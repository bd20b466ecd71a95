package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import io.okrcascade.api.write.Decided;
import io.okrcascade.api.write.Key;
import io.okrcascade.api.write.Ledger.Transaction;
import io.okrcascade.api.write.MachineTiming;
import io.okrcascade.api.write.Request;
import io.okrcascade.api.write.Revised;
import io.okrcascade.api.write.Staged;
import io.okrcascade.api.write.WriteFailure;
import io.okrcascade.api.write.WriteQueue;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a long write creates is written before its turn, and stands in nobody's way. */
@OnEachDatabase
class StagedRowsTest {
  private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static int companies;

  private final RunningService service;
  private final JdbiLedger ledger;
  private final String prefix = "s" + ++companies + "-";
  private Versioned<Team> team;
  private List<Change<?>> people;

  StagedRowsTest(RunningService service) {
    this.service = service;
    ledger = JdbiLedgerTest.on(service.jdbi());
  }

  /** A team, and the people that come into it. */
  @BeforeEach
  void prepare() {
    team =
        Versioned.first(
            Copy.blank(Team.class)
                .with("id", prefix + "t")
                .with("name", prefix + "team")
                .with("level", TeamLevel.COMPANY)
                .with("archived", false)
                .make(),
            NOW);
    commit(ledger.begin(), effect(List.of(new Change<>(Team.KIND, null, team))));
    people = new ArrayList<>();
    for (int i = 0; i <= StagedRows.MANY; i++) {
      Person person =
          new Person(
              prefix + i,
              "Person " + i,
              null,
              List.of(),
              List.of(new Membership(team.content().id(), Role.MEMBER)),
              null,
              PersonState.ACTIVE,
              null,
              List.of());
      people.add(new Change<>(Person.KIND, null, Versioned.first(person, NOW)));
    }
  }

  @AfterEach
  void rest() {
    ledger.rest();
  }

  private static Effect effect(List<Change<?>> changes) {
    return new Effect(
        Dataset.EMPTY,
        Dataset.EMPTY,
        changes,
        changes.stream().map(change -> new Scoped(Revisions.ORGANIZATION, change)).toList(),
        new ChangeLog.Origin(NOW, null, null, null),
        Set.of(),
        true);
  }

  private static void commit(Transaction<WriteState, Effect, Reply> transaction, Effect effect) {
    long from = transaction.lock();
    List<Revised<Effect>> effects = List.of(new Revised<>(from + 1, effect));
    transaction.write(effects);
    transaction.log(effects, "mark");
    transaction.raise(from, effects);
    transaction.commit();
  }

  private int count() {
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM person WHERE id LIKE :prefix")
                    .bind("prefix", prefix + "%")
                    .mapTo(Integer.class)
                    .one());
  }

  /** Renames the team, on which the rows of the people stand. */
  private Effect renaming() {
    Team renamed = Copy.of(team.content()).with("name", prefix + "another").make();
    return effect(List.of(new Change<>(Team.KIND, team, team.next(renamed, NOW))));
  }

  @Test
  void nobodySeesThemBeforeTheyAreCommittedWithTheRest() {
    try (StagedRows staged = ledger.stage(people, List.of())) {
      assertThat(staged).isNotNull();
      assertThat(count()).isZero();
      Transaction<WriteState, Effect, Reply> transaction = staged.take();
      assertThat(transaction).isNotNull();
      assertThat(staged.take()).isNull();
      commit(transaction, effect(people));
      assertThat(count()).isEqualTo(people.size());
    }
    assertThat(count()).isEqualTo(people.size());
  }

  @Test
  void theCounterIsFreeMeanwhile() {
    try (StagedRows staged = ledger.stage(people, List.of())) {
      Transaction<WriteState, Effect, Reply> other = ledger.begin();
      assertThat(other.lock()).isPositive();
      other.rollBack();
      assertThat(staged.take()).isNotNull().satisfies(Transaction::rollBack);
    }
    assertThat(count()).isZero();
  }

  @Test
  void whatWasDecidedAnewIsNotWhatIsStaged() {
    try (StagedRows staged = ledger.stage(people, List.of())) {
      Transaction<WriteState, Effect, Reply> transaction = staged.take();
      long from = transaction.lock();
      assertThatExceptionOfType(WriteFailure.TransactionEnded.class)
          .isThrownBy(() -> transaction.state(true).requireUnstaged());
      List<Revised<Effect>> anew =
          List.of(new Revised<>(from + 1, effect(List.copyOf(people.subList(1, people.size())))));
      assertThatExceptionOfType(WriteFailure.TransactionEnded.class)
          .isThrownBy(() -> transaction.write(anew));
      transaction.rollBack();
    }
    assertThat(count()).isZero();
  }

  @Test
  void whatIsGivenUpIsNotThereAndCanBeWrittenInItsTurn() {
    try (StagedRows staged = ledger.stage(people, List.of())) {
      assertThat(ledger.stage(people, List.of())).as("one at a time").isNull();
      ledger.makeWay();
      assertThat(staged.take()).isNull();
      commit(ledger.begin(), effect(people));
    }
    assertThat(count()).isEqualTo(people.size());
    assertThat(ledger.stage(people.subList(0, 10), List.of())).as("too few").isNull();
  }

  /** MySQL locks what rows refer to; H2 does not. */
  @Test
  void whoNeedsWhatTheyHoldDoesNotWaitForThem() throws Exception {
    WriteQueue<WriteState, Effect, Reply> queue =
        new WriteQueue<>(ledger, new MachineTiming("staging"));
    try (StagedRows staged = ledger.stage(people, List.of())) {
      assertThat(queue.write(new Wanted(renaming(), null), PATIENCE).status()).isEqualTo(200);
      if (service.database().kind() == TestDatabase.Kind.MYSQL) {
        assertThat(staged.take()).as("what held it up is given up").isNull();
      }
      assertThat(queue.write(new Wanted(effect(people), staged), PATIENCE).status()).isEqualTo(200);
    }
    assertThat(count()).isEqualTo(people.size());
  }

  private record Wanted(Effect effect, @Nullable StagedRows rows)
      implements Request<WriteState, Effect, Reply> {
    @Override
    public @Nullable Key key() {
      return null;
    }

    @Override
    public @Nullable Staged<WriteState, Effect, Reply> staged() {
      return rows;
    }

    @Override
    public Decided<Effect, Reply> decide(WriteState state, long revision) {
      return new Decided<>(new Reply(200, null, 1, null), effect);
    }
  }
}
