package io.okrcascade.api.okr;

import io.okrcascade.api.store.Write;
import io.okrcascade.core.comment.Comment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import java.util.List;

/**
 * Deletes objectives and key results with what belongs to them alone: links upwards, amendments,
 * comments, and the grade.
 */
final class Deletions {
  private Deletions() {}

  static void objective(Write write, Objective objective) {
    List.copyOf(write.data().all(KeyResult.OF_OBJECTIVE, objective.id()))
        .forEach(keyResult -> keyResult(write, keyResult));
    Dataset data = write.data();
    write.delete(Amendment.KIND, data.all(Amendment.OF_OBJECTIVE, objective.id()));
    write.delete(
        Alignment.KIND, data.all(Alignment.OF_CHILD, new Node(NodeType.OBJECTIVE, objective.id())));
    data.find(Grade.KIND, objective.id())
        .ifPresent(grade -> write.delete(Grade.KIND, List.of(grade)));
    write.delete(Comment.KIND, data.all(Comment.ON, CommentSubject.OBJECTIVE.of(objective.id())));
    write.delete(Objective.KIND, List.of(objective));
  }

  static void keyResult(Write write, KeyResult keyResult) {
    Dataset data = write.data();
    write.delete(
        Amendment.KIND,
        data.all(Amendment.OF_OBJECTIVE, keyResult.objectiveId()).stream()
            .filter(amendment -> keyResult.id().equals(amendment.keyResultId()))
            .toList());
    write.delete(
        Alignment.KIND,
        data.all(Alignment.OF_CHILD, new Node(NodeType.KEY_RESULT, keyResult.id())));
    write.delete(Comment.KIND, data.all(Comment.ON, CommentSubject.KEY_RESULT.of(keyResult.id())));
    write.delete(KeyResult.KIND, List.of(keyResult));
  }
}
