package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.api.platform.problem.ProblemException;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Write;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.edit.Circumstances.Absent;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Versioned;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links from initiatives to the key results that they move. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionResource {
  private static final String PREFIX = "/initiatives/0/contributions/0";

  private final HttpWrites writes;

  public ContributionResource(HttpWrites writes) {
    this.writes = writes;
  }

  /** How strongly, and how surely. */
  public record ImpactItem(@Nullable Impact impact, @Nullable Double confidence) {}

  @PUT
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Input<ImpactItem> read = writes.body(body, ImpactItem.class);
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        write -> {
          Initiative initiative = permitChange(write, initiativeId);
          String id = RecordKind.pairId(initiativeId, keyResultId);
          Versioned<Contribution> there = write.data().row(Contribution.KIND, id);
          if (there != null) {
            Tags.requireMatch(ifMatch, there.version());
          }
          if (write.data().row(KeyResult.KIND, keyResultId) == null) {
            throw ProblemException.notFound("KEY_RESULT", keyResultId + " in the same year");
          }
          ContributionItem item =
              new ContributionItem(keyResultId, read.item().impact(), read.item().confidence());
          write.merge(
              Bundle.ofInitiative(InitiativeItem.of(initiative, List.of(item), null)),
              Absent.DEFAULT,
              read,
              PREFIX);
          Versioned<Contribution> row = write.require(Contribution.KIND, id);
          return there != null
              ? Reply.ok(row)
              : Reply.created("/initiatives/" + initiativeId + "/key-results/" + keyResultId, row);
        });
  }

  @DELETE
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return writes.legacyChange(
        caller,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        write -> {
          permitChange(write, initiativeId);
          Versioned<Contribution> row =
              write.require(Contribution.KIND, RecordKind.pairId(initiativeId, keyResultId));
          Tags.requireMatch(ifMatch, row.version());
          write.delete(Contribution.KIND, List.of(row.content()));
          return Reply.deleted();
        });
  }

  private static Initiative permitChange(Write write, String initiativeId) {
    Initiative initiative = write.require(Initiative.KIND, initiativeId).content();
    write.permitWritingFor(initiative.teamId());
    write.requireOpen(initiative.cycleId());
    return initiative;
  }
}
