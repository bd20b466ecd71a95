package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;

/** Takes in how an objective ended. */
public record PutGrade(String objectiveId, GradeItem item) implements Put {
  @Override
  public void run(Edit edit) {
    PastDay.check(edit, "/gradedOn", "a grade", item.gradedOn());
    edit.reading(Grade.KIND, objectiveId, item).with("objectiveId", objectiveId).put(Grade.KIND);
  }
}
