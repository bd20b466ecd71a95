package io.okrcascade.api.platform.http;

import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.record.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a collection is asked for. A cursor holds the sort key of the last item that was
 * given, so that pages neither repeat nor skip what stays where it is.
 */
public record Paging(int limit, @Nullable String after) {
  private static final int DEFAULT = 100;
  private static final int MOST = 500;

  /** As the query parameters {@code limit} and {@code cursor} say. */
  public static Paging of(@Nullable String limit, @Nullable String cursor) {
    long size = Params.number("limit", limit, Long.MIN_VALUE, DEFAULT);
    if (size < 1 || size > MOST) {
      throw new InvalidException("/limit", "OUT_OF_RANGE", "limit must be from 1 to " + MOST);
    }
    return new Paging((int) size, cursor == null || cursor.isEmpty() ? null : decoded(cursor));
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.malformed("cursor must be one that an earlier page gave");
    }
  }

  /** A cursor that continues after a sort key. */
  public static String cursor(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /** The page of a list that is sorted ascending by unique keys. */
  public <T, R> Page<R> page(
      List<T> sorted, Function<T, String> key, Function<? super T, ? extends R> shown) {
    return page(sorted, key, shown, 1);
  }

  /** The page of a list that is sorted descending by unique keys. */
  public <T, R> Page<R> pageDescending(
      List<T> sorted, Function<T, String> key, Function<? super T, ? extends R> shown) {
    return page(sorted, key, shown, -1);
  }

  private <T, R> Page<R> page(
      List<T> sorted, Function<T, String> key, Function<? super T, ? extends R> shown, int way) {
    int from = 0;
    if (after != null) {
      int high = sorted.size();
      while (from < high) {
        int middle = (from + high) >>> 1;
        if (way * key.apply(sorted.get(middle)).compareTo(after) <= 0) {
          from = middle + 1;
        } else {
          high = middle;
        }
      }
    }
    int to = Math.min(sorted.size(), from + limit);
    List<R> items = sorted.subList(from, to).stream().<R>map(shown::apply).toList();
    return new Page<>(items, to < sorted.size() ? cursor(key.apply(sorted.get(to - 1))) : null);
  }
}
