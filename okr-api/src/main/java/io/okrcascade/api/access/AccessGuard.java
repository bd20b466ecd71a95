package io.okrcascade.api.access;

import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.ForReaders;
import io.okrcascade.api.platform.http.Open;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.core.access.TokenScope;
import io.okrcascade.core.message.RefusedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;

/**
 * Every resource of the service is for who is signed in, by what is for that: also where a
 * configuration serves it at an address before which {@link SignInFilter} does not stand.
 */
public final class AccessGuard implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceClass().isAnnotationPresent(Path.class)
        && !resource.getResourceMethod().isAnnotationPresent(Open.class)) {
      context.register(new Guard(needed(resource.getResourceMethod())));
    }
  }

  private static TokenScope needed(Method method) {
    boolean isReading =
        method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(ForReaders.class);
    return isReading ? TokenScope.READ : TokenScope.WRITE;
  }

  @Priority(Priorities.AUTHENTICATION)
  private record Guard(TokenScope needed) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (!(request.getSecurityContext().getUserPrincipal() instanceof Caller caller)) {
        throw ProblemException.unauthorized();
      }
      if (!caller.isFor(needed)) {
        throw RefusedException.forbidden(
            needed == TokenScope.WRITE
                ? "what you are signed in by is not for writing"
                : "what you are signed in by is not for reading");
      }
    }
  }
}
