package io.okrcascade.api.change;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.RunningService;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Changes followed over HTTP. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ChangeStreamTest {
  /** On a machine at rest it takes a fifth of a second; one that is busy is no fault. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private static RunningService service;
  private static Api ada;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.importBundle(Company.bundle());
    ada = service.as("ada");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Stream follow(String person, String query, String... headers) throws Exception {
    return new Stream(service.baseUri(), service.token(person), query, headers);
  }

  private static void checkIn(String keyResult, double value) {
    ok(ada.post("/key-results/" + keyResult + "/check-ins", "{\"value\":" + value + "}"));
  }

  private static void rename(String team, String name) {
    ok(ada.patch("/teams/" + team, "{\"name\":\"" + name + "\"}"));
  }

  private static List<String> subjects(Stream.Event moved) {
    List<String> subjects = new ArrayList<>();
    for (JsonNode subject : moved.data().path("subjects")) {
      subjects.add(subject.path("type").asText() + " " + subject.path("id").asText());
    }
    return subjects;
  }

  @Test
  void aChangeIsToldWithAllThatItMoved() throws Exception {
    ok(ada.get("/cycles/Q/cascade"));
    try (Stream stream = follow("ana", "")) {
      assertThat(stream.response().statusCode()).isEqualTo(200);
      assertThat(stream.response().headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      TimeUnit.MILLISECONDS.sleep(600); // so that it knows how all stood before
      long began = System.nanoTime();
      checkIn("fk1", 35);
      Stream.Event change = stream.next("change");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
      assertThat(change.data().path("subjectType").asText()).isEqualTo("CHECK_IN");
      assertThat(change.data().at("/after/value").asInt()).isEqualTo(35);
      assertThat(change.data())
          .isEqualTo(ada.get("/changes?order=NEWEST_FIRST&limit=1").json().at("/items/0"));
      Stream.Event moved = stream.next("moved");
      assertThat(moved.id()).isEmpty();
      assertThat(moved.data().path("revision")).isEqualTo(change.data().path("revision"));
      assertThat(subjects(moved))
          .containsExactlyInAnyOrder(
              "CHECK_IN " + change.data().path("subjectId").asText(),
              "KEY_RESULT fk1",
              "OBJECTIVE fo",
              "KEY_RESULT pk1",
              "OBJECTIVE po",
              "KEY_RESULT ck2",
              "OBJECTIVE co",
              "TEAM fr",
              "TEAM pay",
              "TEAM eng",
              "TEAM acme");

      checkIn("fk1", 35); // says the same once more: nothing above is another
      assertThat(subjects(stream.next("moved")))
          .contains("KEY_RESULT fk1", "OBJECTIVE fo", "TEAM fr")
          .doesNotContain("KEY_RESULT pk1", "OBJECTIVE po", "KEY_RESULT ck2", "OBJECTIVE co");

      rename("box", "Boxes and more");
      assertThat(stream.next("change").data().path("subjectId").asText()).isNotEmpty();
      assertThat(stream.next("moved").data().path("subjects").isNull()).isTrue();
    }
  }

  @Test
  void whoComesBackMissesNothing() throws Exception {
    String first;
    try (Stream stream = follow("ana", "")) {
      checkIn("dk1", 11);
      first = stream.next("change").id();
    }
    checkIn("dk1", 12);
    checkIn("dk1", 13);
    try (Stream stream = follow("ana", "", "Last-Event-ID", first)) {
      for (int value = 12; value <= 13; value++) {
        Stream.Event change = stream.next("change");
        assertThat(change.data().at("/after/value").asInt()).isEqualTo(value);
        assertThat(Long.parseLong(change.id())).isGreaterThan(Long.parseLong(first));
      }
      Stream.Event any = stream.next("moved");
      assertThat(any.data().path("subjects").isNull()).as("whatever moved meanwhile").isTrue();
      checkIn("dk1", 14);
      assertThat(stream.next("change").data().at("/after/value").asInt()).isEqualTo(14);
    }
  }

  @Test
  void theWholeLogIsReadFromItsBeginning() throws Exception {
    int size = 0;
    String cursor = "";
    do {
      JsonNode page = ada.get("/changes?limit=500" + cursor).json();
      size += page.path("items").size();
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    try (Stream stream = follow("ana", "?after=0")) {
      long last = 0;
      for (int i = 0; i < size; i++) {
        long id = Long.parseLong(stream.next("change").id());
        assertThat(id).isGreaterThan(last);
        last = id;
      }
    }
  }

  @Test
  void whoComesBackWithAnIdOfTheCounterOfOnceGoesOnFromNow() throws Exception {
    checkIn("dk1", 17);
    try (Stream stream = follow("ana", "", "Last-Event-ID", "4711")) {
      Stream.Event any = stream.next("moved");
      assertThat(any.data().path("subjects").isNull()).as("whatever moved meanwhile").isTrue();
      checkIn("dk1", 18);
      assertThat(stream.next("change").data().at("/after/value").asInt()).isEqualTo(18);
    }
  }

  @Test
  void whatIsFollowedCanBeNarrowed() throws Exception {
    try (Stream types = follow("ana", "?subjectType=CHECK_IN");
        Stream ids = follow("ana", "?subjectId=fr,ship");
        Stream actors = follow("ana", "?actorId=olu")) {
      rename("fr", "Frankreich");
      ok(service.as("olu").patch("/teams/de", "{\"name\":\"Germany\"}"));
      checkIn("dk1", 15);
      assertThat(types.next("change").data().path("subjectType").asText()).isEqualTo("CHECK_IN");
      assertThat(ids.next("change").data().path("subjectId").asText()).isEqualTo("fr");
      assertThat(actors.next("change").data().path("subjectId").asText()).isEqualTo("de");
      TimeUnit.MILLISECONDS.sleep(600);
      for (Stream stream : List.of(types, ids, actors)) {
        assertThat(stream.events).extracting(Stream.Event::name).doesNotContain("change");
      }
    }
  }

  @Test
  void nothingGathersOnTheWayToWhoTakesCompression() throws Exception {
    try (Stream stream = follow("ana", "", "Accept-Encoding", "gzip")) {
      assertThat(stream.response().headers().firstValue("Content-Encoding")).isEmpty();
      checkIn("dk1", 16);
      assertThat(stream.next("change").data().at("/after/value").asInt()).isEqualTo(16);
    }
  }

  @Test
  void refusalsAreThoseOfAnyRead() {
    Api sse = ada.with("Accept", "text/event-stream");
    assertThat(sse.get("/changes?after=x").status()).isEqualTo(400);
    assertThat(sse.with("Last-Event-ID", "x").get("/changes").status()).isEqualTo(400);
    Api.Answer unknown = sse.get("/changes?subject=fo");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().at("/violations/0/code").asText()).isEqualTo("UNKNOWN_PARAMETER");
    Api nobody = new Api(service.baseUri(), "none").with("Accept", "text/event-stream");
    for (Api.Answer answer : List.of(nobody.get("/changes"), nobody.get("/changes?subject=fo"))) {
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
    }
    Api.Answer head = sse.send("HEAD", "/changes", null, null);
    assertThat(head.status()).isBetween(200, 299);
  }

  @Test
  void aPersonHasSixteenStreams() throws Exception {
    List<Stream> streams = new ArrayList<>();
    try {
      for (int i = 0; i < Followers.MOST_OF_A_PERSON; i++) {
        streams.add(follow("max", ""));
        assertThat(streams.get(i).response().statusCode()).isEqualTo(200);
      }
      Api.Answer refused = service.as("max").with("Accept", "text/event-stream").get("/changes");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(refused.header("Retry-After")).isNotEmpty();
      try (Stream other = follow("tia", "")) {
        assertThat(other.response().statusCode()).isEqualTo(200);
      }
    } finally {
      for (Stream stream : streams) {
        stream.close();
      }
    }
  }

  @Test
  void aTokenThatIsTakenBackEndsItsStreamsAlone() throws Exception {
    JsonNode token = ok(ada.post("/tokens", "{\"name\":\"n\",\"personId\":\"zoe\"}")).json();
    try (Stream revoked = new Stream(service.baseUri(), token.path("secret").asText(), "");
        Stream kept = follow("zoe", "")) {
      assertThat(revoked.response().statusCode()).isEqualTo(200);
      ok(ada.delete("/tokens/" + token.path("id").asText()));
      assertThat(revoked.endsWithin(SOON.toMillis())).isTrue();
      assertThat(kept.endsWithin(1)).isFalse();
    }
  }

  @Test
  void whoLeavesIsToldNothingMore() throws Exception {
    ok(ada.post("/people", "{\"id\":\"noa\",\"name\":\"Noa\"}"));
    try (Stream stream = follow("noa", "")) {
      assertThat(stream.response().statusCode()).isEqualTo(200);
      ok(ada.post("/people/noa/leave", "{}"));
      assertThat(stream.endsWithin(SOON.toMillis())).isTrue();
    }
  }

  /** Follows, and does not read. */
  private static Socket idler(RunningService of, String person) throws Exception {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.connect(new InetSocketAddress("127.0.0.1", of.baseUri().getPort()));
    String request =
        "GET /api/v1/changes HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
            + of.token(person)
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  @Test
  void whoDoesNotReadIsDroppedAndDelaysNobody() throws Exception {
    try (Socket idler = idler(service, "dan");
        Stream reader = follow("ana", "?subjectType=OBJECTIVE")) {
      Duration slowest = Duration.ZERO;
      int changes = 0;
      boolean isDropped = false;
      while (!isDropped && changes < 600) {
        String text = Integer.toString(changes % 10).repeat(9_000);
        long began = System.nanoTime();
        ok(ada.patch("/objectives/co", "{\"description\":\"" + text + "\"}"));
        reader.next("change");
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        changes++;
        isDropped = changes % 20 == 0 && !isThere("dan");
      }
      assertThat(isDropped).as("after " + changes + " changes").isTrue();
      assertThat(slowest).isLessThan(SOON);
      assertThat(idler.isConnected()).isTrue();
    }
  }

  /** Whether somebody follows; by the places that are left. */
  private static boolean isThere(String person) throws Exception {
    List<Stream> more = new ArrayList<>();
    try {
      int places = 0;
      do {
        more.add(follow(person, ""));
        places++;
      } while (more.get(places - 1).response().statusCode() == 200);
      return places <= Followers.MOST_OF_A_PERSON;
    } finally {
      for (Stream stream : more) {
        stream.close();
      }
    }
  }

  @Test
  void theServiceStopsAtOnce() throws Exception {
    RunningService other = RunningService.start();
    other.importBundle(Company.bundle());
    try (Socket idler = idler(other, "dan");
        Stream reader = new Stream(other.baseUri(), other.token("ana"), "")) {
      assertThat(idler.isConnected()).isTrue();
      long began = System.nanoTime();
      other.close();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
      assertThat(reader.endsWithin(1_000)).isTrue();
    }
  }

  @Test
  void itGoesOnOnceTheDatabaseIsBack() throws Exception {
    try (MySqlServer server = MySqlServer.startNew();
        RunningService other = RunningService.start(server.emptySchema())) {
      other.importBundle(Company.bundle());
      Api api = other.as("ada");
      try (Stream stream =
          new Stream(other.baseUri(), other.token("ana"), "?subjectType=CHECK_IN")) {
        server.kill();
        TimeUnit.SECONDS.sleep(2);
        Api.Answer away = api.with("Accept", "text/event-stream").get("/changes");
        assertThat(away.status()).isEqualTo(503);
        server.start();
        Api.Answer written;
        do {
          written = api.post("/key-results/fk1/check-ins", "{\"value\":32}");
        } while (written.status() == 503);
        assertThat(written.status()).isEqualTo(201);
        assertThat(stream.next("change").data().at("/after/value").asInt()).isEqualTo(32);
      }
    }
  }
}
