package io.okrcascade.api.bench;

import io.okrcascade.api.platform.json.Json;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the built service with a heap of 256 MB on an empty embedded database, imports the
 * mid-size company and one of ten times its OKRs, and prints what each call costs from the client's
 * side of the loopback: an upper bound of what it costs at the server.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class LoadDriver {
  private static final int WARM_UP = 200;
  private static final int COUNTED = 200;

  private final Path jar;
  private final Path folder;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";

  private LoadDriver(Path jar) throws IOException {
    this.jar = jar;
    this.folder = Files.createTempDirectory("okr-load");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    Map<String, Double> once = new LoadDriver(jar).measure(1);
    Map<String, Double> tenfold = new LoadDriver(jar).measure(10);
    System.out.printf("%-44s %10s %10s %7s%n", "milliseconds", "1 x", "10 x", "ratio");
    once.forEach(
        (what, figure) -> {
          double more = tenfold.get(what);
          System.out.printf("%-44s %10.1f %10.1f %7.1f%n", what, figure, more, more / figure);
        });
  }

  private Map<String, Double> measure(int factor) throws Exception {
    Map<String, Double> figures = new LinkedHashMap<>();
    byte[] bundle =
        Json.mapper().writeValueAsBytes(LoadCompany.of(LocalDate.now(ZoneOffset.UTC), factor));
    token = createToken();
    Process service = null;
    try {
      long began = System.nanoTime();
      service = start();
      figures.put("start to first answer, new database", since(began));
      figures.put("import", timed("POST", "/import", bundle));
      figures.put("the same import again", timed("POST", "/import", bundle));
      figures.put("export", median("GET", "/export", 5));
      stop(service);
      began = System.nanoTime();
      service = start();
      figures.put("start to first answer, with this data", since(began));
      reads(figures);
      writes(figures);
      stop(service);
    } finally {
      if (service != null) {
        service.destroyForcibly();
      }
    }
    return figures;
  }

  private void reads(Map<String, Double> figures) throws Exception {
    String cascade = "/cycles/" + LoadCompany.CYCLE + "/cascade";
    figures.put("whole cascade, first", timed("GET", cascade, null));
    figures.put("whole cascade, warm", median("GET", cascade, COUNTED));
    figures.put(
        "whole cascade, warm, gzip", median("GET", cascade, COUNTED, "Accept-Encoding", "gzip"));
    String tag = send("GET", cascade, null).headers().firstValue("ETag").orElseThrow();
    figures.put(
        "whole cascade, unchanged (304)", median("GET", cascade, COUNTED, "If-None-Match", tag));
    figures.put("cascade of a tribe, warm", median("GET", cascade + "?team=t9", COUNTED));
    figures.put(
        "teams overview, warm", median("GET", "/cycles/" + LoadCompany.CYCLE + "/teams", COUNTED));
    figures.put("audit, warm", median("GET", "/cycles/" + LoadCompany.CYCLE + "/audit", COUNTED));
    for (String planned :
        List.of("priorities", "planning", "dependency-matrix", "delivery", "audit/history")) {
      String path = "/cycles/" + LoadCompany.CYCLE + "/" + planned;
      figures.put(planned + ", first", timed("GET", path, null));
      figures.put(planned + ", warm", median("GET", path, COUNTED));
    }
    figures.put(
        "exposure of an initiative, warm", median("GET", "/initiatives/i-t99-1/exposure", COUNTED));
    figures.put("inbox", median("GET", "/me/inbox", 20));
  }

  private void writes(Map<String, Double> figures) throws Exception {
    double[] checkIns = new double[COUNTED];
    double[] cascades = new double[COUNTED];
    double[] audits = new double[COUNTED];
    double[] plannings = new double[COUNTED];
    for (int i = -WARM_UP; i < COUNTED; i++) {
      String path = "/key-results/o-t" + (1 + Math.floorMod(i, 249)) + "-0-1/check-ins";
      byte[] body = ("{\"value\": " + Math.floorMod(i, 100) + "}").getBytes(StandardCharsets.UTF_8);
      double checkIn = timed("POST", path, body);
      double cascade = timed("GET", "/cycles/" + LoadCompany.CYCLE + "/cascade", null);
      double audit = timed("GET", "/cycles/" + LoadCompany.CYCLE + "/audit", null);
      double planning = timed("GET", "/cycles/" + LoadCompany.CYCLE + "/planning", null);
      if (i >= 0) {
        checkIns[i] = checkIn;
        cascades[i] = cascade;
        audits[i] = audit;
        plannings[i] = planning;
      }
    }
    figures.put("check-in", middle(checkIns));
    figures.put("whole cascade after a check-in", middle(cascades));
    figures.put("audit after a check-in", middle(audits));
    figures.put("planning after a check-in", middle(plannings));
  }

  private double median(String method, String path, int times, String... headers) throws Exception {
    for (int i = 0; i < times; i++) {
      timed(method, path, null, headers);
    }
    double[] figures = new double[times];
    for (int i = 0; i < times; i++) {
      figures[i] = timed(method, path, null, headers);
    }
    return middle(figures);
  }

  private static double middle(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  private double timed(String method, String path, byte[] body, String... headers)
      throws Exception {
    long began = System.nanoTime();
    HttpResponse<byte[]> response = send(method, path, body, headers);
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(
          path + ": " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return since(began);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofMinutes(5));
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

  // ---- the service ----

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().put("OKR_DATA", folder.toString());
    builder.environment().put("OKR_PORT", Integer.toString(port));
    builder.environment().put("OKR_ADMIN_PORT", "0");
    return builder;
  }

  private String createToken() throws Exception {
    Process process = command("token", "create", "--person", "root", "--admin").start();
    String secret = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return secret.strip();
  }

  private Process start() throws Exception {
    Process process = command("server").redirectOutput(Redirect.DISCARD).start();
    while (process.isAlive()) {
      try {
        if (send("GET", "/me", null).statusCode() == 200) {
          return process;
        }
      } catch (IOException e) {
        Thread.sleep(10); // not listening yet
      }
    }
    throw new IllegalStateException("the service ended at its start");
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
