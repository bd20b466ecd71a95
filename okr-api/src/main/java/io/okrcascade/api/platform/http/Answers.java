package io.okrcascade.api.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Answers under the entity tag of a version, which is what If-Match compares with. */
public final class Answers {
  private Answers() {}

  /** A record as it is kept: who has this version of it is told so, and no more. */
  public static Response kept(Object body, int version, Conditions conditions) {
    return conditions.isUnchanged(Tags.of(version)) ? unchanged(version) : of(body, version);
  }

  private static Response of(Object body, int version) {
    return tagged(Response.ok(body, MediaType.APPLICATION_JSON_TYPE), version);
  }

  /**
   * A record with what is computed besides, which moves while the version stands: who has the
   * version is told so only where that says all.
   *
   * @param isAsWritten whether nothing bears on it that was written later than the version
   */
  public static Response shown(
      Supplier<Object> body, int version, Conditions conditions, BooleanSupplier isAsWritten) {
    return conditions.isUnchanged(Tags.of(version)) && isAsWritten.getAsBoolean()
        ? unchanged(version)
        : of(body.get(), version);
  }

  private static Response unchanged(int version) {
    return tagged(Response.notModified(), version);
  }

  private static Response tagged(Response.ResponseBuilder response, int version) {
    return response.header(HttpHeaders.ETAG, Tags.of(version)).build();
  }
}
