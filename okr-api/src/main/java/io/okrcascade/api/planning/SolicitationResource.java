package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationState;
import io.okrcascade.core.planning.SolicitationsAnswer;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Teams asked by others to design something together. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SolicitationResource {
  private static final String PREFIX = "/solicitations/0";

  private final Reads reads;
  private final HttpWrites writes;
  private final SnapshotAnswers answers;

  public SolicitationResource(Reads reads, HttpWrites writes, SnapshotAnswers answers) {
    this.reads = reads;
    this.writes = writes;
    this.answers = answers;
  }

  @GET
  @Path("/cycles/{id}/solicitations")
  public Response list(
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "solicitations " + cycleId,
        reads.today(),
        conditions,
        () ->
            SolicitationsAnswer.of(
                snapshot.data(), cycleId, snapshot.settings().planning().mostSolicitations()));
  }

  @POST
  @Path("/cycles/{id}/solicitations")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      byte[] body) {
    Input<SolicitationItem> read = writes.body(body, SolicitationItem.class);
    return writes.legacyPost(
        caller,
        "/cycles/" + cycleId + "/solicitations",
        idempotencyKey,
        body,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        write -> {
          SolicitationItem given = read.item();
          if (given.cycleId() != null && !given.cycleId().equals(cycleId)) {
            throw new InvalidException("/cycleId", "READ_ONLY", "the path says which cycle it is");
          }
          if (given.state() != null && given.state() != SolicitationState.ASKED) {
            throw new InvalidException("/state", "USE_STATE", "a solicitation begins as ASKED");
          }
          String id = given.id() == null ? write.newId() : given.id();
          Bundle bundle =
              bundle(
                  new SolicitationItem(
                      id,
                      cycleId,
                      given.teamId(),
                      given.requesterTeamId(),
                      given.topic(),
                      given.initiativeId(),
                      given.on(),
                      null));
          write.requireFreeOrSame(Solicitation.KIND, id, bundle, read, PREFIX);
          write.merge(bundle, Absent.DEFAULT, read, PREFIX);
          Versioned<Solicitation> row = write.require(Solicitation.KIND, id);
          String requester = row.content().requesterTeamId();
          write.permit(
              write.permissions().mayAnswerFor(requester) || write.permissions().mayRunPlanning(),
              "ask in the name of team " + requester);
          write.requireOpen(cycleId);
          return Reply.created("/solicitations/" + id, row);
        });
  }

  @GET
  @Path("/solicitations/{id}")
  public Response get(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    return Answers.of(
        Reads.require(reads.of(Solicitation.KIND, id), Solicitation.KIND, id), ifNoneMatch);
  }

  /** Both sides may say what became of it; what was asked changes only who asked. */
  @PATCH
  @Path("/solicitations/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @Auth Caller caller,
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Solicitation.KIND, id),
        write -> {
          Versioned<Solicitation> row = write.require(Solicitation.KIND, id);
          Solicitation before = row.content();
          Permissions permissions = write.permissions();
          boolean asks =
              permissions.mayAnswerFor(before.requesterTeamId()) || permissions.mayRunPlanning();
          write.permit(
              asks || permissions.mayAnswerFor(before.teamId()),
              "answer for team " + before.teamId());
          Tags.requireMatch(ifMatch, row.version());
          write.requireOpen(before.cycleId());
          Input<SolicitationItem> read =
              writes.patched(body, SolicitationItem.of(before), SolicitationItem.class);
          write.requireSameId(id, read.item().id());
          write.merge(bundle(read.item()), Absent.DEFAULT, read, PREFIX);
          Versioned<Solicitation> changed = write.require(Solicitation.KIND, id);
          boolean isAnswerOnly =
              before.withState(changed.content().state()).equals(changed.content());
          write.permit(asks || isAnswerOnly, "change what another team asked for");
          return Reply.ok(changed);
        });
  }

  private static Bundle bundle(SolicitationItem item) {
    return new Bundle.Builder().solicitations(List.of(item)).build();
  }
}
