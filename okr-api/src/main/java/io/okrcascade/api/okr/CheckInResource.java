package io.okrcascade.api.okr;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Paging;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.Body;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.bundle.Items;
import io.okrcascade.core.bundle.MergeOptions.Absent;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Check-ins of a key result; they are added and never changed. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CheckInResource {
  private static final String PREFIX = "/objectives/0/keyResults/0/checkIns/0";

  private final Reads reads;
  private final HttpWrites writes;

  public CheckInResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  /** Newest first. */
  @GET
  @Path("/key-results/{id}/check-ins")
  public Page<Versioned<CheckIn>> list(
      @Auth Caller caller,
      @PathParam("id") String keyResultId,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    CascadeSnapshot snapshot = reads.of(KeyResult.KIND, keyResultId);
    LocalDate upTo = reads.asOf(asOf);
    List<CheckIn> newestFirst =
        snapshot.data().all(CheckIn.OF_KEY_RESULT, keyResultId).stream()
            .filter(checkIn -> !checkIn.on().isAfter(upTo))
            .sorted(CheckIn.ORDER.reversed())
            .toList();
    return Paging.of(limit, cursor)
        .pageDescending(
            newestFirst,
            CheckInResource::sortKey,
            checkIn -> Reads.require(snapshot, CheckIn.KIND, checkIn.id()));
  }

  private static String sortKey(CheckIn checkIn) {
    return "%s %020d %s"
        .formatted(
            checkIn.on(),
            checkIn.writtenAt().getEpochSecond() * 1_000_000
                + checkIn.writtenAt().getNano() / 1_000,
            checkIn.id());
  }

  @POST
  @Path("/key-results/{id}/check-ins")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String keyResultId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Body<CheckInItem> read = writes.body(body, CheckInItem.class);
    return writes.post(
        caller,
        "/key-results/" + keyResultId + "/check-ins",
        idempotencyKey,
        body,
        new Scope.FamilyOf(KeyResult.KIND, keyResultId),
        write -> create(write, keyResultId, read));
  }

  private static Reply create(Write write, String keyResultId, Body<CheckInItem> read) {
    KeyResult keyResult = write.require(KeyResult.KIND, keyResultId).content();
    Objective objective = write.require(Objective.KIND, keyResult.objectiveId()).content();
    write.permitWritingFor(objective.teamId());
    write.requireOpen(objective.cycleId());
    if (keyResult.source() != Source.CHECK_INS) {
      throw ProblemException.conflict(
          "SOURCE",
          "this key result takes its progress from its children (%s), not from check-ins"
              .formatted(keyResult.source()));
    }
    CheckInItem given = read.item();
    CheckInItem item =
        new CheckInItem(
            given.on(),
            given.value(),
            given.confidence(),
            given.note(),
            given.byId() == null ? write.caller().personId() : given.byId(),
            given.milestonesDone());
    write.merge(
        Bundle.ofObjective(
            Items.of(
                objective, null, List.of(Items.of(keyResult, null, List.of(item))), null, null)),
        Absent.DEFAULT,
        read,
        PREFIX);
    Versioned<CheckIn> row = write.created(CheckIn.KIND);
    return new Reply(201, "/key-results/" + keyResultId + "/check-ins", null, row);
  }
}
