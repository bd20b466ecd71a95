package io.okrcascade.api.platform.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request with the person who makes it. */
public abstract class SignedRequest {
  @Context private @Nullable SecurityContext security;

  public Caller caller() {
    return (Caller) Objects.requireNonNull(security).getUserPrincipal();
  }
}
