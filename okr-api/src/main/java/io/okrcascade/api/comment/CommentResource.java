package io.okrcascade.api.comment;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.comment.AddComment;
import io.okrcascade.core.comment.ChangeComment;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.comment.DeleteComment;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people say about OKRs, initiatives and dependencies. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CommentResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CommentResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/objectives/{id}/comments")
  public Page<CommentAnswer> onObjective(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list(CommentSubject.OBJECTIVE, id, Paging.of(limit, cursor));
  }

  @GET
  @Path("/key-results/{id}/comments")
  public Page<CommentAnswer> onKeyResult(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list(CommentSubject.KEY_RESULT, id, Paging.of(limit, cursor));
  }

  @GET
  @Path("/initiatives/{id}/comments")
  public Page<CommentAnswer> onInitiative(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list(CommentSubject.INITIATIVE, id, Paging.of(limit, cursor));
  }

  @GET
  @Path("/dependencies/{id}/comments")
  public Page<CommentAnswer> onDependency(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return list(CommentSubject.DEPENDENCY, id, Paging.of(limit, cursor));
  }

  /** Oldest first, as a conversation is read. */
  private Page<CommentAnswer> list(CommentSubject type, String id, Paging paging) {
    CascadeSnapshot snapshot = reads.of(Registry.KINDS.named(type.name()), id);
    List<Versioned<Comment>> rows =
        snapshot.data().all(Comment.ON, type.of(id)).stream()
            .sorted(Comparator.comparing(CommentResource::sortKey))
            .map(comment -> Reads.require(snapshot, Comment.KIND, comment.id()))
            .toList();
    return paging.page(
        rows, row -> sortKey(row.content()), row -> CommentAnswer.of(snapshot.data(), row));
  }

  private static String sortKey(Comment comment) {
    return "%020d %s"
        .formatted(ChronoUnit.MICROS.between(Instant.EPOCH, comment.writtenAt()), comment.id());
  }

  @POST
  @Path("/objectives/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sayOnObjective(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    return say(caller, CommentSubject.OBJECTIVE, id, "/objectives/", idempotencyKey, body);
  }

  @POST
  @Path("/key-results/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sayOnKeyResult(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    return say(caller, CommentSubject.KEY_RESULT, id, "/key-results/", idempotencyKey, body);
  }

  @POST
  @Path("/initiatives/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sayOnInitiative(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    return say(caller, CommentSubject.INITIATIVE, id, "/initiatives/", idempotencyKey, body);
  }

  @POST
  @Path("/dependencies/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sayOnDependency(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    return say(caller, CommentSubject.DEPENDENCY, id, "/dependencies/", idempotencyKey, body);
  }

  private Response say(
      Caller caller,
      CommentSubject type,
      String subjectId,
      String path,
      @Nullable String idempotencyKey,
      byte[] body) {
    Input<TextItem> input = writes.body(body, TextItem.class);
    return writes.post(
        caller,
        path + subjectId + "/comments",
        idempotencyKey,
        body,
        new Scope.FamilyOf(Registry.KINDS.named(type.name()), subjectId),
        edit -> {
          Versioned<Comment> row = edit.run(new AddComment(type, subjectId, input));
          return Reply.created("/comments/" + row.content().id(), row)
              .withBody(CommentAnswer.of(edit.data(), row));
        });
  }

  @GET
  @Path("/comments/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(Comment.KIND, id);
    Versioned<Comment> row = Reads.require(snapshot, Comment.KIND, id);
    return Answers.of(CommentAnswer.of(snapshot.data(), row), row.version(), ifNoneMatch);
  }

  @PATCH
  @Path("/comments/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Comment.KIND, id),
        edit -> {
          Versioned<Comment> row =
              edit.run(
                  new ChangeComment(id, Tags.match(ifMatch), writes.patch(body, TextItem.class)));
          return Reply.ok(row).withBody(CommentAnswer.of(edit.data(), row));
        });
  }

  @DELETE
  @Path("/comments/{id}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Comment.KIND, id),
        edit -> {
          edit.run(new DeleteComment(id, Tags.match(ifMatch)));
          return Reply.deleted();
        });
  }
}
