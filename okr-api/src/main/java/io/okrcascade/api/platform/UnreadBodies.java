package io.okrcascade.api.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Says that the connection ends where a request was answered before its body was read to the end:
 * the server closes it then, and a client that is not told would send its next request into
 * nothing.
 */
@PreMatching
public final class UnreadBodies implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BODY = UnreadBodies.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    boolean isChunked = request.getHeaders().containsKey("Transfer-Encoding");
    if (isChunked || request.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
      Body body = new Body(request.getEntityStream(), isChunked ? -1 : request.getLength());
      request.setProperty(BODY, body);
      request.setEntityStream(body);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BODY) instanceof Body body && !body.isRead()) {
      response.getHeaders().putSingle("Connection", "close");
    }
  }

  /** Knows whether it was read to its end. */
  private static final class Body extends FilterInputStream {
    private final long length;
    private long count;
    private boolean isEnded;

    /**
     * @param length number of bytes; negative where it was not told beforehand
     */
    Body(InputStream in, long length) {
      super(in);
      this.length = length;
    }

    boolean isRead() {
      return isEnded || count == length;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      counted(read < 0 ? read : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int most) throws IOException {
      int read = super.read(bytes, offset, most);
      counted(read);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false; // what is read again would count twice
    }

    private void counted(int read) {
      if (read < 0) {
        isEnded = true;
      } else {
        count += read;
      }
    }
  }
}
