package io.okrcascade.api.platform.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as columns hold them: UTC, to the microsecond. */
public final class Moments {
  private Moments() {}

  public static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  public static Instant of(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  /** Nothing for nothing. */
  public static @Nullable Instant ofNullable(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null ? null : of(row, column);
  }
}
