package io.okrcascade.api.cascade;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.okr.Objective;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The cascade of a cycle, and what its teams stand at. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CascadeResource {
  private final Reads reads;
  private final SnapshotAnswers answers;

  public CascadeResource(Reads reads, SnapshotAnswers answers) {
    this.reads = reads;
    this.answers = answers;
  }

  @GET
  @Path("/cycles/{id}/cascade")
  public Response cascade(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("team") @Nullable String team,
      @QueryParam("objective") @Nullable String objective,
      @QueryParam("depth") @Nullable String depth,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    LocalDate day = reads.asOf(asOf);
    long steps = Params.number("depth", depth, 0, -1);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    if (team != null) {
      Reads.require(snapshot, Team.KIND, team);
    }
    if (objective != null) {
      Reads.require(snapshot, Objective.KIND, objective);
    }
    CascadeSelection query =
        new CascadeSelection(
            cycleId,
            team,
            objective,
            steps < 0 ? null : (int) Math.min(steps, Integer.MAX_VALUE),
            day);
    return answers.json(
        snapshot,
        query.toString(),
        day,
        conditions,
        () -> new CascadeAnswers(snapshot, query).answer());
  }

  /** All teams in one page: the overview wants them together, and it is kept as it is written. */
  @GET
  @Path("/cycles/{id}/teams")
  public Response teams(
      @Auth Caller caller,
      @PathParam("id") String cycleId,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(Cycle.KIND, cycleId);
    return answers.json(
        snapshot,
        "teams " + cycleId,
        day,
        conditions,
        () -> new Page<>(TeamOverviews.of(snapshot, cycleId, day), null));
  }
}
