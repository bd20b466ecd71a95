package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.UseCase;

/** Takes in how an objective ended. */
public record PutGrade(String objectiveId, GradeItem item) implements UseCase<Void> {
  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public Void run(Edit edit) {
    Grade old = edit.data().find(Grade.KIND, objectiveId).orElse(null);
    Grade grade =
        edit.make(
            "",
            () ->
                new Grade(
                    objectiveId,
                    edit.pickOrNull(item.progress(), old, Grade::progress),
                    edit.pickOrNull(item.explanation(), old, Grade::explanation),
                    edit.pickOrNull(item.gradedOn(), old, Grade::gradedOn)));
    if (grade != null) {
      edit.put(Grade.KIND, grade);
    }
    return null;
  }
}
