package io.okrcascade.api.initiative;

import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.DayConditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.Bodies;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Facts;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotResource;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Exposure;
import io.okrcascade.core.initiative.Exposures;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What hangs on a piece of work or a key result, and what carries a key result. */
@Path("/")
public final class ExposureResource extends SnapshotResource {
  public ExposureResource(Reads reads, Bodies bodies) {
    super(reads, bodies);
  }

  /** Which way to look. */
  enum Direction {
    UP,
    DOWN
  }

  @GET
  @Path("/initiatives/{id}/exposure")
  public Response ofInitiative(@PathParam("id") String id, @BeanParam DayConditions conditions) {
    return ofInitiative(reads.of(Initiative.KIND, id, reads.asOf(conditions)), id, conditions);
  }

  /** A dependency exposes what its initiative exposes. */
  @GET
  @Path("/dependencies/{id}/exposure")
  public Response ofDependency(@PathParam("id") String id, @BeanParam DayConditions conditions) {
    CascadeSnapshot snapshot = reads.of(Dependency.KIND, id, reads.asOf(conditions));
    Dependency dependency = Reads.require(snapshot.data(), Dependency.KIND, id).content();
    return ofInitiative(snapshot, dependency.initiativeId(), conditions);
  }

  private Response ofInitiative(CascadeSnapshot snapshot, String id, Conditions conditions) {
    return answer(
        snapshot, "exposure of initiative " + id, conditions, exposures -> exposures.up(id));
  }

  @GET
  @Path("/key-results/{id}/exposure")
  public Response ofKeyResult(
      @PathParam("id") String id,
      @QueryParam("direction") @Nullable String direction,
      @BeanParam DayConditions conditions) {
    boolean down = Params.constant(Direction.class, "direction", direction) == Direction.DOWN;
    return answer(
        reads.of(KeyResult.KIND, id, reads.asOf(conditions)),
        "exposure of key result " + id + (down ? " downwards" : ""),
        conditions,
        exposures ->
            down ? exposures.down(NodeType.KEY_RESULT, id) : exposures.up(NodeType.KEY_RESULT, id));
  }

  private Response answer(
      CascadeSnapshot snapshot,
      String query,
      Conditions conditions,
      Function<Exposures, Exposure> exposure) {
    LocalDate day = reads.asOf(conditions);
    return json(
        Facts.PRIMARY,
        snapshot,
        query,
        day,
        conditions,
        () -> exposure.apply(exposures(snapshot, day)));
  }

  private Exposures exposures(CascadeSnapshot snapshot, LocalDate day) {
    return snapshot.keep(
        Facts.PRIMARY,
        "exposures " + day,
        Exposures::weight,
        () ->
            new Exposures(
                snapshot.scores(day),
                snapshot.data().all(Initiative.KIND),
                snapshot.data().all(Contribution.KIND),
                snapshot.settings().priority()));
  }
}
