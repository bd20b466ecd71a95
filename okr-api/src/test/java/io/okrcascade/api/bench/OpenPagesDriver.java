package io.okrcascade.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.platform.json.Json;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A thousand open pages, each of one objective, and ten check-ins a second: what is sent and what
 * it costs the service, where a page asks anew for what it shows once that moved, and where it asks
 * for the whole cascade after any change.
 *
 * <p>Run it from the root of the project, once it is built (see docs/performance.md).
 */
public final class OpenPagesDriver {
  private static final int PAGES = 1_000;
  private static final int PAGES_OF_A_PERSON = 15;
  private static final int SECONDS = 30;
  private static final int CHECK_INS_A_SECOND = 10;
  private static final String CASCADE = "/cycles/" + LoadCompany.CYCLE + "/cascade";

  private final LoadService service;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private volatile boolean isWhole;

  private OpenPagesDriver(LoadService service) {
    this.service = service;
  }

  /**
   * @param arguments the jar
   */
  public static void main(String[] arguments) throws Exception {
    try (LoadService service = new LoadService(Path.of(arguments[0]), "512m", Map.of())) {
      service.start();
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      service.timed("POST", "/import", Json.mapper().writeValueAsBytes(LoadCompany.of(today, 1)));
      new OpenPagesDriver(service).measure();
      service.stop();
    }
    System.exit(0); // the pages are still open
  }

  private void measure() throws Exception {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i * PAGES_OF_A_PERSON < PAGES; i++) {
      byte[] asked =
          ("{\"personId\":\"p" + i + "\",\"name\":\"page\"}").getBytes(StandardCharsets.UTF_8);
      JsonNode made = Json.mapper().readTree(service.send("POST", "/tokens", asked).body());
      tokens.add(made.path("secret").asText());
    }
    for (int i = 0; i < PAGES; i++) {
      new Page(tokens.get(i / PAGES_OF_A_PERSON), "o-t" + (1 + i % 249) + "-0").open();
    }
    System.out.printf("%-44s %10s %10s %10s%n", "a second", "kB sent", "reads", "cpu ms");
    for (boolean whole : new boolean[] {false, true}) {
      isWhole = whole;
      checkIns(5); // settles
      bytes.set(0);
      reads.set(0);
      double before = service.processorTime();
      checkIns(SECONDS);
      double cpu = service.processorTime() - before;
      System.out.printf(
          "%-44s %10.0f %10.1f %10.0f%n",
          whole ? "the whole cascade after any change" : "what is shown, once it moved",
          bytes.get() / 1e3 / SECONDS,
          (double) reads.get() / SECONDS,
          cpu / SECONDS);
    }
  }

  private void checkIns(int seconds) throws Exception {
    long began = System.nanoTime();
    for (int i = 0; i < seconds * CHECK_INS_A_SECOND; i++) {
      byte[] body = ("{\"value\": " + i % 100 + "}").getBytes(StandardCharsets.UTF_8);
      service.timed("POST", "/key-results/o-t" + (1 + i % 249) + "-0-1/check-ins", body);
      double wait = (i + 1) * 1_000.0 / CHECK_INS_A_SECOND - LoadService.since(began);
      TimeUnit.MILLISECONDS.sleep(Math.max(0, (long) wait));
    }
  }

  /** One open page, which behaves as those of the web client do. */
  private final class Page implements Flow.Subscriber<String> {
    private final String token;
    private final String objective;
    private final AtomicBoolean isToAsk = new AtomicBoolean();
    private String event = "";

    Page(String token, String objective) {
      this.token = token;
      this.objective = objective;
    }

    void open() {
      service
          .http()
          .sendAsync(
              service.request("/changes", token).header("Accept", "text/event-stream").build(),
              BodyHandlers.fromLineSubscriber(this));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      bytes.addAndGet(line.length() + 1);
      if (line.startsWith("event: ")) {
        event = line.substring(7);
      } else if (line.startsWith("data: ") && event.equals(isWhole ? "change" : "moved")) {
        if (isWhole) {
          askAfter(300);
        } else if (line.contains("\"" + objective + "\"") || line.contains("\"subjects\":null")) {
          askAfter(300 + ThreadLocalRandom.current().nextInt(200, 2_000));
        }
      }
    }

    private void askAfter(int millis) {
      if (isToAsk.compareAndSet(false, true)) {
        later.schedule(this::ask, millis, TimeUnit.MILLISECONDS);
      }
    }

    private void ask() {
      String path = isWhole ? CASCADE : CASCADE + "?objective=" + objective + "&depth=1";
      service
          .http()
          .sendAsync(
              service.request(path, token).header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray())
          .whenComplete(
              (answer, failure) -> {
                isToAsk.set(false);
                if (answer != null) {
                  reads.incrementAndGet();
                  bytes.addAndGet(answer.body().length);
                }
              });
    }

    @Override
    public void onError(Throwable failure) {
      System.err.println("a page was dropped: " + failure);
    }

    @Override
    public void onComplete() {
      System.err.println("a page was dropped");
    }
  }
}
