package io.okrcascade.api.bench;

import io.okrcascade.api.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What forty quarters cost that stand each alone, beside one: lists that look through all of them,
 * and the inbox, warm and right after a check-in.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class YearsDriver {
  private static final int MANY = 40;
  private static final int COUNTED = 100;

  private static final Map<String, String> READ =
      Map.of(
          "objectives", "/objectives?limit=100",
          "initiatives", "/initiatives?limit=100",
          "inbox", "/me/inbox");

  private YearsDriver() {}

  /**
   * @param arguments the jar
   */
  public static void main(String[] arguments) throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Map<String, Double> one = new LinkedHashMap<>();
    Map<String, Double> many = new LinkedHashMap<>();
    try (LoadService service = new LoadService(Path.of(arguments[0]), "1g", Map.of())) {
      service.start();
      service.timed("POST", "/import", Json.mapper().writeValueAsBytes(LoadCompany.of(today, 1)));
      measure(service, one);
      for (int i = 1; i < MANY; i++) {
        LocalDate startsOn = today.minusDays(50 + 92L * i);
        service.timed(
            "POST",
            "/import",
            Json.mapper().writeValueAsBytes(LoadCompany.another("past" + i, startsOn, 1)));
      }
      measure(service, many);
      service.stop();
    }
    System.out.printf(
        "%-40s %10s %10s %7s%n", "milliseconds", "1 cycle", MANY + " cycles", "ratio");
    one.forEach(
        (what, figure) -> {
          double more = many.get(what);
          System.out.printf("%-40s %10.2f %10.2f %7.1f%n", what, figure, more, more / figure);
        });
  }

  private static void measure(LoadService service, Map<String, Double> figures) throws Exception {
    for (String what : READ.keySet().stream().sorted().toList()) {
      String path = READ.get(what);
      figures.put(what + ", warm", service.median("GET", path, COUNTED));
      double[] after = new double[COUNTED];
      for (int i = 0; i < COUNTED; i++) {
        byte[] body = ("{\"value\": " + i % 100 + "}").getBytes(StandardCharsets.UTF_8);
        service.timed("POST", "/key-results/o-t" + (1 + i) + "-0-1/check-ins", body);
        after[i] = service.timed("GET", path, null);
      }
      figures.put(what + " after a check-in", LoadService.middle(after));
    }
  }
}
