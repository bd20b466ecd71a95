package io.okrcascade.api.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.problem.ProblemException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is begun for which the request has no time left, and nothing is tried once more. */
class TransactorTest {
  private final Transactor transactor = new Transactor(Jdbi.create("jdbc:h2:mem:"));
  private int tries;

  @AfterEach
  void end() {
    Deadline.end();
  }

  private Object contended() {
    tries++;
    throw new IllegalStateException(new SQLException("deadlock", "40001", 40001));
  }

  @Test
  void whoHasTimeIsServed() {
    Deadline.begin(Duration.ofMinutes(1));

    assertThat(transactor.<Integer>read(handle -> ++tries)).isEqualTo(1);
    assertThat(transactor.<Integer>write(handle -> ++tries)).isEqualTo(2);
  }

  @Test
  void whoHasNoneIsToldSo() {
    Deadline.begin(Database.LONGEST_WAIT.minusMillis(1));

    assertThatThrownBy(() -> transactor.read(handle -> ++tries))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in time");
    assertThatThrownBy(() -> transactor.write(handle -> ++tries))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("in time");
    assertThat(tries).isZero();
  }

  @Test
  void whatOthersWereInTheWayOfIsTriedAgainWhileThereIsTime() {
    assertThatThrownBy(() -> transactor.write(handle -> contended()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).isEqualTo(5);
    tries = 0;
    Deadline.begin(Database.LONGEST_WAIT.plusMillis(500));

    assertThatThrownBy(
            () ->
                transactor.write(
                    handle -> {
                      sleep(600);
                      return contended();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void whoseTimeIsUsedUpWaitsForNoAnswerRatherThanForEver() throws SQLException {
    List<Object> limits = new ArrayList<>();
    Connection connection =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  limits.add(arguments[1]);
                  return null;
                });

    Database.limitAnswers(connection, Duration.ZERO);
    Database.limitAnswers(connection, Duration.ofSeconds(7));

    assertThat(limits).containsExactly(1, 7_000);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
