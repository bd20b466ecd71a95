package io.okrcascade.api.testing;

import io.okrcascade.api.OkrApplication;
import io.okrcascade.api.command.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the service's commands, as processes of their own or, which is quicker, in this JVM. */
public final class CommandLine {
  private CommandLine() {}

  /** What a command printed and how it ended. */
  public record Outcome(int status, String out, String err) {}

  /** A process that is not started yet, and is told of no database. */
  public static ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>(CommandClasses.command());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** A process that is not started yet; its database is the one given. */
  public static ProcessBuilder process(TestDatabase database, String... arguments) {
    ProcessBuilder builder = process(arguments);
    builder.environment().put("OKR_DATA", database.data());
    builder.environment().put("OKR_DB_URL", database.url());
    builder.environment().put("OKR_DB_USER", database.user());
    return builder;
  }

  /** Runs a command to its end, in this JVM. */
  public static Outcome runHere(TestDatabase database, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(RunningService.configuration(database).toString());
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    Ending application = new Ending();
    try {
      application.run(command.toArray(String[]::new));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return new Outcome(
        application.status,
        said.toString(StandardCharsets.UTF_8),
        told.toString(StandardCharsets.UTF_8));
  }

  /** Keeps the status with which the process would end. */
  private static final class Ending extends OkrApplication {
    private int status;

    @Override
    protected void onFatalError(Throwable error) {
      status = Failure.statusOf(error);
    }
  }

  /** Runs a command to its end, as a process. */
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
