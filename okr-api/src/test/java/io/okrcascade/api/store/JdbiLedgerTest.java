package io.okrcascade.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.Tables;
import io.okrcascade.api.change.ChangeLog;
import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.change.Scoped;
import io.okrcascade.api.platform.db.Transactor;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.write.Ledger;
import io.okrcascade.api.write.LedgerContract;
import io.okrcascade.api.write.WriteQueue;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import io.okrcascade.core.settings.Settings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The ledger keeps its contract on H2 and on MySQL. */
@OnEachDatabase
class JdbiLedgerTest extends LedgerContract<WriteState, Effect, Reply> {
  private static final Instant NOW = Instant.parse("2026-10-01T08:00:00Z");

  private final RunningService service;
  private final Wire wire;
  private final JdbiLedger ledger;

  JdbiLedgerTest(RunningService service) {
    this.service = service;
    wire = new Wire(service);
    ledger = on(Jdbi.create(wire::connect));
  }

  static JdbiLedger on(Jdbi jdbi) {
    ChangeLog changeLog = new ChangeLog(Json.mapper());
    RecordStore store = new RecordStore(Registry.KINDS, Tables.all());
    return new JdbiLedger(
        new WriterConnection(jdbi, WriteQueue.LOCK_WAIT),
        new Transactor(jdbi),
        new Snapshots(store, changeLog, data -> Settings.DEFAULT, CacheBudget.of(0.1)),
        store,
        changeLog,
        new Idempotency(Json.mapper()),
        (handle, changes) -> {},
        Clock.systemUTC());
  }

  @Override
  protected Ledger<WriteState, Effect, Reply> ledger() {
    return ledger;
  }

  @Override
  protected Surroundings surroundings() {
    return wire;
  }

  @Override
  protected Effect creating(String id) {
    Person person =
        new Person(
            id, "Somebody", null, List.of(), List.of(), null, PersonState.ACTIVE, null, List.of());
    Change<Person> change = new Change<>(Person.KIND, null, Versioned.first(person, NOW));
    return new Effect(
        Dataset.EMPTY,
        Dataset.EMPTY.with(List.of(change)),
        List.of(change),
        List.of(new Scoped(Revisions.ORGANIZATION, change)),
        new ChangeLog.Origin(NOW, null, null, null),
        Set.of(),
        false);
  }

  @Override
  protected Reply answer() {
    return new Reply(201, "/people/x", 1, null);
  }

  /** Nothing is told as a failure of the database that is none. */
  @Test
  void mistakesStayWhatTheyAre() {
    IllegalStateException mistake = new IllegalStateException("a mistake");
    assertThat(JdbiFailures.of(mistake)).isSameAs(mistake);
  }

  /** The connection to the database, which may be cut, or swallow an answer. */
  private static final class Wire implements LedgerContract.Surroundings {
    private enum Answer {
      GIVEN,
      LOST,
      NEVER_ASKED
    }

    private final RunningService service;
    private Connection last;
    private Answer next = Answer.GIVEN;

    Wire(RunningService service) {
      this.service = service;
    }

    Connection connect() throws SQLException {
      Connection real = service.connect();
      last = real;
      return (Connection)
          Proxy.newProxyInstance(
              Wire.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("commit") && next != Answer.GIVEN) {
                  loseAnswer(real);
                }
                try {
                  return method.invoke(real, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    private void loseAnswer(Connection real) throws SQLException {
      Answer wanted = next;
      next = Answer.GIVEN;
      if (wanted == Answer.LOST) {
        real.commit();
      }
      service.cut(real);
      throw new SQLNonTransientConnectionException("the wire is cut", "08S01");
    }

    @Override
    public AutoCloseable somebodyHoldsTheCounter() {
      Handle other = service.jdbi().open();
      other.begin();
      Revisions.lock(other);
      return () -> {
        other.rollback();
        other.close();
      };
    }

    @Override
    public AutoCloseable crossing(String id) throws Exception {
      Handle other = service.jdbi().open();
      other.begin();
      other.execute(
          """
          INSERT INTO person (id, name, version, created_at, updated_at, state)
          VALUES (?, 'Another', 1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'ACTIVE')""",
          id);
      Thread waiting =
          new Thread(
              () -> {
                try {
                  Revisions.lock(other);
                } catch (RuntimeException e) {
                  // It was the one that ended.
                }
              });
      waiting.start();
      TimeUnit.MILLISECONDS.sleep(300);
      return () -> {
        waiting.join();
        other.rollback();
        other.close();
      };
    }

    @Override
    public void cut() {
      service.cut(last);
    }

    @Override
    public void loseNextAnswer(boolean committed) {
      next = committed ? Answer.LOST : Answer.NEVER_ASKED;
    }
  }
}
