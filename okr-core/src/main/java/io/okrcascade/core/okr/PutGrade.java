package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;

/** Takes in how an objective ended. */
public record PutGrade(String objectiveId, GradeItem item) implements Put {
  @Override
  public void run(Edit edit) {
    edit.reading(Grade.KIND, objectiveId, item).with("objectiveId", objectiveId).put(Grade.KIND);
  }
}
