package io.okrcascade.api.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of a JVM beside this one. */
public final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  /** Bytes in use after a full collection. */
  public static long afterCollection(Process jvm) throws IOException {
    jcmd(jvm, "GC.run");
    Matcher used = USED.matcher(jcmd(jvm, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd tells nothing of the heap");
    }
    return Long.parseLong(used.group(1)) << 10;
  }

  private static String jcmd(Process jvm, String command) throws IOException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(tool.toString(), Long.toString(jvm.pid()), command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
