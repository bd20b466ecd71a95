package io.okrcascade.api.cascade;

import io.okrcascade.api.platform.http.JsonResource;
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
import io.okrcascade.core.record.RecordKind;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms behind the numbers. */
@Path("/")
public final class ExplanationResource extends JsonResource {
  private static final int MOST_PATHS = 100;

  private final Reads reads;

  public ExplanationResource(Reads reads) {
    this.reads = reads;
  }

  @GET
  @Path("/objectives/{id}/explanation")
  public ExplanationAnswer ofObjective(
      @PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    return explanation(Objective.KIND, NodeType.OBJECTIVE, id, asOf);
  }

  @GET
  @Path("/key-results/{id}/explanation")
  public ExplanationAnswer ofKeyResult(
      @PathParam("id") String id, @QueryParam("asOf") @Nullable String asOf) {
    return explanation(KeyResult.KIND, NodeType.KEY_RESULT, id, asOf);
  }

  private ExplanationAnswer explanation(
      RecordKind<?> kind, NodeType type, String id, @Nullable String asOf) {
    LocalDate day = reads.asOf(asOf);
    CascadeSnapshot snapshot = reads.of(kind, id, day);
    Explanations explanations = new Explanations(snapshot.scores(day));
    boolean ofKeyResult = type == NodeType.KEY_RESULT;
    return new ExplanationAnswer(
        explanations.progress(type, id),
        explanations.status(type, id),
        weight(snapshot, type, id),
        ofKeyResult ? explanations.cascadeProgress(id) : null,
        ofKeyResult ? explanations.sum(id) : null,
        ofKeyResult ? explanations.mean(id) : null);
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
