package io.okrcascade.api.platform.pages;

import io.okrcascade.api.platform.http.Encodings;
import io.okrcascade.api.platform.http.Tags;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Serves static files with entity tags, compressed where the client takes that. */
public abstract class StaticFileServlet extends HttpServlet {
  private static final List<String> READS = List.of("GET", "HEAD");
  private final transient Map<String, StaticFile> known = new ConcurrentHashMap<>();

  /** What a path stands for. */
  public record Found(StaticFile file, boolean isForever) {}

  /** The file that a path stands for; empty for a 404. */
  protected abstract Optional<Found> find(String path);

  /** A file that is read when it is asked for first. */
  protected Optional<StaticFile> once(String place, Supplier<Optional<StaticFile>> load) {
    StaticFile file = known.get(place);
    if (file == null) {
      file = load.get().orElse(null);
      if (file != null) {
        known.put(place, file);
      }
    }
    return Optional.ofNullable(file);
  }

  /** What pages from here may do. */
  protected abstract String contentSecurityPolicy();

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!READS.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", READS));
      response.sendError(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          request.getMethod() + " is not for this address, which takes GET and HEAD");
      return;
    }
    super.service(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Optional<Found> found = find(path);
    if (found.isEmpty()) {
      response.sendError(
          HttpServletResponse.SC_NOT_FOUND, "there is no page and no file at this address");
      return;
    }
    send(found.get(), request, response);
  }

  private void send(Found found, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaticFile file = found.file();
    response.setHeader("ETag", file.tag());
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader(
        "Cache-Control", found.isForever() ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("Content-Security-Policy", contentSecurityPolicy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (Tags.isUnchanged(request.getHeader("If-None-Match"), file.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String accepted = request.getHeader("Accept-Encoding");
    boolean packed = file.isPacked() && Encodings.takesGzip(accepted);
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] body = packed ? file.gzip() : file.plain();
    response.setContentType(file.mediaType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
