package io.okrcascade.api.cycle;

import io.okrcascade.api.platform.http.RepeatableRequest;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.HttpWrites;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.Reply;
import io.okrcascade.api.store.Writer.Scope;
import io.okrcascade.api.store.WritingResource;
import io.okrcascade.core.bundle.CarriedAnswer;
import io.okrcascade.core.bundle.CarryOver;
import io.okrcascade.core.bundle.CarryOverAnswer;
import io.okrcascade.core.bundle.CarryOverItem;
import io.okrcascade.core.bundle.CarryOverUnfinished;
import io.okrcascade.core.bundle.Unfinished;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.record.Dataset;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carrying over what a cycle leaves unfinished. */
@Path("/")
public final class CarryOverResource extends WritingResource {
  public CarryOverResource(Reads reads, HttpWrites writes) {
    super(reads, writes);
  }

  @GET
  @Path("/cycles/{id}/carry-over")
  public CarryOverAnswer offer(
      @PathParam("id") String cycleId,
      @QueryParam("to") @Nullable String to,
      @QueryParam("team") @Nullable String team) {
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, team);
    Cycle from = Reads.require(snapshot.data(), Cycle.KIND, cycleId).content();
    Cycle target = CarryOver.target(CycleTree.of(snapshot.data()), from, to, "/to");
    boolean isOfFamily =
        CycleTree.of(snapshot.data())
            .familyOf(target.id())
            .equals(CycleTree.of(snapshot.data()).familyOf(cycleId));
    Dataset data =
        isOfFamily ? snapshot.data() : reads.ofCycle(target.id()).data().beside(snapshot.data());
    Set<String> teams = snapshot.subtreeIds(team);
    return new CarryOver(new Unfinished(data, snapshot.scores(reads.today()), from), target)
        .offer(teamId -> teams == null || teams.contains(teamId));
  }

  @POST
  @Path("/cycles/{id}/carry-over")
  @Consumes(JSON)
  public Response carryOver(
      @PathParam("id") String cycleId, @BeanParam RepeatableRequest post, byte[] body) {
    Input<CarryOverItem> input = writes.body(body, CarryOverItem.class);
    return writes.write(
        post,
        Scope.EVERYTHING,
        edit -> {
          CarriedAnswer carried = edit.run(new CarryOverUnfinished(cycleId, input, reads::scores));
          String location = "/cycles/" + carried.toCycleId() + "/cascade";
          return new Reply(201, location, null, carried);
        });
  }
}
