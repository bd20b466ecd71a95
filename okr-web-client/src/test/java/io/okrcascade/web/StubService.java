package io.okrcascade.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the service: the pages with the headers they get in earnest, and the answers of the
 * contract from {@code stub/service.json}. It knows no rules; those are tested against the service.
 */
final class StubService implements AutoCloseable {

  static final String TOKEN = "ana-token";

  /** A request that changes something, as it came in. */
  record Write(String method, String path, JsonNode body, String idempotencyKey) {}

  private record Refusal(int status, String body) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ObjectNode data;
  private final Deque<Write> writes = new ArrayDeque<>();
  private final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile String token = TOKEN;
  private volatile boolean unavailable;

  StubService() throws IOException {
    try (InputStream in = StubService.class.getResourceAsStream("/stub/service.json")) {
      data = (ObjectNode) JSON.readTree(in);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, this::page));
    server.createContext("/api/v1/", exchange -> handle(exchange, this::api));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The next request that changes something is refused. */
  void refuseNextWrite(int status, String problem) {
    refusals.add(new Refusal(status, problem));
  }

  /** From now on, or no longer, reads are refused for want of the database. */
  void unavailable(boolean now) {
    unavailable = now;
  }

  /** From now on this token is the good one. */
  void accept(String newToken) {
    token = newToken;
  }

  /** Takes all objectives away. */
  void empty() {
    ((ObjectNode) data.get("cascade")).putArray("objectives");
  }

  /** The latest accepted or refused write. */
  Write lastWrite() {
    synchronized (writes) {
      return writes.getLast();
    }
  }

  List<Write> writes() {
    synchronized (writes) {
      return List.copyOf(writes);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private static void handle(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      handler.handle(exchange);
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String file = last.contains(".") ? path.replaceFirst("^/at/[0-9a-f]+", "") : "/index.html";
    byte[] content;
    try (InputStream in = StubService.class.getResourceAsStream("/web" + file)) {
      if (in == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      content = in.readAllBytes();
    }
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (file.equals("/index.html")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", policy(content));
    }
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  /** As strict as the service's. */
  private static String policy(byte[] index) {
    Matcher map = IMPORT_MAP.matcher(new String(index, StandardCharsets.UTF_8));
    if (!map.find()) {
      throw new IllegalStateException("index.html has no import map");
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(map.group(1).getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; script-src 'self' 'sha256-"
          + Base64.getEncoder().encodeToString(hash)
          + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String method = exchange.getRequestMethod();
    if (path.equals("/sessions") && method.equals("POST")) {
      signIn(exchange, JSON.readTree(exchange.getRequestBody()).path("token").asText());
      return;
    }
    String given = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    if (!List.of(given.split("; ")).contains("okr_session=" + token)) {
      unauthorized(exchange);
      return;
    }
    if (path.equals("/sessions/current") && method.equals("DELETE")) {
      cookies(exchange, "", "0");
      exchange.sendResponseHeaders(204, -1);
      return;
    }
    if (path.equals("/changes")) {
      follow(exchange);
      return;
    }
    if (exchange.getRequestMethod().equals("GET") && unavailable) {
      problem(exchange, 503, "{\"title\":\"Service Unavailable\",\"status\":503}");
      return;
    }
    if (exchange.getRequestMethod().equals("GET")) {
      JsonNode answer = read(path, query);
      if (answer == null) {
        problem(exchange, 404, "{\"title\":\"Not Found\",\"status\":404}");
      } else {
        answer(exchange, 200, JSON.writeValueAsBytes(answer), "application/json");
      }
      return;
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    synchronized (writes) {
      writes.add(
          new Write(
              exchange.getRequestMethod(),
              path,
              body,
              exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    }
    Refusal refusal = refusals.poll();
    if (refusal != null) {
      problem(exchange, refusal.status(), refusal.body());
    } else {
      write(path, body);
      int status = exchange.getRequestMethod().equals("POST") ? 201 : 200;
      answer(exchange, status, JSON.writeValueAsBytes(body), "application/json");
    }
  }

  private void signIn(HttpExchange exchange, String given) throws IOException {
    if (given.equals(token)) {
      cookies(exchange, token, "3600");
      answer(exchange, 201, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    } else {
      unauthorized(exchange);
    }
  }

  private static void cookies(HttpExchange exchange, String secret, String seconds) {
    String rules = "; Path=/; SameSite=Lax; Max-Age=" + seconds;
    exchange.getResponseHeaders().add("Set-Cookie", "okr_session=" + secret + "; HttpOnly" + rules);
    exchange.getResponseHeaders().add("Set-Cookie", "okr_signed_in=1" + rules);
  }

  private static void unauthorized(HttpExchange exchange) throws IOException {
    problem(exchange, 401, "{\"title\":\"Unauthorized\",\"status\":401}");
  }

  /** Nobody else changes anything here: the stream stays open and silent. */
  private void follow(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private JsonNode read(String path, String query) {
    String[] parts = path.split("/");
    return switch (parts[1]) {
      case "me" -> data.get("me");
      case "settings" -> data.get("settings");
      case "people" ->
          JSON.createObjectNode().set("items", JSON.createArrayNode().add(data.get("me")));
      case "cycles" ->
          parts.length == 2
              ? data.get("cycles")
              : parts[3].equals("cascade") ? data.get("cascade") : data.get("teams");
      case "objectives" -> find(data.at("/cascade/objectives"), parts[2]);
      case "key-results" -> data.get("checkIns");
      case "initiatives" -> initiatives(query);
      default -> null;
    };
  }

  private JsonNode initiatives(String query) {
    ObjectNode answer = JSON.createObjectNode();
    var items = answer.putArray("items");
    for (JsonNode one : data.at("/initiatives/items")) {
      Matcher text = Pattern.compile("(?:^|&)q=([^&]*)").matcher(query);
      Matcher team = Pattern.compile("teamId=([^&]*)").matcher(query);
      Matcher keyResult = Pattern.compile("keyResultId=([^&]*)").matcher(query);
      boolean fits =
          (!text.find() || one.get("title").asText().toLowerCase().contains(text.group(1)))
              && (!team.find() || one.get("teamId").asText().equals(team.group(1)))
              && (!keyResult.find()
                  || one.get("contributions").toString().contains(keyResult.group(1)));
      if (fits) {
        items.add(one);
      }
    }
    return answer;
  }

  private static JsonNode find(JsonNode items, String id) {
    for (JsonNode one : items) {
      if (one.get("id").asText().equals(id)) {
        return one;
      }
    }
    return null;
  }

  /** Enough that the page shows what was written. */
  private void write(String path, JsonNode body) {
    String[] parts = path.split("/");
    String keyResultId = parts[1].equals("initiatives") ? parts[4] : parts[2];
    for (JsonNode objective : data.at("/cascade/objectives")) {
      ObjectNode keyResult = (ObjectNode) find(objective.get("keyResults"), keyResultId);
      if (keyResult == null) {
        continue;
      }
      if (parts[1].equals("initiatives")) {
        keyResult.withArray("initiativeIds").add(parts[2]);
        ObjectNode initiative = (ObjectNode) find(data.at("/initiatives/items"), parts[2]);
        initiative
            .withArray("contributions")
            .addObject()
            .put("keyResultId", keyResultId)
            .put("impact", body.get("impact").asText());
      } else {
        keyResult.put("hasData", true);
        keyResult.set("confidence", body.get("confidence"));
        if (body.has("value")) {
          keyResult.set("value", body.get("value"));
        }
      }
    }
  }

  private static void problem(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), "application/problem+json");
  }

  private static void answer(HttpExchange exchange, int status, byte[] body, String type)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
