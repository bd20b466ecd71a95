package io.okrcascade.api.platform.http;

import io.okrcascade.core.edit.Match;
import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** Which version of a resource a request means; any where it does not say. */
public class IfMatch extends RepeatableRequest implements Match {
  @HeaderParam("If-Match")
  private @Nullable String tag;

  /** Refuses another version with 412. */
  @Override
  public void require(int version) {
    Tags.requireMatch(tag, version);
  }
}
