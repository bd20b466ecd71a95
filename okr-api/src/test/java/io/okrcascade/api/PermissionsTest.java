package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The table of permissions, line by line: who may, and that nobody else may. */
@OnEachDatabase
class PermissionsTest {
  private static final List<String> EVERYBODY =
      List.of("lea", "olu", "ada", "deb", "tia", "max", "ana", "dan", "zoe");

  private final RunningService service;
  private int number;

  PermissionsTest(RunningService service) {
    this.service = service;
  }

  /** All of these may do it, and everybody else is refused with 403. */
  private void only(String allowed, Function<Api, Answer> action) {
    List<String> may = Arrays.asList(allowed.split(" "));
    SoftAssertions softly = new SoftAssertions();
    for (String person : EVERYBODY) {
      number++;
      Answer answer = action.apply(service.as(person));
      if (may.contains(person)) {
        softly.assertThat(answer.status()).as("%s: %s", person, answer).isBetween(200, 299);
      } else {
        softly.assertThat(answer.status()).as("%s: %s", person, answer).isEqualTo(403);
        softly.assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      }
    }
    softly.assertAll();
  }

  private String id() {
    return "p" + System.identityHashCode(this) + "-" + number;
  }

  private Function<Api, Answer> objectiveOf(String team) {
    return api ->
        api.post(
            "/objectives",
            "{'id':'%s','teamId':'%s','cycleId':'Q','title':'T'}"
                .formatted(id(), team)
                .replace('\'', '"'));
  }

  @Test
  void membersOfASquadAndLeadsAtOrAboveItWriteItsObjectives() {
    only("ana tia deb ada", objectiveOf("fr"));
  }

  @Test
  void leadsWriteTheObjectivesOfATribeAndMembersDoNot() {
    only("tia deb ada", objectiveOf("pay"));
  }

  @Test
  void leadershipWritesForTheCompanyAndDepartments() {
    only("lea ada", objectiveOf("acme"));
    only("lea deb ada", objectiveOf("eng"));
  }

  @Test
  void checkInsAreWrittenByWhoWritesForTheTeam() {
    only("ana tia deb ada", api -> api.post("/key-results/fk1/check-ins", "{\"value\": 31}"));
  }

  @Test
  void objectivesAndKeyResultsAreChangedByWhoWritesForTheTeam() {
    only("ana tia deb ada", api -> api.patch("/objectives/fo", "{\"description\": \"d\"}"));
    only("ana tia deb ada", api -> api.patch("/key-results/fk2", "{\"cadenceDays\": 14}"));
    only(
        "ana tia deb ada",
        api ->
            api.post(
                "/objectives/fo/key-results",
                "{\"title\":\"k\",\"metric\":{\"type\":\"BINARY\"}}"));
  }

  @Test
  void initiativesAreWrittenByWhoWritesForTheTeam() {
    only(
        "ana tia deb ada",
        api ->
            api.post("/initiatives", "{\"teamId\":\"fr\",\"cycleId\":\"Q\",\"title\":\"Work\"}"));
    only("ana tia deb ada", api -> api.patch("/initiatives/i1", "{\"effort\": 7}"));
    only(
        "ana tia deb ada",
        api ->
            api.put("/initiatives/i1/key-results/fk2", "{\"impact\":\"LOW\",\"confidence\":0.5}"));
  }

  @Test
  void anObjectiveIsNotMovedIntoATeamThatTheCallerDoesNotWriteFor() {
    assertThat(service.as("ana").patch("/objectives/fo", "{\"teamId\": \"de\"}").status())
        .isEqualTo(403);
    assertThat(service.as("ana").patch("/initiatives/i1", "{\"teamId\": \"de\"}").status())
        .isEqualTo(403);
  }

  @Test
  void cyclesAreManagedByLeadershipAndProductOps() {
    only(
        "lea olu ada",
        api ->
            api.post(
                "/cycles",
                "{'id':'%1$s','name':'%1$s','startsOn':'2020-01-01','endsOn':'2020-12-31'}"
                    .formatted(id())
                    .replace('\'', '"')));
    only("lea olu ada", api -> api.patch("/cycles/Q", "{\"name\": \"The quarter\"}"));
    only(
        "lea olu ada",
        api -> api.post("/cycles/Q/phase", "{\"phase\": \"REVIEW\", \"reason\": \"r\"}"));
  }

  @Test
  void teamsAndPeopleAreManagedByProductOps() {
    only(
        "olu ada",
        api ->
            api.post(
                "/teams",
                "{'id':'%s','name':'N','level':'DEPARTMENT','parentId':'acme'}"
                    .formatted(id())
                    .replace('\'', '"')));
    only("olu ada", api -> api.patch("/teams/box", "{\"country\": \"FR\"}"));
    only("olu ada", api -> api.post("/people", "{\"id\":\"" + id() + "\",\"name\":\"New\"}"));
    only("olu ada", api -> api.patch("/people/zoe", "{\"name\": \"Zoé\"}"));
  }

  @Test
  void bundlesAreForProductOps() {
    only("olu ada", api -> api.get("/export"));
    only("olu ada", api -> api.post("/import", "{\"bundleVersion\": 1}"));
    only("olu ada", api -> api.post("/import?dryRun=true", "{\"bundleVersion\": 1}"));
  }

  @Test
  void bypassesAreGrantedByProductOpsAndLeadershipToAnyTeamsInitiative() {
    number++;
    String id = id();
    service
        .as("ana")
        .post(
            "/initiatives",
            "{\"id\":\"" + id + "\",\"teamId\":\"fr\",\"cycleId\":\"Q\",\"title\":\"W\"}");
    only(
        "lea olu ada",
        api ->
            api.patch(
                "/initiatives/" + id,
                "{\"bypass\": {\"reason\": \"LEGAL\", \"note\": \"" + number + "\"}}"));
    assertThat(
            service
                .as("olu")
                .patch("/initiatives/" + id, "{\"bypass\": null, \"title\": \"Mine now\"}")
                .status())
        .as("a bypass gives no right to change the rest")
        .isEqualTo(403);
  }

  @Test
  void tokensOfOthersAreForAdministrators() {
    only("ana ada", api -> api.get("/tokens?personId=ana"));
    only("ana ada", api -> api.post("/tokens", "{\"name\":\"n\",\"personId\":\"ana\"}"));
    String token = service.as("ana").post("/tokens", "{\"name\":\"n\"}").json().path("id").asText();
    assertThat(service.as("olu").delete("/tokens/" + token).status()).isEqualTo(403);
    assertThat(service.as("ada").delete("/tokens/" + token).status()).isEqualTo(204);
  }

  @Test
  void everybodyReadsEverything() {
    for (String path :
        List.of(
            "/me",
            "/teams",
            "/teams/acme/tree",
            "/people",
            "/people/ana",
            "/cycles",
            "/objectives",
            "/objectives/co",
            "/objectives/co/explanation",
            "/objectives/co/key-results",
            "/key-results/ck1",
            "/key-results/ck1/check-ins",
            "/key-results/pk1/alignments",
            "/initiatives",
            "/cycles/Q/cascade",
            "/cycles/Q/teams",
            "/cycles/Q/audit",
            "/changes")) {
      assertThat(service.as("zoe").get(path).status()).as(path).isEqualTo(200);
    }
  }

  // ---- nobody makes more of themselves ----

  @Test
  void onlyAnAdministratorMakesAdministrators() {
    Api olu = service.as("olu");
    String before = olu.get("/people/olu").text();
    assertThat(olu.patch("/people/olu", "{\"globalRoles\": [\"ADMIN\", \"PRODUCT_OPS\"]}").status())
        .isEqualTo(403);
    assertThat(olu.patch("/people/zoe", "{\"globalRoles\": [\"ADMIN\"]}").status()).isEqualTo(403);
    assertThat(
            olu.post(
                    "/people", "{\"id\": \"eve\", \"name\": \"Eve\", \"globalRoles\": [\"ADMIN\"]}")
                .status())
        .isEqualTo(403);
    for (String path : List.of("/import", "/import?dryRun=true")) {
      assertThat(
              olu.post(path, "{\"people\": [{\"id\": \"olu\", \"globalRoles\": [\"ADMIN\"]}]}")
                  .status())
          .isEqualTo(403);
    }
    assertThat(olu.get("/people/olu").text()).isEqualTo(before);
    assertThat(olu.get("/people/eve").status()).isEqualTo(404);

    assertThat(
            service
                .as("ada")
                .post("/people", "{\"id\": \"amy\", \"name\": \"A\", \"globalRoles\": [\"ADMIN\"]}")
                .status())
        .isEqualTo(201);
  }

  @Test
  void onlyAnAdministratorTakesTheRoleAway() {
    assertThat(service.as("olu").patch("/people/ada", "{\"globalRoles\": []}").status())
        .isEqualTo(403);
    assertThat(service.as("olu").patch("/people/ada", "{\"name\": \"Ada L.\"}").status())
        .as("nothing of somebody with a global role")
        .isEqualTo(403);
  }

  // ---- approval ----

  private String proposed(String team, String owner, String proposer) {
    number++;
    String id = id();
    assertThat(
            service
                .as("ada")
                .post(
                    "/objectives",
                    "{'id':'%s','teamId':'%s','cycleId':'Q','title':'T','ownerId':'%s'}"
                        .formatted(id, team, owner)
                        .replace('\'', '"'))
                .status())
        .isEqualTo(201);
    assertThat(move(proposer, id, "PROPOSED").status()).isEqualTo(200);
    return id;
  }

  private Answer move(String person, String id, String state) {
    return service
        .as(person)
        .post("/objectives/" + id + "/state", "{\"state\": \"" + state + "\"}");
  }

  @Test
  void aLeadAboveApprovesASquadsObjective() {
    String id = proposed("fr", "ana", "ana");
    for (String person : List.of("ana", "dan", "max", "lea", "olu", "zoe")) {
      assertThat(move(person, id, "APPROVED").status()).as(person).isEqualTo(403);
    }
    Answer approved = move("tia", id, "APPROVED");
    assertThat(approved.json().path("state").asText()).isEqualTo("APPROVED");
    assertThat(move("deb", proposed("fr", "ana", "ana"), "APPROVED").status()).isEqualTo(200);
  }

  @Test
  void leadershipApprovesTheCompanys() {
    String id = proposed("acme", "ada", "ada");
    for (String person : List.of("ada", "deb", "tia", "olu")) {
      assertThat(move(person, id, "APPROVED").status()).as(person).isEqualTo(403);
    }
    assertThat(move("lea", id, "APPROVED").status()).isEqualTo(200);
  }

  @Test
  void nobodyApprovesWhatTheyOwn() {
    assertThat(move("tia", proposed("fr", "tia", "ana"), "APPROVED").status()).isEqualTo(403);
    assertThat(move("lea", proposed("acme", "lea", "lea"), "APPROVED").status()).isEqualTo(403);
    assertThat(move("ada", proposed("fr", "ada", "ana"), "APPROVED").status()).isEqualTo(403);
  }

  @Test
  void aLeadDoesNotApproveForTheirOwnTeam() {
    assertThat(move("tia", proposed("pay", "max", "tia"), "APPROVED").status()).isEqualTo(403);
    assertThat(move("deb", proposed("pay", "max", "tia"), "APPROVED").status()).isEqualTo(200);
  }

  @Test
  void approvalIsNotReachedByCreatingOrPatching() {
    assertThat(
            service
                .as("ana")
                .post(
                    "/objectives",
                    "{\"teamId\":\"fr\",\"cycleId\":\"Q\",\"title\":\"T\",\"state\":\"APPROVED\"}")
                .status())
        .isEqualTo(422);
    String id = proposed("fr", "ana", "ana");
    assertThat(service.as("ana").patch("/objectives/" + id, "{\"state\":\"APPROVED\"}").status())
        .isEqualTo(422);
    String draft = proposed("fr", "ana", "ana");
    move("ana", draft, "DRAFT");
    assertThat(move("tia", draft, "APPROVED").status()).as("not proposed").isEqualTo(409);
  }

  @Test
  void whoIAmSaysWhatIMay() {
    assertThat(service.as("tia").get("/me").json().path("writableTeamIds"))
        .extracting(node -> node.asText())
        .contains("pay", "fr", "de")
        .doesNotContain("eng", "ship");
    assertThat(service.as("olu").get("/me").json().path("permissions").toString())
        .contains("IMPORT_EXPORT", "MANAGE_ORGANIZATION")
        .doesNotContain("ADMIN");
  }
}
