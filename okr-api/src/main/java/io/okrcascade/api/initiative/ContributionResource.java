package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.http.Deletion;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.RecordResource;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.RemoveContribution;
import io.okrcascade.core.initiative.SetContribution;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The links from initiatives to the key results that they move. */
@Path("/")
public final class ContributionResource extends RecordResource<Contribution> {
  public ContributionResource(Reads reads, HttpWrites writes) {
    super(
        reads,
        writes,
        Contribution.KIND,
        link -> "/initiatives/" + link.initiativeId() + "/key-results/" + link.keyResultId());
  }

  /** How strongly, and how surely. */
  public record ImpactItem(@Nullable Impact impact, @Nullable Double confidence) {
    private ContributionItem of(String keyResultId) {
      return new ContributionItem(keyResultId, impact, confidence);
    }
  }

  @PUT
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  @Consumes(JSON)
  public Response put(
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<ContributionItem> input =
        writes.body(body, ImpactItem.class).map(item -> item.of(keyResultId));
    return put(
        match,
        of(Initiative.KIND, initiativeId),
        new SetContribution(initiativeId, keyResultId, match, input));
  }

  @DELETE
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  public Response delete(
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @BeanParam Deletion match) {
    return deleted(
        match,
        of(Initiative.KIND, initiativeId),
        new RemoveContribution(initiativeId, keyResultId, match));
  }
}
