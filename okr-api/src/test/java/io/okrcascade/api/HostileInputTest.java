package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent: a problem that says what is wrong, never a 500, and nothing half-written. */
@OnEachDatabase
class HostileInputTest {
  private final RunningService service;
  private final Api ada;
  private final SoftAssertions softly = new SoftAssertions();

  HostileInputTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void problem(String what, Answer answer, Integer... statuses) {
    softly.assertThat(answer.status()).as("%s: %s", what, answer).isIn((Object[]) statuses);
    softly.assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/problem+json");
    JsonNode problem = answer.json();
    softly
        .assertThat(problem.path("type").asText())
        .as(what)
        .startsWith("urn:okr-cascade:problem:");
    softly.assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
    softly.assertThat(problem.path("title").asText()).as(what).isNotEmpty();
    softly.assertThat(problem.path("detail").asText()).as(what).contains(" ");
    softly
        .assertThat(answer.text())
        .as(what)
        .doesNotContain("Exception", "\tat ", "io.okrcascade", "java.", "jackson", "SELECT ");
  }

  private void says(Answer answer, String... words) {
    softly.assertThat(answer.json().path("detail").asText()).as(answer.toString()).contains(words);
  }

  @Test
  void pathsThatCanBeReadInTwoWays() {
    Api root = new Api(service.pagesUri(), service.token("ada"));
    for (String path : List.of("/cycles//map", "/api/v1/teams//fr", "/api/v1//teams")) {
      problem(path, root.get(path), 404);
    }
    for (String path :
        List.of(
            "/api/v1/teams/fr%2Ftree",
            "/api/v1/teams/a%2fb",
            "/api/v1/teams/a%252fb",
            "/api/v1/objectives/by-external-id%2Fx",
            "/api/v1/objectives/by-external-id/a/%2F",
            "/cycles%2fQ",
            "/lib/..%2fapp.js",
            "/api/v1/teams/%2e%2e/people",
            "/api/v1/teams/..;/people")) {
      problem(path, root.get(path), 400);
    }
    for (String path : List.of("//app.js", "/api/v1/teams/a%5Cb", "/api/v1/teams/%00")) {
      problem(path, root.get(path), 400, 404);
    }
    softly.assertAll();
  }

  @Test
  void aListHoldsNoGaps() {
    for (String body :
        List.of(
            "{'teams':[null]}",
            "{'objectives':[{'id':'n','keyResults':[null]}]}",
            "{'objectives':[{'id':'n','teamId':'fr','cycleId':'Q','title':'T',"
                + "'formerOwnerIds':[null]}]}",
            "{'objectives':[{'id':'n','teamId':'fr','cycleId':'Q','title':'T',"
                + "'state':'PROPOSED','changedByIds':[null]}]}",
            "{'initiatives':[{'id':'n','dependencies':[{'id':'d','answers':[null]}]}]}")) {
      Answer answer = ada.post("/import", quoted(body));
      problem(body, answer, 422);
      softly.assertThat(answer.text()).as(body).contains("/0\",\"code\":\"BAD_TYPE\"");
    }
    problem("links", ada.patch("/objectives/fo", quoted("{'links':[null]}")), 422);
    problem("memberships", ada.patch("/people/ana", quoted("{'memberships':[null]}")), 422);
    softly.assertAll();
  }

  @Test
  void nothingAlignsToAnotherYear() {
    Answer there =
        ada.post(
            "/import",
            quoted(
                "{'cycles':[{'id':'FAR','name':'Far','startsOn':'2031-01-01','endsOn':'2031-12-31'}],"
                    + "'objectives':[{'id':'faro','teamId':'fr','cycleId':'FAR','title':'F',"
                    + "'keyResults':[{'id':'fark','title':'K','metric':{'type':'BINARY'}}]}]}"));
    assertThat(there.status()).as(there.toString()).isEqualTo(200);
    Answer answer =
        ada.post(
            "/objectives/fo/alignments", quoted("{'parentType':'KEY_RESULT','parentId':'fark'}"));
    problem("another year", answer, 422);
    softly.assertThat(answer.text()).contains("or a cycle above it");
    softly.assertAll();
  }

  @Test
  void bodiesThatAreWrong() {
    String before = ada.get("/export").text();
    Map<String, byte[]> malformed = new LinkedHashMap<>();
    malformed.put("nothing", new byte[0]);
    malformed.put("blank", bytes("  "));
    malformed.put("broken", bytes("{\"id\": "));
    malformed.put("two documents", bytes("{} {}"));
    malformed.put("duplicate keys", bytes("{\"id\":\"a1\",\"id\":\"a2\",\"name\":\"n\"}"));
    malformed.put(
        "not UTF-8", new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xff, '"', '}'});
    malformed.put("deep", bytes("[".repeat(100_000)));
    malformed.put("deep object", bytes("{\"a\":".repeat(50_000)));
    malformed.put("long number", bytes("{\"weight\":" + "9".repeat(50_000) + "}"));
    malformed.put("comment", bytes("/* hi */ {}"));
    malformed.put("NaN", bytes("{\"weight\":NaN}"));
    malformed.put("raw control", bytes("{\"name\":\"a\u0001b\"}"));
    malformed.forEach(
        (what, body) -> {
          for (String path : List.of("/objectives", "/people", "/tokens", "/import")) {
            problem(what + " " + path, ada.send("POST", path, "application/json", body), 400, 422);
          }
          // A connection whose request was not read to its end is closed; a GET finds a new one.
          assertThat(ada.get("/me").status()).isEqualTo(200);
          problem(
              what + " patch",
              ada.send("PATCH", "/objectives/fo", "application/merge-patch+json", body),
              400,
              422);
        });

    Map<String, String> invalid = new LinkedHashMap<>();
    String rest = "'teamId':'fr','cycleId':'Q'";
    invalid.put("null", "null");
    invalid.put("text", "'x'");
    invalid.put("number", "7");
    invalid.put("list", "[]");
    invalid.put("empty", "{}");
    invalid.put("unknown field", "{" + rest + ",'title':'t','colour':'red'}");
    invalid.put("wrong type", "{" + rest + ",'title':7}");
    invalid.put("wrong nested type", "{" + rest + ",'title':'t','keyResults':{}}");
    invalid.put("boolean as text", "{" + rest + ",'title':'t','archived':'true'}");
    invalid.put("number as text", "{" + rest + ",'title':'t','weight':'1'}");
    invalid.put("huge number", "{" + rest + ",'title':'t','weight':1e999999999}");
    invalid.put("tiny number", "{" + rest + ",'title':'t','weight':1e-999999999}");
    invalid.put("negative weight", "{" + rest + ",'title':'t','weight':-1}");
    invalid.put("too great a weight", "{" + rest + ",'title':'t','weight':1e30}");
    invalid.put("half a sort order", "{" + rest + ",'title':'t','sortOrder':1.5}");
    invalid.put("great sort order", "{" + rest + ",'title':'t','sortOrder':99999999999}");
    invalid.put("unknown constant", "{" + rest + ",'title':'t','ambition':'HUGE'}");
    invalid.put("lower case constant", "{" + rest + ",'title':'t','ambition':'committed'}");
    invalid.put("long title", "{" + rest + ",'title':'" + "t".repeat(256) + "'}");
    invalid.put(
        "long text", "{" + rest + ",'title':'t','description':'" + "t".repeat(10_001) + "'}");
    invalid.put("blank title", "{" + rest + ",'title':'   '}");
    invalid.put("NUL", "{" + rest + ",'title':'a\\u0000b'}");
    invalid.put("half a character", "{" + rest + ",'title':'a\\ud800b'}");
    invalid.put("bad id", "{" + rest + ",'title':'t','id':'a/b'}");
    invalid.put("long id", "{" + rest + ",'title':'t','id':'" + "a".repeat(65) + "'}");
    invalid.put("empty id", "{" + rest + ",'title':'t','id':''}");
    invalid.put("no such team", "{'teamId':'nope','cycleId':'Q','title':'t'}");
    invalid.put("no such cycle", "{'teamId':'fr','cycleId':'nope','title':'t'}");
    invalid.put("no such owner", "{" + rest + ",'title':'t','ownerId':'nope'}");
    String metric = "{" + rest + ",'title':'t','keyResults':[{'title':'k','metric':%s}]}";
    invalid.put(
        "t = b",
        metric.formatted("{'type':'NUMBER','direction':'INCREASE','baseline':5,'target':5.00001}"));
    invalid.put(
        "wrong way",
        metric.formatted("{'type':'NUMBER','direction':'INCREASE','baseline':5,'target':4}"));
    invalid.put(
        "great target",
        metric.formatted("{'type':'NUMBER','direction':'INCREASE','baseline':5,'target':1e15}"));
    invalid.put("no metric", metric.formatted("null"));
    invalid.forEach((what, body) -> problem(what, ada.post("/objectives", quoted(body)), 422));

    for (String body :
        List.of(
            "{'value':1e15}",
            "{'value':'1'}",
            "{'value':1,'confidence':1.0001}",
            "{'value':1,'confidence':-0.1}",
            "{'value':1,'on':'2026-02-30'}",
            "{'value':1,'on':'yesterday'}",
            "{'value':1,'on':20260101}",
            "{'value':1,'on':'9999-12-31'}",
            "{'value':1,'on':'-999999999-01-01'}",
            "{}",
            "{'milestonesDone':['x']}",
            "{'value':1,'note':'" + "n".repeat(10_001) + "'}")) {
      problem(body, ada.post("/key-results/fk1/check-ins", quoted(body)), 422);
    }
    for (String body :
        List.of(
            "{'name':'n','expiresAt':'+999999999-12-31T23:59:59Z'}",
            "{'name':'n','expiresAt':'2001-01-01T00:00:00Z'}",
            "{'name':'n','expiresAt':'soon'}",
            "{'name':'n','personId':'nope'}",
            "{'name':'a\\ud800'}",
            "{}")) {
      problem(body, ada.post("/tokens", quoted(body)), 422);
    }
    for (String body :
        List.of(
            "{'id':null}",
            "{'id':'other'}",
            "{'teamId':null}",
            "{'title':null}",
            "{'version':9}",
            "{'keyResults':[]}",
            "{'state':'APPROVED'}",
            "[]",
            "7")) {
      problem("patch " + body, ada.patch("/objectives/fo", quoted(body)), 422);
    }
    for (String body :
        List.of(
            "{'parentId':'fr'}",
            "{'parentId':'box'}",
            "{'level':'COMPANY'}",
            "{'parentId':null}")) {
      problem("patch team " + body, ada.patch("/teams/pay", quoted(body)), 422);
    }
    for (String body :
        List.of("{'endsOn':'1999-01-01'}", "{'startsOn':'1000-01-01'}", "{'startsOn':null}")) {
      problem("patch cycle " + body, ada.patch("/cycles/Q", quoted(body)), 409, 422);
    }
    softly.assertAll();
    assertThat(ada.get("/export").text()).isEqualTo(before);
  }

  @Test
  void bundlesThatAreWrong() {
    String before = ada.get("/export").text();
    String sound = "'teams':[{'id':'half','name':'Half','level':'DEPARTMENT','parentId':'acme'}]";
    for (String body :
        List.of(
            "{'bundleVersion':2," + sound + "}",
            "{"
                + sound
                + ",'cycles':[{'id':'x1','name':'n','startsOn':'2030-02-01','endsOn':'2030-01-01'}]}",
            "{" + sound + ",'objectives':[{'id':'x2','teamId':'nope','cycleId':'Q','title':'t'}]}",
            "{"
                + sound
                + ",'objectives':[{'id':'x3','teamId':'half','cycleId':'Q','title':'t','amendments':[{'field':'"
                + "f".repeat(200)
                + "','on':'2026-01-01'}]}, {'id':'x4'}]}",
            "{" + sound + ",'people':[{'id':'x5','name':'n','email':'no'}]}",
            "{" + sound + ",'teams2':[]}",
            "{"
                + sound
                + ",'initiatives':[{'id':'x6','teamId':'fr','cycleId':'Q','title':'t','effort':0}]}",
            "{'teams':[{'id':'l1','name':'a','level':'TRIBE','parentId':'l2'},{'id':'l2','name':'b','level':'TRIBE','parentId':'l1'}]}",
            "{'cycles':[{'id':'l1','name':'a','startsOn':'2030-01-01','endsOn':'2030-12-31','parentId':'l2'},{'id':'l2','name':'b','startsOn':'2030-01-01','endsOn':'2030-12-31','parentId':'l1'}]}",
            "{'objectives':[{'id':'fo','alignments':[{'parentType':'OBJECTIVE','parentId':'do'}]},{'id':'do','alignments':[{'parentType':'OBJECTIVE','parentId':'fo'}]}]}",
            "{'objectives':[{'id':'co','alignments':[{'parentType':'OBJECTIVE','parentId':'fo'}]}]}")) {
      Answer answer = ada.post("/import", quoted(body));
      problem(body, answer, 409, 422);
      softly.assertThat(answer.json().path("violations")).as(body).isNotEmpty();
      softly
          .assertThat(answer.json().path("violations").findValuesAsText("pointer"))
          .as(body)
          .allSatisfy(pointer -> assertThat(pointer).startsWith("/"));
    }
    Map<String, String> yaml = new LinkedHashMap<>();
    yaml.put("truncated", "teams:\n  - id: x\n    name: \"Half");
    yaml.put("tabs", "teams:\n\t- id: x");
    yaml.put("twice", "teams: []\nteams: []");
    yaml.put("deep", "[".repeat(5_000));
    yaml.put("deep blocks", "a: ".repeat(10) + "\n" + "- ".repeat(5_000) + "x");
    yaml.put("tag", "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]");
    yaml.put("laughs", "a: &a [x,x]\nb: &b [*a,*a]\nteams: [*b,*b]");
    yaml.put("a list", "- 1");
    yaml.put("NUL", "teams:\n  - id: x\n    name: \"a\\0b\"\n    level: COMPANY");
    yaml.forEach(
        (what, text) ->
            problem(
                "YAML " + what,
                ada.send("POST", "/import", "application/yaml", bytes(text)),
                400,
                422));
    softly.assertAll();
    assertThat(ada.get("/export").text()).isEqualTo(before);
  }

  @Test
  void fiftyMistakesAreToldAtOnce() {
    StringBuilder people = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      people
          .append(i == 0 ? "" : ",")
          .append(
              "{'id':'q"
                  + i
                  + "','name':'n','memberships':[{'teamId':'no"
                  + i
                  + "','role':'MEMBER'}]}");
    }
    Answer answer = ada.post("/import", quoted("{'people':[" + people + "]}"));
    problem("fifty", answer, 422);
    softly.assertAll();
    List<String> pointers = answer.json().path("violations").findValuesAsText("pointer");
    assertThat(pointers)
        .hasSize(50)
        .contains("/people/0/memberships/0/teamId", "/people/49/memberships/0/teamId");
    assertThat(ada.get("/people/q0").status()).isEqualTo(404);
  }

  @Test
  void everyKindOfProblem() {
    Api nobody = new Api(service.baseUri(), null);
    problem("no token", nobody.get("/me"), 401);
    problem("bad token", new Api(service.baseUri(), "okr_nope").get("/me"), 401);
    assertThat(nobody.get("/me").header("WWW-Authenticate")).startsWith("Bearer");
    problem("basic", nobody.with("Authorization", "Basic YWRhOmFkYQ==").get("/me"), 401);
    problem("not permitted", service.as("zoe").get("/export"), 403);
    for (String path :
        List.of(
            "/nope",
            "/teams/nope",
            "/people/nope",
            "/cycles/nope",
            "/objectives/nope",
            "/key-results/nope",
            "/alignments/nope",
            "/initiatives/nope",
            "/objectives/nope/key-results",
            "/key-results/nope/check-ins",
            "/objectives/nope/alignments",
            "/cycles/nope/audit",
            "/cycles/nope/teams",
            "/teams/nope/tree",
            "/objectives/nope/explanation",
            "/teams/%20",
            "/teams/%F0%9F%98%80",
            "/teams/..%2e",
            "/teams/'%20OR%201=1--")) {
      problem(path, ada.get(path), 404);
    }
    problem("/export?cycle=nope", ada.get("/export?cycle=nope"), 404);
    says(ada.get("/nope"), "/api/v1/nope", "/docs");
    says(ada.put("/teams/fr", "{}"), "PUT is not", "DELETE, GET, PATCH");
    says(ada.with("Accept", "image/png").get("/teams"), "application/json", "image/png");
    says(ada.with("Accept", "a/b").get("/cycles/Q/audit"), "application/json or text/csv", "a/b");
    says(ada.send("POST", "/teams", "text/plain", bytes("{}")), "application/json", "text/plain");
    says(
        ada.send("PATCH", "/teams/fr", "text/plain", bytes("{}")),
        "application/json or application/merge-patch+json");
    Api pages = new Api(service.pagesUri(), service.token("ada"));
    says(pages.post("/", "{}"), "POST is not", "GET and HEAD");
    says(pages.get("/nothing.js"), "no page");
    problem("put a team", ada.put("/teams/fr", "{}"), 405);
    problem("delete a cycle", ada.delete("/cycles/Q"), 405);
    problem("patch the list", ada.patch("/teams", "{}"), 405);
    assertThat(ada.send("REPORT", "/teams", null, null).status()).isEqualTo(405);
    problem("image", ada.with("Accept", "image/png").get("/teams"), 406);
    Answer unread = ada.send("POST", "/teams", "text/plain", bytes("{}"));
    problem("text", unread, 415);
    assertThat(unread.header("Connection")).as("the body was not read").isEqualTo("close");
    problem("no type", ada.send("POST", "/teams", null, bytes("{}")), 415, 422, 400);
    problem("bad type", ada.send("POST", "/teams", "nonsense", bytes("{}")), 400, 415);
    problem(
        "great body",
        ada.send(
            "POST",
            "/teams",
            "application/json",
            bytes("{\"name\":\"" + "n".repeat(1_100_000) + "\"}")),
        413);
    for (String query :
        List.of(
            "/teams?level=BIG",
            "/teams?archived=maybe",
            "/objectives?asOf=x",
            "/objectives?asOf=2026-02-30",
            "/objectives?status=GOOD",
            "/cycles/Q/cascade?depth=-1",
            "/cycles/Q/cascade?depth=x",
            "/initiatives?state=x",
            "/changes?after=x",
            "/changes?after=-5",
            "/changes?since=yesterday",
            "/changes?since=2026-02-30",
            "/changes?since=0001-01-01T00:00:00Z",
            "/changes?order=RANDOM",
            "/changes?subjectId=" + "a,".repeat(100) + "a",
            "/people?limit=x",
            "/import?dryRun=maybe")) {
      problem(
          query, query.startsWith("/import") ? ada.post(query, "{}") : ada.get(query), 400, 422);
    }
    softly.assertAll();
  }

  /** What no proper client sends, straight into the socket. */
  @Test
  void rawRequests() throws Exception {
    for (String line :
        List.of(
            "GET /api/v1/teams/a%2Fb HTTP/1.1",
            "GET /api/v1/teams/%00 HTTP/1.1",
            "GET /api/v1/teams/%ff HTTP/1.1",
            "GET /api/v1/teams/%ed%a0%80 HTTP/1.1",
            "GET /api/v1/teams/%zz HTTP/1.1",
            "GET /api/v1/../../etc/passwd HTTP/1.1",
            "GET /api/v1/teams?q=%ff%fe HTTP/1.1",
            "GET /api/v1/teams?q=%zz HTTP/1.1",
            "GET /api/v1/teams/" + "a".repeat(20_000) + " HTTP/1.1",
            "GET /elsewhere%2F HTTP/1.1",
            "BREW /api/v1/teams HTTP/1.1",
            "nonsense")) {
      String answer = raw(line);
      softly.assertThat(answer).as(line).startsWith("HTTP/1.1 ");
      softly.assertThat(answer).as(line).doesNotContain("HTTP/1.1 5", "Exception", "\tat ");
      if (answer.startsWith("HTTP/1.1 4") && !line.startsWith("BREW")) {
        softly.assertThat(answer).as(line).contains("application/problem+json");
      }
    }
    softly.assertAll();
  }

  private String raw(String line) throws Exception {
    URI uri = service.baseUri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              bytes(
                  line
                      + "\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer "
                      + service.token("ada")
                      + "\r\n\r\n"));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // ---- what is allowed, however odd ----

  @Test
  void aReasonIsAText() {
    for (String reason : List.of("5", "{\"a\":1}", "[\"x\"]", "true")) {
      Answer answer = ada.patch("/objectives/fo", "{\"title\":\"q\",\"reason\":" + reason + "}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.json().path("violations").toString())
          .contains("/reason", "BAD_TYPE")
          .doesNotContain("UNKNOWN_FIELD");
    }
  }

  /** As typed on different machines: composed, or a letter and its accent apart. */
  @Test
  void addressesAreComposedAsTextsAre() {
    String body = "{\"teamId\":\"fr\",\"cycleId\":\"Q\",\"title\":\"Marché\"}";
    Answer made = ada.put("/objectives/by-external-id/march%C3%A9", body);
    assertThat(made.status()).isEqualTo(201);
    assertThat(ada.put("/objectives/by-external-id/marche%CC%81", body).status()).isEqualTo(200);
    assertThat(ada.get("/objectives?externalId=marche%CC%81").items("/id"))
        .containsExactly(made.json().path("id").asText());
  }

  @Test
  void textsOfAnyLanguageComeBackAsTheyWere() {
    String title = "Größe 日本語 😀👩‍👩‍👧 e\u0301 \\\"quoted\\\" 'single' % _ \\\\ ;--";
    String emoji = "😀".repeat(127);
    for (String text : List.of(title, emoji)) {
      Answer made =
          ada.post(
              "/objectives",
              "{\"teamId\":\"fr\",\"cycleId\":\"Q\",\"title\":\""
                  + text
                  + "\",\"description\":\""
                  + text.repeat(3)
                  + "\"}");
      assertThat(made.status()).as(made.toString()).isEqualTo(201);
      String id = made.json().path("id").asText();
      List<String> stored =
          service
              .jdbi()
              .withHandle(
                  h ->
                      h.createQuery("SELECT title FROM objective WHERE id = :id")
                          .bind("id", id)
                          .mapTo(String.class)
                          .list());
      assertThat(stored).containsExactly(made.json().path("title").asText());
    }
  }

  @Test
  void textsOfTheGreatestLengthAreKept() {
    String text = "é".repeat(10_000);
    Answer made =
        ada.post(
            "/initiatives",
            quoted(
                "{'teamId':'fr','cycleId':'Q','title':'"
                    + "ß".repeat(255)
                    + "','briefing':{'problem':'"
                    + text
                    + "','need':'"
                    + text
                    + "','impactOfNotDoing':'"
                    + text
                    + "','benefitNote':'"
                    + text
                    + "','solution':'"
                    + text
                    + "','benefits':['REVENUE','SATISFACTION','BACK_OFFICE','RISK','COMPLIANCE','RISK']}}"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(
            ada.post(
                    "/objectives/fo/state",
                    quoted("{'state':'PROPOSED','reason':'" + "r".repeat(9_000) + "'}"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void idsDifferByEveryLetter() {
    for (String id : List.of("Case", "case", "CASE", "c.ase", "c_ase")) {
      Answer made = ada.post("/people", quoted("{'id':'" + id + "','name':'" + id + "'}"));
      assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }
    assertThat(ada.get("/people/CASE").json().path("name").asText()).isEqualTo("CASE");
    assertThat(ada.get("/changes?subjectId=case&subjectType=PERSON").json().path("items"))
        .hasSize(1);
    ada.post("/objectives", quoted("{'id':'Up','teamId':'fr','cycleId':'Q','title':'upper'}"));
    ada.post("/objectives", quoted("{'id':'up','teamId':'fr','cycleId':'Q','title':'lower'}"));
    assertThat(ada.get("/objectives/up").json().path("title").asText()).isEqualTo("lower");
    assertThat(ada.patch("/objectives/Up", quoted("{'title':'UPPER'}")).etag()).isEqualTo("\"2\"");
    assertThat(ada.get("/objectives/up").etag()).isEqualTo("\"1\"");
    assertThat(ada.get("/objectives/UP").status()).isEqualTo(404);
  }
}
