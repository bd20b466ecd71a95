package io.okrcascade.client;

import io.okrcascade.core.change.LoggedChange;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Changes as they are made. It waits for the next one, so it is for one thread of its own; closing
 * it, from any thread, ends the waiting. The connection is opened when it is first read.
 */
public final class ChangeFeed implements Iterator<ChangeFeed.Event>, AutoCloseable {
  private static final String NAME = "following GET /changes";

  /** The events that tell a change; others tell what moved by it. */
  private static final String CHANGE = "change";

  private final Transport transport;
  private final ChangeQuery query;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable String lastEventId;
  private @Nullable Event next;
  private @Nullable Duration askedPause;
  private int failures;
  // Volatile, as closing comes from another thread.
  private volatile @Nullable Lines lines;

  /**
   * An entry of the change log as it was sent.
   *
   * @param id from which to follow on, see {@link Changes#follow(ChangeQuery, String)}
   */
  public record Event(String id, LoggedChange change) {}

  ChangeFeed(Transport transport, ChangeQuery query, @Nullable String lastEventId) {
    this.transport = transport;
    this.query = query;
    this.lastEventId = lastEventId;
  }

  /** Waits for the next change; false once the feed is closed. */
  @Override
  public boolean hasNext() {
    while (next == null) {
      Lines open = opened();
      if (open == null) {
        return false;
      }
      try {
        next = read(open);
      } catch (IOException e) {
        broken(open, e);
      }
    }
    return true;
  }

  @Override
  public Event next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the feed is closed");
    }
    Event event = Objects.requireNonNull(next);
    next = null;
    return event;
  }

  /** The changes as a stream that waits for each; closing it closes the feed. */
  public Stream<Event> stream() {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(this::close);
  }

  @Override
  public void close() {
    closed.countDown();
    Lines open = lines;
    if (open != null) {
      open.end();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** The connection, a new one where there is none; null once the feed is closed. */
  private @Nullable Lines opened() {
    Lines open = lines;
    if (open == null && !isClosed()) {
      open = connected();
      lines = open;
    }
    // Asked only now: whoever closed the feed before it had this connection did not end it.
    if (open != null && isClosed()) {
      open.end();
    }
    return isClosed() ? null : open;
  }

  private Lines connected() {
    Call call =
        query
            .into(Call.of(Operation.LIST_CHANGES))
            .accept("text/event-stream")
            .header("Last-Event-ID", lastEventId);
    Lines fresh = new Lines();
    Objects.requireNonNull(
            transport.open(call, info -> BodySubscribers.ofPublisher()).body().open())
        .subscribe(
            BodySubscribers.fromLineSubscriber(
                fresh, subscriber -> null, StandardCharsets.UTF_8, null));
    return fresh;
  }

  /** The next event of a connection. */
  private @Nullable Event read(Lines open) throws IOException {
    StringBuilder data = new StringBuilder();
    String name = "";
    String id = lastEventId;
    while (true) {
      String line = open.next(transport.settings().silence());
      if (line == null) {
        return null; // closed
      }
      failures = 0; // even a sign of life shows that all is well
      if (line.isEmpty()) {
        if (name.equals(CHANGE) && data.length() > 0) {
          lastEventId = id;
          return new Event(id == null ? "" : id, change(data.substring(1)));
        }
        data.setLength(0); // of another event
        name = "";
        id = lastEventId;
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      value = value.startsWith(" ") ? value.substring(1) : value;
      switch (field) {
        case "data" -> data.append('\n').append(value);
        case "event" -> name = value;
        case "id" -> id = value;
        case "retry" -> askedPause = value.matches("\\d{1,9}") ? millis(value) : askedPause;
        default -> {} // a comment, or nothing that matters here
      }
    }
  }

  private LoggedChange change(String json) {
    return transport.parse(NAME, 200, json.getBytes(StandardCharsets.UTF_8), LoggedChange.class);
  }

  private static Duration millis(String value) {
    return Duration.ofMillis(Long.parseLong(value));
  }

  private void broken(Lines open, IOException e) {
    open.end();
    lines = null;
    if (isClosed()) {
      return;
    }
    Duration pause = transport.pause(failures++, askedPause);
    if (pause == null) {
      throw OkrException.unanswered(NAME, e);
    }
    try {
      closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interruption) {
      throw Transport.interrupted(NAME, interruption);
    }
  }

  /** The lines of an answer as they come; reads no further ahead than a little. */
  private static final class Lines implements Flow.Subscriber<String> {
    private static final int AHEAD = 64;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;

    /** A line, how the connection ended, or neither: closed from this side. */
    private record Signal(@Nullable String line, @Nullable IOException end) {}

    /** The next line; null once this was ended. */
    @Nullable String next(Duration silence) throws IOException {
      try {
        Signal signal = signals.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        if (signal == null) {
          throw new IOException("no sign of life for " + silence);
        }
        if (signal.end() != null) {
          throw signal.end();
        }
        Flow.Subscription from = subscription;
        if (signal.line() != null && from != null) {
          from.request(1);
        }
        return signal.line();
      } catch (InterruptedException e) {
        throw Transport.interrupted(NAME, e);
      }
    }

    void end() {
      Flow.Subscription from = subscription;
      if (from != null) {
        from.cancel();
      }
      signals.add(new Signal(null, null));
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
      subscription = s;
      s.request(AHEAD);
    }

    @Override
    public void onNext(String line) {
      signals.add(new Signal(line, null));
    }

    @Override
    public void onError(Throwable error) {
      signals.add(new Signal(null, new IOException("the connection broke", error)));
    }

    @Override
    public void onComplete() {
      signals.add(new Signal(null, new IOException("the connection ended")));
    }
  }
}
