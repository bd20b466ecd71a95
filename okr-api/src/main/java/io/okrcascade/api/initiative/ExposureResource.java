package io.okrcascade.api.initiative;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.platform.http.Conditions;
import io.okrcascade.api.platform.http.Params;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.api.store.SnapshotAnswers;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What hangs on a piece of work or a key result, and what carries a key result. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ExposureResource {
  private final Reads reads;
  private final SnapshotAnswers answers;

  public ExposureResource(Reads reads, SnapshotAnswers answers) {
    this.reads = reads;
    this.answers = answers;
  }

  /** Which way to look. */
  enum Direction {
    UP,
    DOWN
  }

  @GET
  @Path("/initiatives/{id}/exposure")
  public Response ofInitiative(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    return answer(
        reads.of(Initiative.KIND, id),
        "exposure of initiative " + id,
        reads.asOf(asOf),
        conditions,
        exposures -> exposures.up(id));
  }

  /** A dependency exposes what its initiative exposes. */
  @GET
  @Path("/dependencies/{id}/exposure")
  public Response ofDependency(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    CascadeSnapshot snapshot = reads.of(Dependency.KIND, id);
    String initiativeId = Reads.require(snapshot, Dependency.KIND, id).content().initiativeId();
    return answer(
        snapshot,
        "exposure of initiative " + initiativeId,
        reads.asOf(asOf),
        conditions,
        exposures -> exposures.up(initiativeId));
  }

  @GET
  @Path("/key-results/{id}/exposure")
  public Response ofKeyResult(
      @Auth Caller caller,
      @PathParam("id") String id,
      @QueryParam("direction") @Nullable String direction,
      @QueryParam("asOf") @Nullable String asOf,
      @BeanParam Conditions conditions) {
    boolean down = Params.constant(Direction.class, "direction", direction) == Direction.DOWN;
    return answer(
        reads.of(KeyResult.KIND, id),
        "exposure of key result " + id + (down ? " downwards" : ""),
        reads.asOf(asOf),
        conditions,
        exposures ->
            down ? exposures.down(NodeType.KEY_RESULT, id) : exposures.up(NodeType.KEY_RESULT, id));
  }

  private Response answer(
      CascadeSnapshot snapshot,
      String query,
      LocalDate day,
      Conditions conditions,
      Function<Exposures, Exposure> exposure) {
    return answers.json(
        snapshot, query, day, conditions, () -> exposure.apply(exposures(snapshot, day)));
  }

  private Exposures exposures(CascadeSnapshot snapshot, LocalDate day) {
    return snapshot.keep(
        "exposures " + day,
        key ->
            new Exposures(
                snapshot.scores(day),
                snapshot.data().all(Initiative.KIND),
                snapshot.data().all(Contribution.KIND),
                snapshot.settings().priority()));
  }
}
