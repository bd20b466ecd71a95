package io.okrcascade.api.store;

import io.okrcascade.api.platform.problem.ProblemException;
import java.time.Duration;
import org.eclipse.jetty.http.HttpStatus;

/**
 * How long a request waits for what another one loads or computes.
 *
 * @param longest then it is told to come again
 */
record Patience(Duration longest) {
  /** As long as a request may take. */
  static final Patience OF_A_REQUEST = new Patience(Duration.ofSeconds(10));

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
