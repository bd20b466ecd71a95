package io.okrcascade.api.bench;

import io.okrcascade.api.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private final LoadService service;

  private LoadDriver(LoadService service) {
    this.service = service;
  }

  /**
   * @param arguments the jar; how many times the OKRs of the mid-size company, by default 1 and 10
   */
  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    List<Integer> factors =
        arguments.length == 1
            ? List.of(1, 10)
            : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
    Map<Integer, Map<String, Double>> figures = new LinkedHashMap<>();
    for (int factor : factors) {
      figures.put(factor, measure(jar, factor));
    }
    Map<String, Double> first = figures.get(factors.get(0));
    Map<String, Double> last = figures.get(factors.get(factors.size() - 1));
    System.out.printf("%-44s", "milliseconds");
    factors.forEach(factor -> System.out.printf(" %10s", factor + " x"));
    System.out.printf(" %7s%n", "ratio");
    for (String what : first.keySet()) {
      System.out.printf("%-44s", what);
      figures.values().forEach(figure -> System.out.printf(" %10.1f", figure.get(what)));
      System.out.printf(" %7.1f%n", last.get(what) / first.get(what));
    }
  }

  private static Map<String, Double> measure(Path jar, int factor) throws Exception {
    try (LoadService service = new LoadService(jar, "256m", Map.of())) {
      return new LoadDriver(service).measure(factor);
    }
  }

  private Map<String, Double> measure(int factor) throws Exception {
    Map<String, Double> figures = new LinkedHashMap<>();
    byte[] bundle =
        Json.mapper().writeValueAsBytes(LoadCompany.of(LocalDate.now(ZoneOffset.UTC), factor));
    figures.put("start to first answer, new database", started());
    figures.put("import", service.timed("POST", "/import", bundle));
    figures.put("the same import again", service.timed("POST", "/import", bundle));
    figures.put("export", service.median("GET", "/export", 5));
    service.stop();
    figures.put("start to first answer, with this data", started());
    figures.put("processor time of that start", service.processorTime());
    reads(figures);
    writes(figures);
    figures.put("resident memory after all this, MiB", service.residentMemory());
    service.stop();
    return figures;
  }

  private double started() throws Exception {
    long began = System.nanoTime();
    service.start();
    return LoadService.since(began);
  }

  private void reads(Map<String, Double> figures) throws Exception {
    String cascade = "/cycles/" + LoadCompany.CYCLE + "/cascade";
    figures.put("whole cascade, first", service.timed("GET", cascade, null));
    figures.put("whole cascade, warm", service.median("GET", cascade, COUNTED));
    figures.put(
        "whole cascade, warm, gzip",
        service.median("GET", cascade, COUNTED, "Accept-Encoding", "gzip"));
    String tag = service.send("GET", cascade, null).headers().firstValue("ETag").orElseThrow();
    figures.put(
        "whole cascade, unchanged (304)",
        service.median("GET", cascade, COUNTED, "If-None-Match", tag));
    figures.put("cascade of a tribe, warm", service.median("GET", cascade + "?team=t9", COUNTED));
    figures.put(
        "teams overview, warm",
        service.median("GET", "/cycles/" + LoadCompany.CYCLE + "/teams", COUNTED));
    figures.put(
        "audit, warm", service.median("GET", "/cycles/" + LoadCompany.CYCLE + "/audit", COUNTED));
    for (String planned :
        List.of("priorities", "planning", "dependency-matrix", "delivery", "audit/history")) {
      String path = "/cycles/" + LoadCompany.CYCLE + "/" + planned;
      figures.put(planned + ", first", service.timed("GET", path, null));
      figures.put(planned + ", warm", service.median("GET", path, COUNTED));
    }
    figures.put(
        "exposure of an initiative, warm",
        service.median("GET", "/initiatives/i-t99-1/exposure", COUNTED));
    figures.put("inbox", service.median("GET", "/me/inbox", 20));
  }

  private void writes(Map<String, Double> figures) throws Exception {
    double[] checkIns = new double[COUNTED];
    double[] cascades = new double[COUNTED];
    double[] audits = new double[COUNTED];
    double[] plannings = new double[COUNTED];
    for (int i = -WARM_UP; i < COUNTED; i++) {
      String path = "/key-results/o-t" + (1 + Math.floorMod(i, 249)) + "-0-1/check-ins";
      byte[] body = ("{\"value\": " + Math.floorMod(i, 100) + "}").getBytes(StandardCharsets.UTF_8);
      double checkIn = service.timed("POST", path, body);
      double cascade = service.timed("GET", "/cycles/" + LoadCompany.CYCLE + "/cascade", null);
      double audit = service.timed("GET", "/cycles/" + LoadCompany.CYCLE + "/audit", null);
      double planning = service.timed("GET", "/cycles/" + LoadCompany.CYCLE + "/planning", null);
      if (i >= 0) {
        checkIns[i] = checkIn;
        cascades[i] = cascade;
        audits[i] = audit;
        plannings[i] = planning;
      }
    }
    figures.put("check-in", LoadService.middle(checkIns));
    figures.put("whole cascade after a check-in", LoadService.middle(cascades));
    figures.put("audit after a check-in", LoadService.middle(audits));
    figures.put("planning after a check-in", LoadService.middle(plannings));
  }
}
