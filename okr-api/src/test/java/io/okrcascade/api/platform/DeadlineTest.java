package io.okrcascade.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every wait is inside the time of the request. */
class DeadlineTest {
  private static final Duration LONG = Duration.ofHours(2);

  @AfterEach
  void end() {
    Deadline.end();
  }

  @Test
  void aThreadThatAnswersNoRequestHasAllTheTimeItAsksFor() {
    assertThat(Deadline.left(LONG)).isEqualTo(LONG);

    Deadline.prolong(Duration.ofMillis(1));

    assertThat(Deadline.left(LONG)).as("what was not begun is not prolonged").isEqualTo(LONG);
  }

  @Test
  void noWaitIsLongerThanWhatIsLeft() {
    Deadline.begin(Duration.ofHours(1));

    assertThat(Deadline.left(LONG)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(Deadline.left(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));

    Deadline.end();

    assertThat(Deadline.left(LONG)).isEqualTo(LONG);
  }

  @Test
  void nothingIsLeftOfWhatIsOver() {
    Deadline.begin(Duration.ofSeconds(-1));

    assertThat(Deadline.left(LONG)).isZero();
  }

  @Test
  void aLongRequestHasItsTimeFromWhereItIsKnownToBeOne() {
    Deadline.begin(Duration.ofSeconds(-1));
    Deadline.prolong(Duration.ofHours(1));

    assertThat(Deadline.left(LONG)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }
}
