package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.change.LoggedChange;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
  private static final TypeReference<LoggedChange> CHANGE = new TypeReference<>() {};
  private static final String NAME = "following GET /changes";

  private final Transport transport;
  private final ChangeQuery query;
  private final Object lock = new Object();
  private @Nullable String lastEventId;
  private @Nullable Event next;
  private @Nullable Duration askedPause;
  private int failures;
  // Both guarded by the lock, as closing comes from another thread.
  private @Nullable Lines lines;
  private boolean closed;

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
    synchronized (lock) {
      closed = true;
      if (lines != null) {
        lines.end();
      }
      lock.notifyAll();
    }
  }

  private @Nullable Lines opened() {
    synchronized (lock) {
      if (closed) {
        return null;
      }
      if (lines != null) {
        return lines;
      }
    }
    Call call =
        query
            .into(Call.of(Operation.LIST_CHANGES))
            .accept("text/event-stream")
            .header("Last-Event-ID", lastEventId);
    Lines opened = Objects.requireNonNull(transport.open(call, info -> new Lines()).body().open());
    synchronized (lock) {
      if (closed) {
        opened.end();
        return null;
      }
      lines = opened;
      return opened;
    }
  }

  /** The next event of a connection. */
  private @Nullable Event read(Lines open) throws IOException {
    StringBuilder data = new StringBuilder();
    String id = lastEventId;
    while (true) {
      String line = open.next(transport.settings().silence());
      if (line == null) {
        return null; // closed
      }
      failures = 0; // even a sign of life shows that all is well
      if (line.isEmpty()) {
        if (data.length() > 0) {
          lastEventId = id;
          return new Event(id == null ? "" : id, change(data.substring(1)));
        }
        id = lastEventId;
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      value = value.startsWith(" ") ? value.substring(1) : value;
      switch (field) {
        case "data" -> data.append('\n').append(value);
        case "id" -> id = value;
        case "retry" -> askedPause = value.matches("\\d{1,9}") ? millis(value) : askedPause;
        default -> {} // a comment, or nothing that matters here
      }
    }
  }

  private LoggedChange change(String json) {
    return transport.parse(NAME, 200, json.getBytes(StandardCharsets.UTF_8), CHANGE);
  }

  private static Duration millis(String value) {
    return Duration.ofMillis(Long.parseLong(value));
  }

  private void broken(Lines open, IOException e) {
    open.end();
    synchronized (lock) {
      lines = null;
      if (closed) {
        return;
      }
    }
    Duration pause = transport.pause(failures++, askedPause);
    if (pause == null) {
      throw OkrException.unanswered(NAME, e);
    }
    long until = System.nanoTime() + pause.toNanos();
    synchronized (lock) {
      try {
        for (long left = pause.toMillis(); left > 0 && !closed; ) {
          lock.wait(left);
          left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
      } catch (InterruptedException interruption) {
        throw Transport.interrupted(NAME, interruption);
      }
    }
  }

  /** The lines of an answer as they come; reads no further ahead than a little. */
  private static final class Lines implements BodySubscriber<Lines> {
    private static final int AHEAD = 64;

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private final BodySubscriber<Void> splitter =
        BodySubscribers.fromLineSubscriber(
            new Flow.Subscriber<String>() {
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
            },
            subscriber -> null,
            StandardCharsets.UTF_8,
            null);

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
    public CompletionStage<Lines> getBody() {
      return CompletableFuture.completedFuture(this); // long before the end
    }

    @Override
    public void onSubscribe(Flow.Subscription s) {
      splitter.onSubscribe(s);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
      splitter.onNext(bytes);
    }

    @Override
    public void onError(Throwable error) {
      splitter.onError(error);
    }

    @Override
    public void onComplete() {
      splitter.onComplete();
    }
  }
}
