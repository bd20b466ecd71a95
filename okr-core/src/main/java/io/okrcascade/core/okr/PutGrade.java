package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.message.Message;
import java.math.BigDecimal;

/** Takes in how an objective ended. */
public record PutGrade(String objectiveId, GradeItem item) implements Put {
  private static final Message ROUNDED =
      Message.invalid("GRADE", "a progress of %s is graded %s, not %s");

  @Override
  public void run(Edit edit) {
    PastDay.check(edit, "/gradedOn", "a grade", item.gradedOn());
    Reading<Grade> reading =
        edit.reading(Grade.KIND, objectiveId, item).with("objectiveId", objectiveId);
    Double progress = item.progress();
    BigDecimal grade = item.grade();
    if (progress == null && grade != null) {
      reading.with("progress", grade.doubleValue());
    } else if (progress != null && grade != null && grade.compareTo(Grade.of(progress)) != 0) {
      edit.broken("/grade", ROUNDED, progress, Grade.of(progress), grade);
    }
    reading.put(Grade.KIND);
    edit.ask(Graded.RULE, objectiveId);
  }
}
