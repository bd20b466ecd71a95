package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.JsonResource;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.zip.Deflater;

/**
 * A resource whose answers follow from a snapshot, a query and a day alone: they are written once,
 * compressed once, and kept with the snapshot. Their entity tag says just that, so an unchanged one
 * costs no more than the look at the revisions.
 */
public abstract class SnapshotResource extends JsonResource {
  protected final Reads reads;
  private final ObjectMapper json;

  protected SnapshotResource(Reads reads, ObjectMapper json) {
    this.reads = reads;
    this.json = json;
  }

  /**
   * What follows from a cycle's family, as it stood on the day that is asked about.
   *
   * @param what with the id of the cycle all that the body depends on besides the snapshot and day
   */
  protected Response ofCycle(
      String what,
      String cycleId,
      Conditions conditions,
      BiFunction<CascadeSnapshot, LocalDate, Object> body) {
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId);
    return json(
        snapshot, what + " " + cycleId, day, conditions, () -> body.apply(snapshot.asOf(day), day));
  }

  /**
   * @param query all that the body depends on besides the snapshot and the day
   */
  protected Response json(
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      Supplier<Object> body) {
    return answer(
        snapshot, query, day, conditions, MediaType.APPLICATION_JSON, () -> written(body.get()));
  }

  /** As {@link #json}, for a body in another media type. */
  protected Response answer(
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      String mediaType,
      Supplier<byte[]> body) {
    String tag =
        "\"%d.%d.%s.%s\""
            .formatted(
                snapshot.organizationRevision(),
                snapshot.revision(),
                Long.toString(day.toEpochDay(), 36),
                Integer.toHexString((mediaType + query).hashCode()));
    Response.ResponseBuilder response;
    if (conditions.isUnchanged(tag)) {
      response = Response.notModified();
    } else {
      String key = mediaType + " " + query + " " + day;
      byte[] plain = snapshot.keep(key, k -> body.get());
      if (conditions.takesGzip()) {
        // Fast rather than small: a fresh answer should not wait for its compression.
        byte[] packed = snapshot.keep(key + " gzip", k -> Bytes.gzip(plain, Deflater.BEST_SPEED));
        response = Response.ok(packed, mediaType).header(HttpHeaders.CONTENT_ENCODING, "gzip");
      } else {
        response = Response.ok(plain, mediaType);
      }
    }
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** A body as JSON. */
  protected byte[] written(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }
}
