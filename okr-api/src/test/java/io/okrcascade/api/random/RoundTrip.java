package io.okrcascade.api.random;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.RunningService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one service exports, an empty one takes in, and is the same company then. */
final class RoundTrip {
  /** What tells of the keeping of rows, and not of the company. */
  private static final Set<String> OF_THE_ROWS =
      Set.of("revision", "version", "createdAt", "updatedAt", "writtenAt", "moved");

  private static final Set<String> OF_SETTINGS =
      Set.of("pace", "audit", "planning", "priority", "approval", "language", "firstDayOfWeek");

  private final RunningService service;
  private final RunningService second;
  private final List<Operation> operations;
  private final World world;

  RoundTrip(
      RunningService service, RunningService second, List<Operation> operations, World world) {
    this.service = service;
    this.second = second;
    this.operations = operations;
    this.world = world;
  }

  void run() {
    // What was written is what is read: until now all came from memory, by the log of changes.
    service.forget();
    requireExport("what is in the database", service.admin());
    requireNothingNew();
    second.empty();
    Api there = second.admin();
    settle(there);
    ok(there.post("/import", world.bundle().toString()));
    second.forget();
    requireExport("what was imported", there);
    List<String> questions = new ArrayList<>(Questions.some(operations, world));
    // An export tells of amendments as an import takes them, the answers as people see them.
    world
        .bundle()
        .path("objectives")
        .forEach(
            it -> {
              if (it.has("amendments")) {
                questions.add("/objectives/" + World.id(it) + "/amendments");
              }
            });
    for (String question : questions) {
      assertThat(Difference.between(answer(service.admin(), question), answer(there, question)))
          .as("places in which the answer to %s differs", question)
          .isEmpty();
    }
  }

  /** Importing changes what differs, and nothing does. */
  private void requireNothingNew() {
    JsonNode answer = ok(service.admin().post("/import", world.bundle().toString())).json();
    for (String changed : List.of("created", "updated")) {
      assertThat(answer.path(changed)).as("%s by importing what is there", changed).isEmpty();
    }
  }

  private void requireExport(String what, Api api) {
    assertThat(Difference.between(world.bundle(), ok(api.get("/export")).json()))
        .as("places in which the export of %s differs", what)
        .isEmpty();
  }

  /** Settings belong to where they are set, and come along by hand. */
  private void settle(Api there) {
    ObjectNode settings = ok(service.admin().get("/settings")).json().deepCopy();
    settings.retain(OF_SETTINGS);
    ok(there.patch("/settings", settings.put("reason", "as there").toString()));
  }

  private static JsonNode answer(Api api, String question) {
    Answer answer = api.get(question);
    return Api.JSON
        .createObjectNode()
        .put("status", answer.status())
        .set("body", ofTheCompany(answer.json()));
  }

  private static JsonNode ofTheCompany(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove(OF_THE_ROWS);
      object.path("answers").forEach(answer -> ((ObjectNode) answer).remove("id"));
      if (isToldWithoutId(object)) {
        object.remove("id");
      }
    }
    json.forEach(RoundTrip::ofTheCompany);
    if (json instanceof ArrayNode list && isToldWithoutId(list.path(0))) {
      List<JsonNode> sorted = new ArrayList<>();
      list.forEach(sorted::add);
      sorted.sort(Comparator.comparing(JsonNode::toString));
      list.removeAll().addAll(sorted);
    }
    return json;
  }

  /** Links and amendments, by whose ids lists are sorted that hold those of several records. */
  private static boolean isToldWithoutId(JsonNode record) {
    return record.has("childType") || record.has("eased");
  }
}
