package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.HttpWrites.View;
import io.okrcascade.api.store.Writer.Scope;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The links from initiatives to the key results that they move. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ContributionResource {
  private final HttpWrites writes;

  public ContributionResource(HttpWrites writes) {
    this.writes = writes;
  }

  /** How strongly, and how surely. */
  public record ImpactItem(@Nullable Impact impact, @Nullable Double confidence) {
    private ContributionItem of(String keyResultId) {
      return new ContributionItem(keyResultId, impact, confidence);
    }
  }

  @PUT
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<ImpactItem> input = writes.body(body, ImpactItem.class);
    return writes.put(
        caller,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        Contribution.KIND,
        new SetContribution(
            initiativeId, keyResultId, match, input.map(item -> item.of(keyResultId))),
        "/initiatives/" + initiativeId + "/key-results/" + keyResultId,
        View.plain());
  }

  @DELETE
  @Path("/initiatives/{id}/key-results/{keyResultId}")
  public Response delete(
      @Auth Caller caller,
      @PathParam("id") String initiativeId,
      @PathParam("keyResultId") String keyResultId,
      @BeanParam IfMatch match) {
    return writes.delete(
        caller,
        new Scope.FamilyOf(Initiative.KIND, initiativeId),
        new RemoveContribution(initiativeId, keyResultId, match));
  }
}
