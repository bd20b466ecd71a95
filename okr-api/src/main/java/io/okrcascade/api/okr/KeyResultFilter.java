package io.okrcascade.api.okr;

import io.okrcascade.api.platform.http.Params;
import io.okrcascade.core.audit.Freshness;
import io.okrcascade.core.cascade.Cascade;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.Status;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which key results of a cycle are asked for, or check-ins of which. */
public final class KeyResultFilter {
  @QueryParam("teamId")
  private @Nullable String teamId;

  @QueryParam("ownerId")
  private @Nullable String ownerId;

  @QueryParam("status")
  private @Nullable String status;

  @QueryParam("due")
  private @Nullable String due;

  @QueryParam("since")
  private @Nullable String since;

  /** The first day of the check-ins that are asked for; null for all. */
  @Nullable LocalDate since() {
    return Params.day("since", since);
  }

  /**
   * Whether a key result of the cycle is asked for, whenever it was checked in. The parameters are
   * read at once, whatever there will be to choose from.
   */
  Function<Scores, Predicate<KeyResult>> of(String cycleId) {
    Status wanted = Params.constant(Status.class, "status", status);
    Boolean isDue = Params.flag("due", due);
    return scores -> of(cycleId, wanted, isDue, scores);
  }

  private Predicate<KeyResult> of(
      String cycleId, @Nullable Status wanted, @Nullable Boolean isDue, Scores scores) {
    Cascade cascade = scores.cascade();
    Freshness freshness = new Freshness(scores);
    return keyResult -> {
      int node = cascade.require(NodeType.KEY_RESULT, keyResult.id());
      Objective objective = cascade.objective(node);
      return objective.cycleId().equals(cycleId)
          && !objective.archived()
          && (teamId == null || teamId.equals(objective.teamId()))
          && (ownerId == null || ownerId.equals(keyResult.ownerId()))
          && (wanted == null || wanted == scores.status(node))
          && (isDue == null || isDue == freshness.isDue(node));
    };
  }
}
