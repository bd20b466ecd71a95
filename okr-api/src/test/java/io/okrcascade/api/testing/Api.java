package io.okrcascade.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A client that knows nothing of the service: requests and answers as they go over the wire. No
 * test gets an answer whose status the published document does not tell for the operation.
 */
public final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Reads answers; numbers keep their digits. */
  public static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final URI base;
  private final String token;
  private final List<String> headers;

  public Api(URI base, String token) {
    this(base, token, List.of());
  }

  private Api(URI base, String token, List<String> headers) {
    this.base = base;
    this.token = token;
    this.headers = headers;
  }

  /** The same client, sending one more header. */
  public Api with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(base, token, more);
  }

  /** By what it is signed in; null for nothing. */
  public String token() {
    return token;
  }

  /** The same client, as a page of the service sends. */
  public Api asPage() {
    return with("X-OKR-Request", "1").with("Sec-Fetch-Site", "same-origin");
  }

  /** An answer. */
  public record Answer(int status, java.net.http.HttpHeaders headers, byte[] bytes) {
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(text(), e);
      }
    }

    /** A header's value, or an empty text. */
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public String etag() {
      return header("ETag");
    }

    /** Texts at a pointer below each of the items of a list answer. */
    public List<String> items(String pointer) {
      List<String> found = new ArrayList<>();
      json().path("items").forEach(item -> found.add(item.at(pointer).asText()));
      return found;
    }

    /** All of an answer that matters to who reads a failed test. */
    @Override
    public String toString() {
      return status + " " + text();
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, "application/json", bytes(json));
  }

  public Answer put(String path, String json) {
    return send("PUT", path, "application/json", bytes(json));
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, "application/merge-patch+json", bytes(json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends anything at all. */
  public Answer send(String method, String path, String contentType, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      assertThat(Documented.tells(method, response.uri().getPath(), answer.status()))
          .as("the document tells the status of %s %s -> %s", method, path, answer)
          .isTrue();
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
