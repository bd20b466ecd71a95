package io.okrcascade.api.platform.http;

import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Says that the connection ends where a request is answered before its body was read to the end:
 * the server closes it then, and a client that is not told would send its next request into
 * nothing. Said beforehand, and taken back once the body was read, as an answer that was begun
 * cannot be told anything any more.
 */
public final class UnreadBodies extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String CONNECTION = HttpHeader.CONNECTION.asString();

  private UnreadBodies() {}

  /** Watches over all that is served. */
  public static void watch(Environment environment) {
    environment
        .servlets()
        .addFilter("unread-bodies", new UnreadBodies())
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean hasBody =
        request.getContentLengthLong() > 0
            || request.getHeader(HttpHeader.TRANSFER_ENCODING.asString()) != null;
    if (hasBody) {
      response.setHeader(CONNECTION, "close");
      chain.doFilter(new Watched(request, response), response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** A request whose body is watched while it is read. */
  private static final class Watched extends HttpServletRequestWrapper {
    private final HttpServletResponse response;
    private final long length;

    Watched(HttpServletRequest request, HttpServletResponse response) {
      super(request);
      this.response = response;
      this.length = request.getContentLengthLong();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Body(super.getInputStream(), length, () -> response.setHeader(CONNECTION, null));
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  /** Tells when it was read to its end. */
  private static final class Body extends ServletInputStream {
    private final ServletInputStream in;
    private final long length;
    private final Runnable atEnd;
    private long count;

    /**
     * @param length number of bytes; negative where it was not told beforehand
     */
    Body(ServletInputStream in, long length, Runnable atEnd) {
      this.in = in;
      this.length = length;
      this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      counted(read < 0 ? read : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      int read = in.read(bytes, offset, most);
      counted(read);
      return read;
    }

    private void counted(int read) {
      count += Math.max(0, read);
      if (read < 0 || count == length) {
        atEnd.run();
      }
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
