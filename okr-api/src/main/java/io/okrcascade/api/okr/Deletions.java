package io.okrcascade.api.okr;

import io.okrcascade.api.bundle.Write;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.cascade.NodeType;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Objective;
import java.util.List;

/**
 * Deletes objectives and key results with what belongs to them alone: links upwards, amendments,
 * comments, and the grade.
 */
final class Deletions {
  private Deletions() {}

  static void objective(Write write, Objective objective) {
    List.copyOf(write.data().keyResultsOf(objective.id()))
        .forEach(keyResult -> keyResult(write, keyResult));
    Dataset data = write.data();
    write.delete(RecordType.AMENDMENT, data.amendmentsOf(objective.id()));
    write.delete(RecordType.ALIGNMENT, data.alignmentsUp(NodeType.OBJECTIVE, objective.id()));
    data.find(RecordType.GRADE, objective.id())
        .ifPresent(grade -> write.delete(RecordType.GRADE, List.of(grade)));
    write.delete(RecordType.COMMENT, data.commentsOn(CommentSubject.OBJECTIVE, objective.id()));
    write.delete(RecordType.OBJECTIVE, List.of(objective));
  }

  static void keyResult(Write write, KeyResult keyResult) {
    Dataset data = write.data();
    write.delete(
        RecordType.AMENDMENT,
        data.amendmentsOf(keyResult.objectiveId()).stream()
            .filter(amendment -> keyResult.id().equals(amendment.keyResultId()))
            .toList());
    write.delete(RecordType.ALIGNMENT, data.alignmentsUp(NodeType.KEY_RESULT, keyResult.id()));
    write.delete(RecordType.COMMENT, data.commentsOn(CommentSubject.KEY_RESULT, keyResult.id()));
    write.delete(RecordType.KEY_RESULT, List.of(keyResult));
  }
}
