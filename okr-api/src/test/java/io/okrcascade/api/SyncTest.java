package io.okrcascade.api;

import static io.okrcascade.api.testing.Talk.ok;
import static io.okrcascade.api.testing.Talk.quoted;
import static io.okrcascade.api.testing.Talk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other systems write: by ids of their own, many at once, and nothing that is not theirs. */
class SyncTest {
  private static RunningService service;
  private static Api ana;
  private static Api zoe;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
    service.importBundle(Company.bundle());
    ana = service.as("ana");
    zoe = service.as("zoe");
  }

  private static List<String> places(Answer answer) {
    List<String> places = new ArrayList<>();
    for (JsonNode violation : answer.json().path("violations")) {
      places.add(violation.path("code").asText() + " " + violation.path("pointer").asText());
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource({"objectives, description", "initiatives, ownerId"})
  void isCreatedAndThenChangedByTheIdOfAnotherSystem(String kind, String field) {
    String path = "/" + kind + "/by-external-id/ext-" + kind;
    String body = quoted("{'teamId':'fr','cycleId':'Q','title':'Synced'}");

    assertThat(zoe.put(path, body).status()).isEqualTo(403);
    for (String tag : List.of("\"1\"", "*")) {
      assertThat(ana.with("If-Match", tag).put(path, body).status()).as(tag).isEqualTo(412);
    }
    refused(ana.put(path, quoted("{'teamId':'fr','cycleId':'Q'}")), 422, "REQUIRED");
    Answer created = ok(ana.put(path, body));
    assertThat(created.status()).isEqualTo(201);
    String id = created.json().path("id").asText();
    assertThat(created.header("Location")).isEqualTo("/api/v1/" + kind + "/" + id);
    assertThat(created.json().path("externalId").asText()).isEqualTo("ext-" + kind);
    assertThat(ok(ana.get("/" + kind + "?externalId=ext-" + kind)).items("/id"))
        .containsExactly(id);

    Answer changed =
        ok(ana.put(path, quoted("{'" + field + "':'ana','externalId':'ext-" + kind + "'}")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().path("id").asText()).isEqualTo(id);
    assertThat(changed.json().path("title").asText()).isEqualTo("Synced");
    assertThat(changed.json().path(field).asText()).isEqualTo("ana");
    assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    assertThat(ok(ana.put(path, body)).json().path("version").asInt()).isEqualTo(2);

    assertThat(ana.with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(412);
    assertThat(zoe.put(path, quoted("{'title':' '}")).status()).isEqualTo(403);
    assertThat(places(refused(ana.put(path, quoted("{'externalId':'other'}")), 422, "READ_ONLY")))
        .containsExactly("READ_ONLY /externalId");
    refused(ana.put(path, quoted("{'id':'other'}")), 422, "READ_ONLY");
    assertThat(ok(ana.get("/" + kind + "/" + id)).json().path("version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "objectives, owner/repo#12",
    "initiatives, owner/repo#12",
    "objectives, a//b/",
    "objectives, 50%2F?&=+;x",
    "objectives, Zürich/é ☃",
  })
  void anIdOfAnotherSystemMayHoldSlashes(String kind, String externalId) {
    String coded = URLEncoder.encode(externalId, StandardCharsets.UTF_8).replace("+", "%20");
    String path = "/" + kind + "/by-external-id/" + coded;
    Answer created = ok(ana.put(path, quoted("{'teamId':'fr','cycleId':'Q','title':'Coded'}")));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("externalId").asText()).isEqualTo(externalId);
    Answer changed = ok(ana.put(path, quoted("{'title':'Again'}")));
    assertThat(changed.json().path("id")).isEqualTo(created.json().path("id"));
    assertThat(ok(ana.get("/" + kind + "?externalId=" + coded)).items("/title"))
        .containsExactly("Again");
  }

  @Test
  void keyResultsAreFoundByTheIdOfAnotherSystem() {
    ok(ana.patch("/key-results/fk2", quoted("{'externalId':'K/2'}")));

    for (String path : List.of("/objectives/fo/key-results", "/cycles/Q/key-results")) {
      assertThat(ok(ana.get(path + "?externalId=K%2F2")).items("/id")).containsExactly("fk2");
      assertThat(ok(ana.get(path + "?externalId=none")).items("/id")).isEmpty();
    }
  }

  @Test
  void aRepeatedPutAnswersTheSame() {
    Api keyed = ana.with("Idempotency-Key", "sync-1");
    String body = quoted("{'teamId':'fr','cycleId':'Q','title':'Once'}");
    Answer first = ok(keyed.put("/objectives/by-external-id/once", body));
    ok(ana.put("/objectives/by-external-id/once", quoted("{'title':'Twice'}")));
    Answer again = ok(keyed.put("/objectives/by-external-id/once", body));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(again.json().path("version").asInt()).isEqualTo(1);
    assertThat(ok(ana.get("/objectives?externalId=once")).items("/title")).containsExactly("Twice");
  }

  /** What stands below has paths of its own, but may be sent as it is. */
  @Test
  void theSameSentAgainWithAllThatStandsBelowChangesNothing() {
    String objective =
        quoted(
            "{'teamId':'fr','cycleId':'Q','title':'Whole','keyResults':[{'title':'First',"
                + "'metric':{'type':'NUMBER','unit':'x','baseline':0,'target':10.50}},{'title':'Second',"
                + "'metric':{'type':'MILESTONES','milestones':[{'id':'half','title':'Half','weight':1}]}}]}");
    String initiative =
        quoted(
            "{'teamId':'fr','cycleId':'Q','title':'Whole','contributions':[{'keyResultId':'fk1',"
                + "'impact':'HIGH','confidence':0.5}]}");

    for (String path : List.of("/objectives", "/initiatives")) {
      String one = path + "/by-external-id/whole";
      String body = path.equals("/objectives") ? objective : initiative;
      Answer first = ok(ana.put(one, body));
      Answer again = ok(ana.put(one, body));
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json()).isEqualTo(first.json());
      Answer other = ana.put(one, body.replace("10.50", "11").replace("0.5", "0.6"));
      assertThat(places(other))
          .containsExactly(
              path.equals("/objectives") ? "READ_ONLY /keyResults" : "READ_ONLY /contributions");
    }
  }

  @Test
  void manyAreCheckedInAtOnceOrNone() {
    String before = ok(ana.get("/key-results/fk1/check-ins")).text();
    Answer wrong =
        ana.post(
            "/cycles/Q/check-ins",
            quoted(
                "{'items':[{'keyResultId':'fk1','value':31},{'keyResultId':'fk2','value':'x'},"
                    + "{'keyResultId':'oldk','value':1},{'value':1},{'keyResultId':'fk1','note':''}]}"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(places(wrong))
        .contains(
            "BAD_TYPE /items/1/value",
            "OTHER_CYCLE /items/2/keyResultId",
            "REQUIRED /items/3/keyResultId");
    assertThat(wrong.text())
        .contains("\"params\":[\"Done then\",\"Closed quarter\",\"The quarter\"]");
    assertThat(ok(ana.get("/key-results/fk1/check-ins")).text()).isEqualTo(before);
    assertThat(
            ana.post(
                    "/cycles/Q/check-ins",
                    quoted("{'items':[{'keyResultId':'dk1','value':1},{'keyResultId':'fk1'}]}"))
                .status())
        .isEqualTo(403);
    Answer taken =
        ok(
            ana.post(
                "/cycles/Q/check-ins",
                quoted(
                    "{'items':[{'keyResultId':'fk1','value':32,'confidence':0.5},"
                        + "{'keyResultId':'fk1','value':3200}]}")));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.items("/value")).containsExactly("32", "3200");
    assertThat(taken.items("/warnings/0/code")).containsExactly("", "FAR_BEYOND");
    assertThat(ok(ana.get("/key-results/fk1")).json().path("value").asInt()).isEqualTo(3200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/objectives | {'teamId':'fr','cycleId':'Q','title':'T','grade':{'progress':1},'amendments':[]} | /amendments /grade",
        "/objectives | {'teamId':'fr','cycleId':'Q','title':'T','approvedById':'tia','createdOn':'2020-01-01'} | /createdOn /approvedById",
        "/objectives/fo/key-results | {'title':'T','metric':{'type':'BINARY'},'createdOn':'2020-01-01'} | /createdOn",
        "/key-results/fk2/check-ins | {'value':1,'voided':{'reason':'r'}} | /voided",
        "/initiatives | {'teamId':'fr','cycleId':'Q','title':'T','committedOn':'2026-01-01'} | /committedOn",
        "/initiatives | {'teamId':'fr','cycleId':'Q','title':'T','lateNote':'n'} | /lateNote",
        "/initiatives | {'teamId':'fr','cycleId':'Q','title':'T','dependencies':[{'providerTeamId':'de','need':'n','unplanned':true}]} | /dependencies/0/unplanned",
        "/initiatives/i1/dependencies | {'providerTeamId':'de','need':'n','identifiedOn':'2020-01-01'} | /identifiedOn",
        "/people | {'name':'N','state':'LEFT','leftOn':'2020-01-01'} | /state",
        "/people | {'name':'N','leftBehind':[{'kind':'OBJECTIVE','id':'fo'}]} | /leftBehind",
        "/cycles/Q/audit/waivers | {'findingId':'f','reason':'r','until':'$later','byId':'ana'} | /byId /findingId"
      })
  void whatOnlyBundlesTellIsRefusedAndNotDropped(String path, String body, String pointers) {
    Answer answer = service.as("ada").post(path, quoted(body));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
    List<String> told = new ArrayList<>();
    answer.json().path("violations").forEach(v -> told.add(v.path("pointer").asText()));
    assertThat(told).containsOnly(pointers.split(" "));
  }

  @Test
  void theWeeksOfAClosedQuarterAreClosed() {
    String day = Company.today().minusDays(75).toString();
    refused(
        ana.post("/teams/fr/maintenance", quoted("{'share':0.1,'weekOf':'" + day + "'}")),
        409,
        "CYCLE_CLOSED");
    ok(ana.post("/teams/fr/maintenance", quoted("{'share':0.1}")));
  }
}
