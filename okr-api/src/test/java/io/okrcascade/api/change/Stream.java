package io.okrcascade.api.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.okrcascade.api.testing.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** A client that follows the changes, and reads what comes. */
final class Stream implements AutoCloseable {
  /** An event as it came. */
  record Event(String name, String id, JsonNode data) {}

  final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final HttpResponse<InputStream> response;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param headers names and values
   */
  Stream(URI base, String token, String query, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/changes" + query))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    Thread thread = new Thread(this::read, "stream");
    thread.setDaemon(true);
    thread.start();
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String name = "";
      String id = "";
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.startsWith("event: ")) {
          name = line.substring(7);
        } else if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("data: ")) {
          events.add(new Event(name, id, Api.JSON.readTree(line.substring(6))));
          name = "";
          id = "";
        }
      }
    } catch (IOException e) {
      // it was ended
    } finally {
      ended.countDown();
    }
  }

  /** The next event of a name; others are passed over. */
  Event next(String name) throws InterruptedException {
    while (true) {
      Event event = events.poll(10, TimeUnit.SECONDS);
      Assertions.assertThat(event).as("the next " + name).isNotNull();
      if (event.name().equals(name)) {
        return event;
      }
    }
  }

  boolean endsWithin(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
