package io.okrcascade.api.store;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What a snapshot may cost who asks for it. */
final class Effort {
  /** It is at hand, or so in a moment. */
  static final Effort QUICK = new Effort(Duration.ofMillis(20)::toNanos, false);

  /**
   * It is loaded where it has to be; whom others hold up longer than a request lasts is told so.
   */
  static final Effort PATIENT = new Effort(Patience::nanos, true);

  private final LongSupplier wait;
  private final boolean mayLoad;

  private Effort(LongSupplier wait, boolean mayLoad) {
    this.wait = wait;
    this.mayLoad = mayLoad;
  }

  /** It may be waited for, and is not loaded; for so long over all that is waited for. */
  static Effort waiting(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    return new Effort(() -> Math.max(0, end - System.nanoTime()), false);
  }

  /** How long whoever changes what is in memory is waited for. */
  long waitNanos() {
    return wait.getAsLong();
  }

  boolean mayLoad() {
    return mayLoad;
  }
}
