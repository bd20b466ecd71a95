package io.okrcascade.api.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The classes of the service as the commands under test load them: from jars, whose loaded form the
 * JVM keeps in an archive, so that a command starts in half of the time. Made once for all tests of
 * a JVM.
 */
final class CommandClasses {
  private static final String MAIN = "io.okrcascade.api.OkrApplication";

  private final String path;
  private final Path archive;

  private CommandClasses(Path folder) throws IOException, InterruptedException {
    path = classPath(folder);
    archive = folder.resolve("classes.jsa");
    List<String> arguments = new ArrayList<>(arguments("-XX:ArchiveClassesAtExit=" + archive));
    arguments.addAll(List.of("-Xlog:disable", "-cp", path, MAIN, "export"));
    ProcessBuilder builder =
        new ProcessBuilder(arguments)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("archive.log").toFile());
    builder.environment().put("OKR_DATA", folder.resolve("data").toString());
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || !Files.exists(archive)) {
      process.destroyForcibly();
      throw new IllegalStateException("no archive of classes, see " + folder);
    }
  }

  private static final class Shared {
    static final CommandClasses CLASSES = make();

    private static CommandClasses make() {
      try {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new CommandClasses(Files.createTempDirectory(target, "commands"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What runs a command, but for its own arguments. */
  static List<String> command() {
    CommandClasses classes = Shared.CLASSES;
    List<String> command = new ArrayList<>(arguments("-XX:SharedArchiveFile=" + classes.archive));
    command.addAll(List.of("-cp", classes.path, MAIN));
    return command;
  }

  private static List<String> arguments(String archive) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1", // it does not live long enough for more
        "-XX:+UseSerialGC",
        "-Duser.timezone=Asia/Kolkata",
        archive);
  }

  /** As that of the tests, with jars in the place of folders, and without the tests themselves. */
  private static String classPath(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path place = Path.of(entry);
      if (!Files.isDirectory(place)) {
        jars.add(entry);
      } else if (!place.endsWith("test-classes")) {
        jars.add(jar(place, folder.resolve("classes" + jars.size() + ".jar")).toString());
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
      }
    }
    return jar;
  }
}
