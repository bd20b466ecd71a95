package io.okrcascade.api.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Arrays;

/**
 * Has every list judge the page that it is asked for before it looks for what it is a list of, once
 * faults of parameters are gathered.
 */
public final class ReadablePages implements DynamicFeature {
  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Class<?>[] parameters = resource.getResourceMethod().getParameterTypes();
    if (Arrays.asList(parameters).contains(PageParams.class)) {
      context.register(new Filter());
    }
  }

  @Priority(Priorities.USER + 1)
  private static final class Filter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      PageParams.judge(request.getUriInfo());
    }
  }
}
