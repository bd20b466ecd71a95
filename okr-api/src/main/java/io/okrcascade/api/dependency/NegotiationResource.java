package io.okrcascade.api.dependency;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.platform.http.IfMatch;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.RespondToDependency;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.initiative.NegotiationAnswer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What teams say to each other about a dependency. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class NegotiationResource {
  private final HttpWrites writes;

  public NegotiationResource(HttpWrites writes) {
    this.writes = writes;
  }

  @POST
  @Path("/dependencies/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(
      @Auth Caller caller,
      @PathParam("id") String id,
      @BeanParam IdempotentPost post,
      @BeanParam IfMatch match,
      byte[] body) {
    Input<ResponseItem> input = writes.body(body, ResponseItem.class);
    return writes.create(
        caller,
        post,
        body,
        new Scope.FamilyOf(Dependency.KIND, id),
        new RespondToDependency(id, match, input),
        made -> "/dependencies/" + id,
        NegotiationAnswer::of);
  }
}
