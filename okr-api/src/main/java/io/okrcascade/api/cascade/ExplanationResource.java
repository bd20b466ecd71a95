package io.okrcascade.api.cascade;

import io.dropwizard.auth.Auth;
import io.okrcascade.api.platform.http.Caller;
import io.okrcascade.api.store.CascadeSnapshot;
import io.okrcascade.api.store.Reads;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Explanation;
import io.okrcascade.core.cascade.ExplanationAnswer;
import io.okrcascade.core.cascade.ExplanationAnswer.WeightExplanation;
import io.okrcascade.core.cascade.Explanations;
import io.okrcascade.core.cascade.StrategicWeights;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms behind the numbers. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ExplanationResource {
  private static final int MOST_PATHS = 100;

  private final Reads reads;

  public ExplanationResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Path("/objectives/{id}/explanation")
  public ExplanationAnswer ofObjective(
      @Auth Caller caller, @PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    CascadeSnapshot snapshot = reads.of(Objective.KIND, id);
    Explanations explanations = new Explanations(snapshot.scores(reads.asOf(asOf)));
    return new ExplanationAnswer(
        explanations.progress(NodeType.OBJECTIVE, id),
        explanations.status(NodeType.OBJECTIVE, id),
        weight(snapshot, NodeType.OBJECTIVE, id),
        null,
        null);
  }

  @GET
  @Path("/key-results/{id}/explanation")
  public ExplanationAnswer ofKeyResult(
      @Auth Caller caller, @PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    CascadeSnapshot snapshot = reads.of(KeyResult.KIND, id);
    Explanations explanations = new Explanations(snapshot.scores(reads.asOf(asOf)));
    return new ExplanationAnswer(
        explanations.progress(NodeType.KEY_RESULT, id),
        explanations.status(NodeType.KEY_RESULT, id),
        weight(snapshot, NodeType.KEY_RESULT, id),
        explanations.cascadeProgress(id),
        explanations.sum(id));
  }

  private static WeightExplanation weight(CascadeSnapshot snapshot, NodeType type, String id) {
    Cascade cascade = snapshot.cascade();
    StrategicWeights weights = snapshot.weights(cascade.objectiveOf(type, id).cycleId());
    Explanation terms = weights.explain(type, id);
    List<StrategicWeights.Path> paths = weights.paths(type, id, MOST_PATHS + 1);
    boolean complete = paths.size() <= MOST_PATHS;
    return new WeightExplanation(
        terms.value(), terms.terms(), complete ? paths : paths.subList(0, MOST_PATHS), complete);
  }
}
