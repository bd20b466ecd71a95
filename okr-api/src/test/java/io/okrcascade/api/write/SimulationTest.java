package io.okrcascade.api.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many courses of events, each from a seed. {@code -Dsimulation.seed} says where to begin: to see
 * one again that failed.
 */
class SimulationTest {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final long FIRST = Long.getLong("simulation.seed", 1);

  @Test
  void whateverHappensWhatClientsAreToldIsTrue() {
    runFor(SHORT, FIRST);
  }

  @Test
  @Tag("slow")
  void forTwoMinutes() {
    runFor(LONG, FIRST + 1_000_000);
  }

  private static void runFor(Duration duration, long first) {
    Map<String, Integer> happened = new HashMap<>();
    long end = System.nanoTime() + duration.toNanos();
    for (long seed = first; System.nanoTime() < end; seed++) {
      try {
        new Simulation(seed)
            .run()
            .counts
            .forEach((what, times) -> happened.merge(what, times, Integer::sum));
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(happened)
        .as("everything happens")
        .containsKeys(
            "written",
            "staged",
            "unknown",
            "nothing written",
            "crash",
            "freeze",
            "refused ROW",
            "refused TAKEN",
            "refused CHANGED",
            "refused NOT_FOUND",
            "refused LEFT",
            "refused MISTAKE");
  }

  @Test
  void aSeedRepeatsExactly() {
    for (long seed = 1; seed <= 20; seed++) {
      Simulation first = new Simulation(seed);
      Simulation second = new Simulation(seed);
      assertThat(second.run().counts).isEqualTo(first.run().counts);
      assertThat(second.trace()).as("seed " + seed).isEqualTo(first.trace());
    }
  }
}
