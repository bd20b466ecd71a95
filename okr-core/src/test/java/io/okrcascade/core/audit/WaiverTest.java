package io.okrcascade.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.okrcascade.core.message.InvalidException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A finding accepted for a reason until a day. */
class WaiverTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Test
  void holdsFromItsFirstDayToItsLast() {
    Waiver waiver = new Waiver("w", "c", "f", "why", DAY, DAY.plusDays(2), null);

    assertThat(waiver.holdsOn(DAY.minusDays(1))).isFalse();
    assertThat(waiver.holdsOn(DAY)).isTrue();
    assertThat(waiver.holdsOn(DAY.plusDays(2))).isTrue();
    assertThat(waiver.holdsOn(DAY.plusDays(3))).isFalse();
    assertThat(new Waiver("w", "c", "f", "why", DAY, DAY, null).holdsOn(DAY)).isTrue();
  }

  @Test
  void needsAReasonAndAnEndThatDoesNotComeBeforeItsBeginning() {
    assertThat(told(" ", DAY, DAY.minusDays(1)))
        .containsExactly("/until DATES", "/reason REQUIRED");
    assertThat(told("why", DAY, null)).containsExactly("/until REQUIRED");
    assertThat(told(null, null, DAY)).containsExactly("/from REQUIRED", "/reason REQUIRED");
  }

  private static String[] told(String reason, LocalDate from, LocalDate until) {
    return catchThrowableOfType(
            InvalidException.class, () -> new Waiver("w", "c", "f", reason, from, until, null))
        .violations()
        .stream()
        .map(v -> v.pointer() + " " + v.code())
        .toArray(String[]::new);
  }
}
