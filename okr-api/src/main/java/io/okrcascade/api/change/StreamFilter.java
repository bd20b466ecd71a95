package io.okrcascade.api.change;

import io.dropwizard.jetty.setup.ServletEnvironment;
import io.okrcascade.api.platform.http.CommonHeaders;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletException;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers who follows the changes. The resource decides, as for any request, whether they may; once
 * it is done the connection is all that is left of the request, and no thread waits for it.
 */
public final class StreamFilter extends HttpFilter {
  /** Under which a request has the follower that it made. */
  static final String FOLLOWER = StreamFilter.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(StreamFilter.class);

  private final transient ChangeStream stream;

  private StreamFilter(ChangeStream stream) {
    this.stream = stream;
  }

  public static void register(ServletEnvironment servlets, ChangeStream stream) {
    FilterRegistration.Dynamic filter = servlets.addFilter("changes", new StreamFilter(stream));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/api/v1/changes");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
      Follower follower = follower(request);
      boolean isTaken = response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
      if (follower != null && isTaken && request.getMethod().equals("GET")) {
        connect(follower, request, response);
        request.removeAttribute(FOLLOWER);
      }
    } finally {
      Follower without = follower(request);
      if (without != null) {
        stream.leave(without);
      }
    }
  }

  private static @Nullable Follower follower(HttpServletRequest request) {
    return (Follower) request.getAttribute(FOLLOWER);
  }

  private void connect(Follower follower, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType(MediaType.SERVER_SENT_EVENTS);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE);
    response.setHeader("X-Accel-Buffering", "no"); // for proxies that would gather a while
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    Connection connection =
        new Connection(follower, context, (HttpOutput) response.getOutputStream());
    context.addListener(connection);
    connection.out.setWriteListener(connection);
    follower.connect(connection);
  }

  /** The connection of one who follows. */
  private final class Connection implements Follower.Connection, WriteListener, AsyncListener {
    private final Follower follower;
    private final AsyncContext context;
    private final HttpOutput out;
    private boolean isEnded;

    Connection(Follower follower, AsyncContext context, HttpOutput out) {
      this.follower = follower;
      this.context = context;
      this.out = out;
    }

    @Override
    public void onWritePossible() {
      wake();
    }

    @Override
    public synchronized void wake() {
      try {
        while (!isEnded && out.isReady()) {
          byte[] next = follower.next();
          if (next == null) {
            return;
          }
          // As a buffer it goes out as it is, without a copy for each who follows.
          out.write(ByteBuffer.wrap(next));
        }
      } catch (IOException | IllegalStateException e) {
        onError(e);
      }
    }

    @Override
    public synchronized void end() {
      if (!isEnded) {
        isEnded = true;
        try {
          context.complete();
        } catch (IllegalStateException e) {
          LOG.debug("Somebody who followed was gone already: {}", e.toString());
        }
      }
    }

    @Override
    public void onError(Throwable error) {
      LOG.debug("Somebody who followed is gone: {}", error.toString());
      stream.leave(follower);
      end();
    }

    @Override
    public void onError(AsyncEvent event) {
      onError(event.getThrowable());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
      stream.leave(follower);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // it is started once, before this listens
    }
  }
}
