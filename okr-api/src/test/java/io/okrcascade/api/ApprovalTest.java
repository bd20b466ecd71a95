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
import org.junit.jupiter.api.Test;

/** Approval, amendments and check-ins that are taken back, over HTTP and through the database. */
@OnEachDatabase
class ApprovalTest {
  private final Api ada;
  private final Api lea;
  private final Api olu;
  private final Api ana;
  private final Api tia;

  ApprovalTest(RunningService service) {
    ada = service.as("ada");
    lea = service.as("lea");
    olu = service.as("olu");
    ana = service.as("ana");
    tia = service.as("tia");
  }

  private String objective(String title) {
    return ok(ana.post(
            "/objectives",
            quoted(
                "{'teamId':'fr','cycleId':'Q','title':'%s','ownerId':'ana','keyResults':[{'title':'K','metric':{'type':'NUMBER','unit':'x','baseline':0,'target':10}}]}"
                    .formatted(title))))
        .json()
        .path("id")
        .asText();
  }

  private static String state(String state) {
    return quoted("{'state':'%s'}".formatted(state));
  }

  private static String keyResultOf(Api api, String objectiveId) {
    return ok(api.get("/objectives/" + objectiveId + "/key-results"))
        .json()
        .at("/items/0/id")
        .asText();
  }

  private static boolean isTold(Api api, String kind, String subjectId) {
    for (JsonNode item : ok(api.get("/me/inbox")).json().path("items")) {
      if (item.path("kind").asText().equals(kind)
          && item.path("subjectId").asText().equals(subjectId)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void isAskedForGivenSentBackAndWithdrawn() {
    String id = objective("Asked for");
    String path = "/objectives/" + id;
    ok(ana.post(path + "/state", quoted("{'state':'PROPOSED','reason':null}")));
    assertThat(isTold(tia, "APPROVAL_ASKED", id)).isTrue();
    assertThat(isTold(ana, "APPROVAL_ASKED", id)).isFalse();
    refused(tia.post(path + "/state", state("DRAFT")), 422, "REASON_REQUIRED");
    ok(tia.post(path + "/state", quoted("{'state':'DRAFT','reason':'too vague'}")));
    assertThat(isTold(ana, "SENT_BACK", id)).isTrue();
    ok(ana.post(path + "/state", state("PROPOSED")));
    assertThat(isTold(ana, "SENT_BACK", id)).isFalse();
    Answer approved = ok(tia.post(path + "/state", state("APPROVED")));
    assertThat(approved.json().path("approvedById").asText()).isEqualTo("tia");
    assertThat(approved.json().path("proposedById").asText()).isEqualTo("ana");
    assertThat(isTold(ana, "APPROVED", id)).isTrue();
    assertThat(isTold(tia, "APPROVAL_ASKED", id)).isFalse();

    refused(ana.patch(path, quoted("{'title':'Other'}")), 422, "REASON_REQUIRED");
    ok(ana.patch(path, quoted("{'title':'Other','reason':'clearer'}")));
    assertThat(isTold(tia, "AMENDED", id)).isTrue();
    assertThat(isTold(ana, "AMENDED", id)).isFalse();
    refused(ana.delete(path), 409, "COMMITTED");
    refused(ana.patch(path, quoted("{'approvedById':'lea'}")), 422, "READ_ONLY");

    ok(ana.patch(path, quoted("{'archived':true,'reason':'out of sight'}")));
    assertThat(isTold(tia, "AMENDED", id)).as("also of what was archived").isTrue();
  }

  @Test
  void changingTheOwnerDoesNotHelp() {
    String id = objective("Given away");
    String path = "/objectives/" + id;
    ok(tia.patch(path, quoted("{'ownerId':'tia'}")));
    ok(tia.patch(path, quoted("{'ownerId':null}")));
    ok(ana.post(path + "/state", state("PROPOSED")));
    assertThat(isTold(tia, "APPROVAL_ASKED", id)).isFalse();
    assertThat(tia.post(path + "/state", state("APPROVED")).status()).isEqualTo(403);
    assertThat(ok(ana.get(path)).json().path("formerOwnerIds"))
        .extracting(JsonNode::asText)
        .containsExactly("ana", "tia");
    ok(ada.post(path + "/state", state("APPROVED")));
    assertThat(ok(ana.get(path)).json().path("formerOwnerIds")).isEmpty();
  }

  @Test
  void whatABundleDoesNotDateWasWrittenWithItsCycle() {
    ok(
        ada.post(
            "/import",
            quoted(
                "{'objectives':[{'id':'undated','teamId':'fr','cycleId':'Q','title':'T','state':'DRAFT',"
                    + "'keyResults':[{'id':'undatedk','title':'K','metric':{'type':'BINARY'}}]}]}")));
    String start = ok(ada.get("/cycles/Q")).json().path("startsOn").asText();
    for (String path : new String[] {"/objectives/undated", "/key-results/undatedk"}) {
      assertThat(ok(ada.get(path)).json().path("createdOn").asText()).as(path).isEqualTo(start);
      ok(ana.patch(path, quoted("{'title':'U','createdOn':'%s'}".formatted(start))));
      refused(ana.patch(path, quoted("{'createdOn':'2020-01-01'}")), 422, "READ_ONLY");
    }
  }

  @Test
  void amendmentsHoldJson() {
    String id = objective("Amended");
    String path = "/objectives/" + id;
    String keyResult = "/key-results/" + keyResultOf(ana, id);
    ok(ana.post(path + "/state", state("PROPOSED")));
    ok(tia.post(path + "/state", state("APPROVED")));
    refused(ana.patch(keyResult, quoted("{'metric':{'type':'BINARY'}}")), 422, "REASON_REQUIRED");
    ok(ana.patch(keyResult, quoted("{'metric':{'target':7.5},'reason':'so it is'}")));
    JsonNode amendment = ok(ana.get(path + "/amendments")).json().at("/items/0");
    assertThat(amendment.path("field").asText()).isEqualTo("metric.target");
    assertThat(amendment.path("oldValue").isNumber()).isTrue();
    assertThat(amendment.path("newValue").asDouble()).isEqualTo(7.5);
    assertThat(amendment.path("eased").asBoolean()).isTrue();
  }

  @Test
  void aKeyResultMoves() {
    String from = objective("From");
    String to = objective("To");
    String keyResult = keyResultOf(ana, from);
    Answer moved =
        ok(ana.patch("/key-results/" + keyResult, quoted("{'objectiveId':'%s'}".formatted(to))));
    assertThat(moved.json().path("objectiveId").asText()).isEqualTo(to);
    assertThat(ok(ana.get("/objectives/" + to + "/key-results")).items("/items")).hasSize(2);
  }

  @Test
  void aCheckInIsWarnedOfAndTakenBack() {
    String keyResult = keyResultOf(ana, objective("Checked in"));
    Answer made =
        ok(
            ana.post(
                "/key-results/" + keyResult + "/check-ins",
                quoted("{'id':'%s-c','value':1200}".formatted(keyResult))));
    assertThat(made.json().at("/warnings/0/code").asText()).isEqualTo("FAR_BEYOND");
    assertThat(made.json().at("/warnings/0/params/0").asInt()).isEqualTo(1200);
    String id = made.json().path("id").asText();
    assertThat(id).isEqualTo(keyResult + "-c");
    assertThat(made.header("Location")).isEqualTo("/api/v1/check-ins/" + id);
    Answer one = ok(ana.get("/check-ins/" + id));
    assertThat(one.etag()).isEqualTo(made.etag());

    refused(tia.post("/check-ins/" + id + "/void", "{}"), 422, "REASON_REQUIRED");
    assertThat(olu.post("/check-ins/" + id + "/void", "{}").status()).isEqualTo(403);
    Answer voided = ok(ana.post("/check-ins/" + id + "/void", quoted("{'reason':'a slip'}")));
    assertThat(voided.status()).isEqualTo(200);
    assertThat(voided.json().path("version").asInt()).isEqualTo(2);
    JsonNode listed = ok(ana.get("/key-results/" + keyResult + "/check-ins")).json().at("/items/0");
    assertThat(listed.at("/voided/reason").asText()).isEqualTo("a slip");
    assertThat(listed.at("/voided/byId").asText()).isEqualTo("ana");
    refused(ana.post("/check-ins/" + id + "/void", "{}"), 409, "VOIDED");
    ok(
        ana.post(
            "/key-results/" + keyResult + "/check-ins",
            quoted("{'confidence':0.4,'note':'we wait'}")));
    refused(ana.post("/key-results/" + keyResult + "/check-ins", "{}"), 422, "REQUIRED");
    assertThat(
            ana.post("/key-results/" + keyResult + "/check-ins", quoted("{'value':1,'byId':'lea'}"))
                .status())
        .isEqualTo(403);
  }

  @Test
  void anImportSaysWhy() {
    String id = objective("Imported");
    ok(ana.post("/objectives/" + id + "/state", state("PROPOSED")));
    ok(tia.post("/objectives/" + id + "/state", state("APPROVED")));
    String bundle = "{'objectives':[{'id':'%s','title':'%s'}]}";
    refused(olu.post("/import", quoted(bundle.formatted(id, "Told"))), 422, "REASON_REQUIRED");
    refused(
        olu.post("/import?dryRun=true", quoted(bundle.formatted(id, "Told"))),
        422,
        "REASON_REQUIRED");
    ok(olu.post("/import?reason=the+board", quoted(bundle.formatted(id, "Told"))));
    ok(
        olu.post(
            "/import",
            quoted("{'reason':'again','objectives':[{'id':'%s','title':'More'}]}".formatted(id))));
    assertThat(ok(ana.get("/objectives/" + id + "/amendments")).json().findValuesAsText("reason"))
        .containsExactly("the board", "again");
  }

  @Test
  void leadershipSwitchesApprovalOffAndOn() {
    assertThat(olu.patch("/settings", quoted("{'approval':false,'reason':'small'}")).status())
        .isEqualTo(403);
    assertThat(ana.patch("/settings", quoted("{'approval':false,'reason':'small'}")).status())
        .isEqualTo(403);
    assertThat(lea.patch("/settings", quoted("{'firstDayOfWeek':'SUNDAY'}")).status())
        .isEqualTo(403);
    refused(lea.patch("/settings", quoted("{'approval':false}")), 422, "REASON_REQUIRED");
    refused(olu.patch("/settings", quoted("{'language':'la'}")), 422, "UNKNOWN");
    JsonNode off = ok(lea.patch("/settings", quoted("{'approval':false,'reason':'small'}"))).json();
    try {
      assertThat(off.path("approval").asBoolean()).isFalse();
      assertThat(off.path("timeZone").asText()).isEqualTo("UTC");
      String id = objective("At once");
      assertThat(ok(ana.get("/objectives/" + id)).json().path("state").asText())
          .isEqualTo("APPROVED");
      refused(ana.post("/objectives/" + id + "/state", state("PROPOSED")), 409, "STATE");
    } finally {
      ok(ada.patch("/settings", quoted("{'approval':null,'reason':'we grew'}")));
    }
    assertThat(ok(ana.get("/settings")).json().path("approval").asBoolean()).isTrue();
  }
}
