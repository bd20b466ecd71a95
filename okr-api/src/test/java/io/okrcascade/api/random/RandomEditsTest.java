package io.okrcascade.api.random;

import static io.okrcascade.api.testing.Talk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.api.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is accepted can be exported, and imported again: random edits through every operation,
 * from many seeds. {@code -Drandom.seed=17} does the run of one seed again, on the same day.
 */
@OnEachDatabase(empty = true)
class RandomEditsTest {
  /** In a run: enough that over all runs each operation has its turn. */
  private static final int EDITS_ON_H2 = 20;

  private static final int EDITS_ON_MYSQL = 30;

  private static final int MOST_FAILURES = 3;

  /** The one seed to run; null for all. */
  private static final Integer ONLY = Integer.getInteger("random.seed");

  private final RunningService service;
  private final Tally tally = new Tally();
  private final JsonNode document;
  private final List<Operation> operations;

  RandomEditsTest(RunningService service) {
    this.service = service;
    this.document = ok(new Api(service.pagesUri(), null).get("/openapi.json")).json();
    this.operations = Operation.all(document);
  }

  @Test
  void everyOperationHasItsEdits() {
    assertThat(Writes.astray(operations))
        .as("operations without edits, and edits without")
        .isEmpty();
  }

  @Test
  void whatIsAcceptedComesBack() {
    run(8, 3);
  }

  @Test
  @Tag("slow")
  @Timeout(900)
  void whatIsAcceptedByAnyOperationComesBack() {
    run(200, 24);
    if (ONLY == null) {
      assertThat(tally.neverDone(operations)).as("operations that never succeeded").isEmpty();
      assertThat(tally.share()).as("edits that succeeded").isGreaterThanOrEqualTo(0.5);
    }
  }

  private void run(int onH2, int onMySql) {
    boolean isH2 = service.database().kind() == TestDatabase.Kind.H2;
    int first = ONLY != null ? ONLY : 0;
    int runs = ONLY != null ? 1 : isH2 ? onH2 : onMySql;
    List<String> failures = new ArrayList<>();
    try (RunningService second = RunningService.start()) {
      for (int i = 0; i < runs && failures.size() < MOST_FAILURES; i++) {
        try {
          new Trial(service, second, document, tally, first + i)
              .run(isH2 ? EDITS_ON_H2 : EDITS_ON_MYSQL);
        } catch (AssertionError e) {
          failures.add(e.getMessage());
        }
      }
    }
    assertThat(failures).as("runs, with what was done in them%n%s", tally).isEmpty();
  }
}
