package io.okrcascade.core.settings;

import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.initiative.PriorityFactors;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.planning.PlanningFigures;

/** All thresholds and factors together. */
public record Settings(
    Pace pace, AuditThresholds audit, PlanningFigures planning, PriorityFactors priority) {

  public static final Settings DEFAULT =
      new Settings(
          Pace.DEFAULT, AuditThresholds.DEFAULT, PlanningFigures.DEFAULT, PriorityFactors.DEFAULT);
}
