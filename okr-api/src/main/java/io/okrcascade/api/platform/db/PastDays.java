package io.okrcascade.api.platform.db;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Migrates days of facts that lie in the future: what was done was done by today. */
public final class PastDays extends DataChange {
  private record Place(String table, String column) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("objective", "created_on"),
          new Place("objective", "approved_on"),
          new Place("key_result", "created_on"),
          new Place("grade", "graded_on"),
          new Place("initiative", "committed_on"),
          new Place("initiative", "delivered_on"),
          new Place("dependency", "identified_on"),
          new Place("solicitation", "on_day"));

  private int changed;

  @Override
  protected void change(Handle handle) {
    for (Place place : PLACES) {
      changed +=
          handle
              .createUpdate(
                  "UPDATE %1$s SET %2$s = :today, version = version + 1 WHERE %2$s > :today"
                      .formatted(place.table(), place.column()))
              .bind("today", today())
              .execute();
    }
    // An amendment has no version: it is not changed by hand.
    changed +=
        handle
            .createUpdate("UPDATE amendment SET on_day = :today WHERE on_day > :today")
            .bind("today", today())
            .execute();
  }

  @Override
  public String getConfirmationMessage() {
    return changed + " days were brought back from the future";
  }
}
