package io.okrcascade.client;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.okrcascade.client.Call.Repeat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sends requests and reads answers; everything else of the client stands on this alone. */
final class Transport {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
          .build();

  private final ClientSettings settings;
  private final HttpClient http;
  private final @Nullable Memory memory;

  Transport(ClientSettings settings, HttpClient http) {
    this.settings = settings;
    this.http = http;
    this.memory =
        settings.rememberedAnswers() == 0 ? null : new Memory(settings.rememberedAnswers());
  }

  static HttpClient http(ClientSettings settings) {
    return HttpClient.newBuilder()
        .connectTimeout(settings.connectTimeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        // Without TLS the JDK would ask for an upgrade first.
        .version(
            "https".equalsIgnoreCase(settings.base().getScheme())
                ? HttpClient.Version.HTTP_2
                : HttpClient.Version.HTTP_1_1)
        .build();
  }

  ClientSettings settings() {
    return settings;
  }

  HttpClient http() {
    return http;
  }

  /** What came: the whole body of an error, or one that is read as it comes. */
  record Received<T>(@Nullable T open, byte[] whole) {}

  // ---- whole answers ----

  /** Fields as JSON, for a query parameter. */
  static String text(Patch fields) {
    return fields.toJson(MAPPER).toString();
  }

  /** Asks for an answer in JSON. */
  <T> T ask(Call call, Class<T> type) {
    return ask(call, MAPPER.constructType(type));
  }

  /** Asks for an answer in JSON, of a type that takes others, such as a page of teams. */
  <T> T ask(Call call, JavaType type) {
    return parsed(call, sent(call.packed(), null), type);
  }

  /** Asks for an answer as text. */
  String askText(Call call) {
    return new String(sent(call.packed(), null).body().whole(), StandardCharsets.UTF_8);
  }

  /** Asks for something to be done that has no answer but that it was. */
  void tell(Call call) {
    sent(call, null);
  }

  /** Asks for an answer in JSON; one that is known already comes again only where it changed. */
  <T> T askIfChanged(Call call, Class<T> type) {
    return askIfChanged(call, MAPPER.constructType(type));
  }

  /** As {@link #askIfChanged(Call, Class)}, of a type that takes others. */
  @SuppressWarnings("unchecked") // what was asked determines the type
  <T> T askIfChanged(Call call, JavaType type) {
    if (memory == null) {
      return ask(call, type);
    }
    String asked = call.pathAndQuery();
    Memory.Kept kept = memory.find(asked);
    HttpResponse<Received<Void>> response = sent(call.packed(), kept == null ? null : kept.tag());
    if (kept != null && response.statusCode() == 304) {
      return (T) kept.answer();
    }
    T answer = parsed(call, response, type);
    response
        .headers()
        .firstValue("ETag")
        .ifPresent(tag -> memory.keep(asked, new Memory.Kept(tag, answer)));
    return answer;
  }

  private HttpResponse<Received<Void>> sent(Call call, @Nullable String knownTag) {
    call.header("If-None-Match", knownTag);
    HttpResponse<Received<Void>> response = send(call, Transport::whole);
    boolean fine =
        response.statusCode() / 100 == 2 || (knownTag != null && response.statusCode() == 304);
    if (!fine) {
      throw refused(call, response);
    }
    return response;
  }

  private <T> T parsed(Call call, HttpResponse<Received<Void>> response, JavaType type) {
    return parse(call.name(), response.statusCode(), response.body().whole(), type);
  }

  /** Reads an answer that is not a whole one, such as an event. */
  <T> T parse(String request, int status, byte[] json, Class<T> type) {
    return parse(request, status, json, MAPPER.constructType(type));
  }

  private <T> T parse(String request, int status, byte[] json, JavaType type) {
    try {
      T value = MAPPER.readValue(json, type);
      if (value == null) {
        throw OkrException.unreadable(request, status, "null");
      }
      return value;
    } catch (IOException e) {
      // Without the cause: its message may quote the answer.
      throw OkrException.unreadable(request, status, e.getClass().getSimpleName());
    }
  }

  private OkrException refused(Call call, HttpResponse<? extends Received<?>> response) {
    return OkrException.ofAnswer(
        call.name(), response.statusCode(), response.body().whole(), retryAfter(response), MAPPER);
  }

  // ---- answers that are read as they come ----

  /** Copies an answer to a stream as it comes; returns once all of it is there. */
  void copy(Call call, OutputStream out) throws IOException {
    HttpResponse<Received<InputStream>> response =
        open(call.packed(), info -> BodySubscribers.ofInputStream());
    try (InputStream raw = Objects.requireNonNull(response.body().open());
        InputStream in = unpacked(response.headers(), raw)) {
      in.transferTo(out);
    }
  }

  /** Opens an answer that the given subscriber reads; errors come as exceptions. */
  <T> HttpResponse<Received<T>> open(Call call, BodyHandler<T> handler) {
    HttpResponse<Received<T>> response =
        send(
            call,
            info ->
                info.statusCode() / 100 == 2
                    ? BodySubscribers.mapping(
                        handler.apply(info), body -> new Received<>(body, new byte[0]))
                    : whole(info));
    if (response.statusCode() / 100 != 2) {
      throw refused(call, response);
    }
    return response;
  }

  private static <T> BodySubscriber<Received<T>> whole(HttpResponse.ResponseInfo info) {
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArray(), bytes -> new Received<T>(null, unpacked(info, bytes)));
  }

  private static byte[] unpacked(HttpResponse.ResponseInfo info, byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    try (InputStream in = unpacked(info.headers(), new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(HttpHeaders headers, InputStream in) throws IOException {
    boolean gzip = headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    return gzip ? new GZIPInputStream(in) : in;
  }

  // ---- sending, and sending again ----

  private <T> HttpResponse<Received<T>> send(Call call, BodyHandler<Received<T>> handler) {
    for (int attempt = 0; ; attempt++) {
      Duration pause;
      try {
        HttpResponse<Received<T>> response = once(request(call), handler);
        boolean again = response.statusCode() == 503 && isRepeatableWhenRefused(call);
        pause = again ? pause(attempt, retryAfter(response)) : null;
        if (pause == null) {
          return response;
        }
      } catch (IOException e) {
        pause = isRepeatable(call, e) ? pause(attempt, null) : null;
        if (pause == null) {
          throw OkrException.unanswered(call.name(), e);
        }
      } catch (InterruptedException e) {
        throw interrupted(call.name(), e);
      }
      sleep(call.name(), pause);
    }
  }

  /** How long to wait before another attempt; null where there should be none. */
  @Nullable Duration pause(int attempt, @Nullable Duration asked) {
    Retries retries = settings.retries();
    return attempt < retries.most() ? retries.pause(attempt, asked) : null;
  }

  static void sleep(String request, Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    }
  }

  static OkrException interrupted(String request, InterruptedException e) {
    Thread.currentThread().interrupt();
    return OkrException.unanswered(request, e);
  }

  private static boolean isRepeatableWhenRefused(Call call) {
    return call.repeat() == Repeat.ANY_TIME || call.repeat() == Repeat.WHEN_REFUSED;
  }

  private static boolean isRepeatable(Call call, IOException e) {
    if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
      return call.repeat() != Repeat.NEVER;
    }
    // Whoever waited in vain for as long as they were ready to should not wait again.
    return call.repeat() == Repeat.ANY_TIME && !(e instanceof HttpTimeoutException);
  }

  private HttpRequest request(Call call) throws IOException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(settings.base() + call.pathAndQuery()))
            .method(call.operation().method, publisher(call));
    call.headers().forEach(builder::header);
    if (settings.token() != null) {
      builder.header("Authorization", "Bearer " + settings.token());
    }
    return builder.build();
  }

  private static BodyPublisher publisher(Call call) throws JsonProcessingException {
    Supplier<BodyPublisher> body = call.body();
    Object json = call.json();
    if (body != null) {
      return body.get();
    }
    if (json == null) {
      return BodyPublishers.noBody();
    }
    Object content = json instanceof Patch patch ? patch.toJson(MAPPER) : json;
    return BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(content));
  }

  /** One attempt; the time-out holds for the whole of an answer that is read as a whole. */
  private <T> HttpResponse<T> once(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
    try {
      return answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("nothing within " + settings.requestTimeout());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause instanceof IOException io ? io : new IOException(cause);
    }
  }

  private static @Nullable Duration retryAfter(HttpResponse<?> response) {
    String asked = response.headers().firstValue("Retry-After").orElse("").strip();
    try {
      if (asked.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(asked));
      }
      if (!asked.isEmpty()) {
        Instant then = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration left = Duration.between(Instant.now(), then);
        return left.isNegative() ? Duration.ZERO : left;
      }
    } catch (DateTimeException e) {
      return null; // not a date: as if it had not been said
    }
    return null;
  }
}
