package io.okrcascade.api.command;

import io.dropwizard.configuration.ConfigurationException;
import io.okrcascade.api.platform.StartException;
import io.okrcascade.api.platform.json.MalformedException;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;

/** How a command that failed says why, in words rather than stack traces, and how it exits. */
public final class Failure {
  private static final int NOT_STARTED = 1;
  private static final int NOT_DONE = 2;

  private Failure() {}

  /** Says on standard error why. */
  public static void tell(Throwable error) {
    if (!(error instanceof ExitException)) {
      System.err.println(messageOf(error));
    }
  }

  /** The exit status of the process. */
  public static int statusOf(Throwable error) {
    if (error instanceof ExitException exit) {
      return exit.status();
    }
    return isOfStart(error) ? NOT_STARTED : NOT_DONE;
  }

  private static boolean isOfStart(Throwable error) {
    return error instanceof StartException || error instanceof ConfigurationException;
  }

  private static String messageOf(Throwable error) {
    if (error instanceof InvalidException invalid) {
      StringBuilder text = new StringBuilder();
      invalid
          .violations()
          .forEach(v -> text.append(v.pointer()).append(": ").append(v.message()).append('\n'));
      return text.append(invalid.violations().size())
          .append(" faults; nothing was written")
          .toString();
    }
    if (error instanceof RefusedException
        || error instanceof ProblemException
        || error instanceof MalformedException
        || isOfStart(error)) {
      return Optional.ofNullable(error.getMessage())
          .orElse("it failed")
          .strip()
          .replaceAll("\\s*\\R\\s*", " ");
    }
    return "it failed: " + ExceptionUtils.getRootCause(error);
  }
}
