package io.okrcascade.api.store;

import io.okrcascade.api.platform.Bytes;
import io.okrcascade.api.platform.body.Body;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.JsonResource;
import io.okrcascade.api.platform.http.Tags;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A resource whose answers follow from a snapshot, a query and a day alone: they are written once,
 * compressed once, and kept with the snapshot. Their entity tag says just that, so an unchanged one
 * costs no more than the look at the revisions.
 */
public abstract class SnapshotResource extends JsonResource {
  /** A migration may change what numbers are made of, and raises no revision. */
  private static final int SCHEMA = Bytes.text("/migrations.xml").hashCode();

  protected final Reads reads;
  protected final Bodies bodies;

  protected SnapshotResource(Reads reads, Bodies bodies) {
    this.reads = reads;
    this.bodies = bodies;
  }

  /**
   * What follows from a cycle's family, as it stood on the day that is asked about.
   *
   * @param facts all that the body is made of
   * @param what with the id of the cycle all that the body depends on besides the snapshot and day
   */
  protected Response ofCycle(
      Facts facts,
      String what,
      String cycleId,
      Conditions conditions,
      BiFunction<CascadeSnapshot, LocalDate, Object> body) {
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId);
    return json(
        facts,
        snapshot,
        what + " " + cycleId,
        day,
        conditions,
        () -> body.apply(snapshot.asOf(day), day));
  }

  /**
   * @param facts all that the body is made of
   * @param query all that the body depends on besides the snapshot and the day
   */
  protected Response json(
      Facts facts,
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      Supplier<Object> body) {
    return answer(
        facts,
        snapshot,
        query,
        day,
        conditions,
        MediaType.APPLICATION_JSON,
        () -> bodies.of(query, body.get()));
  }

  /** As {@link #json}, for a body in another media type. */
  protected Response answer(
      Facts facts,
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      String mediaType,
      Supplier<Body> body) {
    String tag =
        "\"%d.%d.%s.%s\""
            .formatted(
                snapshot.organizationRevision(facts),
                snapshot.revision(facts),
                Long.toString(day.toEpochDay(), 36),
                Integer.toHexString((SCHEMA + mediaType + query).hashCode()));
    Response.ResponseBuilder response;
    if (conditions.isUnchanged(tag)) {
      response = Response.notModified();
    } else {
      Body written = snapshot.keep(facts, mediaType + " " + query + " " + day, Body::weight, body);
      response = conditions.takesGzip() ? packed(written, mediaType) : plain(written, mediaType);
    }
    return response
        .header(HttpHeaders.ETAG, conditions.takesGzip() ? Tags.packed(tag) : tag)
        .build();
  }

  private static Response.ResponseBuilder plain(Body body, String mediaType) {
    StreamingOutput out = body::writeTo;
    return Response.ok(out, mediaType).header(HttpHeaders.CONTENT_LENGTH, body.length());
  }

  private static Response.ResponseBuilder packed(Body body, String mediaType) {
    StreamingOutput out = body::writePackedTo;
    return Response.ok(out, mediaType)
        .header(HttpHeaders.CONTENT_ENCODING, "gzip")
        .header(HttpHeaders.CONTENT_LENGTH, body.packedLength());
  }
}
