package io.okrcascade.api.access;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Every resource of the service is for who is signed in. */
public final class SignedInOnly implements DynamicFeature {
  private final TokenFilter filter;

  public SignedInOnly(TokenFilter filter) {
    this.filter = filter;
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    if (resource.getResourceClass().isAnnotationPresent(Path.class)) {
      context.register(filter);
    }
  }
}
