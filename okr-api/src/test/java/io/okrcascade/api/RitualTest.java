package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quarter's ritual: calendar, templates, closing, carry-over, and the plan as it stood. */
@OnEachDatabase
class RitualTest {
  private final RunningService service;
  private final Api ada;
  private final Api olu;
  private final Api ana;

  RitualTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    olu = service.as("olu");
    ana = service.as("ana");
  }

  @Test
  void theLastDaysThatAreTakenAreAnswered() {
    ok(
        olu.post(
            "/cycles",
            quoted("{'id':'END','name':'End','startsOn':'9999-01-01','endsOn':'9999-12-31'}")));
    ok(
        ana.post(
            "/objectives",
            quoted(
                "{'id':'endo','teamId':'fr','cycleId':'END','title':'T','keyResults':[{'id':'endk','title':'K','metric':{'type':'NUMBER','baseline':0,'target':1,'plan':[{'on':'9999-12-31','value':1}]}}]}")));
    ok(
        ana.post(
            "/initiatives",
            quoted(
                "{'id':'endi','teamId':'fr','cycleId':'END','title':'I','plannedStart':'9999-12-31','plannedEnd':'9999-12-31','dependencies':[{'providerTeamId':'de','need':'n','neededBy':'9999-12-31'}]}")));
    assertThat(ok(ada.get("/cycles/END/calendar.ics")).text())
        .contains("DTSTART;VALUE=DATE:99991231\r\n", "SUMMARY:End: the cycle closes\r\n")
        .doesNotContain("10000");
    for (String answer :
        List.of(
            "cascade",
            "teams",
            "audit",
            "audit/history",
            "priorities",
            "planning",
            "delivery",
            "dependency-matrix",
            "history",
            "history?from=9999-12-01&to=9999-12-31",
            "key-results?due=true",
            "carry-over?into=END")) {
      for (String day : List.of("", "1900-01-01", "9999-12-31")) {
        String asOf = day.isEmpty() ? "" : (answer.contains("?") ? "&" : "?") + "asOf=" + day;
        Answer answered = ada.get("/cycles/END/" + answer + asOf);
        assertThat(answered.status()).as(answer + asOf + " " + answered).isLessThan(500);
        assertThat(answered.text()).as(answer + asOf).doesNotContain("+10000");
      }
    }
    for (String path : List.of("/objectives/endo", "/key-results/endk", "/me/inbox", "/export")) {
      ok(ada.get(path));
    }
  }

  @Test
  void phasesOpenOnDefaultOrOwnDays() {
    ok(
        olu.post(
            "/cycles",
            quoted("{'id':'R1','name':'R;1','startsOn':'2030-04-01','endsOn':'2030-06-30'}")));
    String calendar = ok(ada.get("/cycles/R1/calendar.ics")).text();
    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20300218\r\n", "UID:R1-DRAFT@okr-cascade\r\n")
        .contains("DTSTART;VALUE=DATE:20300715\r\n", "SUMMARY:R\\;1: the cycle closes\r\n");
    assertThat(calendar.lines())
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(ada.get("/cycles/R1/calendar.ics").header("Content-Type"))
        .startsWith("text/calendar");

    Answer own = ok(olu.patch("/cycles/R1", quoted("{'phaseDates':{'REVIEW':'2030-03-20'}}")));
    assertThat(own.json().at("/phaseDates/REVIEW").asText()).isEqualTo("2030-03-20");
    JsonNode planned = ok(ada.get("/cycles/R1/planning")).json().path("calendar");
    assertThat(planned.findValuesAsText("opensOn"))
        .containsExactly(
            "2030-02-18",
            "2030-03-04",
            "2030-03-11",
            "2030-03-20",
            "2030-04-01",
            "2030-07-01",
            "2030-07-15");
    assertThat(planned.findValuesAsText("own"))
        .containsExactly("false", "false", "false", "true", "false", "false", "false");
    refused(
        olu.patch("/cycles/R1", quoted("{'phaseDates':{'REVIEW':'2030-04-02'}}")), 422, "DATES");
    refused(
        olu.patch("/cycles/R1", quoted("{'phaseDates':{'PARTY':'2030-04-02'}}")), 422, "UNKNOWN");
    assertThat(ana.patch("/cycles/R1", quoted("{'phaseDates':{}}")).status()).isEqualTo(403);
  }

  @Test
  void productOpsDefinesTemplates() {
    assertThat(ok(ana.get("/teams/box/briefing-template")).json().path("id").asText())
        .isEqualTo("DEFAULT");
    assertThat(ok(ana.get("/briefing-templates")).items("/id")).contains("DEFAULT");
    String template =
        quoted(
            "{'sections':[{'key':'rollout','title':'Rollout','guidance':'Who first?','required':true},{'key':'solution','title':'Way'}]}");
    assertThat(ana.put("/briefing-templates/PLATFORM", template).status()).isEqualTo(403);
    refused(olu.put("/briefing-templates/PAPER", template), 422, "BAD_FORMAT");
    refused(
        olu.put("/briefing-templates/PLATFORM", quoted("{'sections':[{'key':'a'},{'title':'B'}]}")),
        422,
        "REQUIRED");
    assertThat(olu.put("/briefing-templates/PLATFORM", template).status()).isEqualTo(201);
    assertThat(olu.put("/briefing-templates/PLATFORM", template).status()).isEqualTo(200);
    assertThat(ok(ana.get("/teams/box/briefing-template")).json().at("/sections/0/key").asText())
        .isEqualTo("rollout");
    ok(
        ada.post(
            "/initiatives",
            quoted(
                "{'id':'t-i','teamId':'box','cycleId':'Q','title':'T','effort':1,'plannedEnd':'$end','briefing':{'problem':'p','need':'n','impactOfNotDoing':'i','benefits':['RISK'],'solution':'s'},'contributions':[{'keyResultId':'ck1','impact':'LOW','confidence':1}]}")));
    ok(ada.post("/initiatives/t-i/state", quoted("{'state':'REFINED'}")));
    refused(
        ada.post("/initiatives/t-i/state", quoted("{'state':'COMMITTED'}")),
        409,
        "/briefing/sections/rollout");
    Answer written =
        ok(
            ada.patch(
                "/initiatives/t-i",
                quoted("{'briefing':{'sections':{'rollout':'one team at a time'}}}")));
    assertThat(written.json().at("/briefing/sections/rollout").asText())
        .isEqualTo("one team at a time");
    ok(ada.post("/initiatives/t-i/state", quoted("{'state':'COMMITTED'}")));
    assertThat(olu.delete("/briefing-templates/PLATFORM").status()).isEqualTo(204);
    assertThat(ok(ana.get("/teams/box/briefing-template")).json().path("id").asText())
        .isEqualTo("DEFAULT");
  }

  /** A quarter of its own, with what a closing looks at. */
  private void quarter(String id, String next) {
    service.importBundle(
        quoted(
                "{'cycles':[{'id':'#','name':'#','cadence':'QUARTER','startsOn':'2025-01-01','endsOn':'2025-03-31','phase':'ACTIVE'},"
                    + "{'id':'+','name':'+','cadence':'QUARTER','startsOn':'2025-04-01','endsOn':'2025-06-30'}],"
                    + "'objectives':[{'id':'#-met','teamId':'fr','cycleId':'#','title':'Met','keyResults':[{'id':'#-k1','title':'k','metric':{'baseline':0,'target':10},'checkIns':[{'on':'2025-02-01','value':10}]}]},"
                    + "{'id':'#-miss','teamId':'fr','cycleId':'#','title':'Missed','ambition':'COMMITTED','keyResults':[{'id':'#-k2','title':'k','metric':{'baseline':0,'target':20},'checkIns':[{'on':'2025-02-01','value':13}]}]},"
                    + "{'id':'#-high','teamId':'fr','cycleId':'#','title':'High','ambition':'ASPIRATIONAL','keyResults':[{'id':'#-k3','title':'k','metric':{'baseline':0,'target':100},'checkIns':[{'on':'2025-02-01','value':70}]}]},"
                    + "{'id':'#-gone','teamId':'fr','cycleId':'#','title':'Gone','state':'DROPPED','keyResults':[{'id':'#-k4','title':'k','metric':{'baseline':0,'target':100}}]}],"
                    + "'initiatives':[{'id':'#-i','teamId':'fr','cycleId':'#','title':'Goes on','state':'POSTPONED','effort':2,'contributions':[{'keyResultId':'#-k2','impact':'HIGH','confidence':0.5}],"
                    + "'dependencies':[{'id':'#-d','providerTeamId':'box','need':'n','state':'DECLINED'}]}]}")
            .replace("#", id)
            .replace("+", next));
  }

  @Test
  void closingGradesAndWhatIsMissedIsExplained() {
    quarter("G1", "G2");
    refused(ana.put("/objectives/G1-miss/grade", quoted("{'explanation':'e'}")), 409, "PHASE");
    ok(olu.post("/cycles/G1/phase", quoted("{'phase':'GRADING'}")));
    Answer early = ana.put("/objectives/G1-met/grade", quoted("{'explanation':'went well'}"));
    assertThat(early.status()).as(early.toString()).isEqualTo(201);
    assertThat(early.json().path("value").isNull()).isTrue();
    Answer open = olu.post("/cycles/G1/phase", quoted("{'phase':'CLOSED'}"));
    refused(open, 409, "UNEXPLAINED_MISS");
    ok(olu.post("/cycles/G1/phase", quoted("{'phase':'CLOSED','reason':'enough'}")));

    JsonNode grades = ok(ada.get("/cycles/G1/grades")).json().path("items");
    assertThat(grades.findValuesAsText("objectiveId"))
        .containsExactly("G1-high", "G1-met", "G1-miss");
    assertThat(grades.findValuesAsText("value")).containsExactly("0.7", "1", "0.7");
    assertThat(grades.findValuesAsText("band")).containsExactly("GREEN", "MET", "MISSED");
    assertThat(grades.at("/2/progress").asDouble()).isEqualTo(0.65);
    assertThat(grades.at("/1/explanation").asText()).isEqualTo("went well");
    assertThat(ada.get("/objectives/G1-miss").json().at("/grade/band").asText())
        .isEqualTo("MISSED");

    assertThat(
            ada.get("/cycles/G1/audit?code=UNEXPLAINED_MISS")
                .json()
                .at("/findings/0/subject/id")
                .asText())
        .isEqualTo("G1-miss");
    assertThat(
            service
                .as("dan")
                .put("/objectives/G1-miss/grade", quoted("{'explanation':'e'}"))
                .status())
        .isEqualTo(403);
    ok(
        ana.put(
            "/objectives/G1-miss/grade", quoted("{'explanation':'the bank changed its format'}")));
    assertThat(ada.get("/cycles/G1/audit?code=UNEXPLAINED_MISS").json().path("findings")).isEmpty();
    refused(ana.patch("/objectives/G1-miss", quoted("{'title':'x'}")), 409, "CYCLE_CLOSED");
    refused(olu.post("/cycles/G1/phase", quoted("{'phase':'GRADING'}")), 409, "PHASE_ORDER");
    ok(olu.post("/cycles/G1/phase", quoted("{'phase':'GRADING','reason':'a wrong number'}")));
    assertThat(ada.get("/objectives/G1-miss").json().at("/grade/band").isNull()).isTrue();
    assertThat(ada.get("/objectives/G1-met").json().at("/grade/value").isNull()).isTrue();
  }

  @Test
  void whatIsUnfinishedCarriesOver() {
    quarter("O1", "O2");
    ok(olu.post("/cycles/O1/phase", quoted("{'phase':'CLOSED','reason':'over'}")));
    JsonNode offer = ok(ana.get("/cycles/O1/carry-over?team=pay&to=O2")).json();
    assertThat(offer.path("objectives").findValuesAsText("id")).containsExactly("O1-miss");
    assertThat(offer.path("initiatives").findValuesAsText("id")).containsExactly("O1-i");
    assertThat(offer.at("/bundle/objectives/0/keyResults/0/metric/baseline").asInt()).isEqualTo(13);
    refused(
        ana.post("/cycles/O1/carry-over", quoted("{'toCycleId':'O2','objectiveIds':['O1-met']}")),
        422,
        "UNKNOWN");
    refused(ana.post("/cycles/O1/carry-over", quoted("{'toCycleId':'O2'}")), 422, "REQUIRED");
    refused(
        ana.post(
            "/cycles/O1/carry-over", quoted("{'toCycleId':'nope','objectiveIds':['O1-miss']}")),
        422,
        "UNKNOWN");
    assertThat(
            service
                .as("dan")
                .post(
                    "/cycles/O1/carry-over",
                    quoted("{'toCycleId':'O2','objectiveIds':['O1-miss']}"))
                .status())
        .isEqualTo(403);
    String choice =
        quoted("{'toCycleId':'O2','objectiveIds':['O1-miss'],'initiativeIds':['O1-i']}");
    assertThat(ana.post("/cycles/O1/carry-over", choice).status()).isEqualTo(201);
    JsonNode objective = ok(ada.get("/objectives/O1-miss.O2")).json();
    assertThat(objective.path("state").asText()).isEqualTo("DRAFT");
    assertThat(objective.path("cycleId").asText()).isEqualTo("O2");
    JsonNode initiative = ok(ada.get("/initiatives/O1-i.O2")).json();
    assertThat(initiative.path("state").asText()).isEqualTo("DRAFT");
    assertThat(initiative.at("/contributions/0/keyResultId").asText()).isEqualTo("O1-k2.O2");
    assertThat(initiative.at("/dependencies/0/state").asText()).isEqualTo("IDENTIFIED");
    ok(ana.patch("/objectives/O1-miss.O2", quoted("{'title':'Better now'}")));
    assertThat(ana.post("/cycles/O1/carry-over", choice).status()).isEqualTo(201);
    assertThat(ada.get("/objectives/O1-miss.O2").json().path("title").asText())
        .as("carried over twice")
        .isEqualTo("Better now");
    assertThat(ana.get("/cycles/O1/carry-over?to=O2").json().at("/objectives/0/done").asBoolean())
        .isTrue();
  }

  @Test
  void aMilestoneThatIsReachedIsNewsAndOneThatIsPlannedAnewIsAChange() {
    service.importBundle(
        quoted(
            "{'cycles':[{'id':'HM','name':'HM','startsOn':'$today','endsOn':'$end'}],"
                + "'objectives':[{'id':'hm-o','teamId':'fr','cycleId':'HM','title':'Steps','keyResults':[{'id':'hm-k','title':'k','metric':{'type':'MILESTONES','milestones':[{'id':'a','title':'A','weight':1},{'id':'b','title':'B','weight':1}]}}]}]}"));
    ok(olu.post("/cycles/HM/phase", quoted("{'phase':'ACTIVE','reason':'now'}")));
    ok(ana.post("/key-results/hm-k/check-ins", quoted("{'milestonesDone':['a']}")));
    assertThat(ok(ada.get("/cycles/HM/plan/changes")).items("/id")).isEmpty();

    ok(
        ana.patch(
            "/key-results/hm-k",
            quoted(
                "{'metric':{'milestones':[{'id':'a','title':'A','weight':1},{'id':'b','title':'B','weight':3}]},'reason':'b is harder'}")));
    assertThat(ok(ada.get("/cycles/HM/plan/changes")).items("/id")).containsExactly("hm-k");
  }

  @Test
  void thePlanStaysAsItStood() {
    service.importBundle(
        quoted(
            "{'cycles':[{'id':'H','name':'H','startsOn':'$today','endsOn':'$end'}],"
                + "'objectives':[{'id':'h-o','teamId':'fr','cycleId':'H','title':'As planned','keyResults':[{'id':'h-k','title':'k','metric':{'baseline':0,'target':10}}]}],"
                + "'initiatives':[{'id':'h-i','teamId':'fr','cycleId':'H','title':'Work','effort':3},{'id':'h-x','teamId':'de','cycleId':'H','title':'Other'}]}"));
    refused(ada.get("/cycles/H/plan"), 409, "PHASE");
    ok(olu.post("/cycles/H/phase", quoted("{'phase':'ACTIVE','reason':'now'}")));
    JsonNode before = ok(ada.get("/cycles/H/plan")).json();
    assertThat(ada.get("/cycles/H/plan/changes").json().path("items")).isEmpty();

    ok(ana.patch("/objectives/h-o", quoted("{'title':'Otherwise','reason':'the law changed'}")));
    assertThat(ok(ada.get("/objectives/h-o/amendments")).items("/reason"))
        .containsExactly("the law changed");
    ok(ana.post("/key-results/h-k/check-ins", quoted("{'value':3}")));
    ok(ana.patch("/initiatives/h-i", quoted("{'effort':8}")));
    ok(ana.post("/initiatives", quoted("{'id':'h-n','teamId':'fr','cycleId':'H','title':'New'}")));
    ok(ada.delete("/initiatives/h-x"));

    JsonNode after = ok(ada.get("/cycles/H/plan")).json();
    assertThat(after).isEqualTo(before);
    assertThat(after.at("/plan/objectives/0/title").asText()).isEqualTo("As planned");
    assertThat(after.at("/plan/objectives/0/keyResults/0/checkIns").isMissingNode()).isTrue();
    assertThat(after.at("/plan/initiatives").findValuesAsText("id")).containsExactly("h-i", "h-x");
    Answer answer = ok(ada.get("/cycles/H/plan/changes"));
    JsonNode changes = answer.json().path("items");
    assertThat(answer.items("/id")).containsExactly("h-o", "h-i", "h-n", "h-x");
    assertThat(answer.items("/action")).containsExactly("UPDATE", "UPDATE", "CREATE", "DELETE");
    assertThat(answer.items("/actorId")).containsExactly("ana", "ana", "ana", "ada");
    assertThat(changes.at("/0/reason").asText()).isEqualTo("the law changed");
    assertThat(changes.at("/0/fields/title").toString())
        .isEqualTo(quoted("['As planned','Otherwise']"));
    assertThat(changes.at("/1/fields/effort/1").asInt()).isEqualTo(8);
    assertThat(ada.get("/cycles/H/plan/changes?team=de").items("/id")).containsExactly("h-x");
    Answer page = ada.get("/cycles/H/plan/changes?limit=3");
    assertThat(page.items("/id")).hasSize(3);
    assertThat(
            ada.get(
                    "/cycles/H/plan/changes?limit=3&cursor="
                        + page.json().path("nextCursor").asText())
                .items("/id"))
        .containsExactly("h-x");
  }
}
