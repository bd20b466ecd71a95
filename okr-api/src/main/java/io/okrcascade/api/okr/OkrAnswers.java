package io.okrcascade.api.okr;

import io.okrcascade.core.cascade.KeyResultAnswer;
import io.okrcascade.core.cascade.ObjectiveAnswer;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;

/** Objectives and key results with what they stand at. */
final class OkrAnswers {
  private OkrAnswers() {}

  static ObjectiveAnswer objective(Dataset data, Scores scores, Versioned<Objective> row) {
    String id = row.content().id();
    int node = scores.cascade().require(NodeType.OBJECTIVE, id);
    return new ObjectiveAnswer(
        row,
        scores.objective(id),
        scores.cascade().countsUpward(node),
        scores.cascade().notCounted(node),
        GradeAnswer.of(data, row.content()));
  }

  static KeyResultAnswer keyResult(Scores scores, Versioned<KeyResult> row) {
    return new KeyResultAnswer(row, scores.keyResult(row.content().id()));
  }
}
