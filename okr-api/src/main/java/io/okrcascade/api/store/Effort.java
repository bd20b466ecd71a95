package io.okrcascade.api.store;

import java.time.Duration;

/** What a snapshot may cost who asks for it. */
enum Effort {
  /** It is at hand, or so in a moment. */
  QUICK(Duration.ofMillis(20)),

  /** It may be waited for, and is not loaded. */
  WAITING(Duration.ofSeconds(2)),

  /**
   * It is loaded where it has to be; whom others hold up longer than a request lasts is told so.
   */
  PATIENT(Duration.ZERO);

  private final Duration wait;

  Effort(Duration wait) {
    this.wait = wait;
  }

  /** How long whoever changes what is in memory is waited for. */
  long waitNanos() {
    return this == PATIENT ? Patience.nanos() : wait.toNanos();
  }

  boolean mayLoad() {
    return this == PATIENT;
  }
}
