package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.record.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A collection of the service, to be read in pages or as one; nothing is asked for before that. */
public final class Listing<T> {
  private static final int LARGEST = 500;

  private final Transport transport;
  private final Supplier<Call> call;
  private final TypeReference<Page<T>> type;

  Listing(Transport transport, Supplier<Call> call, TypeReference<Page<T>> type) {
    this.transport = transport;
    this.call = call;
    this.type = type;
  }

  /** The first page, as large as the service likes it. */
  public Page<T> page() {
    return read(null, null);
  }

  /** The first page, of at most {@code limit} items, 1 to 500. */
  public Page<T> page(int limit) {
    return read(limit, null);
  }

  /** The page that begins where an earlier one ended, see {@link Page#nextCursor()}. */
  public Page<T> page(int limit, String cursor) {
    return read(limit, cursor);
  }

  /** All items, asked for page by page as the stream is read. */
  public Stream<T> all() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(new Items(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private Page<T> read(@Nullable Integer limit, @Nullable String cursor) {
    return transport.ask(call.get().query("limit", limit).query("cursor", cursor), type);
  }

  private final class Items implements Iterator<T> {
    private @Nullable Iterator<T> page;
    private @Nullable String cursor;

    @Override
    public boolean hasNext() {
      while (page == null || (!page.hasNext() && cursor != null)) {
        Page<T> next = read(LARGEST, cursor);
        page = next.items().iterator();
        cursor = next.nextCursor();
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext() || page == null) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}
