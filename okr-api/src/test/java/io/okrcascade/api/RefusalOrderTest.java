package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Everything;
import io.okrcascade.api.testing.Everything.Operation;
import io.okrcascade.api.testing.RunningService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document is judged in one order: 401 before all else, 400 before 404, 404
 * before 403, 403 before 412, 412 before 422, and both before 409; who may not write is not told
 * whether an id is taken.
 */
class RefusalOrderTest {
  /** What everybody may do. */
  private static final List<String> FREE =
      List.of(
          "POST /dependencies/{id}/comments",
          "POST /initiatives/{id}/comments",
          "POST /key-results/{id}/comments",
          "POST /objectives/{id}/comments",
          "POST /cycles/{id}/audit/preview",
          "POST /me/inbox/seen",
          "DELETE /sessions");

  /** What a body says of whose it is, with an id that is taken. */
  private static final Map<String, String> NAMED =
      Map.of(
          "POST /objectives", "'id':'co','teamId':'fr','cycleId':'Q','title':'','weight':-1,",
          "POST /initiatives", "'id':'i1','teamId':'fr','cycleId':'Q','title':'','effort':-1,",
          "POST /cycles/{id}/solicitations", "'id':'s1','requesterTeamId':'fr','topic':'',",
          "POST /cycles/{id}/carry-over", "'objectiveIds':['fo','none'],",
          "POST /cycles/{id}/check-ins", "'items':[{'keyResultId':'fk1','value':'x'}],",
          "PUT /objectives/by-external-id/{x}", "'teamId':'fr','title':'',",
          "PUT /initiatives/by-external-id/{x}", "'teamId':'fr','title':'',",
          "POST /tokens", "'personId':'ana','expiresAt':'2000-01-01T00:00:00Z',");

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "REPORT");

  private static final String UNREADABLE = "~";

  /** What of the parameters that the document has as texts cannot be any text. */
  private static final List<String> READ_AS_MORE_THAN_TEXT =
      List.of("cursor", "since", "whatIf", "GET /cycles/{id}/history to");

  private RunningService service;
  private Everything all;
  private final SoftAssertions softly = new SoftAssertions();

  @BeforeEach
  void start() {
    service = RunningService.shared();
    all = Everything.in(service);
  }

  /** Sends what is wrong in several ways at once. */
  private Answer sendWrong(Api api, Operation operation) {
    String body = "{" + NAMED.getOrDefault(operation.toString(), "") + "'bogus':1}";
    boolean hasBody = operation.takesBody();
    return api.send(
        operation.method(),
        all.path(operation) + "?wrong=1",
        hasBody ? "application/json" : null,
        hasBody ? quoted(body).getBytes(StandardCharsets.UTF_8) : null);
  }

  @Test
  void whoIsNotSignedInIsToldNothingElse() {
    Api nobody = new Api(service.baseUri(), null);
    byte[] body = "{".getBytes(StandardCharsets.UTF_8);
    for (Operation operation : all.operations().stream().filter(it -> !it.isOpen()).toList()) {
      String path = all.path(operation);
      for (String type : List.of("text/plain", "nonsense", "application/json")) {
        notSignedIn(nobody, operation.method(), path, type, operation.isWrite() ? body : null);
      }
      notSignedIn(nobody.with("Accept", "image/png"), operation.method(), path, null, null);
      for (String method : METHODS) {
        if (!(method + " " + path).equals("POST /sessions")) { // which is the way in
          notSignedIn(nobody, method, path, null, null);
        }
      }
    }
    // Not of all: who sends wrong tokens again and again is told to wait.
    Api wrong = new Api(service.baseUri(), "okr_none").with("Accept", "image/png");
    for (Operation operation : all.operations().stream().limit(10).toList()) {
      String path = all.path(operation) + "?limit=~&no=1";
      notSignedIn(wrong, operation.method(), path, "text/plain", body);
    }
    for (String path : List.of("", "/", "/nothing", "/teams//x", "/teams/a%2Fb", "/teams/none")) {
      notSignedIn(nobody, "GET", path, null, null);
    }
    softly.assertAll();
  }

  private void notSignedIn(Api api, String method, String path, String type, byte[] body) {
    Answer answer = api.send(method, path, type, body);
    String sent = "%s %s %s -> %s".formatted(method, path, type, answer);
    softly.assertThat(answer.status()).as(sent).isEqualTo(401);
    softly.assertThat(answer.header("WWW-Authenticate")).as(sent).startsWith("Bearer");
    softly.assertThat(answer.header("Content-Type")).as(sent).isEqualTo("application/problem+json");
    if (!method.equals("HEAD")) {
      softly.assertThat(answer.json().path("title").asText()).as(sent).isEqualTo("Sign in first");
    }
    if (body != null) {
      softly.assertThat(answer.header("Connection")).as(sent).isEqualTo("close");
    }
  }

  /** A browser asks so whether it may send a token. */
  @Test
  void theMethodsOfAnAddressAreToldToAnybody() {
    Answer answer = new Api(service.baseUri(), null).send("OPTIONS", "/teams", null, null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Allow")).contains("GET", "POST");
  }

  @Test
  void aParameterThatCannotBeReadIsToldBeforeWhatIsNotThere() {
    Api ada = service.as("ada");
    int judged = 0;
    for (Operation operation : all.operations()) {
      String path = operation.template().replaceAll("\\{(?!weekOf)[^}]+}", "none");
      for (JsonNode parameter : operation.node().path("parameters")) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("query")
            && isReadAsMoreThanText(operation, parameter)) {
          judged++;
          String query = "?%s=%s&no=1".formatted(name, UNREADABLE);
          byte[] body = operation.takesBody() ? "{}".getBytes(StandardCharsets.UTF_8) : null;
          Answer answer = ada.send(operation.method(), path + query, "application/json", body);
          softly.assertThat(answer.status()).as(operation + query + " -> " + answer).isEqualTo(400);
          softly.assertThat(answer.json().path("detail").asText()).as(query).contains(name);
        }
      }
    }
    softly.assertAll();
    assertThat(judged).isGreaterThan(70);
    Api follower = ada.with("Accept", "text/event-stream");
    assertThat(follower.get("/changes?after=x&no=1").status()).isEqualTo(400);
    assertThat(ada.get("/objectives?limit=0&cursor=~").status()).isEqualTo(400);
    assertThat(ada.get("/changes?limit=0&after=x").status()).isEqualTo(400);
  }

  private static boolean isReadAsMoreThanText(Operation operation, JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = parameter.path("schema");
    return !schema.path("type").asText().equals("string")
        || schema.has("format")
        || schema.has("enum")
        || READ_AS_MORE_THAN_TEXT.contains(name)
        || READ_AS_MORE_THAN_TEXT.contains(operation + " " + name);
  }

  @Test
  void aPreviewIsJudgedAsAWriteIs() {
    Api zoe = service.as("zoe");
    String preview = "/cycles/Q/audit/preview?no=1";
    assertThat(zoe.post("/cycles/none/audit/preview?no=1", "{").status()).isEqualTo(400);
    assertThat(zoe.post("/cycles/none/audit/preview?no=1", "{}").status()).isEqualTo(404);
    assertThat(zoe.post("/cycles/none/audit/preview", "[]").status()).isEqualTo(404);
    assertThat(zoe.post(preview, "{\"bogus\": 1}").json().path("violations"))
        .extracting(it -> it.path("code").asText())
        .containsExactlyInAnyOrder("UNKNOWN_PARAMETER", "UNKNOWN_FIELD");
    assertThat(zoe.post(preview, "{}").status()).isEqualTo(422);
  }

  @Test
  void aChoiceIsJudgedBeforeWhetherThereIsACycleForIt() {
    String path = "/cycles/Q/carry-over";
    assertThat(codes(sent("POST", path, ""))).containsExactly("REQUIRED");
    assertThat(codes(sent("POST", path, "'objectiveIds':['none']"))).containsExactly("UNKNOWN");
    assertThat(codes(sent("POST", path, "'objectiveIds':['fo',null,5]")))
        .containsExactly("BAD_TYPE", "BAD_TYPE");
    assertThat(codes(sent("POST", path, "'toCycleId':'none'")))
        .containsExactlyInAnyOrder("REQUIRED", "UNKNOWN");
    assertThat(codes(sent("POST", path, "'toCycleId':'none','initiativeIds':['none'],'bogus':1")))
        .containsExactlyInAnyOrder("UNKNOWN", "UNKNOWN", "UNKNOWN_FIELD");
    assertThat(service.as("ada").get(path + "?to=none&team=none").status()).isEqualTo(404);
    conflicts("POST", path, "'objectiveIds':['fo']");
    softly.assertAll();
  }

  private static List<String> codes(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    return answer.json().path("violations").findValuesAsText("code");
  }

  @Test
  void permissionIsJudgedBeforeAnythingThatIsWrong() {
    Api zoe = service.as("zoe").with("If-Match", "\"99\"").with("Idempotency-Key", " ");
    int judged = 0;
    for (Operation operation : all.operations()) {
      if (operation.isWrite() && !operation.isOpen() && !FREE.contains(operation.toString())) {
        judged++;
        Answer answer = sendWrong(zoe, operation);
        softly.assertThat(answer.status()).as(operation + " -> " + answer).isEqualTo(403);
      }
    }
    softly.assertAll();
    assertThat(judged).isGreaterThan(40);
  }

  @Test
  void theVersionIsJudgedBeforeTheInput() {
    Api ada = service.as("ada");
    for (Operation operation : all.operations()) {
      if (operation.isWrite() && operation.answers(412)) {
        Answer stale = sendWrong(ada.with("If-Match", "\"99\""), operation);
        softly.assertThat(stale.status()).as(operation + " -> " + stale).isIn(412, 422);
        if (!operation.method().equals("PUT")) {
          softly.assertThat(stale.status()).as(operation + " -> " + stale).isEqualTo(412);
        }
        Answer wrong = sendWrong(ada, operation);
        softly.assertThat(wrong.status()).as(operation + " -> " + wrong).isEqualTo(422);
      }
    }
    softly.assertAll();
  }

  @Test
  void whatCannotBeReadIsToldFirst() {
    Api zoe = service.as("zoe");
    for (Operation operation : all.operations()) {
      if (operation.takesBody()) {
        Answer answer =
            zoe.send(
                operation.method(),
                all.path(operation),
                "application/json",
                "{".getBytes(StandardCharsets.UTF_8));
        softly.assertThat(answer.status()).as(operation + " -> " + answer).isIn(400, 403);
      }
    }
    softly.assertAll();
  }

  /** What conflicts with what is there, whoever asks and however sound it is. */
  @Test
  void aConflictIsToldOnceNothingIsWrong() {
    String spoken =
        "'dependencies':[{'id':'d1','providerTeamId':'box','need':'n'}],'id':'i9',"
            + "'teamId':'fr','cycleId':'Q','title':'T'";
    conflicts("POST", "/cycles/Q/phase", "'phase':'DRAFT'");
    conflicts("PATCH", "/cycles/Q", "'phase':'DRAFT'");
    conflicts("POST", "/teams", "'id':'fr','name':'Other','level':'SQUAD','parentId':'pay'");
    conflicts("POST", "/teams", "'name':'Second','level':'COMPANY'");
    conflicts("PATCH", "/teams/fr", "'archived':true");
    conflicts("POST", "/people", "'id':'ana','name':'Other'");
    conflicts("POST", "/objectives", "'id':'co','teamId':'fr','cycleId':'Q','title':'Other'");
    conflicts("POST", "/objectives/fo/state", "'state':'APPROVED'");
    conflicts("PUT", "/objectives/fo/grade", "'explanation':'it rained'");
    conflicts("PATCH", "/objectives/old", "'description':'d'");
    conflicts("POST", "/key-results/oldk/check-ins", "'value':1");
    conflicts("POST", "/initiatives", spoken);
    conflicts("POST", "/initiatives/i1/state", "'state':'DELIVERED'");
    conflicts("POST", "/dependencies/d1/answers", "'state':'DELIVERED'");
    conflicts("POST", "/people/max/return", "");
    softly.assertAll();
  }

  private void conflicts(String method, String path, String body) {
    Answer answer = sent(method, path, body);
    softly.assertThat(answer.status()).as(path + " " + body + " -> " + answer).isEqualTo(409);
    softly.assertThat(sent(method, path + "?no=1", body).status()).as(path).isEqualTo(422);
    if (!body.isEmpty()) {
      Answer wrong = sent(method, path, body + ",'bogus':1");
      softly.assertThat(wrong.status()).as(path + " -> " + wrong).isEqualTo(422);
    }
  }

  private Answer sent(String method, String path, String body) {
    byte[] bytes = quoted("{" + body + "}").getBytes(StandardCharsets.UTF_8);
    return service.as("ada").send(method, path, "application/json", bytes);
  }

  @Test
  void inAClosedCycleTheInputIsJudgedFirst() {
    Api ana = service.as("ana");
    String path = "/objectives/old";
    assertThat(ana.patch(path, quoted("{'weight':-1}")).status()).isEqualTo(422);
    assertThat(ana.patch(path, quoted("{'description':'d'}")).status()).isEqualTo(409);
    assertThat(ana.post("/key-results/oldk/check-ins", quoted("{'value':'x'}")).status())
        .isEqualTo(422);
    assertThat(ana.post("/key-results/oldk/check-ins", quoted("{'value':1}")).status())
        .isEqualTo(409);
  }
}
