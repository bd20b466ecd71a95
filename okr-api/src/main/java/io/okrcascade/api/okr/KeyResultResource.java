package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordList;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.api.store.Writer.Written;
import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.okr.ChangeKeyResult;
import io.okrcascade.core.okr.CreateKeyResult;
import io.okrcascade.core.okr.DeleteKeyResult;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Key results. */
@Path("/")
public final class KeyResultResource extends RecordResource<KeyResult> {
  public KeyResultResource(Reads reads, HttpWrites writes) {
    super(reads, writes, KeyResult.KIND, "/key-results/");
  }

  @GET
  @Path("/objectives/{id}/key-results")
  public Page<KeyResultAnswer> list(
      @PathParam("id") String objectiveId,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(Objective.KIND, objectiveId, day);
    Scores scores = snapshot.scores(day);
    return RecordList.of(snapshot.data(), KeyResult.OF_OBJECTIVE, objectiveId)
        .having(KeyResult::externalId, externalId)
        .by(keyResult -> "%010d %s".formatted(keyResult.sortOrder(), keyResult.id()))
        .page(page, (data, row) -> KeyResultAnswer.of(data, scores, row));
  }

  /** By id. */
  @GET
  @Path("/cycles/{id}/key-results")
  public Page<KeyResultAnswer> ofCycle(
      @PathParam("id") String cycleId,
      @BeanParam KeyResultFilter filter,
      @QueryParam("externalId") @Nullable String externalId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam PageParams page) {
    LocalDate day = reads.asOf(asOf);
    LocalDate since = filter.since();
    Function<Scores, Predicate<KeyResult>> wanted = filter.of(cycleId);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId).asOf(day);
    Scores scores = snapshot.scores(day);
    return RecordList.of(snapshot.data(), KeyResult.KIND)
        .where(wanted.apply(scores))
        .having(KeyResult::externalId, externalId)
        .where(keyResult -> since == null || isHeardOf(scores, keyResult, since))
        .page(page, (data, row) -> KeyResultAnswer.of(data, scores, row));
  }

  /** Whether there was a check-in from a day on. */
  private static boolean isHeardOf(Scores scores, KeyResult keyResult, LocalDate since) {
    int node = scores.cascade().require(NodeType.KEY_RESULT, keyResult.id());
    LocalDate latest = scores.checkedInOn(node);
    return latest != null && !latest.isBefore(since);
  }

  @GET
  @Path("/key-results/{id}")
  public Response get(@PathParam("id") String id, @BeanParam DayConditions conditions) {
    LocalDate day = reads.asOf(conditions);
    CascadeSnapshot snapshot = reads.of(KeyResult.KIND, id, day);
    return one(
        snapshot,
        id,
        conditions,
        (data, row) -> KeyResultAnswer.of(data, snapshot.scores(day), row));
  }

  @Override
  protected Object shown(Written<?> written, Versioned<KeyResult> row) {
    CascadeSnapshot after = written.after().of(KeyResult.KIND, row.content().id());
    return KeyResultAnswer.of(after.data(), after.scores(reads.today()), row);
  }

  @POST
  @Path("/objectives/{id}/key-results")
  @Consumes(JSON)
  public Response create(
      @PathParam("id") String objectiveId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<KeyResultItem> input = writes.body(body, KeyResultItem.class);
    return created(post, of(Objective.KIND, objectiveId), new CreateKeyResult(objectiveId, input));
  }

  @PATCH
  @Path("/key-results/{id}")
  @Consumes({MERGE_PATCH, JSON})
  public Response change(@PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return changed(
        match, id, new ChangeKeyResult(id, match, writes.patch(body, KeyResultItem.class)));
  }

  @DELETE
  @Path("/key-results/{id}")
  public Response delete(@PathParam("id") String id, @BeanParam Deletion match) {
    return deleted(match, id, new DeleteKeyResult(id, match));
  }
}
