package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.ChangeKeyResult;
import io.okrcascade.core.okr.CreateKeyResult;
import io.okrcascade.core.okr.DeleteKeyResult;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key results. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class KeyResultResource {
  private final Reads reads;
  private final HttpWrites writes;

  public KeyResultResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/objectives/{id}/key-results")
  public Page<KeyResultAnswer> list(
      @Auth Caller caller,
      @PathParam("id") String objectiveId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.of(Objective.KIND, objectiveId);
    Scores scores = snapshot.scores(reads.asOf(asOf));
    List<Versioned<KeyResult>> rows =
        snapshot.data().all(KeyResult.OF_OBJECTIVE, objectiveId).stream()
            .sorted(Comparator.comparing(KeyResultResource::sortKey))
            .map(kr -> Reads.require(snapshot, KeyResult.KIND, kr.id()))
            .toList();
    return page.paging()
        .page(rows, row -> sortKey(row.content()), row -> OkrAnswers.keyResult(scores, row));
  }

  private static String sortKey(KeyResult keyResult) {
    return "%010d %s".formatted(keyResult.sortOrder(), keyResult.id());
  }

  @GET
  @Path("/key-results/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("asOf") @Nullable String asOf,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    CascadeSnapshot snapshot = reads.of(KeyResult.KIND, id);
    Versioned<KeyResult> row = Reads.require(snapshot, KeyResult.KIND, id);
    return Answers.of(
        OkrAnswers.keyResult(snapshot.scores(reads.asOf(asOf)), row), row.version(), ifNoneMatch);
  }

  @POST
  @Path("/objectives/{id}/key-results")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String objectiveId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<KeyResultItem> input = writes.body(body, KeyResultItem.class);
    return writes.post(
        caller,
        post,
        body,
        new Scope.FamilyOf(Objective.KIND, objectiveId),
        edit -> {
          Versioned<KeyResult> row = edit.run(new CreateKeyResult(objectiveId, input));
          return Reply.created("/key-results/" + row.content().id(), row)
              .withBody(answer(edit.data(), row));
        });
  }

  @PATCH
  @Path("/key-results/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(KeyResult.KIND, id),
        new ChangeKeyResult(id, match, writes.patch(body, KeyResultItem.class)),
        this::answer);
  }

  @DELETE
  @Path("/key-results/{id}")
  public Response delete(
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match) {
    return writes.delete(
        caller, new Scope.FamilyOf(KeyResult.KIND, id), new DeleteKeyResult(id, match));
  }

  private KeyResultAnswer answer(Dataset data, Versioned<KeyResult> row) {
    return OkrAnswers.keyResult(reads.scores(data), row);
  }
}
