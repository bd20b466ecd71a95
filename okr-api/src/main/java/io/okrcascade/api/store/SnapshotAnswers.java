package io.okrcascade.api.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.okrcascade.api.platform.http.Conditions;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that follow from a snapshot, a query and a day alone: written once, compressed once, and
 * kept with the snapshot. Their entity tag says just that, so an unchanged one costs no more than
 * the look at the revisions.
 */
public final class SnapshotAnswers {
  private final ObjectMapper json;

  public SnapshotAnswers(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param query all that the body depends on besides the snapshot and the day
   */
  public Response json(
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      Supplier<Object> body) {
    return answer(
        snapshot, query, day, conditions, MediaType.APPLICATION_JSON, () -> write(body.get()));
  }

  /** As {@link #json}, for a body in another media type. */
  public Response answer(
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
        byte[] packed = snapshot.keep(key + " gzip", k -> gzip(plain));
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

  private byte[] write(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that cannot be written as JSON", e);
    }
  }

  /** Fast rather than small: a fresh answer should not wait for its compression. */
  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream out = new FastGzip(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
