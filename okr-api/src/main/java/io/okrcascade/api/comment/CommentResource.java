package io.okrcascade.api.comment;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
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
import io.okrcascade.core.record.RecordKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What people say about OKRs, initiatives and dependencies. */
@Path("/")
public final class CommentResource extends RecordResource<Comment> {
  public CommentResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Comment.KIND, "/comments/", CommentAnswer::of);
  }

  @GET
  @Path("/objectives/{id}/comments")
  public Page<CommentAnswer> onObjective(@PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.OBJECTIVE, id, page);
  }

  @GET
  @Path("/key-results/{id}/comments")
  public Page<CommentAnswer> onKeyResult(@PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.KEY_RESULT, id, page);
  }

  @GET
  @Path("/initiatives/{id}/comments")
  public Page<CommentAnswer> onInitiative(@PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.INITIATIVE, id, page);
  }

  @GET
  @Path("/dependencies/{id}/comments")
  public Page<CommentAnswer> onDependency(@PathParam("id") String id, @BeanParam PageParams page) {
    return list(CommentSubject.DEPENDENCY, id, page);
  }

  /** Oldest first, as a conversation is read. */
  private Page<CommentAnswer> list(CommentSubject type, String id, PageParams page) {
    return RecordList.of(reads.of(kind(type), id).data(), Comment.ON, type.of(id))
        .by(CommentResource::sortKey)
        .page(page, CommentAnswer::of);
  }

  private static String sortKey(Comment comment) {
    return "%020d %s"
        .formatted(ChronoUnit.MICROS.between(Instant.EPOCH, comment.writtenAt()), comment.id());
  }

  @POST
  @Path("/objectives/{id}/comments")
  @Consumes(JSON)
  public Response addOnObjective(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return add(CommentSubject.OBJECTIVE, id, post, body);
  }

  @POST
  @Path("/key-results/{id}/comments")
  @Consumes(JSON)
  public Response addOnKeyResult(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return add(CommentSubject.KEY_RESULT, id, post, body);
  }

  @POST
  @Path("/initiatives/{id}/comments")
  @Consumes(JSON)
  public Response addOnInitiative(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return add(CommentSubject.INITIATIVE, id, post, body);
  }

  @POST
  @Path("/dependencies/{id}/comments")
  @Consumes(JSON)
  public Response addOnDependency(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return add(CommentSubject.DEPENDENCY, id, post, body);
  }

  private Response add(CommentSubject type, String id, RepeatableRequest post, byte[] body) {
    Input<TextItem> input = writes.body(body, TextItem.class);
    return created(post, of(kind(type), id), new AddComment(type, id, input));
  }

  private static RecordKind<?> kind(CommentSubject type) {
    return Registry.KINDS.named(type.name());
  }

  @GET
  @Path("/comments/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return one(id, conditions);
  }

  @PATCH
  @Path("/comments/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(match, id, new ChangeComment(id, match, writes.patch(body, TextItem.class)));
  }

  @DELETE
  @Path("/comments/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteComment(id, match));
  }
}
