package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;

/** Takes in how an objective ended. */
public record PutGrade(String objectiveId, GradeItem item) implements Put {
  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
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
  }
}
