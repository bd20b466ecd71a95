package io.okrcascade.api.platform.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that creates something, and says by its key when it is repeated. */
public class IdempotentPost extends SignedRequest {
  @HeaderParam("Idempotency-Key")
  private @Nullable String key;

  @Context private @Nullable UriInfo uri;

  public @Nullable String key() {
    return key;
  }

  /** What is asked for, below the API's root. */
  public String request() {
    String path = Objects.requireNonNull(uri).getPath();
    return "POST " + (path.startsWith("/") ? path : "/" + path);
  }
}
