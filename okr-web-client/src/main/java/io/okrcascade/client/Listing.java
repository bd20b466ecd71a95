package io.okrcascade.client;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.okrcascade.core.record.Page;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection of the service, to be read in pages or as one; nothing is asked for before that. */
public final class Listing<T> {
  private static final int LARGEST = 500;

  private final Transport transport;
  private final Supplier<Call> call;
  private final JavaType type;

  Listing(Transport transport, Supplier<Call> call, JavaType item) {
    this.transport = transport;
    this.call = call;
    this.type = TypeFactory.defaultInstance().constructParametricType(Page.class, item);
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
    Page<T> beforeTheFirst = new Page<>(List.of(), null);
    return Stream.iterate(
            beforeTheFirst,
            Objects::nonNull,
            page -> page == beforeTheFirst ? page(LARGEST) : following(page))
        .flatMap(page -> page.items().stream());
  }

  private @Nullable Page<T> following(Page<T> page) {
    return page.nextCursor() == null ? null : page(LARGEST, page.nextCursor());
  }

  private Page<T> read(@Nullable Integer limit, @Nullable String cursor) {
    return transport.ask(call.get().query("limit", limit).query("cursor", cursor), type);
  }
}
