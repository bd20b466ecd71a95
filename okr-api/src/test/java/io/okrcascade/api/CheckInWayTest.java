package io.okrcascade.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.okr.CheckInResource;
import io.okrcascade.api.platform.OkrConfiguration;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.Ids;
import io.okrcascade.api.testing.Company;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.AddCheckIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/**
 * The way of a check-in from its resource to SQL, by the classes of ours that stand on the stack
 * when it is made and when it is inserted.
 */
class CheckInWayTest {
  private final Set<String> way = new TreeSet<>();

  @Test
  void passesAtMostEightClasses() {
    try (RunningService running = RunningService.start()) {
      running.importBundle(Company.bundle());
      Jdbi jdbi = running.jdbi();
      jdbi.setSqlLogger(new WhenInserted());
      Services services = new Services(jdbi, new Configuration());
      CheckInResource resource = new CheckInResource(services.reads, services.writes);

      byte[] body = "{\"value\": 33}".getBytes(StandardCharsets.UTF_8);
      assertThat(resource.create("fk1", new OfAda(), body).getStatus()).isEqualTo(201);
    }
    assertThat(way)
        .contains("CheckInResource", "Writer", "Edit", "AddCheckIn", "RecordStore", "Table")
        .hasSizeLessThanOrEqualTo(8);
  }

  private static final class OfAda extends RepeatableRequest {
    @Override
    public Caller caller() {
      return new Caller("ada");
    }

    @Override
    public List<Violation> faults() {
      return List.of();
    }
  }

  private final class WhenInserted implements SqlLogger {
    @Override
    public void logBeforeExecution(StatementContext context) {
      if (String.valueOf(context.getRenderedSql()).startsWith("INSERT INTO check_in ")) {
        way.addAll(ours());
      }
    }
  }

  /** Its clock is asked for the id of a check-in while it is made. */
  private final class Configuration extends OkrConfiguration {
    @Override
    public Clock clock() {
      return new Clock() {
        @Override
        public Instant instant() {
          List<String> stack = ours();
          if (stack.contains(AddCheckIn.class.getSimpleName())) {
            way.addAll(stack);
            way.remove(Ids.class.getSimpleName()); // that asks, and is passed by no value
          }
          return Clock.systemUTC().instant();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
    }
  }

  /** Classes of the product on the stack, the innermost first; nested ones count as their outer. */
  private static List<String> ours() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getClassName().replaceFirst("\\$.*", ""))
                    .filter(name -> name.startsWith("io.okrcascade."))
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .filter(name -> !name.equals(CheckInWayTest.class.getSimpleName()))
                    .distinct()
                    .toList());
  }
}
