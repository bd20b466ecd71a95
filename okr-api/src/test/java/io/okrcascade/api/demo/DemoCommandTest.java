package io.okrcascade.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.testing.CommandLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody starts it: a process of its own, read from its standard output. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DemoCommandTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** A running demo, and what it said. */
  private record Demo(Process process, String said) implements AutoCloseable {
    String address() {
      return first("http://localhost:\\d+");
    }

    List<String> tokens() {
      return Pattern.compile("^  (okr_\\S+)$", Pattern.MULTILINE)
          .matcher(said)
          .results()
          .map(match -> match.group(1))
          .toList();
    }

    String first(String pattern) {
      return Pattern.compile(pattern).matcher(said).results().findFirst().orElseThrow().group();
    }

    List<String> urlsToTry() {
      return Pattern.compile("curl -s (\\S+)")
          .matcher(said)
          .results()
          .map((MatchResult match) -> match.group(1))
          .toList();
    }

    HttpResponse<String> get(String url, String token, String accept) throws Exception {
      return send(HttpRequest.newBuilder().GET().header("Accept", accept), url, token);
    }

    HttpResponse<String> post(String url, String token, String body) throws Exception {
      return send(
          HttpRequest.newBuilder()
              .POST(BodyPublishers.ofString(body))
              .header("Content-Type", "application/json"),
          url,
          token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String url, String token)
        throws Exception {
      return HTTP.send(
          request.uri(URI.create(url)).header("Authorization", "Bearer " + token).build(),
          BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      process.waitFor();
    }
  }

  private Demo start(String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("demo", "--port", "0"));
    arguments.addAll(List.of(more));
    ProcessBuilder builder = CommandLine.process(arguments.toArray(String[]::new));
    builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + folder);
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    StringBuilder said = new StringBuilder();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.contains("Ctrl-C")) {
      said.append(line).append('\n');
      line = output.readLine();
    }
    return new Demo(process, said.toString());
  }

  @Test
  void whatItSaysToTryWorksAndNothingStays() throws Exception {
    try (Demo demo = start()) {
      List<String> urls = demo.urlsToTry();
      String member = demo.tokens().get(2);

      assertThat(demo.said())
          .contains("Ingrid Halvorsen", "Rafael Ortega", "Amina Diallo", "Tomasz Nowak");
      for (String token : demo.tokens()) {
        assertThat(demo.get(demo.address() + "/api/v1/me", token, "*/*").statusCode())
            .isEqualTo(200);
      }
      HttpResponse<String> cascade =
          demo.get(urls.get(0), demo.tokens().get(0), "application/json");
      assertThat(JSON.readTree(cascade.body()).get("objectives")).hasSizeGreaterThan(80);
      HttpResponse<String> audit = demo.get(urls.get(1), demo.tokens().get(3), "text/csv");
      assertThat(audit.body()).contains("ORPHAN_OBJECTIVE");
      HttpResponse<String> checkIn =
          demo.post(urls.get(2), member, demo.first("\\{\"value\".*\\}"));
      assertThat(checkIn.statusCode()).isEqualTo(201);
      String inbox = demo.address() + "/api/v1/me/inbox";
      assertThat(demo.get(inbox, demo.tokens().get(0), "*/*").body()).contains("APPROVAL_ASKED");
      assertThat(demo.get(inbox, demo.tokens().get(1), "*/*").body()).contains("SENT_BACK");
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder.toFile().listFiles((parent, name) -> name.startsWith("okr-demo"))).isEmpty();
  }

  @Test
  void aKeptDemoStaysAsItWasLeft() throws Exception {
    String kept = folder.resolve("kept").toString();
    String note = "Left here yesterday.";
    try (Demo demo = start("--keep", kept)) {
      String body = "{\"value\": 11, \"note\": \"" + note + "\"}";
      assertThat(demo.post(demo.urlsToTry().get(2), demo.tokens().get(2), body).statusCode())
          .isEqualTo(201);
    }
    try (Demo demo = start("--keep", kept)) {
      assertThat(demo.get(demo.urlsToTry().get(2), demo.tokens().get(2), "*/*").body())
          .contains(note);
    }
  }
}
