package io.okrcascade.core.cascade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.okr.Creation;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An objective with what it stands at today.
 *
 * @param countsUpward whether it hands its number to all that it contributes to
 * @param notCountedReason why it does not, where it is live; otherwise null
 * @param grade how it ended; null before anybody graded or explained it
 */
public record ObjectiveAnswer(
    @JsonUnwrapped Versioned<Objective> objective,
    @JsonUnwrapped Score score,
    boolean countsUpward,
    @Nullable NotCounted notCountedReason,
    @Nullable GradeAnswer grade) {

  /** Tells of an objective among the records of its family. */
  public static ObjectiveAnswer of(Dataset data, Scores scores, Versioned<Objective> row) {
    Objective objective = row.content();
    int node = scores.cascade().require(NodeType.OBJECTIVE, objective.id());
    return new ObjectiveAnswer(
        row.with(Copy.of(objective).with("createdOn", Creation.dayOf(data, objective)).make()),
        scores.objective(objective.id()),
        scores.cascade().countsUpward(node),
        scores.cascade().notCounted(node),
        GradeAnswer.of(data, objective));
  }
}
