package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.okrcascade.api.platform.problem.ProblemMapper;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is lost while it commits, on either side of the commit. */
class UnknownFateTest {
  private static final String URL = "jdbc:h2:mem:fate;DB_CLOSE_DELAY=-1";

  private final AtomicInteger works = new AtomicInteger();

  @BeforeEach
  void empty() {
    works.set(0);
    Jdbi.create(URL)
        .useHandle(
            handle -> {
              handle.execute("DROP TABLE IF EXISTS kept");
              handle.execute("CREATE TABLE kept (id INT)");
            });
  }

  @Test
  void whoseCommitIsNotAnsweredIsToldSoAndNotRepeated() {
    for (boolean isWritten : new boolean[] {true, false}) {
      works.set(0);
      Transactor transactor =
          transactor(
              connection -> {
                if (isWritten) {
                  connection.commit();
                }
                throw new SQLNonTransientConnectionException("gone", "08S01");
              });

      assertThatThrownBy(() -> insert(transactor)).isInstanceOf(UnknownFateException.class);
      assertThat(works).hasValue(1);
    }
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void whoseCommitIsRefusedForAnotherTransactionIsDoneAgain() {
    AtomicInteger refusals = new AtomicInteger(2);
    Transactor transactor =
        transactor(
            connection -> {
              if (refusals.getAndDecrement() > 0) {
                throw new SQLException("certification failed", "40001", 1213);
              }
              connection.commit();
            });

    insert(transactor);

    assertThat(works).hasValue(3);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void itIsAnsweredAsUnknownAndNothingElse() {
    Transactor transactor =
        transactor(
            connection -> {
              throw new SQLNonTransientConnectionException("gone", "08S01");
            });
    Throwable lost = catchThrowable(() -> insert(transactor));

    try (Response answer = new ProblemMapper().toResponse(lost)) {
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getHeaderString("Retry-After")).isNotNull();
      assertThat(answer.getEntity().toString())
          .contains("not known", "Idempotency-Key")
          .doesNotContain("nothing was written");
    }
    try (Response answer =
        new ProblemMapper()
            .toResponse(new SQLNonTransientConnectionException("refused", "08001"))) {
      assertThat(answer.getEntity().toString()).contains("nothing was written");
    }
  }

  private void insert(Transactor transactor) {
    transactor.write(
        handle -> {
          works.incrementAndGet();
          return handle.execute("INSERT INTO kept VALUES (1)");
        });
  }

  private static int rows() {
    return Jdbi.create(URL)
        .withHandle(
            handle -> handle.createQuery("SELECT COUNT(*) FROM kept").mapTo(Integer.class).one());
  }

  @FunctionalInterface
  private interface Commit {
    void of(Connection connection) throws SQLException;
  }

  /** Over connections that commit as the test says. */
  private static Transactor transactor(Commit commit) {
    return new Transactor(
        Jdbi.create(
            () -> {
              Connection connection = DriverManager.getConnection(URL);
              return (Connection)
                  Proxy.newProxyInstance(
                      UnknownFateTest.class.getClassLoader(),
                      new Class<?>[] {Connection.class},
                      (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                          commit.of(connection);
                          return null;
                        }
                        try {
                          return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                          throw e.getCause();
                        }
                      });
            }));
  }
}
