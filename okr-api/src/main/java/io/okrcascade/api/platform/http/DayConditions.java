package io.okrcascade.api.platform.http;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The conditions of a read that may ask how things stood on another day. */
public class DayConditions extends Conditions {
  @QueryParam("asOf")
  private @Nullable String asOf;

  @Override
  public LocalDate day(LocalDate today) {
    return Params.dayOr("asOf", asOf, today);
  }
}
