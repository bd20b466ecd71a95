package io.okrcascade.api.cascade;

import io.okrcascade.api.cascade.HistoryQuery.Selection;
import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleTree;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cascade of a cycle, and what its teams stand at. */
@Path("/")
public final class CascadeResource extends SnapshotResource {
  public CascadeResource(Reads reads, Bodies bodies) {
    super(reads, bodies);
  }

  @GET
  @Path("/cycles/{id}/cascade")
  public Response cascade(
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @QueryParam("objective") @Nullable String objective,
      @QueryParam("depth") @Nullable String depth,
      @BeanParam DayConditions conditions) {
    LocalDate day = reads.asOf(conditions);
    long steps = Params.number("depth", depth, 0, -1);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, team);
    if (objective != null) {
      Reads.require(snapshot.asOf(day).data(), Objective.KIND, objective);
    }
    Integer most = steps < 0 ? null : (int) Math.min(steps, Integer.MAX_VALUE);
    CascadeSelection query = new CascadeSelection(cycleId, team, objective, most);
    return json(
        Facts.PRIMARY,
        snapshot,
        query + " " + day,
        day,
        conditions,
        () -> CascadeAnswers.of(snapshot.asOf(day), query, day));
  }

  @GET
  @Path("/cycles/{id}/history")
  public Response history(@PathParam("id") String cycleId, @BeanParam HistoryQuery query) {
    LocalDate day = reads.asOf(query);
    Function<Cycle, Selection> asked = query.of(day);
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, query.team());
    Selection wanted = asked.apply(CycleTree.of(snapshot.data()).cycle(cycleId));
    if (wanted.objectiveId() != null) {
      Reads.require(snapshot.asOf(day).data(), Objective.KIND, wanted.objectiveId());
    }
    if (wanted.keyResultId() != null) {
      Reads.require(snapshot.asOf(day).data(), KeyResult.KIND, wanted.keyResultId());
    }
    return json(
        Facts.PRIMARY,
        snapshot,
        wanted.toString(),
        day,
        query,
        () -> CycleHistory.of(snapshot, wanted));
  }

  /** All teams in one page: the overview wants them together, and it is kept as it is written. */
  @GET
  @Path("/cycles/{id}/teams")
  public Response teams(@PathParam("id") String cycleId, @BeanParam DayConditions conditions) {
    return ofCycle(
        Facts.PRIMARY,
        "teams",
        cycleId,
        conditions,
        (snapshot, day) -> new Page<>(TeamOverviews.of(snapshot, cycleId, day), null));
  }
}
