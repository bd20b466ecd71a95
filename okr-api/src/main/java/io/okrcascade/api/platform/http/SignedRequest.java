package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request with the person who makes it, which says by its key when it is repeated. */
public abstract class SignedRequest {
  static final String KEY = "Idempotency-Key";

  @HeaderParam(KEY)
  private @Nullable String key;

  @Context private @Nullable SecurityContext security;

  @Context private @Nullable ContainerRequestContext request;

  /**
   * What is wrong with its query, where it has one; to be told with what is wrong with its body.
   */
  public List<Violation> faults() {
    return request == null ? List.of() : UnknownParameters.of(request);
  }

  public Caller caller() {
    return (Caller) Objects.requireNonNull(security).getUserPrincipal();
  }

  /** By which it is told from others; null where it is not to be. */
  public @Nullable String key() {
    return key;
  }

  /** By what it is known again, once its body is read. */
  public String fingerprint() {
    return Fingerprints.of(Objects.requireNonNull(request));
  }
}
