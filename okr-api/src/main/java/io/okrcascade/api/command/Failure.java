package io.okrcascade.api.command;

import io.dropwizard.configuration.ConfigurationException;
import io.okrcascade.api.platform.StartException;
import io.okrcascade.api.platform.json.MalformedException;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.RefusedException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
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
      int count = invalid.violations().size();
      return text.append(count)
          .append(count == 1 ? " fault" : " faults")
          .append("; nothing was written")
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
    Throwable cause = ExceptionUtils.getRootCause(error);
    return cause instanceof IOException io ? ofFile(io) : "it failed: " + cause;
  }

  /** Of a file that cannot be read. */
  private static String ofFile(IOException error) {
    if (error instanceof NoSuchFileException missing) {
      return "there is no file " + missing.getFile();
    }
    if (error instanceof AccessDeniedException denied) {
      return "the file " + denied.getFile() + " may not be read";
    }
    if (error instanceof FileNotFoundException) {
      return String.valueOf(error.getMessage());
    }
    return "it failed: " + error;
  }
}
