package io.okrcascade.api.platform.http;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.util.DataSize;
import io.okrcascade.api.platform.json.MalformedException;
import io.okrcascade.api.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks bodies that come as gzip, before anything counts or reads them. The server would do that
 * too, but takes a part of one for the whole, and fails where it is no gzip.
 */
@Priority(Priorities.ENTITY_CODER)
public final class PackedBodies implements ContainerRequestFilter {
  private static final List<String> GZIP = List.of("gzip", "x-gzip");

  /** Methods of which no body is read, whatever a client says of it. */
  static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  /** Has the server leave bodies as they come. */
  public static void leaveTo(ServerFactory server) {
    if (server instanceof AbstractServerFactory factory) {
      factory.getGzipFilterFactory().setBufferSize(DataSize.bytes(0));
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (BODILESS.contains(request.getMethod())) {
      return;
    }
    List<String> codings = codings(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    if (!GZIP.containsAll(codings)) {
      throw ProblemException.unsupported(
          "a body may come as it is or as gzip, and Content-Encoding is "
              + request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    }
    if (codings.size() > 1) {
      throw new MalformedException("a body may be compressed once, and this one is several times");
    }
    if (!codings.isEmpty()) {
      request.setEntityStream(new Unpacked(request.getEntityStream()));
    }
  }

  private static List<String> codings(@Nullable String contentEncoding) {
    return contentEncoding == null
        ? List.of()
        : Arrays.stream(contentEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
            .toList();
  }

  /** What is in a stream of gzip, which is looked at once somebody reads. */
  private static final class Unpacked extends InputStream {
    private final InputStream packed;
    private @Nullable GZIPInputStream unpacked;

    Unpacked(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        GZIPInputStream in = unpacked;
        if (in == null) {
          in = new GZIPInputStream(new SeenAhead(packed));
          unpacked = in;
        }
        return in.read(bytes, offset, length);
      } catch (ZipException | EOFException e) {
        throw new MalformedException("this is no gzip, or only a part of one");
      }
    }

    @Override
    public void close() throws IOException {
      (unpacked == null ? packed : unpacked).close();
    }
  }

  /**
   * Knows whether anything follows: gzip may have several members, of which the next one is looked
   * for only where there is something at hand, and it may still be on its way.
   */
  private static final class SeenAhead extends PushbackInputStream {
    SeenAhead(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return 1;
    }
  }
}
