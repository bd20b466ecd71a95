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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments and mentions, the inbox, waivers and the indices by day. */
@OnEachDatabase
class TalkTest {
  private final RunningService service;
  private final Api ada;
  private final Api olu;
  private final Api ana;

  TalkTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    olu = service.as("olu");
    ana = service.as("ana");
  }

  private List<String> inbox(String person, String kind) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : ok(service.as(person).get("/me/inbox")).json().path("items")) {
      if (item.path("kind").asText().equals(kind)) {
        found.add(item.path("subjectType").asText() + " " + item.path("subjectId").asText());
      }
    }
    return found;
  }

  @Test
  void peopleTalkAndAreMentioned() {
    ok(
        ana.post(
            "/initiatives/i1/dependencies",
            quoted("{'id':'talk-d','providerTeamId':'de','need':'n'}")));
    for (String path :
        List.of("/objectives/fo", "/key-results/fk1", "/initiatives/i1", "/dependencies/talk-d")) {
      Answer said =
          service
              .as("zoe")
              .post(path + "/comments", quoted("{'text':'@dan look, not x@dan.org; @nobody'}"));
      assertThat(said.status()).as(said.toString()).isEqualTo(201);
      assertThat(said.json().path("mentions").toString()).isEqualTo(quoted("['dan']"));
      assertThat(ada.get(path + "/comments").items("/text"))
          .containsExactly("@dan look, not x@dan.org; @nobody");
    }
    assertThat(inbox("dan", "MENTION"))
        .containsExactlyInAnyOrder(
            "OBJECTIVE fo", "KEY_RESULT fk1", "INITIATIVE i1", "DEPENDENCY talk-d");
    assertThat(inbox("zoe", "MENTION")).isEmpty();
    ok(service.as("dan").post("/objectives/fo/comments", quoted("{'text':'seen'}")));
    assertThat(inbox("dan", "MENTION")).as("answered").doesNotContain("OBJECTIVE fo").hasSize(3);
    assertThat(service.as("dan").post("/me/inbox/seen", "").status()).isEqualTo(204);
    assertThat(inbox("dan", "MENTION")).isEmpty();
    assertThat(service.as("dan").post("/me/inbox/seen", "").status()).isEqualTo(204);
  }

  @Test
  void theAuditSpeaksOfADraftBeforeItIsWritten() {
    String draft =
        quoted(
            "{'bundleVersion':1,'objectives':[{'id':'draft','teamId':'fr','cycleId':'Q',"
                + "'title':'A draft','keyResults':[{'id':'draft-1','title':'Done',"
                + "'metric':{'type':'BINARY'}}]}]}");
    Answer preview = ok(ana.post("/cycles/Q/audit/preview", draft));
    assertThat(preview.json().path("findings").findValuesAsText("code"))
        .contains("ORPHAN_OBJECTIVE", "KEY_RESULT_COUNT", "NO_OWNER", "OUTPUT_NOT_OUTCOME");
    for (JsonNode finding : preview.json().path("findings")) {
      assertThat(finding.at("/subject/id").asText()).isIn("draft", "draft-1", "fr");
    }
    assertThat(ana.get("/objectives/draft").status()).isEqualTo(404);
    refused(
        ana.post(
            "/cycles/Q/audit/preview",
            draft.replace("\"BINARY\"", "\"NUMBER\",\"baseline\":1,\"target\":1")),
        422,
        "INCOMPLETE");
    assertThat(ana.post("/cycles/gone/audit/preview", draft).status()).isEqualTo(404);
  }

  @Test
  void aCommentBelongsToWhoWroteIt() {
    Answer said = ok(ana.post("/objectives/co/comments", quoted("{'id':'c-own','text':'first'}")));
    readsBack("/comments/c-own", said);
    refused(ana.post("/objectives/co/comments", quoted("{'text':' '}")), 422, "REQUIRED");
    refused(
        ana.post("/objectives/co/comments", quoted("{'id':'c-own','text':'second'}")),
        409,
        "ID_TAKEN");
    assertThat(service.as("dan").patch("/comments/c-own", quoted("{'text':'x'}")).status())
        .isEqualTo(403);
    assertThat(ada.patch("/comments/c-own", quoted("{'text':'x'}")).status())
        .as("an administrator puts no words into another's mouth")
        .isEqualTo(403);
    ok(ana.patch("/comments/c-own", quoted("{'text':'better'}")));
    assertThat(ana.with("If-Match", "\"1\"").delete("/comments/c-own").status()).isEqualTo(412);
    assertThat(ana.delete("/comments/c-own").status()).isEqualTo(204);
    assertThat(ana.get("/comments/c-own").status()).isEqualTo(404);
    ok(ana.post("/objectives/co/comments", quoted("{'id':'c-own','text':'rude'}")));
    assertThat(service.as("dan").delete("/comments/c-own").status()).isEqualTo(403);
    assertThat(ada.delete("/comments/c-own").status()).isEqualTo(204);
    assertThat(ana.post("/objectives/nope/comments", quoted("{'text':'x'}")).status())
        .isEqualTo(404);
  }

  private void readsBack(String path, Answer written) {
    assertThat(ada.get(path).json()).isEqualTo(written.json());
  }

  @Test
  void theInboxHoldsWhatWaits() {
    ok(
        ana.post(
            "/initiatives/i1/dependencies",
            quoted(
                "{'id':'in-d','providerTeamId':'de','need':'papers','neededBy':'%s'}"
                    .formatted(Company.today().plusDays(9)))));
    assertThat(inbox("ana", "ANSWER_TO_REACT")).contains("DEPENDENCY in-d");
    assertThat(inbox("dan", "DEPENDENCY_TO_ANSWER")).doesNotContain("DEPENDENCY in-d");
    ok(ana.post("/dependencies/in-d/answers", quoted("{'state':'REQUESTED'}")));
    assertThat(inbox("dan", "DEPENDENCY_TO_ANSWER")).contains("DEPENDENCY in-d");
    assertThat(ok(service.as("dan").get("/me/inbox")).items("/neededBy"))
        .contains(Company.today().plusDays(9).toString());
    assertThat(inbox("ana", "ANSWER_TO_REACT")).doesNotContain("DEPENDENCY in-d");
    assertThat(inbox("zoe", "DEPENDENCY_TO_ANSWER")).isEmpty();
    ok(
        service
            .as("dan")
            .post("/dependencies/in-d/answers", quoted("{'state':'DECLINED','note':'no'}")));
    assertThat(inbox("ana", "ANSWER_TO_REACT")).contains("DEPENDENCY in-d");
    assertThat(inbox("dan", "DEPENDENCY_TO_ANSWER")).doesNotContain("DEPENDENCY in-d");
    // fk2 has never been checked in; fk1 was, two days ago.
    assertThat(inbox("ana", "CHECK_IN_DUE"))
        .contains("KEY_RESULT fk2")
        .doesNotContain("KEY_RESULT fk1");
    assertThat(inbox("ana", "FINDING")).isNotEmpty();
    assertThat(ok(ana.get("/me/inbox")).json().path("items"))
        .filteredOn(item -> item.path("kind").asText().equals("FINDING"))
        .allSatisfy(item -> assertThat(item.path("advice").asText()).isNotBlank());
    assertThat(inbox("zoe", "FINDING")).isEmpty();
  }

  @Test
  void aWaiverHoldsUntilItsEnd() {
    JsonNode finding =
        ok(ada.get("/cycles/Q/audit?code=KEY_RESULT_COUNT")).json().at("/findings/0");
    String id = finding.path("id").asText();
    assertThat(
            ana.post(
                    "/cycles/Q/audit/waivers",
                    quoted("{'findingId':'" + id + "','reason':'r','until':'$end'}"))
                .status())
        .isEqualTo(403);
    refused(
        olu.post("/cycles/Q/audit/waivers", quoted("{'findingId':'" + id + "','reason':'r'}")),
        422,
        "REQUIRED");
    refused(
        olu.post(
            "/cycles/Q/audit/waivers",
            quoted("{'findingId':'" + id + "','reason':'r','until':'2020-01-01'}")),
        422,
        "DATES");
    refused(
        olu.post(
            "/cycles/Q/audit/waivers", quoted("{'findingId':'0000','reason':'r','until':'$end'}")),
        422,
        "UNKNOWN");
    Answer made =
        olu.post(
            "/cycles/Q/audit/waivers",
            quoted(
                "{'id':'w1','findingId':'" + id + "','reason':'an owner comes','until':'$end'}"));
    assertThat(made.status()).as(made.toString()).isEqualTo(201);
    assertThat(made.json().path("byId").asText()).isEqualTo("olu");
    assertThat(ada.get("/cycles/Q/audit/waivers").items("/id")).containsExactly("w1");
    assertThat(waived(id, "")).isTrue();
    assertThat(waived(id, "&asOf=" + Company.today().plusDays(30))).isTrue();
    assertThat(waived(id, "&asOf=" + Company.today().plusDays(31))).isFalse();
    assertThat(olu.delete("/cycles/C/audit/waivers/w1").status()).isEqualTo(404);
    assertThat(olu.delete("/cycles/Q/audit/waivers/w1").status()).isEqualTo(204);
    assertThat(waived(id, "")).isFalse();
  }

  private boolean waived(String findingId, String query) {
    for (JsonNode finding :
        ok(ada.get("/cycles/Q/audit?code=KEY_RESULT_COUNT" + query)).json().path("findings")) {
      if (finding.path("id").asText().equals(findingId)) {
        return finding.path("waived").asBoolean();
      }
    }
    throw new AssertionError("not found any more: " + findingId);
  }

  @Test
  void theIndicesHaveAHistory() {
    JsonNode days = ok(ada.get("/cycles/Q/audit/history")).json().path("items");
    assertThat(days).hasSize(50);
    assertThat(days.at("/0/on").asText()).isEqualTo(Company.quarterStart().toString());
    assertThat(days.at("/49/on").asText()).isEqualTo(Company.today().toString());
    assertThat(days.at("/49/indices")).isEqualTo(ada.get("/cycles/Q/audit").json().path("indices"));
    String day = days.at("/30/on").asText();
    assertThat(days.at("/30/indices"))
        .isEqualTo(ada.get("/cycles/Q/audit?asOf=" + day).json().path("indices"));
    assertThat(days.at("/0/indices/freshness").asDouble())
        .isNotEqualTo(days.at("/49/indices/freshness").asDouble());
    assertThat(ok(ada.get("/cycles/Q/audit/history?team=de")).json().at("/items/49/indices"))
        .isEqualTo(ada.get("/cycles/Q/audit?team=de").json().path("indices"));
  }
}
