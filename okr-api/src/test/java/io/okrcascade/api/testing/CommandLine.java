package io.okrcascade.api.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the service's commands as processes of their own. */
public final class CommandLine {
  private CommandLine() {}

  /** What a command printed and how it ended. */
  public record Outcome(int status, String out, String err) {}

  /** A process that is not started yet; its database is the one given. */
  public static ProcessBuilder process(TestDatabase database, String... arguments) {
    List<String> command = new ArrayList<>(CommandClasses.command());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OKR_DATA", database.data());
    builder.environment().put("OKR_DB_URL", database.url());
    builder.environment().put("OKR_DB_USER", database.user());
    return builder;
  }

  /** Runs a command to its end. */
  public static Outcome run(TestDatabase database, String... arguments)
      throws IOException, InterruptedException {
    return run(process(database, arguments));
  }

  /** Runs a process to its end. */
  public static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException(builder.command() + " does not end");
      }
      return new Outcome(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(out);
      Files.delete(err);
    }
  }
}
