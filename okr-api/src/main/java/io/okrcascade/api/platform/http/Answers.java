package io.okrcascade.api.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers under the entity tag of a version, which is what If-Match compares with. */
public final class Answers {
  private Answers() {}

  /** A record as it is kept: who has this version of it is told so, and no more. */
  public static Response kept(Object body, int version, Conditions conditions) {
    return conditions.isUnchanged(Tags.of(version))
        ? tagged(Response.notModified(), version)
        : of(body, version);
  }

  /**
   * A record with what is computed besides: that moves while the version stands, so it is answered
   * whole whatever the asker has.
   */
  public static Response of(Object body, int version) {
    return tagged(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), version);
  }

  private static Response tagged(Response.ResponseBuilder response, int version) {
    return response
        .header(HttpHeaders.ETAG, Tags.of(version))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
