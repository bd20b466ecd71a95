package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.ChangeAlignment;
import io.okrcascade.core.okr.DeleteAlignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Alignments: links from an objective or key result upwards. */
@Path("/")
public final class AlignmentResource extends RecordResource<Alignment> {
  public AlignmentResource(Reads reads, HttpWrites writes) {
    super(reads, writes, Alignment.KIND, "/alignments/");
  }

  @GET
  @Path("/objectives/{id}/alignments")
  public Page<Versioned<Alignment>> ofObjective(
      @PathParam("id") String id, @BeanParam PageParams page) {
    return list(NodeType.OBJECTIVE, id, page);
  }

  @GET
  @Path("/key-results/{id}/alignments")
  public Page<Versioned<Alignment>> ofKeyResult(
      @PathParam("id") String id, @BeanParam PageParams page) {
    return list(NodeType.KEY_RESULT, id, page);
  }

  private Page<Versioned<Alignment>> list(NodeType type, String id, PageParams page) {
    Dataset data = reads.of(kind(type), id).data();
    return RecordList.of(data, Alignment.OF_CHILD, new Node(type, id)).page(page);
  }

  @POST
  @Path("/objectives/{id}/alignments")
  @Consumes(JSON)
  public Response alignObjective(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return align(NodeType.OBJECTIVE, id, post, body);
  }

  @POST
  @Path("/key-results/{id}/alignments")
  @Consumes(JSON)
  public Response alignKeyResult(
      @PathParam("id") String id, @BeanParam RepeatableRequest post, byte[] body) {
    return align(NodeType.KEY_RESULT, id, post, body);
  }

  private Response align(NodeType type, String id, RepeatableRequest post, byte[] body) {
    Input<AlignmentItem> input = writes.body(body, AlignmentItem.class);
    return created(post, of(kind(type), id), new AlignNode(new Node(type, id), input));
  }

  @GET
  @Path("/alignments/{id}")
  public Response get(@PathParam("id") String id, @BeanParam Conditions conditions) {
    return kept(id, conditions);
  }

  @PATCH
  @Path("/alignments/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeAlignment(id, match, writes.patch(body, AlignmentItem.class)));
  }

  @DELETE
  @Path("/alignments/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteAlignment(id, match));
  }

  private static RecordKind<?> kind(NodeType type) {
    return type == NodeType.OBJECTIVE ? Objective.KIND : KeyResult.KIND;
  }
}
