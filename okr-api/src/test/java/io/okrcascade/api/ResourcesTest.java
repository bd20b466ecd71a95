package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every resource: created, read, listed, patched, deleted, as the contract says. */
@OnEachDatabase
class ResourcesTest {
  private final RunningService service;
  private final Api ada;

  ResourcesTest(RunningService service) {
    this.service = service;
    this.ada = service.as("ada");
  }

  private static String quoted(String json) {
    return json.replace("$today", Company.today().toString())
        .replace("$end", Company.today().plusDays(30).toString())
        .replace('\'', '"');
  }

  private static void created(Answer answer, String location) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/api/v1" + location);
    assertThat(answer.json().path("version").asInt()).isEqualTo(1);
    assertThat(answer.json().path("createdAt").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    assertThat(answer.etag()).isEqualTo("\"1\"");
  }

  /** What is answered to a write is what is read afterwards, and by a service that begins anew. */
  private void readsBack(String path, Answer written) {
    Answer read = ada.get(path);
    assertThat(read.json()).isEqualTo(written.json());
    assertThat(read.etag()).isEqualTo(written.etag());
    assertThat(ada.with("If-None-Match", read.etag()).get(path).status()).isEqualTo(304);
    assertThat(ada.with("If-None-Match", "\"999\"").get(path).status()).isEqualTo(200);
  }

  // ---- teams, people, cycles ----

  @Test
  void teams() {
    Answer made =
        ada.post(
            "/teams",
            quoted(
                "{'id':'t1','name':'Été','level':'SQUAD','parentId':'ship','kind':'LOCAL','country':'FR'}"));
    created(made, "/teams/t1");
    readsBack("/teams/t1", made);

    Answer patched = ada.patch("/teams/t1", quoted("{'country':null,'name':'Hiver'}"));
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().path("country").isNull()).isTrue();
    assertThat(patched.json().path("kind").asText()).isEqualTo("LOCAL");
    assertThat(patched.json().path("version").asInt()).isEqualTo(2);
    readsBack("/teams/t1", patched);

    assertThat(ada.get("/teams?level=SQUAD&parentId=ship").items("/id")).contains("t1", "box");
    assertThat(ada.get("/teams?q=HIV").items("/id")).containsExactly("t1");
    assertThat(ada.get("/teams/acme/tree").json().findValuesAsText("id")).contains("t1", "acme");
    assertThat(ada.patch("/teams/t1", quoted("{'archived':true}")).status()).isEqualTo(200);
    assertThat(ada.get("/teams?parentId=ship").items("/id")).doesNotContain("t1");

    assertThat(ada.delete("/teams/t1").status()).isEqualTo(204);
    assertThat(ada.get("/teams/t1").status()).isEqualTo(404);
    assertThat(ada.delete("/teams/t1").status()).isEqualTo(404);
  }

  @Test
  void aTeamThatSomethingStandsOnIsKept() {
    Answer refused = ada.delete("/teams/fr");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("violations").findValuesAsText("code"))
        .contains("OBJECTIVE", "INITIATIVE", "PERSON");
  }

  @Test
  void people() {
    Answer made =
        ada.post(
            "/people",
            quoted(
                "{'id':'pia','name':'Pia','email':'pia@example.com','globalRoles':['PRODUCT_OPS'],"
                    + "'memberships':[{'teamId':'fr','role':'MEMBER'},{'teamId':'de','role':'LEAD'}]}"));
    created(made, "/people/pia");
    readsBack("/people/pia", made);
    Answer patched =
        ada.patch("/people/pia", quoted("{'email':null,'memberships':[],'globalRoles':[]}"));
    assertThat(patched.json().path("memberships")).isEmpty();
    assertThat(patched.json().path("email").isNull()).isTrue();
    readsBack("/people/pia", patched);
    assertThat(ada.get("/people?teamId=fr").items("/id")).contains("ana").doesNotContain("pia");
    assertThat(ada.get("/people?q=ANA@EXAMPLE").items("/id")).containsExactly("ana");
  }

  @Test
  void cyclesAndTheirPhases() {
    Answer made =
        ada.post(
            "/cycles",
            quoted(
                "{'id':'N','name':'Next','cadence':'QUARTER','startsOn':'2031-01-01','endsOn':'2031-03-31'}"));
    created(made, "/cycles/N");
    assertThat(made.json().path("phase").asText()).isEqualTo("DRAFT");
    readsBack("/cycles/N", made);
    Answer moved = ada.post("/cycles/N/phase", quoted("{'phase':'ACTIVE','reason':'off we go'}"));
    assertThat(moved.json().path("phase").asText()).isEqualTo("ACTIVE");
    assertThat(ada.post("/cycles/N/phase", quoted("{'phase':'DRAFT'}")).status()).isEqualTo(409);
    assertThat(ada.post("/cycles/N/phase", quoted("{'phase':'CLOSED'}")).status()).isEqualTo(409);
    Answer closed = ada.post("/cycles/N/phase", quoted("{'phase':'CLOSED','reason':'off'}"));
    assertThat(closed.status()).isEqualTo(200);
    assertThat(ada.patch("/cycles/N", quoted("{'name':'Late'}")).status()).isEqualTo(409);
    assertThat(ada.get("/cycles").items("/id")).containsSubsequence("P", "Y", "C", "Q", "N");
    assertThat(ada.patch("/cycles/Q", quoted("{'parentId':null}")).status()).isEqualTo(422);
  }

  @Test
  void familiesOfCyclesThatComeTogether() {
    String bundle =
        quoted(
            "{'cycles':["
                + "{'id':'F26Q','name':'q','startsOn':'2041-01-01','endsOn':'2041-03-31','parentId':'F26H'},"
                + "{'id':'F26H','name':'h','startsOn':'2041-01-01','endsOn':'2041-06-30','parentId':'F26'},"
                + "{'id':'F26','name':'y','startsOn':'2041-01-01','endsOn':'2041-12-31'}]}");
    assertThat(ada.post("/import", bundle).status()).isEqualTo(200);
    List<String> families =
        service
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("SELECT family_id FROM cycle WHERE id LIKE 'F26%'")
                        .mapTo(String.class)
                        .list());
    assertThat(families).containsExactly("F26", "F26", "F26");
  }

  // ---- objectives and what hangs below ----

  @Test
  void objectives() {
    Answer made =
        ada.post(
            "/objectives",
            quoted(
                "{'id':'o1','teamId':'box','cycleId':'Q','title':'Boxes','description':'d','ambition':'ASPIRATIONAL',"
                    + "'origin':'BOTTOM_UP','ownerId':'zoe','weight':2,'keyResults':[{'id':'o1k','title':'k',"
                    + "'metric':{'type':'PERCENT','unit':'%','direction':'DECREASE','baseline':12.5,'target':2.25}}],"
                    + "'alignments':[{'parentType':'KEY_RESULT','parentId':'ck1','mode':'SUPPORTS'}]}"));
    created(made, "/objectives/o1");
    assertThat(made.json().path("state").asText()).isEqualTo("DRAFT");
    assertThat(made.json().path("hasData").asBoolean()).isFalse();
    readsBack("/objectives/o1", made);

    Answer patched =
        ada.patch("/objectives/o1", quoted("{'ownerId':null,'description':null,'weight':0}"));
    assertThat(patched.json().path("ownerId").isNull()).isTrue();
    assertThat(patched.json().path("description").isNull()).isTrue();
    assertThat(patched.json().path("title").asText()).isEqualTo("Boxes");
    readsBack("/objectives/o1", patched);

    assertThat(ada.get("/objectives?teamId=box&cycleId=Q").items("/id")).contains("o1");
    assertThat(ada.get("/objectives?ownerId=ana").items("/id")).contains("fo");
    assertThat(ada.get("/objectives?status=NO_DATA&teamId=box").items("/id")).contains("o1");
    assertThat(ada.get("/objectives?q=BOXES").items("/id")).containsExactly("o1");
    assertThat(ada.get("/objectives?cycleId=nope").items("/id")).isEmpty();
    ada.patch("/objectives/o1", quoted("{'archived':true}"));
    assertThat(ada.get("/objectives?teamId=box").items("/id")).doesNotContain("o1");
    assertThat(ada.get("/objectives?teamId=box&archived=true").items("/id")).contains("o1");
    assertThat(ada.delete("/objectives/o1").status()).isEqualTo(204);
    assertThat(ada.get("/objectives/o1").status()).isEqualTo(404);
    assertThat(ada.get("/key-results/o1k").status()).isEqualTo(404);
  }

  @Test
  void objectivesMoveThroughTheirStates() {
    ada.post("/objectives", quoted("{'id':'os','teamId':'box','cycleId':'Q','title':'t'}"));
    for (String state : List.of("PROPOSED", "APPROVED", "DROPPED", "DRAFT")) {
      // Nobody approves what they proposed.
      Api mover = state.equals("PROPOSED") ? service.as("deb") : ada;
      Answer moved =
          mover.post(
              "/objectives/os/state", quoted("{'state':'" + state + "','reason':'because'}"));
      assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
      assertThat(moved.json().path("state").asText()).isEqualTo(state);
    }
    assertThat(ada.post("/objectives/os/state", quoted("{'state':'APPROVED'}")).status())
        .isEqualTo(409);
    assertThat(ada.post("/objectives/os/state", "{}").status()).isEqualTo(422);
  }

  @Test
  void keyResultsWithNestedMetrics() {
    ada.post("/objectives", quoted("{'id':'ok','teamId':'box','cycleId':'Q','title':'t'}"));
    Answer made =
        ada.post(
            "/objectives/ok/key-results",
            quoted(
                "{'id':'kk','title':'k','description':'how','cadenceDays':14,'weight':0.5,'ownerId':'zoe',"
                    + "'metric':{'type':'CURRENCY','unit':'€','direction':'INCREASE','baseline':-1.5,'target':99999999999999.9999}}"));
    created(made, "/key-results/kk");
    readsBack("/key-results/kk", made);
    assertThat(made.json().at("/metric/target").decimalValue())
        .isEqualByComparingTo("99999999999999.9999");

    Answer patched =
        ada.patch("/key-results/kk", quoted("{'metric':{'target':10,'unit':null},'ownerId':null}"));
    assertThat(patched.json().at("/metric/unit").isNull()).isTrue();
    assertThat(patched.json().at("/metric/target").asInt()).isEqualTo(10);
    assertThat(patched.json().at("/metric/baseline").decimalValue()).isEqualByComparingTo("-1.5");
    readsBack("/key-results/kk", patched);
    assertThat(ada.get("/objectives/ok/key-results").items("/id")).containsExactly("kk");
    assertThat(ada.delete("/key-results/kk").status()).isEqualTo(204);
    assertThat(ada.get("/objectives/ok/key-results").items("/id")).isEmpty();
  }

  @Test
  void milestonesAreDoneByCheckIns() {
    ada.post("/objectives", quoted("{'id':'om','teamId':'box','cycleId':'Q','title':'t'}"));
    Answer made =
        ada.post(
            "/objectives/om/key-results",
            quoted(
                "{'id':'km','title':'k','metric':{'type':'MILESTONES','milestones':["
                    + "{'id':'b','title':'first','weight':1},{'id':'a','title':'second','weight':3}]}}"));
    created(made, "/key-results/km");
    assertThat(made.json().at("/metric/milestones").findValuesAsText("id"))
        .containsExactly("b", "a");
    Answer checkedIn = ada.post("/key-results/km/check-ins", quoted("{'milestonesDone':['b']}"));
    assertThat(checkedIn.status()).as(checkedIn.toString()).isEqualTo(201);
    assertThat(ada.get("/key-results/km").json().path("progress").asDouble()).isEqualTo(0.25);
    assertThat(ada.post("/key-results/km/check-ins", quoted("{'milestonesDone':['zz']}")).status())
        .isEqualTo(422);
  }

  @Test
  void checkInsComeNewestFirst() {
    ada.post("/objectives", quoted("{'id':'oc','teamId':'box','cycleId':'Q','title':'t'}"));
    ada.post(
        "/objectives/oc/key-results",
        quoted(
            "{'id':'kc','title':'k','metric':{'type':'NUMBER','direction':'INCREASE','baseline':0,'target':10}}"));
    String yesterday = Company.today().minusDays(1).toString();
    for (String body :
        List.of(
            "{'value':1,'on':'" + yesterday + "'}",
            "{'value':3,'confidence':0.5,'note':'today'}",
            "{'value':2,'on':'" + yesterday + "'}")) {
      Answer answer = ada.post("/key-results/kc/check-ins", quoted(body));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }
    assertThat(ada.get("/key-results/kc/check-ins").items("/value")).containsExactly("3", "2", "1");
    assertThat(ada.get("/key-results/kc").json().path("value").asInt()).isEqualTo(3);
    assertThat(ada.delete("/key-results/kc").status()).isEqualTo(409);
    assertThat(ada.delete("/objectives/oc").status()).isEqualTo(409);
    assertThat(ada.post("/key-results/pk1/check-ins", quoted("{'value':1}")).status())
        .as("a SUM")
        .isEqualTo(409);
    assertThat(ada.post("/key-results/ck2/check-ins", quoted("{'value':1}")).status())
        .as("a CASCADE")
        .isEqualTo(409);
    for (String day :
        List.of(
            Company.today().plusDays(1).toString(),
            Company.quarterStart().minusDays(1).toString())) {
      assertThat(
              ada.post("/key-results/kc/check-ins", quoted("{'value':1,'on':'" + day + "'}"))
                  .status())
          .as(day)
          .isEqualTo(422);
    }
  }

  @Test
  void alignments() {
    ada.post(
        "/objectives",
        quoted(
            "{'id':'oa','teamId':'box','cycleId':'Q','title':'t','keyResults':[{'id':'oak','title':'k','metric':{'type':'BINARY'}}]}"));
    Answer made =
        ada.post(
            "/objectives/oa/alignments",
            quoted("{'parentType':'OBJECTIVE','parentId':'co','mode':'SUPPORTS'}"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    String path = "/alignments/" + made.json().path("id").asText();
    readsBack(path, made);
    assertThat(ada.get("/objectives/oa/alignments").items("/parentId")).containsExactly("co");
    Answer patched = ada.patch(path, quoted("{'mode':'CONTRIBUTES','weight':2.5}"));
    assertThat(patched.json().path("weight").asDouble()).isEqualTo(2.5);
    readsBack(path, patched);
    assertThat(ada.patch(path, quoted("{'parentId':'po'}")).status()).isEqualTo(422);
    assertThat(
            ada.post(
                    "/objectives/oa/alignments",
                    quoted("{'parentType':'OBJECTIVE','parentId':'co'}"))
                .status())
        .as("twice")
        .isEqualTo(409);
    assertThat(
            ada.post(
                    "/key-results/oak/alignments",
                    quoted("{'parentType':'KEY_RESULT','parentId':'ck1'}"))
                .status())
        .isEqualTo(201);
    assertThat(ada.get("/key-results/oak/alignments").items("/parentId")).containsExactly("ck1");
    assertThat(ada.delete(path).status()).isEqualTo(204);
    assertThat(ada.get(path).status()).isEqualTo(404);
  }

  @Test
  void circlesAndUpsideDownLinksAreRefused() {
    Answer upsideDown =
        ada.post(
            "/objectives/co/alignments",
            quoted("{'parentType':'OBJECTIVE','parentId':'fo','mode':'CONTRIBUTES'}"));
    assertThat(upsideDown.status()).as(upsideDown.toString()).isBetween(409, 422);
    for (String[] pair : new String[][] {{"fo", "do"}}) {
      assertThat(
              ada.post(
                      "/objectives/" + pair[0] + "/alignments",
                      quoted("{'parentType':'OBJECTIVE','parentId':'" + pair[1] + "'}"))
                  .status())
          .isEqualTo(201);
      Answer back =
          ada.post(
              "/objectives/" + pair[1] + "/alignments",
              quoted("{'parentType':'OBJECTIVE','parentId':'" + pair[0] + "'}"));
      assertThat(back.status()).isEqualTo(409);
      assertThat(back.text()).contains("CIRCLE");
    }
  }

  @Test
  void committedObjectivesAreAmendedWithAReason() {
    assertThat(ada.patch("/objectives/po", quoted("{'title':'Other'}")).status()).isEqualTo(422);
    assertThat(ada.patch("/objectives/po", quoted("{'title':'Other','reason':'clearer'}")).status())
        .isEqualTo(200);
    assertThat(ada.patch("/key-results/pk1", quoted("{'metric':{'target':200}}")).text())
        .contains("REASON_REQUIRED");
    assertThat(
            ada.patch("/key-results/pk1", quoted("{'metric':{'target':200},'reason':'more of it'}"))
                .status())
        .isEqualTo(200);
    String exported = ada.get("/export?cycle=Q").text();
    assertThat(exported).contains("\"reason\":\"more of it\"").contains("\"reason\":\"clearer\"");
    assertThat(
            ada.patch("/key-results/pk1", quoted("{'metric':{'target':100},'reason':'back'}"))
                .status())
        .isEqualTo(200);
  }

  // ---- initiatives ----

  @Test
  void initiatives() {
    Answer made =
        ada.post(
            "/initiatives",
            quoted(
                "{'id':'w1','teamId':'box','cycleId':'Q','title':'Workbench','effort':2.5,'ownerId':'zoe',"
                    + "'plannedStart':'$today','plannedEnd':'$end',"
                    + "'briefing':{'problem':'p','need':'n','impactOfNotDoing':'i','benefits':['RISK','REVENUE'],'benefitNote':'b','solution':'s'}}"));
    created(made, "/initiatives/w1");
    readsBack("/initiatives/w1", made);
    Answer patched =
        ada.patch("/initiatives/w1", quoted("{'briefing':{'benefitNote':null},'ownerId':null}"));
    assertThat(patched.json().at("/briefing/benefitNote").isNull()).isTrue();
    assertThat(patched.json().at("/briefing/problem").asText()).isEqualTo("p");
    readsBack("/initiatives/w1", patched);

    Answer linked =
        ada.put("/initiatives/w1/key-results/ck1", quoted("{'impact':'HIGH','confidence':0.75}"));
    assertThat(linked.status()).isEqualTo(201);
    assertThat(
            ada.put("/initiatives/w1/key-results/ck1", quoted("{'impact':'LOW','confidence':1}"))
                .status())
        .isEqualTo(200);
    assertThat(ada.get("/initiatives/w1").json().at("/contributions/0/impact").asText())
        .isEqualTo("LOW");
    assertThat(ada.get("/initiatives?keyResultId=ck1").items("/id")).contains("w1");
    assertThat(ada.get("/initiatives?cycleId=Q&teamId=box&state=DRAFT&q=workB").items("/id"))
        .containsExactly("w1");
    assertThat(
            ada.put("/initiatives/w1/key-results/nope", quoted("{'impact':'LOW','confidence':1}"))
                .status())
        .isEqualTo(404);
    assertThat(ada.delete("/initiatives/w1/key-results/ck1").status()).isEqualTo(204);
    assertThat(ada.delete("/initiatives/w1/key-results/ck1").status()).isEqualTo(404);
    assertThat(ada.delete("/initiatives/w1").status()).isEqualTo(204);
  }

  @Test
  void anInitiativeIsCommittedOnceNothingIsMissing() {
    ada.post("/initiatives", quoted("{'id':'w2','teamId':'box','cycleId':'Q','title':'Work'}"));
    assertThat(move("w2", "COMMITTED").status()).as("not refined").isEqualTo(409);
    assertThat(move("w2", "REFINED").status()).isEqualTo(200);
    Answer refused = move("w2", "COMMITTED");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("violations").findValuesAsText("pointer"))
        .contains("/briefing/problem", "/briefing/benefits", "/contributions");
    ada.patch(
        "/initiatives/w2",
        quoted(
            "{'plannedEnd':'$end','briefing':{'problem':'p','need':'n','impactOfNotDoing':'i','benefits':['RISK'],'solution':'s'}}"));
    ada.put("/initiatives/w2/key-results/ck1", quoted("{'impact':'HIGH','confidence':0.75}"));
    Answer committed = move("w2", "COMMITTED");
    assertThat(committed.status()).as(committed.toString()).isEqualTo(200);
    assertThat(committed.json().path("committedEnd").asText()).isEqualTo(quoted("$end"));
    assertThat(ada.delete("/initiatives/w2").status()).isEqualTo(409);
    assertThat(move("w2", "IN_PROGRESS").status()).isEqualTo(200);
    assertThat(move("w2", "DELIVERED").json().path("deliveredOn").asText())
        .isEqualTo(Company.today().toString());
  }

  private Answer move(String id, String state) {
    return ada.post("/initiatives/" + id + "/state", quoted("{'state':'" + state + "'}"));
  }

  @Test
  void aCommittedEndIsFrozen() {
    ada.post("/initiatives", quoted("{'id':'w3','teamId':'box','cycleId':'Q','title':'Work'}"));
    assertThat(ada.patch("/initiatives/w3", quoted("{'committedEnd':'$end'}")).status())
        .isEqualTo(422);
    assertThat(ada.patch("/initiatives/w3", quoted("{'deliveredOn':'2020-05-05'}")).status())
        .isEqualTo(422);
  }

  @Test
  void anInitiativePostponedIntoAnotherYearIsThereAndNoLongerHere() {
    ada.post(
        "/cycles",
        quoted("{'id':'Z','name':'Far years','startsOn':'2051-01-01','endsOn':'2051-12-31'}"));
    ada.post("/initiatives", quoted("{'id':'w4','teamId':'box','cycleId':'Q','title':'Later'}"));
    assertThat(ada.get("/initiatives?cycleId=Q").items("/id")).contains("w4");
    Answer moved = ada.patch("/initiatives/w4", quoted("{'cycleId':'Z'}"));
    assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    assertThat(ada.get("/initiatives?cycleId=Q").items("/id")).doesNotContain("w4");
    assertThat(ada.get("/initiatives").items("/id")).containsOnlyOnce("w4");
    assertThat(ada.get("/initiatives/w4").json().path("cycleId").asText()).isEqualTo("Z");
    assertThat(ada.get("/export?cycle=Q").text()).doesNotContain("\"w4\"");
  }

  @Test
  void anObjectiveStaysInItsYear() {
    ada.post(
        "/cycles", quoted("{'id':'Z2','name':'Z','startsOn':'2061-01-01','endsOn':'2061-12-31'}"));
    ada.post("/objectives", quoted("{'id':'oz','teamId':'box','cycleId':'Q','title':'t'}"));
    Answer moved = ada.patch("/objectives/oz", quoted("{'cycleId':'Z2'}"));
    if (moved.status() == 200) {
      assertThat(ada.get("/objectives?cycleId=Q").items("/id")).doesNotContain("oz");
      assertThat(ada.get("/objectives").items("/id")).containsOnlyOnce("oz");
    } else {
      assertThat(moved.status()).isEqualTo(422);
    }
  }

  @Test
  void aClosedCycleIsReadOnly() {
    String before = ada.get("/export?cycle=C").text();
    assertThat(ada.patch("/objectives/old", quoted("{'title':'x'}")).status()).isEqualTo(409);
    assertThat(ada.delete("/objectives/old").status()).isEqualTo(409);
    assertThat(ada.post("/key-results/oldk/check-ins", quoted("{'value':1}")).status())
        .isEqualTo(409);
    assertThat(ada.patch("/key-results/oldk", quoted("{'title':'x'}")).status()).isEqualTo(409);
    assertThat(ada.patch("/initiatives/i2", quoted("{'title':'x'}")).status()).isEqualTo(409);
    assertThat(
            ada.post("/objectives", quoted("{'teamId':'fr','cycleId':'C','title':'x'}")).status())
        .isEqualTo(409);
    assertThat(
            ada.post("/initiatives", quoted("{'teamId':'fr','cycleId':'C','title':'x'}")).status())
        .isEqualTo(409);
    assertThat(ada.patch("/objectives/do", quoted("{'cycleId':'C'}")).status()).isIn(409, 422);
    assertThat(ada.post("/cycles/C/phase", quoted("{'phase':'GRADING'}")).status()).isEqualTo(409);
    assertThat(ada.get("/export?cycle=C").text()).isEqualTo(before);
  }

  // ---- pages ----

  @Test
  void pagesNeitherRepeatNorSkip() {
    StringBuilder people = new StringBuilder();
    for (int i = 0; i < 61; i++) {
      people.append(i == 0 ? "" : ",").append("{'id':'crowd-" + i + "','name':'Crowd'}");
    }
    assertThat(ada.post("/import", quoted("{'people':[" + people + "]}")).status()).isEqualTo(200);
    for (int i = 0; i < 12; i++) {
      ada.post("/key-results/ck1/check-ins", quoted("{'value':" + (40 + i % 3) + "}"));
    }
    for (String path :
        List.of(
            "/people?q=crowd",
            "/teams?q=",
            "/cycles?q=",
            "/objectives?q=",
            "/initiatives?q=",
            "/key-results/ck1/check-ins?asOf=" + Company.today(),
            "/changes?after=0",
            "/changes?order=NEWEST_FIRST")) {
      String pointer = path.startsWith("/changes") ? "" : "/id";
      Answer all = ada.get(path + "&limit=500");
      List<String> expected = pages(all, pointer);
      for (int limit : List.of(1, 7)) {
        if (limit == 1 && expected.size() > 80) {
          continue;
        }
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
          Answer page = ada.get(path + "&limit=" + limit + cursor);
          found.addAll(pages(page, pointer));
          JsonNode next = page.json().path("nextCursor");
          cursor = next.isNull() ? null : "&cursor=" + next.asText();
        } while (cursor != null);
        assertThat(found).as(path + " by " + limit).isEqualTo(expected);
        assertThat(new HashSet<>(found)).as(path).hasSameSizeAs(found);
      }
    }
  }

  private static List<String> pages(Answer answer, String pointer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    List<String> found = new ArrayList<>();
    answer.json().path("items").forEach(item -> found.add(item.at(pointer).toString()));
    return found;
  }

  // ---- changes ----

  @Test
  void changesAreReadSinceAMomentAndFromTheNewestOn() {
    ada.post("/teams", quoted("{'id':'sc1','name':'First','level':'SQUAD','parentId':'ship'}"));
    Answer first = ada.get("/changes?subjectType=TEAM&subjectId=sc1");
    String at = first.json().at("/items/0/at").asText();
    ada.post("/teams", quoted("{'id':'sc2','name':'Second','level':'SQUAD','parentId':'ship'}"));
    assertThat(ada.get("/changes?limit=500&since=" + at).items("/subjectId"))
        .startsWith("sc1")
        .contains("sc2");
    assertThat(ada.get("/changes?limit=500&order=NEWEST_FIRST&since=" + at).items("/subjectId"))
        .startsWith("sc2")
        .endsWith("sc1");
    assertThat(ada.get("/changes?since=9000-01-01").items("/subjectId")).isEmpty();
    assertThat(ada.get("/changes?limit=500&since=" + Company.today()).items("/subjectId"))
        .as("the day begins at midnight")
        .contains("sc1", "sc2");
    assertThat(ada.get("/changes?subjectId=sc1,sc2,none").items("/subjectId"))
        .containsExactly("sc1", "sc2");
    assertThat(ada.get("/changes?order=NEWEST_FIRST&subjectId=sc1,sc2").items("/subjectId"))
        .containsExactly("sc2", "sc1");
  }

  @Test
  void whatSaysNothingIsNoDay() {
    assertThat(ada.get("/key-results/ck1/check-ins?asOf=").status()).isEqualTo(400);
    assertThat(ada.get("/cycles/Q/cascade?asOf=").status()).isEqualTo(400);
  }

  @Test
  void limitsOfPagesAreTold() {
    for (String limit : List.of("0", "-1", "501", "99999999999999999999", "abc", "1.5")) {
      assertThat(ada.get("/people?limit=" + limit).status()).as(limit).isBetween(400, 422);
    }
    for (String cursor : List.of("%20", "!!!", "a", "abc", "YWRh", "%F0%9F%98%80")) {
      assertThat(ada.get("/people?cursor=" + cursor).status()).as(cursor).isEqualTo(400);
      assertThat(ada.get("/changes?cursor=" + cursor).status()).as(cursor).isBetween(400, 422);
    }
  }
}
