package io.okrcascade.api.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Random edits of one seed: each is done or refused, what is refused changes nothing, and what was
 * there at the end comes back from its export.
 */
final class Trial {
  /** Who sends what nobody in particular does. */
  private static final List<String> CALLERS =
      List.of("ada", "lea", "olu", "deb", "tia", "sam", "ana");

  private final RunningService service;
  private final RunningService second;
  private final List<Operation> operations;
  private final Tally tally;
  private final Dice dice;
  private final int seed;
  private final World world;
  private final long began;
  private final Set<String> left = new HashSet<>();
  private final List<String> sent = new ArrayList<>();

  Trial(RunningService service, RunningService second, JsonNode document, Tally tally, int seed) {
    this.service = service;
    this.second = second;
    this.tally = tally;
    this.seed = seed;
    operations = Operation.all(document);
    dice = new Dice(seed);
    service.empty();
    began = revision();
    Beginning.of(service, dice);
    world = new World(dice, Company.today(), service.admin(), document);
  }

  /** Sends some edits, and compares. */
  void run(int edits) {
    try {
      List<Operation> writes = operations.stream().filter(it -> !it.isRead()).toList();
      for (int i = 0; i < edits; i++) {
        // By turns: whatever comes, and one after the other, so that none is left out.
        int turn = Math.floorMod(seed * (edits / 2) + i / 2, writes.size());
        write(i % 2 == 0 ? dice.of(writes) : writes.get(turn));
        read();
      }
      assertThat(number("SELECT COUNT(DISTINCT revision) FROM change_log"))
          .as("revisions of which the log tells")
          .isEqualTo(revision() - began);
      new RoundTrip(service, second, operations, world).run();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "seed %d on %s, on %s: %s%n%s"
              .formatted(
                  seed,
                  service.database().kind(),
                  world.today,
                  e.getMessage(),
                  String.join("\n", sent)),
          e);
    }
  }

  private void write(Operation operation) {
    Draft draft = Writes.draft(operation, world);
    String caller = sender(draft);
    boolean isPatch = operation.method().equals("PATCH");
    String contentType = isPatch ? "application/merge-patch+json" : "application/json";
    byte[] body = draft.body() == null ? null : json(draft.body());
    Api api = service.as(caller).asPage();
    String how = "";
    if (operation.parameters().contains("If-Match") && dice.percent(15)) {
      String tag = dice.percent(80) ? service.admin().get(path(draft)).etag() : "\"999\"";
      if (!tag.isEmpty()) {
        api = api.with("If-Match", tag);
        how += " If-Match: " + tag;
      }
    }
    boolean isRepeated = operation.parameters().contains("Idempotency-Key") && dice.percent(15);
    if (isRepeated) {
      api = api.with("Idempotency-Key", "key" + sent.size());
      how += " Idempotency-Key: key" + sent.size();
    }
    long before = revision();
    Answer answer =
        api.send(operation.method(), draft.path(), body == null ? null : contentType, body);
    sent.add(
        "%s %s %s%s %s -> %s"
            .formatted(
                caller,
                operation.method(),
                draft.path(),
                how,
                body == null ? "" : new String(body, StandardCharsets.UTF_8),
                answer.status() < 300 ? answer.status() : answer));
    assertThat(answer.status()).as("an answer").isLessThan(500);
    if (!operation.toString().equals("POST /sessions")) {
      assertThat(answer.status()).as("an answer").isNotEqualTo(401);
    }
    boolean isDone = answer.status() < 300;
    tally.count(operation.toString(), isDone, answer);
    if (!isDone) {
      assertThat(revision()).as("the revision after a refusal").isEqualTo(before);
      return;
    }
    if (operation.path().endsWith("/leave")) {
      left.add(draft.path().split("/")[2]);
    }
    // Who has left is not answered any more, not even the same.
    if (isRepeated && !left.contains(caller)) {
      long after = revision();
      repeated(draft, answer, api.send(operation.method(), draft.path(), contentType, body));
      assertThat(revision()).as("the revision after a repetition").isEqualTo(after);
    }
    world.look();
  }

  private static void repeated(Draft draft, Answer answer, Answer again) {
    if (answer.json().has("secret") || answer.json().has("url")) {
      assertThat(again.json().path("code").asText()).as("a secret").isEqualTo("SHOWN_ONCE");
      return;
    }
    assertThat(again.status()).as("a repeated request: %s", again).isEqualTo(answer.status());
    // What is only tried out is not kept: each time it tells new ids of what has none.
    if (!draft.path().contains("dryRun=true")) {
      assertThat(Difference.between(answer.json(), again.json())).as("repetition").isEmpty();
    }
  }

  private static String path(Draft draft) {
    return draft.path().split("\\?")[0];
  }

  /** Who thought of it, else mostly who may do everything; who left has no token any more. */
  private String sender(Draft draft) {
    String sender =
        draft.byId() != null
            ? draft.byId()
            : dice.percent(80) ? RunningService.ADMIN : dice.of(CALLERS);
    boolean isThere = !left.contains(sender) && World.isHere(world.find("people", sender));
    return isThere ? sender : RunningService.ADMIN;
  }

  private long revision() {
    return number("SELECT revision FROM revision WHERE scope = 'GLOBAL'");
  }

  private long number(String sql) {
    return service.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
  }

  private void read() {
    List<Operation> reads = Questions.addressable(operations);
    Operation operation = dice.of(reads);
    String asked = world.address(operation.path());
    if (operation.parameters().contains("asOf") && dice.percent(50)) {
      asked += "?asOf=" + world.today.plusDays(dice.between(-130, 60));
    }
    Answer answer = service.admin().get(asked);
    assertThat(answer.status()).as("GET %s -> %s", asked, answer).isLessThan(500);
  }

  private static byte[] json(Object body) {
    try {
      return Api.JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
