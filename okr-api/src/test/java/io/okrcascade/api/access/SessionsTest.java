package io.okrcascade.api.access;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.Services;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Browsers that are signed in: by what, for how long, and that other sites gain nothing by it. */
@OnEachDatabase
class SessionsTest {
  private final RunningService service;
  private final Api nobody;

  SessionsTest(RunningService service) {
    this.service = service;
    nobody = new Api(service.baseUri(), null);
  }

  private Answer signIn(String token) {
    return nobody.asPage().post("/sessions", quoted("{'token':'" + token + "'}"));
  }

  private static String cookie(Answer answer) {
    String set = answer.header("Set-Cookie");
    return set.substring(0, set.indexOf(';'));
  }

  private Api browser(Answer signedIn) {
    return nobody.with("Cookie", cookie(ok(signedIn)));
  }

  private Api browser(String personId) {
    return browser(signIn(service.token(personId)));
  }

  private String token(String personId, String item) {
    return ok(service.as(personId).post("/tokens", quoted(item))).json().path("secret").asText();
  }

  @Test
  void aTokenSignsABrowserInForWhatItIsFor() {
    Answer signedIn = signIn(token("ana", "{'name':'n','scopes':['read']}"));
    assertThat(signedIn.status()).isEqualTo(201);
    assertThat(signedIn.header("Set-Cookie"))
        .matches("okr_session=[A-Za-z0-9_-]{43}; HttpOnly; Path=/; SameSite=Lax; Max-Age=43200");
    assertThat(signedIn.header("Cache-Control")).isEqualTo("no-store");
    Api browser = browser(signedIn);
    assertThat(browser.get("/me").json().path("id").asText()).isEqualTo("ana");
    assertThat(browser.asPage().post("/objectives/fo/comments", quoted("{'text':'t'}")).status())
        .as("for reading only")
        .isEqualTo(403);
    assertThat(
            browser("ana")
                .asPage()
                .post("/objectives/fo/comments", quoted("{'text':'t'}"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void whatSignsNobodyInIsRefused() {
    assertThat(signIn("okr_none").status()).isEqualTo(401);
    assertThat(nobody.asPage().post("/sessions", "{}").status()).isEqualTo(422);
    assertThat(nobody.asPage().post("/sessions", quoted("{'token':7,'x':1}")).status())
        .isEqualTo(422);
    assertThat(nobody.with("Cookie", "okr_session=none").get("/me").status()).isEqualTo(401);
    assertThat(browser("ana").with("Authorization", "Bearer okr_none").get("/me").status())
        .as("what is said counts")
        .isEqualTo(401);
  }

  @Test
  void otherSitesWriteNothing() {
    Api browser = browser("ana");
    String text = quoted("{'text':'t'}");
    String own = service.pagesUri().toString();
    for (Api other :
        List.of(
            browser,
            browser.with("X-OKR-Request", "1"),
            browser.with("Sec-Fetch-Site", "same-origin"),
            browser.with("X-OKR-Request", "1").with("Sec-Fetch-Site", "cross-site"),
            browser.with("X-OKR-Request", "1").with("Sec-Fetch-Site", "same-site"),
            browser.with("X-OKR-Request", "1").with("Origin", "http://evil.example"),
            browser.with("X-OKR-Request", "1").with("Origin", "null"),
            browser.asPage().with("Origin", "http://evil.example"),
            browser.with("X-OKR-Request", "0").with("Origin", own))) {
      Answer refused = other.post("/objectives/fo/comments", text);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
      assertThat(refused.json().path("code").asText()).isEqualTo("CROSS_SITE");
      assertThat(other.get("/me").status()).as("reading").isEqualTo(200);
    }
    assertThat(
            browser
                .with("X-OKR-Request", "1")
                .with("Origin", own)
                .post("/objectives/fo/comments", text)
                .status())
        .isEqualTo(201);
    Answer login = nobody.post("/sessions", quoted("{'token':'" + service.token("ana") + "'}"));
    assertThat(login.status()).as("nor is a browser signed in by them").isEqualTo(403);
    assertThat(login.header("Set-Cookie")).isEmpty();
    assertThat(service.as("ana").post("/objectives/fo/comments", text).status())
        .as("who sends a token is asked for nothing else")
        .isEqualTo(201);
  }

  @Test
  void eachIsListedAndEnds() {
    service.as("dan").delete("/sessions");
    Api first = browser("dan").with("User-Agent", "First/1");
    Api second = browser("dan");
    JsonNode listed = first.get("/sessions").json().path("items");
    assertThat(listed).hasSize(2);
    assertThat(listed.at("/0/current").asBoolean()).isTrue();
    assertThat(listed.at("/1/current").asBoolean()).isFalse();
    assertThat(listed.at("/0/address").asText()).isEqualTo("127.0.0.1");
    assertThat(second.get("/sessions/current").json().path("id")).isEqualTo(listed.at("/1/id"));
    String one = listed.at("/0/id").asText();
    assertThat(service.as("ana").delete("/sessions/" + one).status()).isEqualTo(403);
    assertThat(service.as("ana").get("/sessions?personId=dan").status()).isEqualTo(403);
    assertThat(service.as("ada").get("/sessions?personId=dan").json().path("items")).hasSize(2);
    assertThat(service.as("ada").delete("/sessions/" + one).status()).isEqualTo(204);
    assertThat(first.get("/me").status()).isEqualTo(401);
    Answer out = second.asPage().delete("/sessions/current");
    assertThat(out.status()).isEqualTo(204);
    assertThat(out.header("Set-Cookie")).startsWith("okr_session=;").contains("Max-Age=0");
    assertThat(second.get("/me").status()).isEqualTo(401);
    Api third = browser("dan");
    assertThat(third.asPage().delete("/sessions").status()).isEqualTo(204);
    assertThat(third.get("/me").status()).isEqualTo(401);
    assertThat(service.as("dan").delete("/sessions/current").status()).isEqualTo(404);
  }

  @Test
  void itEndsWithTheTokenAndWithWhoLeaves() {
    Answer made = service.as("tia").post("/tokens", quoted("{'name':'n'}"));
    Api byToken = browser(signIn(made.json().path("secret").asText()));
    assertThat(byToken.get("/me").status()).isEqualTo(200);
    service.as("tia").delete("/tokens/" + made.json().path("id").asText());
    assertThat(byToken.get("/me").status()).isEqualTo(401);
    service.importBundle(quoted("{'people':[{'id':'lou','name':'Lou'}]}"));
    Api lou = browser("lou");
    assertThat(lou.get("/me").status()).isEqualTo(200);
    ok(service.as("ada").post("/people/lou/leave", ""));
    assertThat(lou.get("/me").status()).isEqualTo(401);
  }

  @Test
  void whatATokenOfSomebodyElseSignedInSaysSo() {
    JsonNode token =
        ok(service.as("ada").post("/tokens", quoted("{'name':'n','personId':'deb'}"))).json();
    Api deb = browser(signIn(token.path("secret").asText()));
    String comment =
        ok(deb.asPage().post("/objectives/fo/comments", quoted("{'text':'t'}")))
            .json()
            .path("id")
            .asText();
    assertThat(
            deb.get("/changes?subjectType=COMMENT&subjectId=" + comment)
                .json()
                .at("/items/0/tokenById"))
        .isEqualTo(token.path("id"));
  }

  @Test
  void whatIsOverIsForgotten() {
    Api ana = browser("ana");
    Api gone = browser("ana");
    String old = gone.get("/sessions/current").json().path("id").asText();
    service
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE web_session SET expires_at = TIMESTAMP '2020-01-01 00:00:00'"
                        + " WHERE id = ?",
                    old));
    assertThat(gone.get("/me").status()).as("over").isEqualTo(401);
    Services services = new Services(service.jdbi(), new OkrConfiguration());
    Instant now = Instant.now();
    while (service.jdbi().inTransaction(it -> services.signIns.forgetSome(it, now))) {
      // there is more
    }
    assertThat(ana.get("/me").status()).isEqualTo(200);
    int left =
        service
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT COUNT(*) FROM web_session WHERE id = :id")
                        .bind("id", old)
                        .mapTo(Integer.class)
                        .one());
    assertThat(left).isZero();
  }

  @Test
  void aRetriedSignOutIsAnsweredTheSame() {
    String id = browser("ana").get("/sessions/current").json().path("id").asText();
    Api once = service.as("ana").with("Idempotency-Key", "out-" + id);
    assertThat(once.delete("/sessions/" + id).status()).isEqualTo(204);
    assertThat(once.delete("/sessions/" + id).status()).isEqualTo(204);
    assertThat(service.as("ana").delete("/sessions/" + id).status()).isEqualTo(404);
  }

  @Test
  void whatIsForReadingEndsItselfAlone() {
    Api browser = browser("ana");
    String other = browser.get("/sessions/current").json().path("id").asText();
    Api reader = browser(signIn(token("ana", "{'name':'n','scopes':['read']}"))).asPage();
    assertThat(reader.delete("/sessions").status()).isEqualTo(403);
    assertThat(reader.delete("/sessions/" + other).status()).isEqualTo(403);
    assertThat(reader.delete("/sessions/current").status()).isEqualTo(204);
    assertThat(browser.get("/me").status()).isEqualTo(200);
  }

  @Test
  void whoSignsInAnewLeavesNothingBehindAndAPlantedCookieIsNone() {
    Api first = browser("ana");
    Answer again =
        first.asPage().post("/sessions", quoted("{'token':'" + service.token("ana") + "'}"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(first.get("/me").status()).as("the session before").isEqualTo(401);
    String good = cookie(again);
    assertThat(nobody.with("Cookie", good).get("/me").status()).isEqualTo(200);
    assertThat(nobody.with("Cookie", "okr_session=planted; " + good).get("/me").status())
        .isEqualTo(401);
  }

  @Test
  void aStreamEndsWithItsSession() throws Exception {
    Answer signedIn = signIn(service.token("ana"));
    HttpResponse<InputStream> stream =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(service.baseUri() + "/changes"))
                    .header("Accept", "text/event-stream")
                    .header("Cookie", cookie(signedIn))
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    CompletableFuture<byte[]> all =
        CompletableFuture.supplyAsync(
            () -> {
              try (InputStream in = stream.body()) {
                return in.readAllBytes();
              } catch (IOException e) {
                return new byte[0]; // an end as well
              }
            });
    assertThat(all).isNotDone();
    String id = browser(signedIn).get("/sessions/current").json().path("id").asText();
    assertThat(service.as("ada").delete("/sessions/" + id).status()).isEqualTo(204);
    assertThat(all).succeedsWithin(30, TimeUnit.SECONDS);
  }
}
