package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Merge;
import io.okrcascade.core.bundle.MergeResult;
import io.okrcascade.core.edit.UseCase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long write is decided before its turn, and again only where that could come out otherwise. */
@OnEachDatabase
class PlannedWriteTest {
  private final RunningService service;
  private final Api ada;
  private final Writer writer;
  private final List<String> runs = new ArrayList<>();

  PlannedWriteTest(RunningService service) {
    this.service = service;
    ada = service.as("ada");
    writer = new Services(service.jdbi(), new OkrConfiguration()).writer;
  }

  /** Imports a value of a key result, while something else happens once that is decided. */
  private int decided(String keyResultId, Runnable meanwhile) {
    return decidedOf(
        """
        {"objectives":[{"id":"fo","keyResults":[{"id":"%s","checkIns":[{"id":"in-%s-%d",
        "on":"%s","value":25,"note":"imported"}]}]}]}"""
            .formatted(keyResultId, keyResultId, System.nanoTime(), Company.today()),
        meanwhile);
  }

  private int decidedOf(String bundle, Runnable meanwhile) {
    runs.clear();
    Merge merge =
        new Merge(
            new InputReader()
                .readJson(
                    new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)), Bundle.class)
                .input(null));
    UseCase<MergeResult> act =
        edit -> {
          runs.add("run");
          MergeResult result = merge.run(edit);
          if (runs.size() == 1) {
            meanwhile.run();
          }
          return result;
        };
    Reply reply =
        writer.importing(
            Caller.OPERATOR,
            Scope.EVERYTHING,
            null,
            act,
            written -> new Reply(200, null, null, written.revision()));
    assertThat(reply.body()).isEqualTo(latest());
    return runs.size();
  }

  private long latest() {
    return service
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT MAX(revision) FROM change_log").mapTo(Long.class).one());
  }

  private static void done(Api.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
  }

  @Test
  void onceWhereNothingElseHappens() {
    assertThat(decided("fk1", () -> {})).isEqualTo(1);
  }

  @Test
  void onceBesideCheckInsElsewhere() {
    int runs =
        decided("fk1", () -> done(ada.post("/key-results/dk1/check-ins", "{\"value\": 11}")));
    assertThat(runs).isEqualTo(1);
    assertThat(ada.get("/key-results/dk1").json().path("value").asInt()).isEqualTo(11);
  }

  /** Those are more than are looked at in its turn: the plan is brought up to date before that. */
  @Test
  void onceBesideVeryManyCheckInsElsewhereWhileItsRowsAreWritten() {
    String people =
        IntStream.rangeClosed(0, 1_000)
            .mapToObj("{\"id\":\"planned-%1$d\",\"name\":\"Planned %1$d\"}"::formatted)
            .collect(Collectors.joining(",", "{\"people\":[", "]}"));
    String many =
        IntStream.range(0, 500)
            .mapToObj("{\"keyResultId\":\"dk1\",\"value\":%d}"::formatted)
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    int runs =
        decidedOf(
            people,
            () -> {
              for (int i = 0; i < 5; i++) {
                done(ada.post("/cycles/Q/check-ins", many));
              }
            });
    assertThat(runs).isEqualTo(1);
    assertThat(ada.get("/people/planned-1000").status()).isEqualTo(200);
    assertThat(ada.get("/key-results/dk1").json().path("value").asInt()).isEqualTo(499);
  }

  @Test
  void againWhereTheSameKeyResultIsCheckedIn() {
    int runs =
        decided("fk1", () -> done(ada.post("/key-results/fk1/check-ins", "{\"value\": 12}")));
    assertThat(runs).isEqualTo(2);
  }

  @Test
  void againWhereAnythingElseIsChanged() {
    int[] number = {0};
    for (Runnable change :
        List.<Runnable>of(
            () -> done(ada.patch("/teams/box", "{\"name\":\"Box " + number[0]++ + "\"}")),
            () -> done(ada.post("/people", "{\"name\":\"Somebody\"}")),
            () -> done(ada.patch("/objectives/co", "{\"description\":\"" + number[0]++ + "\"}")))) {
      assertThat(decided("fk1", change)).isEqualTo(2);
    }
  }
}
