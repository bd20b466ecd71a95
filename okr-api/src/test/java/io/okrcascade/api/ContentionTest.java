package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.change.Revisions;
import io.okrcascade.api.platform.db.WriterConnection;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody else is in the way of those who write. */
@Tag("slow")
@OnEachDatabase
class ContentionTest {
  private static final String CHECK_INS = "/key-results/fk1/check-ins";

  private final RunningService service;
  private final Api ada;

  ContentionTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
  }

  /** Has the counter locked by another connection, for that long. */
  private Thread heldFor(Duration duration) throws InterruptedException {
    Handle other = service.jdbi().open();
    other.begin();
    Revisions.lock(other);
    Thread holder =
        new Thread(
            () -> {
              try {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              other.rollback();
              other.close();
            });
    holder.start();
    return holder;
  }

  private static List<Api.Answer> together(int many, IntFunction<Api.Answer> request)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(many);
    try {
      List<Callable<Api.Answer>> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        all.add(() -> request.apply(number));
      }
      List<Api.Answer> answers = new ArrayList<>();
      for (Future<Api.Answer> answer : pool.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private int count(String note) {
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM check_in WHERE note = :note")
                    .bind("note", note)
                    .mapTo(Integer.class)
                    .one());
  }

  private Api.Answer checkIn(String note) {
    return ada.post(CHECK_INS, "{\"value\":33,\"note\":\"" + note + "\"}");
  }

  @Test
  void aLockThatIsHeldForSecondsIsWaitedForAndReadersAreNot() throws Exception {
    Thread holder = heldFor(Duration.ofSeconds(5));
    List<Api.Answer> answers =
        together(
            12,
            number -> {
              if (number % 2 == 0) {
                return checkIn("waits");
              }
              long begun = System.nanoTime();
              Api.Answer read = ada.get("/cycles/Q/cascade");
              assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(3).toNanos());
              return read;
            });
    holder.join();
    assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 200);
    assertThat(count("waits")).isEqualTo(6);
  }

  @Test
  void whoCannotBeginInTimeIsToldThatNothingWasWritten() throws Exception {
    Thread holder = heldFor(Duration.ofSeconds(14));
    long begun = System.nanoTime();
    List<Api.Answer> answers = together(6, number -> checkIn("too late"));
    assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(12).toNanos());
    for (Api.Answer answer : answers) {
      assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isNotEmpty();
      assertThat(answer.text()).contains("nothing was written");
    }
    holder.join();
    assertThat(checkIn("later").status()).isEqualTo(201);
    assertThat(count("too late")).isZero();
  }

  /** A service that stops in the middle of a write: its connection falls silent, and stays open. */
  @Test
  void aReplicaThatStopsHoldsOthersUpForSeconds() throws Exception {
    if (service.database().kind() == TestDatabase.Kind.H2) {
      return; // an embedded database has one service
    }
    WriterConnection stopped = new WriterConnection(service.jdbi(), Duration.ofSeconds(2));
    Handle handle = stopped.open();
    handle.begin();
    Revisions.lock(handle);
    long begun = System.nanoTime();
    Api.Answer answer = checkIn("after the stopped one");
    assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(10).toNanos());
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    stopped.drop();
  }

  @Test
  void aWriterWhoseConnectionIsCutGoesOn() {
    if (service.database().kind() == TestDatabase.Kind.H2) {
      return; // an embedded database cuts nobody off
    }
    for (int i = 0; i < 5; i++) {
      assertThat(checkIn("before").status()).isEqualTo(201);
      assertThat(cutWriters()).isPositive();
      Api.Answer answer = checkIn("after");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
    assertThat(count("after")).isEqualTo(5);
  }

  /** Ends the connections on which services write: those that may not be silent for long. */
  private int cutWriters() {
    return service
        .jdbi()
        .withHandle(
            handle -> {
              List<Long> ids =
                  handle
                      .createQuery(
                          """
                          SELECT t.PROCESSLIST_ID FROM performance_schema.threads t
                          JOIN performance_schema.variables_by_thread v ON v.THREAD_ID = t.THREAD_ID
                          WHERE v.VARIABLE_NAME = 'wait_timeout' AND v.VARIABLE_VALUE = '5'""")
                      .mapTo(Long.class)
                      .list();
              ids.forEach(id -> handle.execute("KILL " + id));
              return ids.size();
            });
  }

  /** What one is refused costs its neighbours in the same group nothing. */
  @Test
  void verdictsInAGroupAreThoseOfOneAfterTheOther() throws Exception {
    Thread holder = heldFor(Duration.ofSeconds(1));
    int version = ada.get("/objectives/fo").json().path("version").asInt();
    List<Api.Answer> answers =
        together(
            20,
            number ->
                switch (number % 5) {
                  case 0 ->
                      ada.with("If-Match", "\"" + version + "\"")
                          .patch("/objectives/fo", "{\"description\":\"by " + number + "\"}");
                  case 1 -> ada.post("/people", "{\"id\":\"same\",\"name\":\"N " + number + "\"}");
                  case 2 ->
                      ada.with("Idempotency-Key", "one")
                          .post(CHECK_INS, "{\"value\":34,\"note\":\"once\"}");
                  case 3 -> ada.post(CHECK_INS, "{\"value\":\"no number\"}");
                  default -> checkIn("neighbour");
                });
    holder.join();
    for (int kind = 0; kind < 5; kind++) {
      int ofKind = kind;
      List<Integer> statuses = new ArrayList<>();
      for (int i = ofKind; i < 20; i += 5) {
        statuses.add(answers.get(i).status());
      }
      List<Integer> expected =
          switch (ofKind) {
            case 0 -> List.of(200, 412, 412, 412);
            case 1 -> List.of(201, 409, 409, 409);
            case 3 -> List.of(422, 422, 422, 422);
            default -> List.of(201, 201, 201, 201);
          };
      assertThat(statuses).as("kind " + kind).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(count("once")).isEqualTo(1);
    assertThat(count("neighbour")).isEqualTo(4);
  }
}
