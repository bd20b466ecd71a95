package io.okrcascade.api.store;

import io.okrcascade.api.platform.Deadline;
import io.okrcascade.api.platform.problem.ProblemException;
import org.eclipse.jetty.http.HttpStatus;

/** How a request waits for what another one loads or computes. */
final class Patience {
  private Patience() {}

  /** How long it is waited for; then whoever waits is told so. */
  static long nanos() {
    return Deadline.left(Deadline.OF_A_REQUEST).toNanos();
  }

  /** Whether something failed because somebody waited as long, or for a like reason. */
  static boolean isOver(RuntimeException failure) {
    return failure instanceof ProblemException told
        && told.problem().status() == HttpStatus.SERVICE_UNAVAILABLE_503;
  }

  /** What is told to who waited as long. */
  static ProblemException over() {
    return ProblemException.unavailable(
        "what you ask for is still being loaded or computed for somebody else; ask again in a"
            + " moment");
  }
}
