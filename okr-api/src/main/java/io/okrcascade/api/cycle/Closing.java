package io.okrcascade.api.cycle;

import io.okrcascade.api.store.Write;
import io.okrcascade.core.cascade.Scores;
import io.okrcascade.core.okr.Grade;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;

/** Closes a cycle: grades its objectives and freezes what they stood at. */
final class Closing {
  private Closing() {}

  static void grade(Write write, String cycleId) {
    Scores scores = write.scores();
    Dataset data = write.data();
    for (Objective objective : data.all(Objective.KIND)) {
      if (objective.cycleId().equals(cycleId) && objective.isLive()) {
        double progress = scores.objective(objective.id()).progress();
        Versioned<Grade> there = data.row(Grade.KIND, objective.id());
        String explanation = there == null ? null : there.content().explanation();
        Grade grade = new Grade(objective.id(), progress, explanation, write.today());
        if (there == null) {
          write.create(Grade.KIND, grade);
        } else {
          write.update(Grade.KIND, there, grade);
        }
      }
    }
  }
}
