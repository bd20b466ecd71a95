package io.okrcascade.api.cycle;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.IdempotentPost;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.core.bundle.CarryOver;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.CarryOverItem;
import io.okrcascade.core.bundle.CarryOverUnfinished;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carrying over what a cycle leaves unfinished. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CarryOverResource {
  private final Reads reads;
  private final HttpWrites writes;

  public CarryOverResource(Reads reads, HttpWrites writes) {
    this.reads = reads;
    this.writes = writes;
  }

  @GET
  @Path("/cycles/{id}/carry-over")
  public CarryOverAnswer offer(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("to") @Nullable String to,
      @QueryParam("team") @Nullable String team) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    Cycle from = Reads.require(snapshot, Cycle.KIND, cycleId).content();
    Cycle target = CarryOver.target(CycleTree.of(snapshot.data()), from, to);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    Dataset data = reads.of(Cycle.KIND, target.id()).data().and(snapshot.data());
    Set<String> teams = team == null ? null : Organization.of(data).subtreeIds(team);
    return new CarryOver(data, snapshot.scores(reads.today()), from, target)
        .offer(teamId -> teams == null || teams.contains(teamId));
  }

  @POST
  @Path("/cycles/{id}/carry-over")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response carryOver(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @BeanParam IdempotentPost post,
      byte[] body) {
    Input<CarryOverItem> input = writes.body(body, CarryOverItem.class);
    return writes.post(
        caller,
        post,
        body,
        new Scope.Everything(),
        edit -> {
          CarryOverUnfinished.Carried carried =
              edit.run(new CarryOverUnfinished(cycleId, input, reads::scores));
          String location = "/cycles/" + carried.toCycleId() + "/cascade";
          return new Reply(201, location, null, carried.bundle());
        });
  }
}
