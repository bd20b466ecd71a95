package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Capacity, maintenance, readiness, ranking, exposure and delivery, as people set and read them.
 */
@OnEachDatabase
class PlanningTest {
  private final RunningService service;
  private final Api ada;
  private final Api olu;
  private final Api ana;

  PlanningTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    olu = service.as("olu");
    ana = service.as("ana");
  }

  private static LocalDate monday(int weeksAgo) {
    return Company.today().with(DayOfWeek.MONDAY).minusWeeks(weeksAgo);
  }

  private JsonNode planning(String cycleId, String teamId) {
    for (JsonNode team : ok(ada.get("/cycles/" + cycleId + "/planning")).json().path("teams")) {
      if (team.path("teamId").asText().equals(teamId)) {
        return team;
      }
    }
    throw new AssertionError("no team " + teamId);
  }

  @Test
  void capacityIsPeopleTimesWeeksWithoutMaintenance() {
    assertThat(ana.put("/teams/de/capacity/Q", quoted("{'people':5}")).status()).isEqualTo(403);
    assertThat(olu.put("/teams/de/capacity/Q", quoted("{'people':5}")).status()).isEqualTo(201);
    Answer set = ok(olu.put("/teams/de/capacity/Q", quoted("{'people':6}")));
    assertThat(set.json().path("people").asDouble()).isEqualTo(6);
    assertThat(ada.get("/teams/de/capacity/Q").etag()).isEqualTo("\"2\"");
    assertThat(
            olu.with("If-Match", "\"1\"")
                .put("/teams/de/capacity/Q", quoted("{'people':7}"))
                .status())
        .isEqualTo(412);
    refused(olu.put("/teams/de/capacity/Q", quoted("{'people':-1}")), 422, "OUT_OF_RANGE");
    refused(olu.put("/teams/de/capacity/C", quoted("{'people':1}")), 409, "CYCLE_CLOSED");
    assertThat(olu.put("/teams/nope/capacity/Q", quoted("{'people':1}")).status()).isEqualTo(404);
    // Nobody reported maintenance of this team.
    assertThat(planning("Q", "de").path("capacity").asDouble())
        .isEqualTo(6.0 * Company.weeksOfQuarter());
    Api dan = service.as("dan");
    ok(
        dan.post(
            "/teams/de/maintenance",
            "{\"weekOf\":\""
                + monday(1).plusDays(2)
                + "\",\"share\":0.2,\"ticketsIn\":14,\"ticketsOut\":11,\"categories\":{\"Bank\":9}}"));
    ok(dan.post("/teams/de/maintenance", "{\"weekOf\":\"" + monday(2) + "\",\"share\":0.4}"));
    assertThat(planning("Q", "de").path("capacity").asDouble())
        .isCloseTo(6 * Company.weeksOfQuarter() * 0.7, within(1e-9));
    Answer again =
        ok(dan.post("/teams/de/maintenance", "{\"weekOf\":\"" + monday(2) + "\",\"share\":0.3}"));
    assertThat(again.json().path("version").asInt()).isEqualTo(2);
    assertThat(ada.get("/teams/de/maintenance").items("/weekOf"))
        .startsWith(monday(1).toString(), monday(2).toString());
    assertThat(ada.get("/teams/de/maintenance").json().at("/items/0/categories/Bank").asInt())
        .isEqualTo(9);
    refused(
        dan.post("/teams/de/maintenance", "{\"weekOf\":\"" + monday(-2) + "\",\"share\":0.3}"),
        422,
        "FUTURE");
    refused(
        dan.post(
            "/teams/de/maintenance", quoted("{'share':1.2,'ticketsIn':-1,'categories':{'':1}}")),
        422,
        "OUT_OF_RANGE");
    assertThat(ana.post("/teams/de/maintenance", quoted("{'share':0.3}")).status()).isEqualTo(403);
  }

  @Test
  void threeWeeksAboveTheLimitAreUnderWater() {
    Api ship = ada;
    for (int week = 2; week >= 0; week--) {
      assertThat(ada.get("/cycles/Q/audit?code=UNDER_WATER&team=box").json().path("findings"))
          .isEmpty();
      ok(
          ship.post(
              "/teams/box/maintenance", "{\"weekOf\":\"" + monday(week) + "\",\"share\":0.4}"));
    }
    assertThat(
            ada.get("/cycles/Q/audit?code=UNDER_WATER&team=box")
                .json()
                .at("/findings/0/subject/id")
                .asText())
        .isEqualTo("box");
    assertThat(planning("Q", "box").path("underWaterWeeks").asInt()).isEqualTo(3);
    ok(
        ship.post(
            "/teams/box/maintenance",
            "{\"weekOf\":\""
                + monday(0)
                + "\",\"share\":0.5,\"ticketsIn\":7,\"categories\":{\"Tape\":4}}"));
    ok(
        ship.post(
            "/teams/box/maintenance",
            "{\"weekOf\":\""
                + monday(1)
                + "\",\"share\":0.4,\"ticketsIn\":5,\"categories\":{\"Tape\":1,\"Glue\":2}}"));
    for (JsonNode team : ok(ada.get("/cycles/Q/maintenance")).json().path("teams")) {
      if (team.path("teamId").asText().equals("box")) {
        assertThat(team.path("share").asDouble()).isCloseTo(1.3 / 3, within(1e-9));
        assertThat(team.path("weeks")).hasSize(3);
        assertThat(team.path("underWaterWeeks").asInt()).isEqualTo(3);
      }
      if (team.path("teamId").asText().equals("ship")) {
        assertThat(team.path("share").isNull()).isTrue();
        assertThat(team.path("ticketsIn").asInt()).isEqualTo(12);
        assertThat(team.path("categories").toString()).isEqualTo(quoted("{'Glue':2,'Tape':5}"));
      }
    }
  }

  @Test
  void readinessTellsWhatIsMissingAndWhoHoldsIt() {
    service.importBundle(
        quoted(
            "{'cycles':[{'id':'N','name':'N','startsOn':'2031-01-01','endsOn':'2031-03-31','phase':'VALIDATE'}],"
                + "'capacities':[{'teamId':'fr','cycleId':'N','people':1}],"
                + "'initiatives':[{'id':'n1','teamId':'fr','cycleId':'N','title':'Draft'},"
                + "{'id':'n2','teamId':'fr','cycleId':'N','title':'Big','state':'COMMITTED','effort':20,'plannedEnd':'2031-03-01','committedEnd':'2031-03-01',"
                + "'dependencies':[{'id':'n-d1','providerTeamId':'box','need':'boxes','state':'REQUESTED'},{'id':'n-d2','providerTeamId':'de','need':'help','state':'ACCEPTED','size':'L'}]}]}"));
    JsonNode france = planning("N", "fr");
    assertThat(france.path("ready").asBoolean()).isFalse();
    assertThat(france.path("missing").findValuesAsText("code"))
        .containsExactlyInAnyOrder(
            "NOT_REFINED", "BRIEFING", "NO_EFFORT", "NO_OUTCOME", "NOT_ANSWERED", "OVER_CAPACITY");
    assertThat(france.path("committed").asDouble()).isEqualTo(20);
    // One person has the 13 weeks whose Thursdays lie in it; the draft is not estimated yet.
    assertThat(france.path("load").asDouble()).isCloseTo(20 / 13.0, within(1e-9));
    assertThat(france.path("planned").asDouble()).isEqualTo(20);
    assertThat(france.path("plannedLoad").asDouble()).isCloseTo(20 / 13.0, within(1e-9));
    assertThat(france.path("missing").findValuesAsText("message"))
        .contains(
            "“Draft” is not fully described: Problem, Need, Impact of not doing it, Expected"
                + " benefit, Solution are missing")
        .anyMatch(message -> message.matches("“Big” needs “boxes”: waiting for .+"));
    JsonNode box = planning("N", "box");
    assertThat(box.path("missing").findValuesAsText("code"))
        .containsExactly("NOT_ANSWERED", "NOTHING_PLANNED");
    assertThat(planning("N", "de").path("accepted").asDouble()).isEqualTo(3);
    assertThat(planning("N", "de").path("ready").asBoolean())
        .as("who only promised to others has no plan")
        .isFalse();
    JsonNode company = planning("N", "acme");
    assertThat(company.path("missing").findValuesAsText("code"))
        .contains("NOTHING_PLANNED", "NOT_ANSWERED")
        .filteredOn("NOT_ANSWERED"::equals)
        .hasSize(1);
    assertThat(company.path("accepted").asDouble()).isEqualTo(3);
    JsonNode agenda = ada.get("/cycles/N/planning").json().path("agenda");
    assertThat(agenda.toString())
        .isEqualTo(
            quoted("[{'position':1,'teamId':'fr','initiativeIds':['n2','n1'],'openIssues':6}]"));
  }

  @Test
  void rankingExplainsItselfAndAnswersWhatIf() {
    service.importBundle(
        quoted(
            "{'cycles':[{'id':'V','name':'V','startsOn':'2031-04-01','endsOn':'2031-06-30'}],"
                + "'objectives':[{'id':'v-c','teamId':'acme','cycleId':'V','title':'C','keyResults':[{'id':'v-ck','title':'k','metric':{'baseline':0,'target':10}}]},"
                + "{'id':'v-d','teamId':'eng','cycleId':'V','title':'D','keyResults':[{'id':'v-dk','title':'k','metric':{'baseline':0,'target':10}},{'id':'v-dk2','title':'k','weight':3,'metric':{'baseline':0,'target':10}}]},"
                + "{'id':'v-t','teamId':'pay','cycleId':'V','title':'T','keyResults':[{'id':'v-tk','title':'k','metric':{'baseline':0,'target':10},'alignments':[{'parentType':'KEY_RESULT','parentId':'v-dk'}]}]}],"
                + "'initiatives':[{'id':'v1','teamId':'fr','cycleId':'V','title':'One','effort':4,'state':'REFINED','contributions':[{'keyResultId':'v-tk','impact':'HIGH','confidence':0.5}],"
                + "'dependencies':[{'id':'v-x','providerTeamId':'box','need':'n','size':'M'}]},"
                + "{'id':'v2','teamId':'fr','cycleId':'V','title':'Two','effort':1,'state':'DRAFT','contributions':[{'keyResultId':'v-ck','impact':'LOW','confidence':1}]},"
                + "{'id':'v3','teamId':'de','cycleId':'V','title':'Three','state':'DRAFT'},"
                + "{'id':'v4','teamId':'de','cycleId':'V','title':'Four','effort':9,'bypass':{'reason':'LEGAL','note':'the law','grantedById':'olu'}}]}"));
    JsonNode items = ok(ada.get("/cycles/V/priorities")).json().path("items");
    assertThat(ada.get("/cycles/V/priorities").items("/initiativeId"))
        .containsExactly("v4", "v2", "v1", "v3");
    JsonNode one = items.get(2);
    assertThat(one.path("companyScore").asDouble()).isZero();
    // v-tk carries all of the tribe's, a quarter of the department's and nothing of the company's
    // success:
    // 2 * 0.5 * (0.4 * 1 + 0.4 * 0.25) = 0.5, over 4 * (1 + 0.25 * 2) = 6.
    assertThat(one.path("value").asDouble()).isCloseTo(0.5, within(1e-12));
    assertThat(one.path("cost").asDouble()).isCloseTo(6, within(1e-12));
    assertThat(one.path("score").asDouble()).isCloseTo(100 * 0.5 / 6, within(1e-9));
    assertThat(one.path("openDependencyLoad").asDouble()).isEqualTo(2);
    assertThat(one.at("/contributions/0/departmentWeight").asDouble())
        .isCloseTo(0.25, within(1e-12));
    assertThat(one.at("/contributions/0/tribeWeight").asDouble()).isEqualTo(1);
    // v-ck is all of the company's: 0.5 * 0.2 * 1 / 1.
    assertThat(items.get(1).path("score").asDouble()).isCloseTo(10, within(1e-9));
    assertThat(items.get(0).at("/bypass/grantedById").asText()).isEqualTo("olu");
    assertThat(items.get(3).path("score").isNull()).isTrue();

    Answer what =
        whatIf(
            "{'initiativeId':'v1','effort':2,'withoutDependencyIds':['v-x'],'contributions':[{'keyResultId':'v-tk','impact':'MASSIVE'}]}");
    assertThat(ok(what).items("/initiativeId")).containsExactly("v4", "v2", "v1", "v3");
    // 3 * 0.5 * 0.5 / 2
    assertThat(what.json().at("/items/2/score").asDouble()).isCloseTo(37.5, within(1e-9));
    assertThat(ada.get("/initiatives/v1").json().path("effort").asInt())
        .as("nothing is written")
        .isEqualTo(4);
    refused(whatIf("{'initiativeId':'nope'}"), 422, "UNKNOWN");
    refused(whatIf("{'initiativeId':'v1','effort':-1}"), 422, "OUT_OF_RANGE");
    refused(whatIf("{'initiativeId':'v1','withoutDependencyIds':['other']}"), 422, "UNKNOWN");
    assertThat(whatIf("{'initiativeId'").status()).isEqualTo(400);
    assertThat(ada.get("/cycles/V/priorities?team=de").items("/initiativeId"))
        .containsExactly("v4", "v3");
    assertThat(ada.get("/cycles/V/priorities?team=de").items("/rank")).containsExactly("1", "2");

    JsonNode exposed = ok(ada.get("/initiatives/v1/exposure")).json();
    assertThat(exposed.path("exposed").findValuesAsText("id"))
        .containsExactly("v-t", "v-dk", "v-tk", "v-d");
    assertThat(exposed.at("/exposed/3/share").asDouble()).isCloseTo(0.25, within(1e-12));
    assertThat(exposed.path("teams").toString()).isEqualTo(quoted("['eng','pay']"));
    assertThat(ada.get("/dependencies/v-x/exposure").json()).isEqualTo(exposed);
    assertThat(ada.get("/key-results/v-tk/exposure").json().path("exposed").findValuesAsText("id"))
        .containsExactly("v-t", "v-dk", "v-d");
    assertThat(
            ada.get("/key-results/v-dk/exposure?direction=DOWN")
                .json()
                .path("exposed")
                .findValuesAsText("type"))
        .containsExactly("KEY_RESULT", "INITIATIVE");
    assertThat(ada.get("/key-results/v-dk/exposure?direction=SIDE").status()).isEqualTo(400);
  }

  private Answer whatIf(String json) {
    return ada.get(
        "/cycles/V/priorities?whatIf=" + URLEncoder.encode(quoted(json), StandardCharsets.UTF_8));
  }

  @Test
  void whatComesLateSaysWhy() {
    service.importBundle(
        quoted(
                "{'initiatives':[{'id':'l1','teamId':'fr','cycleId':'Q','title':'Late','state':'IN_PROGRESS','effort':1,'committedOn':'$past','committedEnd':'$yesterday',"
                    + "'dependencies':[{'id':'l-d','providerTeamId':'box','need':'n','identifiedOn':'$past','state':'REQUESTED'}]},"
                    + "{'id':'l2','teamId':'fr','cycleId':'Q','title':'Given up','state':'COMMITTED','committedEnd':'$end'},"
                    + "{'id':'l3','teamId':'de','cycleId':'Q','title':'On time','state':'DELIVERED','committedEnd':'$today','deliveredOn':'$today'}]}")
            .replace("$past", Company.today().minusDays(30).toString())
            .replace("$yesterday", Company.today().minusDays(1).toString()));
    JsonNode before = ok(ada.get("/cycles/Q/delivery")).json();
    assertThat(before.at("/unexplained/0/proposed/0").asText()).isEqualTo("UNDISCUSSED_DEPENDENCY");
    assertThat(
            ada.get("/cycles/Q/audit?code=OVERDUE_INITIATIVE")
                .json()
                .at("/findings/0/subject/id")
                .asText())
        .isEqualTo("l1");

    Answer asked =
        refused(
            ana.post("/initiatives/l1/state", quoted("{'state':'DELIVERED'}")), 422, "REQUIRED");
    assertThat(asked.json().at("/violations/0/pointer").asText()).isEqualTo("/lateCause");
    assertThat(asked.text()).contains("UNDISCUSSED_DEPENDENCY");
    refused(
        ana.post("/initiatives/i1/state", quoted("{'state':'REFINED','lateCause':'SCOPE'}")),
        422,
        "STATE");
    Answer late =
        ok(
            ana.post(
                "/initiatives/l1/state",
                quoted(
                    "{'state':'DELIVERED','lateCause':'MAINTENANCE','reason':'payslip storm'}")));
    assertThat(late.json().path("lateCause").asText()).isEqualTo("MAINTENANCE");
    assertThat(late.json().path("lateNote").asText()).isEqualTo("payslip storm");
    ok(ana.post("/initiatives/l2/state", quoted("{'state':'POSTPONED','lateCause':'STAFFING'}")));

    JsonNode delivery = ok(ada.get("/cycles/Q/delivery?compare=C")).json();
    assertThat(delivery.path("teams").get(0).toString())
        .isEqualTo(
            quoted(
                "{'teamId':'acme','committed':3,'due':3,'delivered':2,'onTime':1,'late':1,'overdue':0,'givenUp':1,'pending':0,'onTimeRate':0.3333333333333333}"));
    assertThat(delivery.path("causes").toString())
        .isEqualTo(
            quoted(
                "[{'cause':'MAINTENANCE','count':1,'proposed':0},{'cause':'STAFFING','count':1,'proposed':0}]"));
    assertThat(delivery.path("withDependencies").toString())
        .isEqualTo(quoted("{'committed':1,'due':1,'onTime':0,'onTimeRate':0}"));
    assertThat(delivery.path("withoutDependencies").toString())
        .isEqualTo(quoted("{'committed':2,'due':2,'onTime':1,'onTimeRate':0.5}"));
    assertThat(delivery.at("/compare/0/cycleId").asText()).isEqualTo("C");
    assertThat(ada.get("/cycles/Q/delivery?compare=nope").status()).isEqualTo(404);
  }

  @Test
  void datesLieInTheCycleAndEffortAboveZero() {
    Answer refused =
        refused(
            ana.post(
                "/initiatives",
                quoted(
                    "{'teamId':'fr','cycleId':'Q','title':'x','effort':-2,'plannedEnd':'2035-01-01'}")),
            422,
            "OUT_OF_RANGE");
    assertThat(refused.status()).isEqualTo(422);
    refused(
        ana.patch("/initiatives/i1", quoted("{'plannedEnd':'2035-01-01'}")), 422, "OUTSIDE_CYCLE");
    refused(ana.patch("/initiatives/i1", quoted("{'committedOn':'$today'}")), 422, "READ_ONLY");
    refused(ana.patch("/initiatives/i1", quoted("{'dependencies':[]}")), 422, "READ_ONLY");
  }

  @Test
  void programmesTellHowTheyStand() {
    assertThat(ana.post("/programmes", quoted("{'name':'x'}")).status()).isEqualTo(403);
    service.importBundle(
        quoted(
            "{'cycles':[{'id':'PG','name':'PG','startsOn':'$today','endsOn':'$end'}],"
                + "'initiatives':[{'id':'g1','teamId':'fr','cycleId':'PG','title':'a','effort':3,'state':'DELIVERED'},"
                + "{'id':'g2','teamId':'de','cycleId':'PG','title':'b','effort':1,'dependencies':[{'id':'g-d','providerTeamId':'fr','need':'n'},{'id':'g-e','providerTeamId':'box','need':'n'}]},"
                + "{'id':'g3','teamId':'box','cycleId':'PG','title':'c','effort':5,'state':'DROPPED'}]}"));
    Answer made =
        olu.post(
            "/programmes",
            quoted(
                "{'id':'prog','name':'Moving out','ownerId':'ana','initiativeIds':['g1','g2','g3']}"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.json().path("progress").asDouble()).isEqualTo(0.75);
    assertThat(made.json().path("teamIds").toString()).isEqualTo(quoted("['de','fr']"));
    assertThat(made.json().path("counts").toString())
        .isEqualTo(quoted("{'DRAFT':1,'DELIVERED':1,'DROPPED':1}"));
    assertThat(made.json().path("dependencies").findValuesAsText("inside"))
        .containsExactly("true", "false");
    assertThat(ada.get("/initiatives/g3").json().path("programmeId").asText()).isEqualTo("prog");
    refused(
        olu.post("/programmes", quoted("{'id':'prog2','name':'x','initiativeIds':['nope']}")),
        422,
        "UNKNOWN");

    String week = monday(0).toString();
    Answer first =
        ana.put(
            "/programmes/prog/updates/" + Company.today(),
            quoted("{'headline':'half way','health':'AT_RISK','note':'n'}"));
    assertThat(first.status()).as(first.toString()).isEqualTo(201);
    assertThat(first.json().path("weekOf").asText()).isEqualTo(week);
    assertThat(
            ana.put(
                    "/programmes/prog/updates/" + week,
                    quoted("{'headline':'better','health':'ON_TRACK'}"))
                .status())
        .isEqualTo(200);
    refused(
        ana.put(
            "/programmes/prog/updates/" + monday(-1),
            quoted("{'headline':'x','health':'ON_TRACK'}")),
        422,
        "FUTURE");
    assertThat(
            service
                .as("dan")
                .put(
                    "/programmes/prog/updates/" + week,
                    quoted("{'headline':'x','health':'ON_TRACK'}"))
                .status())
        .isEqualTo(403);
    assertThat(ada.get("/programmes/prog/updates").items("/headline")).containsExactly("better");
    assertThat(ada.get("/programmes/prog").json().at("/latest/health").asText())
        .isEqualTo("ON_TRACK");
    assertThat(ada.get("/programmes?q=moving").items("/id")).containsExactly("prog");

    assertThat(ana.patch("/programmes/prog", quoted("{'initiativeIds':['g1']}")).status())
        .as("an initiative of a team that she does not write for")
        .isEqualTo(403);
    Answer fewer = ok(olu.patch("/programmes/prog", quoted("{'initiativeIds':['g1']}")));
    assertThat(fewer.json().path("initiativeIds").toString()).isEqualTo(quoted("['g1']"));
    assertThat(ada.get("/initiatives/g2").json().path("programmeId").isNull()).isTrue();
    ok(ana.patch("/programmes/prog", quoted("{'description':'d'}")));
    assertThat(ada.get("/programmes/prog").json().path("initiativeIds").toString())
        .as("kept where not said")
        .isEqualTo(quoted("['g1']"));
  }

  @Test
  void solicitationsShowWhoIsAskedTooOften() {
    refused(
        ana.post(
            "/cycles/Q/solicitations",
            quoted("{'teamId':'fr','requesterTeamId':'fr','topic':'t'}")),
        422,
        "SELF");
    assertThat(
            service
                .as("dan")
                .post(
                    "/cycles/Q/solicitations",
                    quoted("{'teamId':'box','requesterTeamId':'fr','topic':'t'}"))
                .status())
        .isEqualTo(403);
    for (int i = 0; i < 4; i++) {
      assertThat(
              ana.post(
                      "/cycles/Q/solicitations",
                      quoted(
                          "{'id':'s" + i + "','teamId':'box','requesterTeamId':'fr','topic':'t'}"))
                  .status())
          .isEqualTo(201);
    }
    refused(ana.patch("/solicitations/s1", quoted("{'topic':''}")), 422, "REQUIRED");
    assertThat(service.as("dan").patch("/solicitations/s1", quoted("{'state':'JOINED'}")).status())
        .isEqualTo(403);
    ok(ada.patch("/solicitations/s1", quoted("{'state':'JOINED'}")));
    JsonNode answer = ok(ada.get("/cycles/Q/solicitations")).json();
    assertThat(answer.path("items")).hasSize(4);
    assertThat(answer.at("/teams/0").toString())
        .isEqualTo(
            quoted("{'teamId':'box','asked':4,'joined':1,'declined':0,'standing':'TOO_OFTEN'}"));
    assertThat(answer.at("/teams/1/standing").asText()).isEqualTo("NEVER");
  }
}
