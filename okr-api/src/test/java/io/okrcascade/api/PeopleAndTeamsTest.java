package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** People who leave, teams that are dissolved, and how both are found. */
@OnEachDatabase
class PeopleAndTeamsTest {
  private final RunningService service;
  private final Api olu;
  private final Api ada;

  PeopleAndTeamsTest(RunningService service) {
    this.service = service;
    olu = service.as("olu");
    ada = service.as("ada");
  }

  private Answer person(String id, String team) {
    return ok(
        olu.post(
            "/people",
            quoted("{'id':'%s','name':'%s','memberships':[{'teamId':'%s','role':'MEMBER'}]}")
                .formatted(id, id, team)));
  }

  @Test
  void whoLeavesIsSignedOutForGood() {
    person("liv", "fr");
    ok(
        service
            .as("liv")
            .post(
                "/objectives",
                quoted("{'id':'liv-o','teamId':'fr','cycleId':'Q','title':'T','ownerId':'liv'}")));
    refused(olu.post("/people/liv/leave", quoted("{'successorId':'liv'}")), 422, "SELF");
    refused(olu.post("/people/liv/leave", quoted("{'on':'$later'}")), 422, "FUTURE");
    Answer left = ok(olu.post("/people/liv/leave", quoted("{'successorId':'ana'}")));
    assertThat(left.json().path("state").asText()).isEqualTo("LEFT");
    assertThat(left.etag()).isEqualTo("\"2\"");
    assertThat(service.as("liv").get("/me").status()).isEqualTo(401);
    assertThat(ada.get("/objectives/liv-o").json().path("ownerId").asText()).isEqualTo("ana");
    refused(ada.post("/tokens", quoted("{'name':'n','personId':'liv'}")), 422, "LEFT");
    refused(olu.patch("/people/liv", quoted("{'state':'ACTIVE'}")), 422, "USE_LEAVE");
    assertThat(olu.get("/people?state=LEFT").items("/id")).contains("liv");
    assertThat(olu.get("/people?state=ACTIVE").items("/id")).doesNotContain("liv").contains("ana");
    ok(olu.post("/people/liv/return", "{}"));
    assertThat(service.as("liv").get("/me").status()).as("no token comes back").isEqualTo(401);
    refused(olu.post("/people/liv/return", "{}"), 409, "STATE");
  }

  @Test
  void whoLeavesIsToldNothingMore() throws Exception {
    person("noa", "fr");
    HttpRequest follow =
        HttpRequest.newBuilder(URI.create(service.baseUri() + "/changes"))
            .header("Authorization", "Bearer " + service.token("noa"))
            .header("Accept", "text/event-stream")
            .build();
    CompletableFuture<HttpResponse<String>> stream =
        HttpClient.newHttpClient().sendAsync(follow, HttpResponse.BodyHandlers.ofString());
    ok(olu.post("/people/noa/leave", "{}"));
    assertThat(stream.get(20, TimeUnit.SECONDS).statusCode()).isIn(200, 401);
  }

  @Test
  void theLastAdministratorStays() {
    service.admin(); // there are two of them
    person("new", "fr");
    ok(ada.patch("/people/new", quoted("{'globalRoles':['ADMIN']}")));
    ok(service.as("new").patch("/people/new", quoted("{'globalRoles':[]}")));
    refused(olu.patch("/people/new", quoted("{'globalRoles':['LEADERSHIP']}")), 403, "title");
    refused(olu.patch("/people/ada", quoted("{'name':'A'}")), 403, "title");
  }

  @Test
  void peopleAndTeamsAreFoundByWhatOthersCallThem() {
    ok(
        olu.post(
            "/people",
            quoted(
                "{'id':'zoé1','name':'Zoé Müßig','email':'Zoe@Acme.example','externalId':'hr-7'}"
                    .replace("zoé1", "zoe1"))));
    assertThat(olu.get("/people?email=zoe@acme.example").items("/id")).containsExactly("zoe1");
    assertThat(olu.get("/people?externalId=hr-7").items("/id")).containsExactly("zoe1");
    assertThat(olu.get("/people?q=ZOE%20mussig").items("/id")).containsExactly("zoe1");
    assertThat(olu.get("/people?q=zo%C3%A9").items("/id")).contains("zoe1", "zoe");
    refused(
        olu.post("/people", quoted("{'name':'Other','email':'ZOE@acme.example'}")),
        409,
        "EMAIL_TAKEN");
    ok(
        olu.post(
            "/teams",
            quoted(
                "{'id':'eco','name':'Écologie','level':'SQUAD','parentId':'pay','externalId':'t-9'}")));
    assertThat(olu.get("/teams?externalId=t-9").items("/id")).containsExactly("eco");
    assertThat(olu.get("/teams?q=ecolo").items("/id")).containsExactly("eco");
    refused(olu.post("/teams", quoted("{'name':'B','level':'COMPANY'}")), 409, "SECOND_COMPANY");
  }

  /** A team comes to no level at which its links would lead downwards, in whichever year. */
  @Test
  void aTeamComesToALevelOnlyWhereItsLinksAllowIt() {
    for (String id : List.of("lv1", "lv2")) {
      ok(
          olu.post(
              "/teams",
              quoted("{'id':'" + id + "','name':'" + id + "','level':'SQUAD','parentId':'pay'}")));
      ok(
          ada.post(
              "/objectives",
              quoted(
                  "{'id':'"
                      + id
                      + "-o','teamId':'"
                      + id
                      + "','cycleId':'Q','title':'Of "
                      + id
                      + "'}")));
    }
    String link =
        ok(ada.post(
                "/objectives/lv2-o/alignments",
                quoted("{'parentType':'OBJECTIVE','parentId':'lv1-o'}")))
            .json()
            .path("id")
            .asText();
    String rise = quoted("{'level':'TRIBE','parentId':'eng'}");
    Answer refused = olu.patch("/teams/lv2", rise);
    refused(refused, 409, "LEVEL");
    assertThat(refused.text()).contains("“Of lv2” of lv2 aligns to “Of lv1” of lv1");
    assertThat(olu.get("/teams/lv2").json().path("version").asInt()).isEqualTo(1);

    ok(ada.delete("/alignments/" + link));
    ok(olu.patch("/teams/lv2", rise));
  }

  @Test
  void aTeamIsDissolvedIntoAnother() {
    ok(olu.post("/teams", quoted("{'id':'sm','name':'Small','level':'SQUAD','parentId':'pay'}")));
    person("sam", "sm");
    ok(
        ada.post(
            "/objectives",
            quoted("{'id':'sm-o','teamId':'sm','cycleId':'Q','title':'Small things'}")));
    ok(olu.put("/teams/sm/capacity/Q", quoted("{'people':2}")));
    ok(
        ada.post(
            "/initiatives", quoted("{'id':'sm-i','teamId':'sm','cycleId':'Q','title':'Work'}")));
    Answer archiving = olu.patch("/teams/sm", quoted("{'archived':true}"));
    refused(archiving, 409, "OBJECTIVE");
    assertThat(archiving.text())
        .contains("Small carries the objective “Small things” in The quarter")
        .contains("Small works on “Work”");
    String body = quoted("{'intoTeamId':'de','reason':'two people are no team'}");
    refused(olu.post("/teams/sm/dissolve", quoted("{'intoTeamId':'de'}")), 422, "REASON_REQUIRED");
    Answer tried = ok(olu.post("/teams/sm/dissolve?dryRun=true", body));
    assertThat(ada.get("/objectives/sm-o").json().path("teamId").asText()).isEqualTo("sm");
    JsonNode done = ok(olu.post("/teams/sm/dissolve", body)).json();
    assertThat(done).isEqualTo(tried.json());
    assertThat(done.path("moved").findValuesAsText("type"))
        .containsExactly("OBJECTIVE", "INITIATIVE", "CAPACITY", "PERSON");
    assertThat(ada.get("/objectives/sm-o").json().path("teamId").asText()).isEqualTo("de");
    assertThat(ada.get("/people/sam").json().at("/memberships/0/teamId").asText()).isEqualTo("de");
    refused(
        ada.post("/objectives", quoted("{'teamId':'sm','cycleId':'Q','title':'After the end'}")),
        409,
        "TEAM_ARCHIVED");
    JsonNode export = ok(ada.get("/export")).json();
    Answer again = ok(ada.post("/import?dryRun=true", export.toString()));
    assertThat(again.json().path("changes")).as(again.text()).isEmpty();
  }
}
