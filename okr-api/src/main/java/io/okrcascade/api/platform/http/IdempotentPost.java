package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that writes something, and says by its key when it is repeated. */
public class IdempotentPost extends SignedRequest {
  private static final int LONGEST_KEY = 255;
  private static final Message KEY =
      Message.invalid("OUT_OF_RANGE", "an Idempotency-Key has 1 to %s characters");

  @HeaderParam("Idempotency-Key")
  private @Nullable String key;

  @Context private @Nullable UriInfo uri;

  /** Null where it has none, or one that is none. */
  public @Nullable String key() {
    return isSound() ? key : null;
  }

  private boolean isSound() {
    return key == null || (!key.isBlank() && key.length() <= LONGEST_KEY);
  }

  @Override
  public List<Violation> faults() {
    return isSound()
        ? super.faults()
        : Stream.concat(super.faults().stream(), Stream.of(KEY.at("/Idempotency-Key", LONGEST_KEY)))
            .toList();
  }

  /** What is asked for, below the API's root. */
  public String request() {
    String path = Objects.requireNonNull(uri).getPath();
    return method() + " " + (path.startsWith("/") ? path : "/" + path);
  }
}
