package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dependencies: named, asked for, answered, delivered; by those who may, one step at a time. */
@OnEachDatabase
class NegotiationTest {
  private final RunningService service;
  private final Api ada;
  private final Api ana;
  private final Api bob;

  NegotiationTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    ana = service.as("ana");
    service.importBundle(
        quoted(
            "{'people':[{'id':'bob','name':'Bob','memberships':[{'teamId':'box','role':'MEMBER'}]},"
                + "{'id':'pat','name':'Pat','memberships':[{'teamId':'ship','role':'MEMBER'}]}],"
                + "'objectives':[{'id':'bo','teamId':'box','cycleId':'Q','title':'Boxes hold','keyResults':["
                + "{'id':'bk','title':'Torn boxes','metric':{'type':'NUMBER','direction':'DECREASE','baseline':9,'target':1}}]}]}"));
    bob = service.as("bob");
  }

  /** A fresh dependency of an initiative of France on Boxes. */
  private String needed() {
    return needed("i1");
  }

  private String needed(String initiativeId) {
    return ok(ana.post(
            "/initiatives/" + initiativeId + "/dependencies",
            quoted(
                "{'providerTeamId':'box','need':'strong boxes','neededBy':'$later','size':'L'}")))
        .json()
        .path("id")
        .asText();
  }

  private static Answer say(Api who, String id, String json) {
    return who.post("/dependencies/" + id + "/answers", quoted(json));
  }

  private void in(String id, String state) {
    assertThat(ada.get("/dependencies/" + id).json().path("state").asText()).isEqualTo(state);
  }

  @Test
  void isNamedAskedCounteredAgreedAndDelivered() {
    Answer named =
        ana.post(
            "/initiatives/i1/dependencies",
            quoted(
                "{'id':'d-story','providerTeamId':'box','need':'strong boxes','neededBy':'$later','size':'M'}"));
    assertThat(named.status()).as(named.toString()).isEqualTo(201);
    assertThat(named.header("Location")).endsWith("/api/v1/dependencies/d-story");
    assertThat(named.json().path("state").asText()).isEqualTo("IDENTIFIED");
    assertThat(named.json().path("consumerTeamId").asText()).isEqualTo("fr");
    assertThat(named.json().path("waitsFor").asText()).isEqualTo("CONSUMER");
    assertThat(
            ana.post(
                    "/initiatives/i1/dependencies",
                    quoted(
                        "{'id':'d-story','providerTeamId':'box','need':'strong boxes','neededBy':'$later','size':'M'}"))
                .status())
        .as("the same again")
        .isEqualTo(201);
    refused(
        ana.post(
            "/initiatives/i1/dependencies",
            quoted("{'id':'d-story','providerTeamId':'box','need':'other'}")),
        409,
        "ID_TAKEN");

    Answer asked = ok(say(ana, "d-story", "{'state':'REQUESTED','note':'please'}"));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().path("waitsFor").asText()).isEqualTo("PROVIDER");
    Answer countered =
        ok(say(bob, "d-story", "{'state':'COUNTERED','offeredBy':'$end','note':'later'}"));
    assertThat(countered.json().path("agreedBy").asText()).isEqualTo(quoted("$end"));
    assertThat(countered.json().path("waitsFor").asText()).isEqualTo("CONSUMER");
    ok(say(ana, "d-story", "{'state':'ACCEPTED','note':'fine'}"));
    ok(say(bob, "d-story", "{'state':'DELIVERED'}"));

    Answer read = ada.get("/dependencies/d-story");
    assertThat(read.json().path("state").asText()).isEqualTo("DELIVERED");
    assertThat(read.json().path("answers").findValuesAsText("state"))
        .containsExactly("REQUESTED", "COUNTERED", "ACCEPTED", "DELIVERED");
    assertThat(read.json().path("answers").findValuesAsText("byId"))
        .containsExactly("ana", "bob", "ana", "bob");
    assertThat(read.json().path("answers").findValuesAsText("on")).containsOnly(quoted("$today"));
    assertThat(ada.get("/initiatives/i1/dependencies").items("/id")).contains("d-story");
    assertThat(
            ada.get("/dependencies?cycleId=Q&providerTeamId=box&consumerTeamId=fr&state=DELIVERED")
                .items("/id"))
        .contains("d-story");
    assertThat(ada.get("/dependencies?providerTeamId=pay").items("/id")).doesNotContain("d-story");
  }

  @Test
  void takesNoStepBack() {
    String id = needed();
    refused(say(bob, id, "{'state':'ACCEPTED'}"), 409, "STATE");
    ok(say(ana, id, "{'state':'REQUESTED'}"));
    refused(say(ana, id, "{'state':'IDENTIFIED'}"), 409, "STATE");
    refused(say(ana, id, "{'state':'REQUESTED'}"), 409, "STATE");
    refused(say(bob, id, "{'state':'DELIVERED'}"), 409, "STATE");
    ok(say(bob, id, "{'state':'ACCEPTED'}"));
    refused(say(ana, id, "{'state':'REQUESTED'}"), 409, "STATE");
    refused(say(bob, id, "{'state':'ACCEPTED'}"), 409, "STATE");
    ok(say(bob, id, "{'state':'DELIVERED'}"));
    for (String state : List.of("REQUESTED", "ACCEPTED", "DECLINED", "WITHDRAWN", "WAIVED")) {
      refused(say(ada, id, "{'state':'" + state + "','note':'n'}"), 409, "STATE");
    }
    in(id, "DELIVERED");
  }

  @Test
  void isAnsweredByThoseWhoMay() {
    String id = needed();
    assertThat(say(bob, id, "{'state':'REQUESTED'}").status())
        .as("the provider asks")
        .isEqualTo(403);
    ok(say(ana, id, "{'state':'REQUESTED'}"));
    for (String state : List.of("ACCEPTED", "DECLINED", "COUNTERED")) {
      String json = "{'state':'" + state + "','note':'n'}";
      assertThat(say(ana, id, json).status()).as("the consumer says " + state).isEqualTo(403);
      assertThat(say(service.as("zoe"), id, json).status()).isEqualTo(403);
      assertThat(say(service.as("pat"), id, json).status())
          .as("a member of the tribe above")
          .isEqualTo(403);
    }
    assertThat(say(bob, id, "{'state':'WAIVED','note':'n'}").status()).isEqualTo(403);
    assertThat(say(bob, id, "{'state':'WITHDRAWN'}").status()).isEqualTo(403);
    in(id, "REQUESTED");
    assertThat(ada.get("/dependencies/" + id).json().path("answers")).hasSize(1);
    refused(say(service.as("olu"), id, "{'state':'WAIVED'}"), 422, "REQUIRED");
    ok(say(service.as("olu"), id, "{'state':'WAIVED','note':'we take the risk'}"));
  }

  @Test
  void saysWhatIsWrongWithAnAnswer() {
    String id = needed();
    ok(say(ana, id, "{'state':'REQUESTED'}"));
    refused(say(bob, id, "{}"), 422, "REQUIRED");
    refused(say(bob, id, "{'state':'COUNTERED'}"), 422, "REQUIRED");
    refused(say(bob, id, "{'state':'COUNTERED','offeredBy':'2035-01-01'}"), 422, "OUTSIDE_CYCLE");
    assertThat(say(bob, id, "{'state':'ACCEPTED','byId':'ana'}").status()).isEqualTo(403);
    refused(say(bob, id, "{'state':'MAYBE'}"), 422, "BAD_ENUM");
    String allAtOnce =
        "{'state':'ACCEPTED','foo':1,'offeredBy':'2035-01-01',"
            + "'backing':{'type':'KEY_RESULT','id':'nope'}}";
    assertThat(say(bob, id, allAtOnce).json().path("violations").findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/foo", "/offeredBy", "/backing/id");
    refused(
        say(bob, id, "{'state':'ACCEPTED','backing':{'type':'KEY_RESULT','id':'nope'}}"),
        422,
        "UNKNOWN");
    refused(
        say(bob, id, "{'state':'ACCEPTED','backing':{'type':'KEY_RESULT','id':'fk1'}}"),
        422,
        "NOT_OWN");
    refused(
        say(bob, id, "{'state':'DECLINED','backing':{'type':'KEY_RESULT','id':'bk'}}"),
        422,
        "STATE");
    in(id, "REQUESTED");
    Answer backed =
        ok(say(bob, id, "{'state':'ACCEPTED','backing':{'type':'KEY_RESULT','id':'bk'}}"));
    assertThat(backed.json().at("/answers/1/backing/id").asText()).isEqualTo("bk");
  }

  @Test
  void saysWhatIsWrongWithANeed() {
    refused(
        ana.post("/initiatives/i1/dependencies", quoted("{'providerTeamId':'fr','need':'us'}")),
        422,
        "SELF");
    refused(
        ana.post(
            "/initiatives/i1/dependencies",
            quoted("{'providerTeamId':'box','need':'n','neededBy':'2035-01-01'}")),
        422,
        "OUTSIDE_CYCLE");
    refused(
        ana.post("/initiatives/i1/dependencies", quoted("{'providerTeamId':'none','need':'n'}")),
        422,
        "UNKNOWN");
    refused(
        ana.post(
            "/initiatives/i1/dependencies",
            quoted("{'providerTeamId':'box','need':'n','state':'ACCEPTED'}")),
        422,
        "USE_ANSWERS");
    assertThat(
            ana.post(
                    "/initiatives/nope/dependencies", quoted("{'providerTeamId':'box','need':'n'}"))
                .status())
        .isEqualTo(404);
    assertThat(
            bob.post("/initiatives/i1/dependencies", quoted("{'providerTeamId':'box','need':'n'}"))
                .status())
        .as("for another's initiative")
        .isEqualTo(403);
  }

  @Test
  void whatIsAgreedDoesNotChangeInSilence() {
    String id = needed();
    Answer changed = ok(ana.patch("/dependencies/" + id, quoted("{'neededBy':'$end','size':'S'}")));
    assertThat(changed.json().path("size").asText()).isEqualTo("S");
    refused(ana.patch("/dependencies/" + id, quoted("{'state':'ACCEPTED'}")), 422, "USE_ANSWERS");
    assertThat(
            ana.with("If-Match", "\"1\"")
                .patch("/dependencies/" + id, quoted("{'size':'M'}"))
                .status())
        .isEqualTo(412);
    ok(say(ana, id, "{'state':'REQUESTED'}"));
    refused(ana.patch("/dependencies/" + id, quoted("{'providerTeamId':'de'}")), 422, "READ_ONLY");
    ok(say(bob, id, "{'state':'ACCEPTED'}"));
    refused(ana.patch("/dependencies/" + id, quoted("{'size':'L'}")), 409, "STATE");
    refused(ana.delete("/dependencies/" + id), 409, "STATE");
    ok(say(ana, id, "{'state':'WITHDRAWN'}"));
    assertThat(ana.delete("/dependencies/" + id).status()).isEqualTo(204);
    assertThat(ana.get("/dependencies/" + id).status()).isEqualTo(404);
  }

  @Test
  void ofTwoWhoAnswerAtOnceOneIsTooLate() {
    for (int i = 0; i < 5; i++) {
      String id = needed();
      ok(say(ana, id, "{'state':'REQUESTED'}"));
      String version = ada.get("/dependencies/" + id).etag();
      List<Integer> statuses =
          Stream.of("ACCEPTED", "DECLINED")
              .parallel()
              .map(
                  state ->
                      say(bob.with("If-Match", version), id, "{'state':'" + state + "'}").status())
              .sorted()
              .toList();
      assertThat(statuses).containsExactly(201, 412);
      assertThat(ada.get("/dependencies/" + id).json().path("answers")).hasSize(2);
    }
    String id = needed();
    ok(say(ana, id, "{'state':'REQUESTED'}"));
    List<Integer> same =
        Stream.of("ACCEPTED", "ACCEPTED")
            .parallel()
            .map(state -> say(bob, id, "{'state':'" + state + "'}").status())
            .sorted()
            .toList();
    assertThat(same).containsExactly(201, 409);
  }

  @Test
  void aRepeatedAnswerIsGivenOnce() {
    String id = needed();
    Api once = ana.with("Idempotency-Key", "ask-" + id);
    Answer first = ok(say(once, id, "{'state':'REQUESTED'}"));
    Answer second = ok(say(once, id, "{'state':'REQUESTED'}"));
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(ada.get("/dependencies/" + id).json().path("answers")).hasSize(1);
  }

  @Test
  void anInitiativeWaitsForItsDependencies() {
    ok(
        ana.post(
            "/initiatives",
            quoted(
                "{'id':'w-dep','teamId':'fr','cycleId':'Q','title':'Ship abroad','effort':3,'plannedEnd':'$end',"
                    + "'briefing':{'problem':'p','need':'n','impactOfNotDoing':'i','benefits':['RISK'],'solution':'s'},"
                    + "'contributions':[{'keyResultId':'fk1','impact':'HIGH','confidence':0.8}],"
                    + "'dependencies':[{'id':'w-d1','providerTeamId':'box','need':'a'},"
                    + "{'id':'w-d2','providerTeamId':'de','need':'b','state':'REQUESTED'}]}")));
    assertThat(ada.get("/dependencies/w-d2").json().path("answers").findValuesAsText("state"))
        .containsExactly("REQUESTED");
    ok(ana.post("/initiatives/w-dep/state", quoted("{'state':'REFINED'}")));
    Answer refused =
        refused(
            ana.post("/initiatives/w-dep/state", quoted("{'state':'COMMITTED'}")),
            409,
            "UNSETTLED");
    assertThat(refused.json().path("violations").findValuesAsText("pointer"))
        .containsExactly("/dependencies/w-d1", "/dependencies/w-d2");
    ok(say(ana, "w-d1", "{'state':'REQUESTED'}"));
    ok(say(bob, "w-d1", "{'state':'ACCEPTED'}"));
    ok(say(service.as("olu"), "w-d2", "{'state':'WAIVED','note':'fine without'}"));
    Answer committed = ok(ana.post("/initiatives/w-dep/state", quoted("{'state':'COMMITTED'}")));
    assertThat(committed.json().path("committedOn").asText()).isEqualTo(quoted("$today"));
    assertThat(committed.json().path("committedEnd").asText()).isEqualTo(quoted("$end"));
    Answer unplanned =
        ok(
            ana.post(
                "/initiatives/w-dep/dependencies", quoted("{'providerTeamId':'de','need':'c'}")));
    assertThat(unplanned.json().path("unplanned").asBoolean()).isTrue();
  }

  @Test
  void whoPlansNoEndPromisesTheCycle() {
    ok(
        ana.post(
            "/initiatives",
            quoted(
                "{'id':'w-end','teamId':'fr','cycleId':'Q','title':'T','briefing':{'problem':'p','need':'n','impactOfNotDoing':'i','benefits':['RISK'],'solution':'s'},"
                    + "'contributions':[{'keyResultId':'fk1','impact':'HIGH','confidence':0.8}]}")));
    ok(ana.post("/initiatives/w-end/state", quoted("{'state':'REFINED'}")));
    Answer committed = ok(ana.post("/initiatives/w-end/state", quoted("{'state':'COMMITTED'}")));
    assertThat(committed.json().path("committedEnd").asText())
        .isEqualTo(Company.today().plusDays(50).toString());
  }

  @Test
  void whatBacksAnAnswerIsNotDeleted() {
    service.importBundle(
        quoted(
            "{'teams':[{'id':'tape','name':'Tape','level':'SQUAD','parentId':'ship'}],"
                + "'capacities':[{'teamId':'tape','cycleId':'Q','people':2}],"
                + "'maintenance':[{'teamId':'tape','weekOf':'2026-01-05','share':0.1}],"
                + "'initiatives':[{'id':'b-i','teamId':'box','cycleId':'Q','title':'Backs'},"
                + "{'id':'b-n','teamId':'fr','cycleId':'Q','title':'Needs','dependencies':["
                + "{'id':'b-d','providerTeamId':'box','need':'n','answers':[{'on':'2026-01-05','state':'ACCEPTED','backing':{'type':'INITIATIVE','id':'b-i'}}]},"
                + "{'id':'b-e','providerTeamId':'box','need':'n','answers':[{'on':'2026-01-05','state':'ACCEPTED','backing':{'type':'KEY_RESULT','id':'bk'}}]},"
                + "{'id':'b-f','providerTeamId':'tape','need':'n'}]}]}"));
    assertThat(refused(ada.delete("/initiatives/b-i"), 409, "DEPENDENCY").text()).contains("“n”");
    assertThat(refused(ada.delete("/key-results/bk"), 409, "DEPENDENCY").text()).contains("“n”");
    Answer team = refused(ada.delete("/teams/tape"), 409, "DEPENDENCY");
    assertThat(team.text()).contains("CAPACITY", "MAINTENANCE", "it is asked for “n”");
    assertThat(ada.delete("/initiatives/b-n").status()).isEqualTo(204);
    assertThat(ada.delete("/initiatives/b-i").status()).isEqualTo(204);
  }

  @Test
  void theMatrixNamesWhoWaitsInACircle() {
    service.importBundle(
        quoted(
            "{'initiatives':[{'id':'m1','teamId':'fr','cycleId':'C','title':'A','state':'REFINED',"
                + "'dependencies':[{'id':'m-d1','providerTeamId':'box','need':'n','state':'REQUESTED'},"
                + "{'id':'m-d2','providerTeamId':'box','need':'n','state':'ACCEPTED'}]},"
                + "{'id':'m2','teamId':'box','cycleId':'C','title':'B','state':'REFINED',"
                + "'dependencies':[{'id':'m-d3','providerTeamId':'fr','need':'n','state':'IDENTIFIED'}]}]}"));
    JsonNode matrix = ok(ada.get("/cycles/C/dependency-matrix")).json();
    assertThat(matrix.path("cells").toString())
        .isEqualTo(
            quoted(
                "[{'consumerTeamId':'box','providerTeamId':'fr','counts':{'IDENTIFIED':1},'overdue':0},"
                    + "{'consumerTeamId':'fr','providerTeamId':'box','counts':{'REQUESTED':1,'ACCEPTED':1},'overdue':0}]"));
    assertThat(matrix.path("circles").toString()).isEqualTo(quoted("[['box','fr']]"));
    assertThat(ada.get("/cycles/C/audit?code=DEPENDENCY_CIRCLE").json().path("findings"))
        .hasSize(1);
  }
}
