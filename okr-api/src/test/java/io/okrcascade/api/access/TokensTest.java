package io.okrcascade.api.access;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A token is for no more, and lasts no longer, than what it was made with. */
@OnEachDatabase
class TokensTest {
  private final RunningService service;
  private final Api ada;
  private final Api olu;

  TokensTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    olu = service.as("olu");
  }

  private Answer make(Api maker, String item) {
    return maker.post("/tokens", quoted(item));
  }

  private JsonNode made(Api maker, String item) {
    return ok(make(maker, item)).json();
  }

  private Api by(JsonNode token) {
    return new Api(service.baseUri(), token.path("secret").asText());
  }

  private static List<String> scopes(JsonNode token) {
    List<String> scopes = new ArrayList<>();
    token.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    return scopes;
  }

  private static Instant end(JsonNode token) {
    return Instant.parse(token.path("expiresAt").asText());
  }

  @Test
  void whatIsNotSaidIsThatOfWhatMakesIt() {
    JsonNode usual = made(ada, "{'name':'usual'}");
    assertThat(scopes(usual)).containsExactly("read", "write", "admin");
    assertThat(usual.path("prefix").asText())
        .isEqualTo(usual.path("secret").asText().substring(0, 8));
    // The token that makes it was itself made for 90 days a moment ago.
    assertThat(end(usual))
        .isCloseTo(Instant.now().plus(90, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
    Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    JsonNode shortly = made(ada, "{'name':'n','scopes':['write'],'expiresAt':'" + soon + "'}");
    assertThat(scopes(shortly)).containsExactly("read", "write");
    JsonNode child = made(by(shortly), "{'name':'child'}");
    assertThat(scopes(child)).containsExactly("read", "write");
    assertThat(end(child)).isEqualTo(soon);
  }

  @Test
  void noTokenMakesOneThatExceedsOrOutlivesIt() {
    Instant soon = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    Api maker = by(made(ada, "{'name':'n','scopes':['write'],'expiresAt':'" + soon + "'}"));
    assertThat(make(maker, "{'name':'n','scopes':['admin']}").status()).isEqualTo(403);
    assertThat(make(maker, "{'name':'n','scopes':['scim']}").status()).isEqualTo(403);
    assertThat(make(maker, "{'name':'n','expiresAt':'" + soon.plusSeconds(1) + "'}").status())
        .isEqualTo(403);
    assertThat(make(maker, "{'name':'n','scopes':['read'],'expiresAt':'" + soon + "'}").status())
        .isEqualTo(201);
    assertThat(make(by(made(ada, "{'name':'n','scopes':['read']}")), "{'name':'n'}").status())
        .as("reading makes none")
        .isEqualTo(403);
  }

  @Test
  void whatIsWrongIsTold() {
    for (String scopes : List.of("[]", "['none']", "['READ']", "[7]")) {
      assertThat(make(ada, "{'name':'n','scopes':" + scopes + "}").status())
          .as(scopes)
          .isEqualTo(422);
    }
    Answer endless = make(ada, "{'name':'','expiresAt':null,'scopes':['none']}");
    assertThat(endless.json().path("violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/name", "/expiresAt", "/scopes/0");
  }

  @Test
  void aTokenIsForWhatItSays() {
    Api reader = by(made(olu, "{'name':'n','scopes':['read']}"));
    assertThat(reader.get("/teams").status()).isEqualTo(200);
    assertThat(reader.post("/people", quoted("{'name':'No'}")).status()).isEqualTo(403);
    assertThat(reader.post("/cycles/Q/audit/preview", "{}").status())
        .as("it writes nothing")
        .isEqualTo(200);
    Api writer = by(made(olu, "{'name':'n','scopes':['write']}"));
    assertThat(writer.get("/me").json().path("permissions")).isEmpty();
    assertThat(writer.post("/people", quoted("{'name':'No'}")).status())
        .as("that is for Product Ops, whose token is not for that")
        .isEqualTo(403);
    assertThat(writer.post("/objectives/fo/comments", quoted("{'text':'seen'}")).status())
        .isEqualTo(201);
    Api admin = by(made(olu, "{'name':'n','scopes':['write','admin']}"));
    assertThat(admin.post("/people", quoted("{'name':'Yes'}")).status()).isEqualTo(201);
    assertThat(
            by(made(ada, "{'name':'n','scopes':['write']}")).get("/tokens?personId=olu").status())
        .as("of others")
        .isEqualTo(403);
  }

  @Test
  void itIsKnownWhenItWasUsedLastAndWhatItDidUnderAnothersName() {
    JsonNode token = made(ada, "{'name':'for max','personId':'max'}");
    assertThat(token.path("madeById").asText()).isEqualTo("ada");
    assertThat(token.path("lastUsedAt").isNull()).isTrue();
    Api max = by(token);
    Answer written = max.post("/objectives/fo/comments", quoted("{'text':'by the token'}"));
    assertThat(written.status()).isEqualTo(201);
    JsonNode listed =
        StreamSupport.stream(
                ada.get("/tokens?personId=max").json().path("items").spliterator(), false)
            .filter(one -> one.path("id").equals(token.path("id")))
            .findFirst()
            .orElseThrow();
    assertThat(Instant.parse(listed.path("lastUsedAt").asText()))
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    String comment = written.json().path("id").asText();
    JsonNode change =
        ada.get("/changes?subjectType=COMMENT&subjectId=" + comment).json().at("/items/0");
    assertThat(change.path("actorId").asText()).isEqualTo("max");
    assertThat(change.path("tokenById").asText()).isEqualTo(token.path("id").asText());
    String own =
        ada.post("/objectives/fo/comments", quoted("{'text':'mine'}")).json().path("id").asText();
    JsonNode mine = ada.get("/changes?subjectType=COMMENT&subjectId=" + own).json().at("/items/0");
    assertThat(mine.path("actorId").asText()).isEqualTo("ada");
    assertThat(mine.path("tokenById").isNull()).isTrue();
  }

  @Test
  void aPersonHasSoManyAtMost() {
    Api dan = service.as("dan");
    int there = dan.get("/tokens").json().path("items").size();
    for (int i = there; i < 50; i++) {
      assertThat(make(dan, "{'name':'n'}").status()).isEqualTo(201);
    }
    Answer refused = make(dan, "{'name':'n'}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("LIMIT");
    String one = dan.get("/tokens").json().at("/items/1/id").asText();
    assertThat(dan.delete("/tokens/" + one).status()).isEqualTo(204);
    assertThat(make(dan, "{'name':'n'}").status()).isEqualTo(201);
  }

  /** From an address of its own, so that nobody else waits for it. */
  private int statusFromElsewhere(String token) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress("127.0.0.7", 0));
      socket.connect(new InetSocketAddress("127.0.0.1", service.baseUri().getPort()));
      String request =
          "GET /api/v1/me HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer "
              + token
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = Integer.parseInt(answer.split(" ")[1]);
      assertThat(answer.contains("Retry-After: ")).isEqualTo(status == 429);
      return status;
    }
  }

  @Test
  void whoeverSendsWrongOnesWaitsAndNobodyElse() throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      statuses.add(statusFromElsewhere("okr_wrong"));
    }
    assertThat(statuses.subList(0, 30)).containsOnly(401);
    assertThat(statuses.subList(30, 40)).containsOnly(429);
    assertThat(statusFromElsewhere(service.token("ada"))).as("the same address").isEqualTo(200);
  }

  @Test
  void whatSomebodyElseMadeStaysTheirs() {
    service.importBundle(
        quoted(
            "{'people':[{'id':'eve','name':'Eve','globalRoles':['ADMIN']},"
                + "{'id':'kim','name':'Kim'},{'id':'jo','name':'Jo'}]}"));
    Api kim = by(made(service.as("eve"), "{'name':'n','personId':'kim'}"));
    JsonNode child = made(kim, "{'name':'child'}");
    assertThat(child.path("madeById").asText()).as("a way round").isEqualTo("eve");
    Api jo = by(made(service.as("eve"), "{'name':'n','personId':'jo'}"));
    Api own = service.as("jo");
    ok(ada.patch("/people/jo", quoted("{'globalRoles':['PRODUCT_OPS']}")));
    assertThat(jo.get("/me").status()).as("who has a say over all by now").isEqualTo(401);
    assertThat(own.get("/me").status()).isEqualTo(200);
    ok(ada.post("/people/eve/leave", ""));
    assertThat(kim.get("/me").status()).as("whoever let them in left").isEqualTo(401);
    assertThat(by(child).get("/me").status()).isEqualTo(401);
  }

  @Test
  void meTellsNoMoreThanTheTokenIsFor() {
    JsonNode all = ada.get("/me").json();
    assertThat(all.path("globalRoles")).hasSize(1);
    assertThat(all.path("writableTeamIds")).isNotEmpty();
    assertThat(scopes(all)).containsExactly("read", "write", "admin");
    JsonNode reader = by(made(ada, "{'name':'n','scopes':['read']}")).get("/me").json();
    assertThat(scopes(reader)).containsExactly("read");
    assertThat(reader.path("globalRoles")).isEmpty();
    assertThat(reader.path("writableTeamIds")).isEmpty();
    assertThat(reader.path("permissions")).isEmpty();
  }

  @Test
  void ofTwoAtOnceTheFiftiethIsTheLast() throws Exception {
    service.importBundle(quoted("{'people':[{'id':'many','name':'Many'}]}"));
    Api many = service.as("many");
    for (int i = many.get("/tokens").json().path("items").size(); i < 49; i++) {
      assertThat(make(many, "{'name':'n'}").status()).isEqualTo(201);
    }
    List<CompletableFuture<Integer>> both = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      both.add(CompletableFuture.supplyAsync(() -> make(many, "{'name':'n'}").status()));
    }
    List<Integer> statuses = new ArrayList<>();
    for (CompletableFuture<Integer> one : both) {
      statuses.add(one.get(60, TimeUnit.SECONDS));
    }
    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
  }
}
