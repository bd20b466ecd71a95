package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.Body;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.StandsOn;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Items;
import io.okrcascade.core.bundle.MergeOptions.Absent;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Objective;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key results. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class KeyResultResource {
  private static final String PREFIX = "/objectives/0/keyResults/0";

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
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    CascadeSnapshot snapshot = reads.of(Objective.KIND, objectiveId);
    Scores scores = snapshot.scores(reads.asOf(asOf));
    List<Versioned<KeyResult>> rows =
        snapshot.data().all(KeyResult.OF_OBJECTIVE, objectiveId).stream()
            .sorted(Comparator.comparing(KeyResultResource::sortKey))
            .map(kr -> Reads.require(snapshot, KeyResult.KIND, kr.id()))
            .toList();
    return Paging.of(limit, cursor)
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
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Body<KeyResultItem> read = writes.body(body, KeyResultItem.class);
    return writes.post(
        caller,
        "/objectives/" + objectiveId + "/key-results",
        idempotencyKey,
        body,
        new Scope.FamilyOf(Objective.KIND, objectiveId),
        write -> {
          Objective objective = write.require(Objective.KIND, objectiveId).content();
          permitChange(write, objective);
          String id = read.item().id() == null ? write.newId() : read.item().id();
          Bundle bundle = bundle(objective, NewItems.named(read.item(), id));
          write.requireFreeOrSame(KeyResult.KIND, id, bundle, read, PREFIX);
          write.merge(bundle, Absent.DEFAULT, read, PREFIX);
          Versioned<KeyResult> row = write.require(KeyResult.KIND, id);
          return Reply.created("/key-results/" + id, row)
              .withBody(OkrAnswers.keyResult(write.scores(), row));
        });
  }

  @PATCH
  @Path("/key-results/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(KeyResult.KIND, id),
        write -> {
          Versioned<KeyResult> row = write.require(KeyResult.KIND, id);
          Objective objective = objectiveOf(write, row);
          permitChange(write, objective);
          Tags.requireMatch(ifMatch, row.version());
          Body<KeyResultItem> read =
              writes.patched(body, Items.of(row.content()), KeyResultItem.class);
          write.requireSameId(id, read.item().id());
          NewItems.refuseNested(read.item());
          write.merge(bundle(objective, read.item()), Absent.DEFAULT, read, PREFIX);
          Versioned<KeyResult> changed = write.require(KeyResult.KIND, id);
          return Reply.ok(changed).withBody(OkrAnswers.keyResult(write.scores(), changed));
        });
  }

  @DELETE
  @Path("/key-results/{id}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.change(
        caller,
        new Scope.FamilyOf(KeyResult.KIND, id),
        write -> {
          Versioned<KeyResult> row = write.require(KeyResult.KIND, id);
          permitChange(write, objectiveOf(write, row));
          Tags.requireMatch(ifMatch, row.version());
          write.refuseIfStoodOn(StandsOn.keyResult(write.data(), id));
          Deletions.keyResult(write, row.content());
          return Reply.deleted();
        });
  }

  private static Objective objectiveOf(Write write, Versioned<KeyResult> row) {
    return write.require(Objective.KIND, row.content().objectiveId()).content();
  }

  private static void permitChange(Write write, Objective objective) {
    write.permitWritingFor(objective.teamId());
    write.requireOpen(objective.cycleId());
  }

  /** A bundle that holds the objective as it stands, and the key result. */
  private static Bundle bundle(Objective objective, KeyResultItem item) {
    return Bundle.ofObjective(Items.of(objective, null, List.of(item), null, null));
  }
}
