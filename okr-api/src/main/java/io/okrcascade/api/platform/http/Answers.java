package io.okrcascade.api.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers that carry an entity tag. */
public final class Answers {
  private Answers() {}

  /**
   * One resource under the tag of its version, with what is computed besides. Browsers are told not
   * to keep it: the computed part may move while the version stands.
   */
  public static Response of(Object body, int version, Conditions conditions) {
    String tag = Tags.of(version);
    Response.ResponseBuilder response =
        conditions.isUnchanged(tag)
            ? Response.notModified()
            : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
