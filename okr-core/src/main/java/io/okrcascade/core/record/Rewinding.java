package io.okrcascade.core.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the records of a kind stood on an earlier day, by the dated facts among all records.
 */
@FunctionalInterface
public interface Rewinding<T extends Record> {
  /**
   * A record at the end of a day.
   *
   * @param data all records as they are
   * @return the record itself where nothing dated later bears on it; null where it was not there
   */
  @Nullable T asOf(Dataset data, T content, LocalDate day);
}
