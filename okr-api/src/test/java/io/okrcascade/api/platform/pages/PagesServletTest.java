package io.okrcascade.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.api.testing.Api;
import io.okrcascade.api.testing.Api.Answer;
import io.okrcascade.api.testing.RunningService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as the running service serves them. */
class PagesServletTest {
  private static RunningService service;
  private static Api http;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    http = new Api(service.pagesUri(), null);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void servesTheIndexUnderAPolicyThatKnowsItsImportMap() throws Exception {
    Answer index = http.get("/");
    assertThat(index.status()).isEqualTo(200);
    assertThat(index.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(index.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(index.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(index.header("Referrer-Policy")).isEqualTo("same-origin");
    String map = index.text().split("<script type=\"importmap\">")[1].split("</script>")[0];
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(map.getBytes(StandardCharsets.UTF_8));
    assertThat(index.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self' 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    assertThat(index.text()).doesNotContain("${");
  }

  @Test
  void hasEveryFileThatTheIndexNames() {
    Set<String> named = new LinkedHashSet<>();
    Matcher places = Pattern.compile("\"(/[^\"]+\\.\\w+)\"").matcher(http.get("/").text());
    while (places.find()) {
      named.add(places.group(1));
    }
    assertThat(named).hasSizeGreaterThan(40);
    for (String place : named) {
      Answer file = http.get(place);
      assertThat(file.status()).as(place).isEqualTo(200);
      assertThat(file.bytes()).as(place).isNotEmpty();
      assertThat(file.header("Cache-Control"))
          .as(place)
          .isEqualTo(
              place.startsWith("/favicon") ? "no-cache" : "public, max-age=31536000, immutable");
      assertThat(file.header("Content-Type"))
          .as(place)
          .startsWithIgnoringCase(
              place.endsWith(".js")
                  ? "text/javascript"
                  : place.endsWith(".css") ? "text/css" : "image/svg+xml");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/index.html",
        "/",
        "/tokens",
        "/cycles/2026-Q4/cascade",
        "/cycles/2026-Q4/objectives/o-1?kr=k.1",
        "/cycles/2026-Q4/dependencies/need.1",
        "/cycles/%C3%A9t%C3%A9/cascade",
        "/cycles/a%20b/cascade"
      })
  void givesTheIndexForTheRoutesOfTheClient(String path) {
    Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo(http.get("/").text());
    assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/apiary",
        "/nonsense",
        "/health/x",
        "/healthcheck",
        "/cycles",
        "/cycles/2026-Q4/",
        "/cycles/2026-Q4/nonsense",
        "/cycles/2026-Q4/cascade/",
        "/cycles//map",
        "/api/v2/cycles",
        "/openapi.nothing",
        "/nothing.js",
        "/app.js/nothing.js",
        "/okr.yml",
        "/migrations.xml",
        "/lib/lit/9.9.9/index.js",
        "/at/0123456789abcdef/app.js",
        "/at/app.js",
        "/web/index.html",
        "/platform/PagesServlet.class"
      })
  void hasNothingElse(String path) {
    Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
  }

  @Test
  void leavesTheApiAndItsDescriptionAlone() {
    assertThat(http.get("/openapi.json").json().path("openapi").asText()).startsWith("3.");
    assertThat(http.get("/docs").text()).contains("swagger");
    assertThat(http.get("/docs/nothing").status()).isEqualTo(404);
    assertThat(http.get("/api/v1/cycles").status()).isEqualTo(401);
    Answer none = service.admin().get("/nothing");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.header("Content-Type")).startsWith("application/problem+json");
    assertThat(service.admin().get("/cycles").json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../okr.yml",
        "/../web/../okr.yml",
        "/%2e%2e/okr.yml",
        "/..%2fokr.yml",
        "/lib/..%2f..%2fokr.yml",
        "/..%5cokr.yml",
        "/..\\okr.yml",
        "//okr.yml",
        "/lib//../../okr.yml",
        "/lib/..;/..;/okr.yml",
        "/lib/..;x/okr.yml",
        "/%252e%252e/okr.yml",
        "/./../okr.yml",
        "/index.html%00.js",
        "/%00/okr.yml",
        "/..%c0%afokr.yml",
        "/.git/config.txt",
        "/file:/etc/hosts.txt",
        "/../META-INF/maven/x.txt"
      })
  void neverLeavesTheFolderOfThePages(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
    assertThat(answer).doesNotContain("OKR_DB_URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void isOnlyRead(String method) throws Exception {
    for (String path : new String[] {"/", "/app.js", "/cycles/x/map"}) {
      String answer =
          raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 405 ");
      assertThat(answer).containsIgnoringCase("\r\nAllow: GET, HEAD\r\n");
      assertThat(answer).contains("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "BREW"})
  void knowsNoOtherMethods(String method) throws Exception {
    String answer = raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405 ");
    assertThat(answer).contains("application/problem+json");
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    for (String path : new String[] {"/", "/app.js"}) {
      Answer get = http.get(path);
      Answer head = http.send("HEAD", path, null, null);
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.bytes()).isEmpty();
      for (String header :
          new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary"}) {
        assertThat(head.header(header)).as(header).isNotEmpty().isEqualTo(get.header(header));
      }
    }
    assertThat(http.send("HEAD", "/nothing.js", null, null).status()).isEqualTo(404);
  }

  @Test
  void compressesOnceAndOnlyWhereThatIsTaken() throws Exception {
    Answer plain = http.get("/app.js");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.header("Vary")).containsIgnoringCase("accept-encoding");
    for (String accepted : new String[] {"gzip", "br, gzip;q=0.5", "deflate,gzip , br", "x-gzip"}) {
      Answer packed = http.with("Accept-Encoding", accepted).get("/app.js");
      assertThat(packed.headers().allValues("Content-Encoding"))
          .as(accepted)
          .containsExactly("gzip");
      assertThat(packed.header("Content-Length")).isEqualTo("" + packed.bytes().length);
      assertThat(unpacked(packed.bytes())).as(accepted).isEqualTo(plain.bytes());
      assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 2);
    }
    for (String accepted : new String[] {"identity", "gzip;q=0", "gzip; q=0.0, br", "br"}) {
      Answer answer = http.with("Accept-Encoding", accepted).get("/app.js");
      assertThat(answer.header("Content-Encoding")).as(accepted).isEmpty();
      assertThat(answer.bytes()).as(accepted).isEqualTo(plain.bytes());
    }
  }

  @Test
  void says304ToWhoHoldsTheFile() {
    for (String path : new String[] {"/", "/app.js", "/cycles/x/cascade"}) {
      String tag = http.get(path).etag();
      String packedTag = http.with("Accept-Encoding", "gzip").get(path).etag();
      String marked = tag.substring(0, tag.length() - 1) + "--gzip\"";
      for (String held :
          new String[] {
            tag, packedTag, "W/" + tag, marked, "W/" + marked, "\"x\", " + tag, tag + ",\"y\"", "*"
          }) {
        for (String accepted : new String[] {"gzip", "identity"}) {
          Answer answer =
              http.with("Accept-Encoding", accepted).with("If-None-Match", held).get(path);
          assertThat(answer.status()).as(held).isEqualTo(304);
          assertThat(answer.bytes()).isEmpty();
          assertThat(answer.etag()).isNotEmpty();
          assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        }
      }
      for (String held : new String[] {"\"x\"", "W/\"x\"", tag.replace("\"", ""), ""}) {
        assertThat(http.with("If-None-Match", held).get(path).status()).as(held).isEqualTo(200);
      }
    }
    assertThat(http.get("/").etag()).isNotEqualTo(http.get("/app.js").etag());
  }

  @Test
  void readsThePagesFromAFolderAndFromAJar(@TempDir Path folder) throws Exception {
    Path web = Files.createDirectories(folder.resolve("classes/web/lib/x/1.0.0"));
    String index =
        "<script type=\"importmap\">{}</script><script src=\"/at/0a1b/app.js\"></script>";
    Files.writeString(web.resolve("../../../app.js"), "start();");
    Files.writeString(folder.resolve("classes/web/index.html"), index);
    Files.writeString(
        folder.resolve("classes/web/pages.js"),
        "page('home', '/', 'home-page'), page('one', '/ones/:oneId', 'one-page')");
    Files.writeString(folder.resolve("classes/secret.js"), "secret");
    Files.writeString(web.resolve("x.js"), "export {};");
    Path jar = folder.resolve("pages.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String place :
          List.of(
              "web/index.html",
              "web/pages.js",
              "web/app.js",
              "web/lib/x/1.0.0/x.js",
              "secret.js")) {
        out.putNextEntry(new JarEntry(place));
        out.write(Files.readAllBytes(folder.resolve("classes").resolve(place)));
        out.closeEntry();
      }
    }
    for (Path from : new Path[] {folder.resolve("classes"), jar}) {
      try (URLClassLoader loader = new URLClassLoader(new URL[] {from.toUri().toURL()}, null)) {
        PagesServlet pages = new PagesServlet(loader);
        assertThat(text(pages, "/")).isEqualTo(index);
        assertThat(text(pages, "/lib/x/1.0.0/x.js")).isEqualTo("export {};");
        assertThat(pages.find("/lib/x/1.0.0/x.js").orElseThrow().isForever()).isTrue();
        assertThat(pages.find("/lib/x/1.0.0/x.js")).isEqualTo(pages.find("/lib/x/1.0.0/x.js"));
        assertThat(text(pages, "/ones/1.2")).isEqualTo(index);
        assertThat(pages.find("/lib")).isEmpty();
        assertThat(pages.find("/ones")).isEmpty();
        assertThat(pages.find("/ones/1/2")).isEmpty();
        assertThat(text(pages, "/at/0a1b/app.js")).isEqualTo("start();");
        assertThat(pages.find("/at/0a1b/app.js").orElseThrow().isForever()).isTrue();
        assertThat(pages.find("/app.js").orElseThrow().isForever()).isFalse();
        assertThat(pages.find("/at/0a1c/app.js")).isEmpty();
        assertThat(pages.find("/at/0a1b/../secret.js")).isEmpty();
        assertThat(pages.find("/lib/x/1.0.0")).isEmpty();
        assertThat(pages.find("/../secret.js")).isEmpty();
        assertThat(pages.find("/lib/../../secret.js")).isEmpty();
        assertThat(pages.find("//secret.js")).isEmpty();
      }
    }
  }

  private static String text(PagesServlet pages, String path) {
    return new String(pages.find(path).orElseThrow().file().plain(), StandardCharsets.UTF_8);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /** Sends what no decent client would. */
  private static String raw(String request) throws IOException {
    URI uri = service.pagesUri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
