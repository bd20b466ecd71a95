package io.okrcascade.api.bench;

import io.okrcascade.api.platform.json.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What it costs to look back: three clients walk through ninety days of a company of ten times the
 * OKRs under {@code -Xmx1g}.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class DaysDriver {
  private static final int CLIENTS = 3;
  private static final int DAYS = 90;
  private static final int COLD = 10;
  private static final List<String> ANSWERS = List.of("cascade", "teams", "audit", "planning");

  private DaysDriver() {}

  /**
   * @param arguments the jar
   */
  public static void main(String[] arguments) throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try (LoadService service = new LoadService(Path.of(arguments[0]), "1g", Map.of())) {
      service.start();
      service.timed("POST", "/import", Json.mapper().writeValueAsBytes(LoadCompany.of(today, 10)));
      service.median("GET", path("cascade", today), 20);
      double before = service.processorTime();
      for (int i = 0; i < COLD; i++) {
        service.timed("GET", path("cascade", today.minusDays(i + 1)), null);
      }
      double cold = (service.processorTime() - before) / COLD;
      long heapBefore = service.heapAfterCollection();
      int failed = walk(service, today);
      long heapAfter = service.heapAfterCollection();
      System.out.printf("a cold day of the whole cascade, processor ms   %8.0f%n", cold);
      System.out.printf(
          "answers of %d days to %d clients that failed   %8d%n", DAYS, CLIENTS, failed);
      System.out.printf(
          "heap after a full collection, before / after, MiB   %d / %d%n",
          heapBefore >> 20, heapAfter >> 20);
      service.stop();
    }
  }

  private static String path(String answer, LocalDate day) {
    return "/cycles/" + LoadCompany.CYCLE + "/" + answer + "?asOf=" + day;
  }

  private static int walk(LoadService service, LocalDate today) throws Exception {
    AtomicInteger failed = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Void>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * DAYS / CLIENTS; // no two at the same day
        clients.add(
            () -> {
              for (int i = 0; i < DAYS; i++) {
                LocalDate day = today.minusDays((first + i) % DAYS);
                for (String answer : ANSWERS) {
                  if (service.send("GET", path(answer, day), null).statusCode() != 200) {
                    failed.incrementAndGet();
                  }
                }
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(clients)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return failed.get();
  }
}
