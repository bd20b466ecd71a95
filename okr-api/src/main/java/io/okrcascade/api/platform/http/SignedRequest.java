package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request with the person who makes it, which says by its key when it is repeated. */
public class SignedRequest {
  static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final Message KEY_RANGE =
      Message.invalid("OUT_OF_RANGE", "an Idempotency-Key has 1 to %s characters");

  @HeaderParam(KEY)
  private @Nullable String key;

  @Context private @Nullable SecurityContext security;

  @Context private @Nullable ContainerRequestContext request;

  /**
   * What is wrong with its query, where it has one, and with its key; to be told with what is wrong
   * with its body.
   */
  public List<Violation> faults() {
    List<Violation> ofQuery = request == null ? List.of() : UnknownParameters.of(request);
    return isSound()
        ? ofQuery
        : Stream.concat(ofQuery.stream(), Stream.of(KEY_RANGE.at("/" + KEY, LONGEST_KEY))).toList();
  }

  public Caller caller() {
    return (Caller) Objects.requireNonNull(security).getUserPrincipal();
  }

  /** By which it is told from others; null where it is not to be, or has one that is none. */
  public @Nullable String key() {
    return isSound() ? key : null;
  }

  private boolean isSound() {
    return key == null || (!key.isBlank() && key.length() <= LONGEST_KEY);
  }

  /** By what it is known again, once its body is read. */
  public String fingerprint() {
    return Fingerprints.of(Objects.requireNonNull(request));
  }
}
