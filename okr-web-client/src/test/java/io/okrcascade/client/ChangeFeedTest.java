package io.okrcascade.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChangeFeedTest {
  private static final String CHANGE =
      """
      {"revision": %d, "at": "2026-10-12T08:00:00Z", "actorId": "ana", "scope": "2026",
       "subjectType": "OBJECTIVE", "subjectId": "o1", "action": "UPDATE", "reason": null,
       "before": {"weight": 1.10}, "after": null}""";

  private final CountDownLatch done = new CountDownLatch(1);

  private static String event(int id) {
    return "event: change\nid: "
        + id
        + "\ndata: "
        + CHANGE.formatted(id).replace("\n", "\ndata: ")
        + "\n\n";
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Sends a text, then ends the connection. */
  private static Scripted.Step ended(String text) {
    return exchange -> send(exchange, text);
  }

  /** Sends a text, then nothing more. */
  private Scripted.Step silent(String text) {
    return exchange -> {
      send(exchange, text);
      done.await();
    };
  }

  private static List<String> ids(ChangeFeed feed, int count) {
    return feed.stream().limit(count).map(ChangeFeed.Event::id).toList();
  }

  @Test
  void readsEventsAndComesBackWhereItEnded() {
    String moved = "event: moved\ndata: {\"revision\": 4, \"subjects\": null}\n\n";
    String torn = ": hello\n\n" + event(4) + moved + event(5) + "id: 6\ndata: {\"half\": ";
    try (Scripted service =
            new Scripted(
                ended(torn),
                Scripted.status(503, "text/plain", ""),
                Scripted.hangUp(),
                silent(event(6).replace("\n", "\r\n")));
        ChangeFeed feed =
            service.client().changes().follow(ChangeQuery.ALL.after(3).ofType("OBJECTIVE"))) {
      assertThat(service.came).isEmpty();
      ChangeFeed.Event first = feed.next();
      assertThat(first.id()).isEqualTo("4");
      assertThat(first.change().subjectId()).isEqualTo("o1");
      assertThat(first.change().before()).containsEntry("weight", new java.math.BigDecimal("1.10"));
      assertThat(ids(feed, 2)).containsExactly("5", "6");
      assertThat(service.came)
          .extracting(Scripted.Came::line)
          .containsOnly("GET /api/v1/changes?after=3&subjectType=OBJECTIVE");
      assertThat(service.came)
          .extracting(came -> came.header("Last-event-id"))
          .containsExactly("", "5", "5", "5");
      assertThat(service.came.get(0).header("Accept")).isEqualTo("text/event-stream");
      done.countDown();
    }
  }

  @Test
  void takesSilenceForABreak() {
    try (Scripted service = new Scripted(silent(event(1)), silent(event(2)))) {
      OkrClient client = service.client().withSilenceTimeout(Duration.ofMillis(200));
      try (ChangeFeed feed = client.changes().follow(ChangeQuery.ALL, "0")) {
        assertThat(ids(feed, 2)).containsExactly("1", "2");
        assertThat(service.came)
            .extracting(came -> came.header("Last-event-id"))
            .containsExactly("0", "1");
      }
      done.countDown();
    }
  }

  @Test
  void bearsAnyNumberOfQuietConnections() {
    Scripted.Step quiet = ended(": still here\n\n");
    try (Scripted service =
            new Scripted(quiet, quiet, quiet, quiet, quiet, quiet, silent(event(1)));
        ChangeFeed feed = service.client().changes().follow(ChangeQuery.ALL)) {
      assertThat(ids(feed, 1)).containsExactly("1");
      done.countDown();
    }
  }

  @Test
  void givesUpOnAServiceThatOnlyHangsUp() {
    try (Scripted service = new Scripted(ended(""));
        ChangeFeed feed = service.client().changes().follow(ChangeQuery.ALL)) {
      OkrException e = catchThrowableOfType(OkrException.class, feed::hasNext);
      assertThat(e.isUnanswered()).isTrue();
      assertThat(service.came).hasSize(4);
    }
  }

  @Test
  void tellsARefusalAtOnce() {
    try (Scripted service = new Scripted(Scripted.status(401, "application/problem+json", "{}"));
        ChangeFeed feed = service.client().changes().follow(ChangeQuery.ALL)) {
      OkrException e = catchThrowableOfType(OkrException.class, feed::hasNext);
      assertThat(e.isUnauthorized()).isTrue();
    }
  }

  @Test
  void closingEndsTheWaiting() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    try (Scripted service = new Scripted(silent(event(1)))) {
      ChangeFeed feed = service.client().changes().follow(ChangeQuery.ALL);
      Thread thread =
          new Thread(
              () -> {
                feed.next();
                waiting.countDown();
                assertThat(feed.hasNext()).isFalse();
              });
      thread.start();
      assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
      feed.close();
      thread.join(5_000);
      assertThat(thread.isAlive()).isFalse();
      assertThat(feed.hasNext()).isFalse();
      done.countDown();
    }
  }
}
