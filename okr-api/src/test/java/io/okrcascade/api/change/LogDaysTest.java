package io.okrcascade.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.OnEachDatabase;
import io.okrcascade.api.testing.RunningService;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The first revision of each day is noted once, whichever write of the day is kept first. */
@OnEachDatabase
class LogDaysTest {
  private static final Instant EVENING = Instant.parse("2041-03-04T23:59:59Z");
  private static final Instant MORNING = Instant.parse("2041-03-05T00:00:00Z");
  private static final Instant LATER = Instant.parse("2041-03-05T09:00:00Z");

  private final RunningService service;
  private final LogDays days = new LogDays();

  LogDaysTest(RunningService service) {
    this.service = service;
  }

  @Test
  void leadsToTheFirstRevisionOfADay() {
    try (Handle handle = service.jdbi().open()) {
      handle.begin();
      days.begin(handle, EVENING, 900, 900);
      handle.rollback();
      handle.begin();
      days.begin(handle, EVENING, 901, 901); // what was rolled back was not noted
      days.begin(handle, EVENING, 902, 901);
      days.begin(handle, MORNING, 903, 901);
      days.begin(handle, LATER, 904, 901);
      days.begin(handle, EVENING, 905, 901); // a clock that went back
      handle.commit();

      assertThat(LogDays.firstSince(handle, EVENING.minusSeconds(100_000))).isEqualTo(901);
      assertThat(LogDays.firstSince(handle, EVENING)).isEqualTo(901);
      assertThat(LogDays.firstSince(handle, MORNING)).isEqualTo(903);
      assertThat(LogDays.firstSince(handle, LATER)).isEqualTo(903);
      assertThat(LogDays.firstSince(handle, LATER.plusSeconds(86_400))).isNull();

      days.begin(handle, EVENING, 906, 906); // known from here on
      handle.execute("DELETE FROM change_day WHERE revision > 900 AND written_on > '2041-01-01'");
      days.begin(handle, EVENING, 800, 800); // another log under it: nothing is taken for known
      assertThat(LogDays.firstSince(handle, EVENING)).isEqualTo(800);
      handle.execute("DELETE FROM change_day WHERE revision = 800");
    }
  }
}
