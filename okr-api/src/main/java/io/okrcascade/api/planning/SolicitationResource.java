package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Answers;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.planning.ChangeSolicitation;
import io.okrcascade.core.planning.CreateSolicitation;
import io.okrcascade.core.planning.Solicitation;
import io.okrcascade.core.planning.SolicitationItem;
import io.okrcascade.core.planning.SolicitationsAnswer;
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
import org.jspecify.annotations.Nullable;

/** Teams asked by others to design something together. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class SolicitationResource {
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
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<SolicitationItem> input = writes.body(body, SolicitationItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(Cycle.KIND, cycleId),
        new CreateSolicitation(cycleId, input),
        made -> "/solicitations/" + made.id());
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
      @Auth Caller caller, @PathParam("id") String id, @BeanParam IfMatch match, byte[] body) {
    return writes.change(
        caller,
        new Scope.FamilyOf(Solicitation.KIND, id),
        new ChangeSolicitation(id, match, writes.patch(body, SolicitationItem.class)),
        View.plain());
  }
}
