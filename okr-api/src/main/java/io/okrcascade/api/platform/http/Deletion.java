package io.okrcascade.api.platform.http;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Which version of a resource is to be deleted, and why. */
public final class Deletion extends IfMatch {
  @QueryParam("reason")
  private @Nullable String reason;

  public @Nullable String reason() {
    return reason;
  }
}
