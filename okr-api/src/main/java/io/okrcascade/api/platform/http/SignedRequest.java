package io.okrcascade.api.platform.http;

import io.okrcascade.core.message.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request with the person who makes it. */
public class SignedRequest {
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

  final ContainerRequestContext request() {
    return Objects.requireNonNull(request);
  }
}
