package io.okrcascade.api.cycle;

import io.okrcascade.api.bundle.Write;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Objective;

/** Closes a cycle: grades its objectives and freezes what they stood at. */
final class Closing {
  private Closing() {}

  static void grade(Write write, String cycleId) {
    Scores scores = write.scores();
    Dataset data = write.data();
    for (Objective objective : data.all(RecordType.OBJECTIVE)) {
      if (objective.cycleId().equals(cycleId) && objective.isLive()) {
        double progress = scores.objective(objective.id()).progress();
        Versioned<Grade> there = data.row(RecordType.GRADE, objective.id());
        String explanation = there == null ? null : there.content().explanation();
        Grade grade = new Grade(objective.id(), progress, explanation, write.today());
        if (there == null) {
          write.create(RecordType.GRADE, grade);
        } else {
          write.update(RecordType.GRADE, there, grade);
        }
      }
    }
  }
}
