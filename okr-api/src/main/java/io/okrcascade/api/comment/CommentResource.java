package io.okrcascade.api.comment;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.comment.AddComment;
import io.okrcascade.core.comment.ChangeComment;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentAnswer;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.comment.DeleteComment;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.OBJECTIVE, id, page);
  }

  @GET
  @Path("/key-results/{id}/comments")
  public Page<CommentAnswer> onKeyResult(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.KEY_RESULT, id, page);
  }

  @GET
  @Path("/initiatives/{id}/comments")
  public Page<CommentAnswer> onInitiative(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.INITIATIVE, id, page);
  }

  @GET
  @Path("/dependencies/{id}/comments")
  public Page<CommentAnswer> onDependency(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.DEPENDENCY, id, page);
  }

  /** Oldest first, as a conversation is read. */
  private Page<CommentAnswer> list(CommentSubject type, String id, PageParams page) {
    CascadeSnapshot snapshot = reads.of(Registry.KINDS.named(type.name()), id);
    List<Versioned<Comment>> rows =
        snapshot.data().all(Comment.ON, type.of(id)).stream()
            .sorted(Comparator.comparing(CommentResource::sortKey))
            .map(comment -> Reads.require(snapshot, Comment.KIND, comment.id()))
            .toList();
    return page.paging()
        .page(rows, row -> sortKey(row.content()), row -> CommentAnswer.of(snapshot.data(), row));
  }

  private static String sortKey(Comment comment) {
    return "%020d %s"
        .formatted(ChronoUnit.MICROS.between(Instant.EPOCH, comment.writtenAt()), comment.id());
  }

  @POST
  @Path("/objectives/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addOnObjective(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return add(caller, CommentSubject.OBJECTIVE, id, post, body);
  }

  @POST
  @Path("/key-results/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addOnKeyResult(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return add(caller, CommentSubject.KEY_RESULT, id, post, body);
  }

  @POST
  @Path("/initiatives/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addOnInitiative(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return add(caller, CommentSubject.INITIATIVE, id, post, body);
  }

  @POST
  @Path("/dependencies/{id}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addOnDependency(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return add(caller, CommentSubject.DEPENDENCY, id, post, body);
  }

  private Response add(
      Caller caller, CommentSubject type, String id, IdempotentPost post, byte[] body) {
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(Registry.KINDS.named(type.name()), id),
        new AddComment(type, id, writes.body(body, TextItem.class)),
        made -> "/comments/" + made.id(),
        CommentAnswer::of);
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
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Comment.KIND, id),
        new ChangeComment(id, match, writes.patch(body, TextItem.class)),
        CommentAnswer::of);
  }

  @DELETE
  @Path("/comments/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(Comment.KIND, id), new DeleteComment(id, match));
  }
}
