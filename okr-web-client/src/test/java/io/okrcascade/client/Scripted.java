package io.okrcascade.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it was told to, one answer after the other, and remembers what came. */
final class Scripted implements AutoCloseable {
  static final String SECRET = "okr_s3cr3t";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Step> steps = new ArrayDeque<>();
  final List<Came> came = new CopyOnWriteArrayList<>();

  /** What the server does with one request. */
  interface Step {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** A request as it came. */
  record Came(String line, Map<String, List<String>> headers, String body) {
    String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? "" : values.get(0);
    }
  }

  Scripted(Step... script) {
    steps.addAll(List.of(script));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  OkrClient client() {
    return OkrClient.at(base())
        .withToken(SECRET)
        .withRetries(new Retries(3, Duration.ofMillis(10), Duration.ofSeconds(2)));
  }

  private void handle(HttpExchange exchange) throws IOException {
    Step step;
    synchronized (steps) {
      came.add(
          new Came(
              exchange.getRequestMethod() + " " + exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      // The last one stays.
      step = steps.size() > 1 ? steps.remove() : steps.element();
    }
    try {
      step.answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  static Step json(String body, String... headers) {
    return status(200, "application/json", body, headers);
  }

  static Step status(int status, String mediaType, String body, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", mediaType);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Closes the connection without a word. */
  static Step hangUp() {
    return HttpExchange::close;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
