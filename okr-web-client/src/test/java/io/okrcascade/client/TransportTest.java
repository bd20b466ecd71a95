package io.okrcascade.client;

import static io.okrcascade.client.Scripted.json;
import static io.okrcascade.client.Scripted.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.core.cascade.CascadeAnswer;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.CheckInAnswer;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Versioned;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class TransportTest {
  private static final String TEAM =
      """
      {"id": "%s", "name": "Pay", "level": "COMPANY", "parentId": null, "kind": null,
       "country": null, "archived": false, "version": 3, "createdAt": "2026-10-01T08:00:00Z",
       "updatedAt": "2026-10-02T08:00:00.123456Z", "mood": {"of": "a later version"}}""";
  private static final String CASCADE =
      """
      {"cycleId": "q4", "revision": 1, "asOf": "2026-11-02", "progress": 0.5, "expected": 0.25,
       "status": "ON_TRACK", "hasData": true, "objectives": [], "alignments": [], "teams": []}""";
  private static final String CHECK_IN =
      """
      {"id": "c1", "keyResultId": "k1", "on": "2026-10-12", "value": 24, "confidence": 0.5,
       "note": null, "byId": "ana", "milestonesDone": [], "writtenAt": "2026-10-12T08:00:00Z",
       "version": 1, "createdAt": "2026-10-12T08:00:00Z", "updatedAt": "2026-10-12T08:00:00Z"}""";

  private static OkrException failureOf(Runnable call) {
    OkrException thrown = catchThrowableOfType(OkrException.class, call::run);
    assertThat(thrown).isNotNull();
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(Scripted.SECRET);
    return thrown;
  }

  // ---- requests and answers ----

  @Test
  void sendsTheTokenAndReadsARecord() {
    try (Scripted service = new Scripted(json(TEAM.formatted("pay")))) {
      Versioned<Team> team = service.client().teams().get("pay");
      assertThat(team.content()).isEqualTo(Team.of("pay", "Pay", TeamLevel.COMPANY, null));
      assertThat(team.version()).isEqualTo(3);
      assertThat(service.came.get(0).line()).isEqualTo("GET /api/v1/teams/pay");
      assertThat(service.came.get(0).header("Authorization"))
          .isEqualTo("Bearer " + Scripted.SECRET);
    }
  }

  @Test
  void unpacksWhatComesPacked() {
    Scripted.Step packed =
        exchange -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(TEAM.formatted("pay").getBytes(StandardCharsets.UTF_8));
          }
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, bytes.size());
          exchange.getResponseBody().write(bytes.toByteArray());
        };
    try (Scripted service = new Scripted(packed)) {
      assertThat(service.client().teams().get("pay").content().name()).isEqualTo("Pay");
    }
  }

  @Test
  void encodesWhatStandsInPathAndQuery() {
    try (Scripted service = new Scripted(json("{\"items\": [], \"nextCursor\": null}"))) {
      OkrClient client = service.client();
      client.keyResults().of("a/b c?ü").page();
      client.teams().list(TeamQuery.ALL.matching("R&D +1").atLevel(TeamLevel.TRIBE)).page(7, "x=");
      assertThat(service.came)
          .extracting(Scripted.Came::line)
          .containsExactly(
              "GET /api/v1/objectives/a%2Fb%20c%3F%C3%BC/key-results",
              "GET /api/v1/teams?level=TRIBE&q=R%26D%20%2B1&limit=7&cursor=x%3D");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void asksForNothingWithoutAnId(String id) {
    try (Scripted service = new Scripted(json("{}"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> service.client().teams().get(id));
      assertThat(service.came).isEmpty();
    }
  }

  @Test
  void findsTheServiceBelowAPathToo() {
    try (Scripted service = new Scripted(json(TEAM.formatted("pay")))) {
      OkrClient.at(URI.create(service.base() + "/okr/")).teams().get("pay");
      OkrClient.at(URI.create(service.base() + "/okr/api/v1/")).teams().get("pay");
      assertThat(service.came)
          .extracting(Scripted.Came::line)
          .containsOnly("GET /okr/api/v1/teams/pay");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"okr.example.com", "ftp://x", "http://me:pw@x", "http://x?a=b", "http:"})
  void refusesAnAddressThatIsNone(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OkrClient.at(URI.create(base)))
        .withMessageNotContaining("pw");
  }

  @Test
  void keepsTheTokenToItself() {
    OkrClient client = OkrClient.at(URI.create("http://localhost:1")).withToken(Scripted.SECRET);
    assertThat(client).hasToString("OkrClient[http://localhost:1/api/v1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.withToken(Scripted.SECRET + "\n"))
        .withMessageNotContaining(Scripted.SECRET);
    assertThat(failureOf(() -> client.withRetries(Retries.NONE).me().get()).isUnanswered())
        .isTrue();
  }

  @Test
  void doesNotFollowToAnotherPlace() {
    try (Scripted service = new Scripted(status(302, "text/html", "", "Location", "/elsewhere"))) {
      assertThat(failureOf(() -> service.client().me().get()).status()).isEqualTo(302);
      assertThat(service.came).hasSize(1);
    }
  }

  // ---- writing ----

  @Test
  void createsUnderAKeyThatARetryRepeats() {
    try (Scripted service =
        new Scripted(
            Scripted.hangUp(),
            status(503, "text/plain", "", "Retry-After", "0"),
            status(201, "application/json", CHECK_IN))) {
      CheckInAnswer made = service.client().checkIns().create("k1", new BigDecimal("1e3"), 0.5);
      assertThat(made.checkIn().content().value()).isEqualByComparingTo("24");
      assertThat(service.came).hasSize(3);
      assertThat(service.came)
          .extracting(came -> came.header("Idempotency-key"))
          .hasSize(3)
          .doesNotContain("")
          .containsOnly(service.came.get(0).header("Idempotency-key"));
      assertThat(service.came.get(2).body()).isEqualTo("{\"value\":1000,\"confidence\":0.5}");
    }
  }

  /** A service closes what was idle for long, maybe at the moment of the next request. */
  @Test
  void createsOnceMoreWhereAKeptConnectionWasClosed() {
    try (Scripted service =
        new Scripted(
            json(TEAM.formatted("pay")),
            Scripted.hangUp(),
            status(201, "application/json", CHECK_IN))) {
      OkrClient client = service.client();
      client.teams().get("pay");
      client.checkIns().create("k1", BigDecimal.ONE, 0.5);
      assertThat(service.came).hasSize(3);
      assertThat(service.came.get(2).header("Idempotency-key"))
          .isNotEmpty()
          .isEqualTo(service.came.get(1).header("Idempotency-key"));
    }
  }

  @Test
  void everyCreationHasAKeyOfItsOwn() {
    try (Scripted service = new Scripted(status(201, "application/json", CHECK_IN))) {
      CheckIns checkIns = service.client().checkIns();
      CheckInItem item =
          new CheckInItem(
              null, LocalDate.of(2026, 10, 12), BigDecimal.ONE, null, null, null, null, null);
      checkIns.create("k1", item);
      checkIns.create("k1", item);
      checkIns.create("k1", item, WriteOptions.ofReason("late").withIdempotencyKey("mine"));
      assertThat(
              service.came.stream()
                  .map(came -> came.header("Idempotency-key"))
                  .collect(Collectors.toSet()))
          .hasSize(3)
          .contains("mine");
      assertThat(service.came.get(2).body()).contains("\"reason\":\"late\"", "\"2026-10-12\"");
    }
  }

  @Test
  void patchesFromAMapOrARecordAndClearsWhatIsNull() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("parentId", null);
    try (Scripted service = new Scripted(json(TEAM.formatted("pay")))) {
      Teams teams = service.client().teams();
      teams.update("pay", 3, Patch.of(fields));
      teams.update(
          "pay",
          3,
          Patch.of(new TeamItem(null, "New", null, null, null, null, null, null))
              .andClear("country")
              .withReason("moved"));
      teams.update("pay", 3, Patch.set("metric", Map.of("target", 5)));
      assertThat(service.came)
          .extracting(Scripted.Came::body)
          .containsExactly(
              "{\"parentId\":null}",
              "{\"name\":\"New\",\"country\":null,\"reason\":\"moved\"}",
              "{\"metric\":{\"target\":5}}");
      assertThat(service.came.get(0).header("If-match")).isEqualTo("\"3\"");
      assertThat(service.came.get(0).header("Content-type"))
          .isEqualTo("application/merge-patch+json");
    }
  }

  @Test
  void deletesWithoutAnAnswerToRead() {
    try (Scripted service = new Scripted(status(204, "text/plain", ""))) {
      service.client().alignments().delete("a1", 2, "not ours");
      assertThat(service.came.get(0).line())
          .isEqualTo("DELETE /api/v1/alignments/a1?reason=not%20ours");
      assertThat(service.came.get(0).header("If-match")).isEqualTo("\"2\"");
    }
  }

  // ---- retries ----

  @Test
  void comesBackWhenTheServiceAsksTo() {
    try (Scripted service =
        new Scripted(
            status(503, "text/plain", "", "Retry-After", "1"), json(TEAM.formatted("pay")))) {
      long start = System.nanoTime();
      service.client().teams().get("pay");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(950));
    }
  }

  @Test
  void doesNotWaitForLongerThanItWasTold() {
    try (Scripted service =
        new Scripted(status(503, "application/problem+json", "{}", "Retry-After", "60"))) {
      OkrException e = failureOf(() -> service.client().me().get());
      assertThat(e.isUnavailable()).isTrue();
      assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(60));
      assertThat(service.came).hasSize(1);
    }
  }

  @Test
  void understandsADateToComeBackAt() {
    try (Scripted service =
        new Scripted(
            status(503, "text/plain", "", "Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT"),
            status(503, "text/plain", "", "Retry-After", "some day"),
            json(TEAM.formatted("pay")))) {
      service.client().teams().get("pay");
      assertThat(service.came).hasSize(3);
    }
  }

  @Test
  void givesUpInTheEnd() {
    try (Scripted service = new Scripted(status(503, "text/plain", ""))) {
      assertThat(failureOf(() -> service.client().me().get()).isUnavailable()).isTrue();
      assertThat(service.came).hasSize(4);
      failureOf(() -> service.client().withRetries(Retries.NONE).me().get());
      assertThat(service.came).hasSize(5);
    }
  }

  @Test
  void repeatsNoChangeWhoseAnswerWasLost() {
    try (Scripted service = new Scripted(Scripted.hangUp())) {
      OkrClient client = service.client();
      assertThat(failureOf(() -> client.teams().delete("a", 1)).isUnanswered()).isTrue();
      failureOf(() -> client.teams().update("a", 1, Patch.clear("country")));
      failureOf(() -> client.tokens().create("a", null));
      assertThat(service.came).hasSize(3);
    }
  }

  @Test
  void createsNoSecondTokenAfterARefusal() {
    try (Scripted service = new Scripted(status(503, "text/plain", ""))) {
      failureOf(() -> service.client().tokens().create("a", null));
      assertThat(service.came).hasSize(1);
    }
  }

  @Test
  void waitsForAServiceThatIsJustStarting() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    OkrClient client =
        OkrClient.at(URI.create("http://localhost:" + port))
            .withRetries(new Retries(3, Duration.ofMillis(10), Duration.ofMillis(20)));
    OkrException e = failureOf(() -> client.teams().delete("a", 1));
    assertThat(e.isUnanswered()).isTrue();
    assertThat(e).hasMessageStartingWith("DELETE /teams/a was not answered");
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Scripted.Step halfAnAnswer =
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          done.await();
        };
    try (Scripted service = new Scripted(halfAnAnswer)) {
      OkrClient client = service.client().withRequestTimeout(Duration.ofMillis(200));
      assertThat(failureOf(() -> client.me().get())).hasMessageContaining("PT0.2S");
      assertThat(service.came).hasSize(1);
      done.countDown();
    }
  }

  @Test
  void stopsWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    AtomicReference<OkrException> thrown = new AtomicReference<>();
    try (Scripted service =
        new Scripted(
            exchange -> {
              asked.countDown();
              done.await();
            })) {
      Thread thread = new Thread(() -> thrown.set(failureOf(() -> service.client().me().get())));
      thread.start();
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      thread.interrupt();
      thread.join();
      assertThat(thrown.get()).hasCauseInstanceOf(InterruptedException.class);
      done.countDown();
    }
  }

  // ---- errors ----

  @Test
  void tellsWhatTheServiceTold() {
    String problem =
        """
        {"type": "urn:okr-cascade:problem:conflict", "title": "Conflict", "status": 409,
         "detail": "2 records stand on it; see violations", "code": "STOOD_ON", "more": 1,
         "violations": [{"pointer": "/a", "code": "REQUIRED", "message": "a is required"}]}""";
    try (Scripted service = new Scripted(status(409, "application/problem+json", problem))) {
      OkrException e = failureOf(() -> service.client().teams().delete("pay", 1));
      assertThat(e.status()).isEqualTo(409);
      assertThat(e.isConflict()).isTrue();
      assertThat(e.isNotFound()).isFalse();
      assertThat(e.type()).isEqualTo("urn:okr-cascade:problem:conflict");
      assertThat(e.code()).isEqualTo("STOOD_ON");
      assertThat(e.detail()).startsWith("2 records");
      assertThat(e.violations()).containsExactly(new Violation("/a", "REQUIRED", "a is required"));
      assertThat(e.hasViolation("REQUIRED")).isTrue();
      assertThat(e)
          .hasMessage(
              "DELETE /teams/pay answered 409: 2 records stand on it; see violations"
                  + " [/a REQUIRED]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad gateway</html>", "", "[]", "null", "\"x\"", "{\"type\": []}"})
  void bearsErrorsThatAreNoProblems(String body) {
    try (Scripted service = new Scripted(status(502, "text/html", body))) {
      OkrException e = failureOf(() -> service.client().me().get());
      assertThat(e.status()).isEqualTo(502);
      assertThat(e.violations()).isEmpty();
      assertThat(e).hasMessage("GET /me answered 502");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>Sign in</html>", "", "null", "[]", "{\"id\": {\"okr_s3cr3t\": 1}}"})
  void bearsAnswersThatCannotBeRead(String body) {
    try (Scripted service = new Scripted(status(200, "text/html", body))) {
      OkrException e = failureOf(() -> service.client().tokens().create("x", null));
      assertThat(e.status()).isEqualTo(200);
    }
  }

  // ---- pages ----

  @Test
  void followsCursorsNoFurtherThanItIsRead() {
    String page = "{\"items\": [" + TEAM + ", " + TEAM + "], \"nextCursor\": %s}";
    try (Scripted service =
        new Scripted(
            json(page.formatted("a", "b", "\"2\"")),
            json("{\"items\": [], \"nextCursor\": \"3\"}"),
            json(page.formatted("c", "d", "null")))) {
      Listing<Versioned<Team>> teams = service.client().teams().list(TeamQuery.ALL);
      Stream<String> ids = teams.all().map(row -> row.content().id());
      assertThat(service.came).isEmpty();
      assertThat(ids).containsExactly("a", "b", "c", "d");
      assertThat(service.came)
          .extracting(Scripted.Came::line)
          .containsExactly(
              "GET /api/v1/teams?limit=500",
              "GET /api/v1/teams?limit=500&cursor=2",
              "GET /api/v1/teams?limit=500&cursor=3");
    }
    try (Scripted service = new Scripted(json(page.formatted("a", "b", "\"2\"")))) {
      assertThat(service.client().teams().list(TeamQuery.ALL).all().limit(2)).hasSize(2);
      assertThat(service.came).hasSize(1);
    }
  }

  // ---- remembered answers ----

  @Test
  void asksForAKnownCascadeOnlyWhetherItChanged() {
    try (Scripted service =
        new Scripted(
            json(CASCADE, "ETag", "\"1.1\""),
            status(304, "application/json", "", "ETag", "\"1.1\""),
            json(CASCADE.replace("0.5", "0.6"), "ETag", "\"1.2\""),
            status(304, "application/json", ""))) {
      OkrClient client = service.client();
      CascadeQuery query = CascadeQuery.of("q4").ofTeam("pay");
      CascadeAnswer first = client.cascade().get(query);
      assertThat(client.cascade().get(query)).isSameAs(first);
      assertThat(client.cascade().get(query).progress()).isEqualTo(0.6);
      assertThat(client.cascade().get(query).progress()).isEqualTo(0.6);
      assertThat(service.came)
          .extracting(came -> came.header("If-none-match"))
          .containsExactly("", "\"1.1\"", "\"1.1\"", "\"1.2\"");
    }
  }

  @Test
  void remembersNoMoreThanItWasTold() {
    try (Scripted service = new Scripted(json(CASCADE, "ETag", "\"1\""))) {
      OkrClient one = service.client().withRememberedAnswers(1);
      for (String cycle : List.of("a", "b", "a", "a")) {
        one.cascade().get(CascadeQuery.of(cycle));
      }
      OkrClient none = one.withRememberedAnswers(0);
      none.cascade().get(CascadeQuery.of("a"));
      none.cascade().get(CascadeQuery.of("a"));
      assertThat(service.came)
          .extracting(came -> came.header("If-none-match"))
          .containsExactly("", "", "", "\"1\"", "", "");
    }
  }

  // ---- bundles ----

  @Test
  void importsFromAFileOrAStream(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("company.YAML"), "bundleVersion: 1\n");
    String answer = "{\"revision\": 7, \"created\": {}, \"updated\": {}, \"unchanged\": {}}";
    try (Scripted service =
        new Scripted(status(503, "text/plain", "", "Retry-After", "0"), json(answer))) {
      Bundles bundles = service.client().bundles();
      assertThat(bundles.dryRun(BundleSource.of(file)).revision()).isEqualTo(7);
      ByteArrayInputStream in = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
      bundles.importing(BundleSource.of(in, BundleFormat.JSON));
      assertThat(service.came)
          .extracting(Scripted.Came::line)
          .containsExactly(
              "POST /api/v1/import?dryRun=true",
              "POST /api/v1/import?dryRun=true",
              "POST /api/v1/import");
      assertThat(service.came)
          .extracting(Scripted.Came::body)
          .containsExactly("bundleVersion: 1\n", "bundleVersion: 1\n", "{}");
      assertThat(service.came.get(1).header("Content-type")).isEqualTo("application/yaml");
    }
  }

  @Test
  void readsAStreamOnlyOnce() {
    try (Scripted service = new Scripted(status(503, "text/plain", ""))) {
      ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {'{', '}'});
      failureOf(() -> service.client().bundles().importing(BundleSource.of(in, BundleFormat.JSON)));
      assertThat(service.came).hasSize(1);
    }
  }

  @Test
  void exportsToAStream() throws Exception {
    try (Scripted service =
        new Scripted(
            status(200, "application/yaml", "bundleVersion: 1\n"),
            status(403, "application/problem+json", "{\"detail\": \"you may not\"}"))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Bundles bundles = service.client().bundles();
      bundles.exportTo(out, BundleFormat.YAML, "q4");
      assertThat(out).hasToString("bundleVersion: 1\n");
      assertThat(service.came.get(0).line()).isEqualTo("GET /api/v1/export?cycle=q4");
      assertThat(service.came.get(0).header("Accept")).isEqualTo("application/yaml");
      OkrException e =
          catchThrowableOfType(OkrException.class, () -> bundles.exportTo(out, BundleFormat.JSON));
      assertThat(e.isForbidden()).isTrue();
      assertThat(e.detail()).isEqualTo("you may not");
    }
  }
}
