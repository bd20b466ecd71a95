package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.access.Caller;
import io.okrcascade.api.bundle.HttpWrites;
import io.okrcascade.api.bundle.HttpWrites.Body;
import io.okrcascade.api.bundle.Reply;
import io.okrcascade.api.bundle.Writer.Scope;
import io.okrcascade.api.platform.http.Tags;
import io.okrcascade.core.answer.NegotiationAnswer;
import io.okrcascade.core.bundle.Bundle.AnswerItem;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.initiative.Dependency;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

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
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Body<AnswerItem> read = writes.body(body, AnswerItem.class);
    return writes.post(
        caller,
        "/dependencies/" + id + "/answers",
        idempotencyKey,
        body,
        new Scope.FamilyOf(RecordType.DEPENDENCY, id),
        write -> {
          Versioned<Dependency> row = write.require(RecordType.DEPENDENCY, id);
          Tags.requireMatch(ifMatch, row.version());
          read.requireSound();
          NegotiationSteps.take(write, row, read.item());
          Versioned<Dependency> moved = write.require(RecordType.DEPENDENCY, id);
          return Reply.created("/dependencies/" + id, moved)
              .withBody(NegotiationAnswer.of(write.data(), moved));
        });
  }
}
