package io.okrcascade.api.planning;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.PageParams;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.core.bundle.PlanChange;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.record.Page;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan of a cycle as it stood when the cycle became ACTIVE, and what changed since. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {
  private final Reads reads;
  private final SnapshotAnswers answers;
  private final Plans plans;

  public PlanResource(Reads reads, SnapshotAnswers answers, Plans plans) {
    this.reads = reads;
    this.answers = answers;
    this.plans = plans;
  }

  @GET
  @Path("/cycles/{id}/plan")
  public Response plan(
      @Auth Caller caller, @PathParam("id") String cycleId, @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "plan " + cycleId,
        reads.today(),
        conditions,
        () -> plans.plan(snapshot, cycleId));
  }

  @GET
  @Path("/cycles/{id}/plan/changes")
  public Page<PlanChange> changes(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @BeanParam PageParams page) {
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    Set<String> teams = team == null ? null : Organization.of(snapshot.data()).subtreeIds(team);
    List<Map.Entry<Long, PlanChange>> changes =
        plans.changes(snapshot, cycleId).stream()
            .filter(entry -> teams == null || teams.contains(entry.getValue().teamId()))
            .toList();
    return page.paging()
        .page(changes, entry -> "%019d".formatted(entry.getKey()), Map.Entry::getValue);
  }
}
