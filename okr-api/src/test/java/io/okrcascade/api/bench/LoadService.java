package io.okrcascade.api.bench;

import io.okrcascade.api.testing.Heap;
import io.okrcascade.api.testing.KeptConnection;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built service as a process of its own on a database of its own, and calls to it. */
final class LoadService implements AutoCloseable {
  private final Path jar;
  private final String heap;
  private final Map<String, String> environment;
  private final Path folder;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;
  private Process process;

  /**
   * @param heap as {@code -Xmx} has it
   * @param environment what is set besides the folder and the ports
   */
  LoadService(Path jar, String heap, Map<String, String> environment) throws Exception {
    this.jar = jar;
    this.heap = heap;
    this.environment = environment;
    this.folder = Files.createTempDirectory("okr-load");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    if (environment.containsKey("OKR_DB_URL")) {
      command("db", "migrate").start().waitFor();
    }
    Process made = command("token", "create", "--person", "root", "--admin").start();
    token = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    made.waitFor();
  }

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-jar",
                jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().put("OKR_DATA", folder.toString());
    builder.environment().put("OKR_PORT", Integer.toString(port));
    builder.environment().put("OKR_ADMIN_PORT", "0");
    return builder;
  }

  /** Starts it and waits for its first answer. */
  void start() throws Exception {
    process = command("server").redirectOutput(Redirect.DISCARD).start();
    while (process.isAlive()) {
      try {
        if (send("GET", "/me", null).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(10); // not listening yet
      }
    }
    throw new IllegalStateException("the service ended at its start");
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  /** Milliseconds of processor time that it has used since its start. */
  double processorTime() {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  /**
   * As {@link #processorTime}, without that of the compilers of the JVM, which go on for minutes
   * after the start and have nothing to do with the call at hand. Linux tells it by thread, in
   * hundredths of a second.
   */
  double workTime() throws IOException {
    double compilers = 0;
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        // id (name) state and numbers, of which the 12th and 13th are the times.
        String[] stat = Files.readString(thread.resolve("stat")).split("[()]");
        if (stat[1].matches("C[12] Compiler.*")) {
          String[] numbers = stat[2].strip().split(" ");
          compilers += 10 * (Long.parseLong(numbers[11]) + Long.parseLong(numbers[12]));
        }
      }
    }
    return processorTime() - compilers;
  }

  /** MiB of memory that the process has, as Linux tells it. */
  double residentMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      String line = lines.filter(it -> it.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
  }

  /** Bytes of the heap that are in use after a full collection. */
  long heapAfterCollection() throws IOException {
    return Heap.afterCollection(process);
  }

  /** Milliseconds from a moment to now. */
  static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  /** Milliseconds that a call takes, which must succeed. */
  double timed(String method, String path, byte[] body, String... headers) throws Exception {
    long began = System.nanoTime();
    HttpResponse<byte[]> response = send(method, path, body, headers);
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(
          path + ": " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return since(began);
  }

  /** The median of some calls, after as many to warm up. */
  double median(String method, String path, int times, String... headers) throws Exception {
    for (int i = 0; i < times; i++) {
      timed(method, path, null, headers);
    }
    double[] figures = new double[times];
    for (int i = 0; i < times; i++) {
      figures[i] = timed(method, path, null, headers);
    }
    return middle(figures);
  }

  static double middle(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  /** A request of somebody, to be sent by {@link #http()}. */
  HttpRequest.Builder request(String path, String whose) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
        .header("Authorization", "Bearer " + whose)
        .timeout(Duration.ofMinutes(5));
  }

  /** A connection of its own, for a client that takes hardly any time itself. */
  KeptConnection connection() throws IOException {
    return new KeptConnection(URI.create("http://127.0.0.1:" + port));
  }

  /** The head of a request that goes over such a connection. */
  String head(String method, String path) {
    return "%s /api/v1%s HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer %s"
        .formatted(method, path, token);
  }

  HttpClient http() {
    return http;
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(path, token);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
