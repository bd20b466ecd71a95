package io.okrcascade.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Has a process stop where it is, as a machine that hangs would, and go on. */
public final class Signals {
  private Signals() {}

  public static void stop(Process process) {
    send(process, "STOP");
  }

  public static void goOn(Process process) {
    send(process, "CONT");
  }

  private static void send(Process process, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
