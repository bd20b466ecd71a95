package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.ChangeAlignment;
import io.okrcascade.core.okr.DeleteAlignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.RecordKind;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alignments: links from an objective or key result upwards. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AlignmentResource {
  private final Reads reads;
  private final HttpWrites writes;

  public AlignmentResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/objectives/{id}/alignments")
  public Page<Versioned<Alignment>> ofObjective(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(NodeType.OBJECTIVE, id, page);
  }

  @GET
  @Path("/key-results/{id}/alignments")
  public Page<Versioned<Alignment>> ofKeyResult(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam PageParams page) {
    return list(NodeType.KEY_RESULT, id, page);
  }

  private Page<Versioned<Alignment>> list(NodeType type, String id, PageParams page) {
    CascadeSnapshot snapshot = reads.of(kind(type), id);
    List<Alignment> links =
        snapshot.data().all(Alignment.OF_CHILD, new Node(type, id)).stream()
            .sorted(Comparator.comparing(Alignment::id))
            .toList();
    return page.paging()
        .page(links, Alignment::id, link -> Reads.require(snapshot, Alignment.KIND, link.id()));
  }

  @POST
  @Path("/objectives/{id}/alignments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response alignObjective(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return align(caller, NodeType.OBJECTIVE, id, post, body);
  }

  @POST
  @Path("/key-results/{id}/alignments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response alignKeyResult(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      byte[] body) {
    return align(caller, NodeType.KEY_RESULT, id, post, body);
  }

  private Response align(
      Caller caller, NodeType type, String id, IdempotentPost post, byte[] body) {
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(kind(type), id),
        new AlignNode(new Node(type, id), writes.body(body, AlignmentItem.class)),
        made -> "/alignments/" + made.id());
  }

  @GET
  @Path("/alignments/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return Answers.of(Reads.require(reads.of(Alignment.KIND, id), Alignment.KIND, id), ifNoneMatch);
  }

  @PATCH
  @Path("/alignments/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Alignment.KIND, id),
        new ChangeAlignment(id, match, writes.patch(body, AlignmentItem.class)),
        View.plain());
  }

  @DELETE
  @Path("/alignments/{id}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("reason") @Nullable String reason,
      @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(Alignment.KIND, id), new DeleteAlignment(id, match, reason));
  }

  private static RecordKind<?> kind(NodeType type) {
    return type == NodeType.OBJECTIVE ? Objective.KIND : KeyResult.KIND;
  }
}
