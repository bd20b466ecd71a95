package io.okrcascade.api.planning;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan of a cycle as it stood when the cycle became ACTIVE, and what changed since. */
@Path("/")
public final class PlanResource extends SnapshotResource {
  private final Plans plans;

  public PlanResource(Reads reads, Bodies bodies, Plans plans) {
    super(reads, bodies);
    this.plans = plans;
  }

  @GET
  @Path("/cycles/{id}/plan")
  public Response plan(@PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    return ofCycle(
        Facts.PRIMARY,
        "plan",
        cycleId,
        conditions,
        (snapshot, day) -> plans.plan(snapshot, cycleId));
  }

  @GET
  @Path("/cycles/{id}/plan/changes")
  public Page<PlanChange> changes(
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.ofCycle(cycleId, team);
    Set<String> teams = snapshot.subtreeIds(team);
    List<Map.Entry<Long, PlanChange>> changes =
        plans.changes(snapshot, cycleId).stream()
            .filter(entry -> teams == null || teams.contains(entry.getValue().teamId()))
            .toList();
    return page.page(
        changes, entry -> "%019d".formatted(entry.getKey()), false, Map.Entry::getValue);
  }
}
