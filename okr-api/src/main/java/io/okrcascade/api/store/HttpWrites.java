package io.okrcascade.api.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.okrcascade.api.platform.http.CommonHeaders;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.json.InputReader;
import io.okrcascade.api.platform.json.MergePatch;
import io.okrcascade.api.platform.json.Read;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.Writer.Written;
import io.okrcascade.api.write.Key;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The HTTP side of every write: bodies in, answers out. */
public final class HttpWrites {
  private static final String BASE = "/api/v1";
  private static final byte[] NO_FIELDS = {'{', '}'};
  private static final Message NO_TEXT = Message.invalid("BAD_TYPE", "this must be a text");
  private static final Message NO_PATCH =
      Message.invalid("BAD_TYPE", "a merge patch must be an object");

  private final Writer writer;
  private final AsideWrites asides;
  private final InputReader reader;
  private final ObjectMapper json;

  public HttpWrites(Writer writer, AsideWrites asides, InputReader reader, ObjectMapper json) {
    this.writer = writer;
    this.asides = asides;
    this.reader = reader;
    this.json = json;
  }

  /** What an act is told that needs to know nothing. */
  public record NoItem() {}

  /** Reads a body as an item; a field {@code reason} beside the item's own is taken apart. */
  public <T> Input<T> body(byte[] body, Class<T> type) {
    JsonNode tree = reader.tree(body);
    boolean isItsOwn =
        Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals("reason"));
    return item(tree, isItsOwn ? MissingNode.getInstance() : takeReason(tree), type);
  }

  /** As {@link #body}, where all may be left out: no body at all says as much as an empty one. */
  public <T> Input<T> optionalBody(byte[] body, Class<T> type) {
    return body.length == 0 ? body(NO_FIELDS, type) : body(body, type);
  }

  /** Whether a body says something of any of these fields. */
  public boolean says(byte[] body, String... fields) {
    JsonNode tree = reader.tree(body);
    return Arrays.stream(fields).anyMatch(tree::has);
  }

  /** Whether a body says that a field is nothing. */
  public boolean saysNull(byte[] body, String field) {
    return reader.tree(body).path(field).isNull();
  }

  /** A body as a merge patch (RFC 7396) over an item as it stands. */
  public <T> ItemPatch<T> patch(byte[] body, Class<T> type) {
    JsonNode patch = reader.tree(body);
    JsonNode reason = takeReason(patch);
    return current ->
        patch.isObject()
            ? item(MergePatch.apply(json.valueToTree(current), patch), reason, type)
            : new Input<>(current, List.of(NO_PATCH.at("")), reason.textValue());
  }

  /** What is of a wrong type as a whole says nothing; that it is wrong is told in its turn. */
  private <T> Input<T> item(JsonNode tree, JsonNode reason, Class<T> type) {
    Read<T> read = reader.read(tree, type);
    Read<T> said = read.value() != null ? read : reader.read(json.createObjectNode(), type);
    Input<T> input =
        new Input<>(Objects.requireNonNull(said.value()), read.violations(), reason.textValue());
    boolean isText = reason.isTextual() || reason.isNull() || reason.isMissingNode();
    return isText ? input : input.with(List.of(NO_TEXT.at("/reason")));
  }

  private static JsonNode takeReason(JsonNode tree) {
    JsonNode reason = tree.path("reason");
    if (tree instanceof ObjectNode object) {
      object.remove("reason");
    }
    return reason;
  }

  /** Writes something; a repeated request with the same Idempotency-Key answers the same. */
  public Response write(RepeatableRequest request, Scope scope, UseCase<Reply> act) {
    return write(request, scope, act, Written::result);
  }

  /**
   * As {@link #write(RepeatableRequest, Scope, UseCase)}.
   *
   * @param answer what is answered to what was written
   */
  public <R> Response write(
      RepeatableRequest request, Scope scope, UseCase<R> act, Function<Written<R>, Reply> answer) {
    return response(writer.write(request.caller(), scope, key(request), of(request, act), answer));
  }

  /** Answers as {@link #write} would, and writes nothing. */
  public Response rehearse(RepeatableRequest request, Scope scope, UseCase<Reply> act) {
    return response(writer.rehearse(request.caller(), scope, of(request, act), Written::result));
  }

  /**
   * Writes what is no record; a repeated request with the same Idempotency-Key answers the same.
   */
  public Response aside(RepeatableRequest request, Function<Handle, Reply> act) {
    return response(asides.write(key(request), act));
  }

  /** Writes what has a secret; a repeated request is refused, as the secret is not kept. */
  public Response shownOnce(RepeatableRequest request, Function<Handle, Reply> act) {
    return Response.fromResponse(response(asides.shownOnce(key(request), act)))
        .header(HttpHeaders.CACHE_CONTROL, CommonHeaders.NO_STORE)
        .build();
  }

  private static <R> UseCase<R> of(RepeatableRequest request, UseCase<R> act) {
    return edit -> {
      edit.note(request.faults());
      return act.run(edit);
    };
  }

  /** By what a request is known again; null where it does not say. */
  public static @Nullable Key key(RepeatableRequest request) {
    String value = request.key();
    return value == null
        ? null
        : new Key(request.caller().personId(), value, request.fingerprint());
  }

  /** An answer over HTTP. */
  public static Response response(Reply reply) {
    Response.ResponseBuilder response = Response.status(reply.status());
    if (reply.location() != null) {
      response.location(URI.create(BASE + reply.location()));
    }
    if (reply.version() != null) {
      response.header(HttpHeaders.ETAG, Tags.of(reply.version()));
    }
    return reply.body() == null
        ? response.build()
        : response.type(MediaType.APPLICATION_JSON_TYPE).entity(reply.body()).build();
  }
}
