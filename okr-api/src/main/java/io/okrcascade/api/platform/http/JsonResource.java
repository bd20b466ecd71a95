package io.okrcascade.api.platform.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A resource that answers in JSON where a method does not say otherwise. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class JsonResource {
  protected static final String JSON = MediaType.APPLICATION_JSON;

  /** RFC 7396. */
  protected static final String MERGE_PATCH = "application/merge-patch+json";
}
