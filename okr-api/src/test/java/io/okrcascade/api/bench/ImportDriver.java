package io.okrcascade.api.bench;

import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.MySqlServer;
import io.okrcascade.api.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An import of some 36,000 records beside twelve who write and eight who read: who was refused, and
 * how long each waited at most.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class ImportDriver {
  private static final int WRITERS = 12;
  private static final int READERS = 8;

  /** Of each of 250 teams: with key results, check-ins and links 36,000 records. */
  private static final int OBJECTIVES = 5;

  private static final String CASCADE = "/cycles/" + LoadCompany.CYCLE + "/cascade";
  private static final List<String> READ =
      List.of("/me", "/objectives/o-t9-0", CASCADE + "?team=t99", CASCADE);

  private final LoadService service;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Double> longest = new ConcurrentHashMap<>();
  private final Map<String, Integer> refused = new ConcurrentHashMap<>();
  private final Map<String, Integer> done = new ConcurrentHashMap<>();

  private ImportDriver(LoadService service) {
    this.service = service;
  }

  /**
   * @param arguments the jar; {@code mysql} for a server of its own instead of the embedded
   *     database
   */
  public static void main(String[] arguments) throws Exception {
    boolean isMySql = List.of(arguments).contains("mysql");
    Map<String, String> environment = Map.of();
    if (isMySql) {
      TestDatabase own = MySqlServer.shared().emptySchema();
      environment =
          Map.of("OKR_DB_URL", own.url(), "OKR_DB_USER", own.user(), "OKR_DB_PASSWORD", "");
    }
    try (LoadService service = new LoadService(Path.of(arguments[0]), "512m", environment)) {
      new ImportDriver(service).measure();
      service.stop();
    }
  }

  private void measure() throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    service.start();
    service.timed("POST", "/import", Json.mapper().writeValueAsBytes(LoadCompany.of(today, 1)));
    double alone = imported("alone", today.minusDays(200));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        all.add(threads.submit(over(this::checkIn)));
      }
      for (int i = 0; i < READERS; i++) {
        String path = READ.get(i % READ.size());
        all.add(threads.submit(over(() -> call("GET", path, null, path))));
      }
      Thread.sleep(5_000); // what is measured begins warm
      List.of(longest, done, refused).forEach(Map::clear);
      double beside = imported("beside", today.minusDays(400));
      isOver.set(true);
      for (Future<Void> one : all) {
        one.get();
      }
      System.out.printf("import alone / beside the others, ms   %.0f / %.0f%n", alone, beside);
      longest.forEach(
          (what, millis) ->
              System.out.printf(
                  "%-40s %6d done, %d refused, at most %.0f ms%n",
                  what, done.getOrDefault(what, 0), refused.getOrDefault(what, 0), millis));
    } finally {
      threads.shutdownNow();
    }
  }

  private double imported(String cycle, LocalDate startsOn) throws Exception {
    return service.timed(
        "POST",
        "/import",
        Json.mapper().writeValueAsBytes(LoadCompany.another(cycle, startsOn, OBJECTIVES)));
  }

  private Callable<Void> over(Callable<Void> call) {
    return () -> {
      while (!isOver.get()) {
        call.call();
      }
      return null;
    };
  }

  private Void checkIn() throws Exception {
    int i = next.incrementAndGet();
    byte[] body = ("{\"value\": " + i % 100 + "}").getBytes(StandardCharsets.UTF_8);
    return call("POST", "/key-results/o-t" + (1 + i % 249) + "-0-1/check-ins", body, "check-in");
  }

  private Void call(String method, String path, byte[] body, String what) throws Exception {
    long began = System.nanoTime();
    int status = service.send(method, path, body).statusCode();
    longest.merge(what, LoadService.since(began), Math::max);
    (status < 400 ? done : refused).merge(what, 1, Integer::sum);
    return null;
  }
}
