package io.okrcascade.api.bench;

import com.microsoft.playwright.Page;
import io.okrcascade.api.platform.json.Json;
import io.okrcascade.api.testing.RunningService;
import io.okrcascade.web.browser.Chromium;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens the map of the mid-size company and of one with 27 times its OKRs in Chromium, opens every
 * branch, drags and zooms, and prints what a frame costs. It is no test of the suite; see
 * docs/performance.md for how to run it.
 */
@ExtendWith(Chromium.class)
class MapDriver {
  private static final int MORE = 27;

  @Test
  void printsWhatAFrameCosts(Page page) throws Exception {
    Map<String, Double> once = measure(page, 1);
    Map<String, Double> more = measure(page, MORE);
    System.out.printf("%-44s %10s %10s %7s%n", "milliseconds", "1 x", MORE + " x", "ratio");
    once.forEach(
        (what, figure) ->
            System.out.printf(
                "%-44s %10.1f %10.1f %7.1f%n",
                what, figure, more.get(what), more.get(what) / figure));
  }

  private static Map<String, Double> measure(Page page, int factor) throws Exception {
    try (RunningService service = RunningService.start()) {
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      service.importBundle(Json.mapper().writeValueAsString(LoadCompany.of(today, factor)));
      page.navigate(service.pagesUri() + "/cycles/" + LoadCompany.CYCLE + "/map");
      page.getByLabel("Access token").fill(service.token("p0"));
      page.getByLabel("Access token").press("Enter");
      page.setDefaultTimeout(60_000);
      page.locator("cascade-map canvas").waitFor();
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("objectives on the map", number(page.evaluate(OPEN)));
      figures.put("opening every branch", number(page.evaluate(TURN)));
      for (double scale : new double[] {0.02, 0.1, 0.3, 0.8}) {
        figures.put(
            "script of a frame at scale " + scale + ", median", number(page.evaluate(DRAW, scale)));
      }
      figures.put("from frame to frame while dragged, median", dragged(page, 0.5));
      figures.put("from frame to frame while dragged, 95 of 100", dragged(page, 0.95));
      return figures;
    }
  }

  private static double number(Object found) {
    return ((Number) found).doubleValue();
  }

  /** What a hand does: presses, moves by small steps, lets go. */
  private static double dragged(Page page, double quantile) {
    page.evaluate(WATCH);
    page.mouse().move(900, 500);
    page.mouse().down();
    for (int step = 1; step <= 120; step++) {
      page.mouse().move(900 - step * 4, 500 - step * 2);
    }
    page.mouse().up();
    return number(page.evaluate(WATCHED, quantile));
  }

  private static final String OPEN = "() => document.querySelector('cascade-map').model.nodes.size";

  private static final String TURN =
      """
      () => {
        const map = document.querySelector('cascade-map');
        const began = performance.now();
        map.turnAll(true);
        map.draw();
        return performance.now() - began;
      }
      """;

  private static final String DRAW =
      """
      (scale) => {
        const map = document.querySelector('cascade-map');
        const middle = map.layout.height * scale / 2;
        const times = [];
        for (let i = 0; i < 60; i++) {
          map.transform = Object.assign(Object.create(map.transform),
            {k: scale, x: -3 * i, y: 300 - middle - 5 * i});
          const began = performance.now();
          map.draw();
          times.push(performance.now() - began);
        }
        return times.sort((a, b) => a - b)[30];
      }
      """;

  private static final String WATCH =
      """
      () => {
        const times = window.frames_ = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          window.watching_ = requestAnimationFrame(step);
        };
        window.watching_ = requestAnimationFrame(step);
      }
      """;

  private static final String WATCHED =
      """
      (quantile) => {
        cancelAnimationFrame(window.watching_);
        const times = window.frames_.sort((a, b) => a - b);
        return times[Math.floor(times.length * quantile)];
      }
      """;
}
