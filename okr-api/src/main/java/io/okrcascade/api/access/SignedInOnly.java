package io.okrcascade.api.access;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.problem.ProblemException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Every resource of the service is for who is signed in, also where a configuration serves it at an
 * address before which {@link TokenFilter} does not stand.
 */
public final class SignedInOnly implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
      context.register(new Guard());
    }
  }

  @Priority(Priorities.AUTHENTICATION)
  private static final class Guard implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (!(request.getSecurityContext().getUserPrincipal() instanceof Caller)) {
        throw ProblemException.unauthorized();
      }
    }
  }
}
