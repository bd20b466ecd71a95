package io.okrcascade.core.record;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the records of a kind stood on an earlier day, by the dated facts among all records.
 *
 * @param touched those on which something dated after a day may bear, found without a look at all;
 *     one may be told several times
 * @param then how one of them stood
 */
public record Rewinding<T extends Record>(Touched<T> touched, Then<T> then) {

  /** Finds the records on which something dated after a day may bear. */
  @FunctionalInterface
  public interface Touched<T> {
    Stream<T> after(Dataset data, LocalDate day);
  }

  /** Tells a record at the end of a day. */
  @FunctionalInterface
  public interface Then<T> {
    /**
     * @param data all records as they are
     * @return the record itself where nothing dated later bears on it; null where it was not there
     */
    @Nullable T asOf(Dataset data, T content, LocalDate day);
  }
}
