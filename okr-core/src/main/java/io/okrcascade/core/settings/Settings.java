package io.okrcascade.core.settings;

import io.okrcascade.core.audit.AuditThresholds;
import io.okrcascade.core.initiative.PriorityFactors;
import io.okrcascade.core.okr.Pace;
import io.okrcascade.core.planning.PlanningFigures;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * All thresholds and factors together, and what an organization agrees on.
 *
 * @param approval whether objectives are approved by others; else their teams approve them
 * @param language in which the product speaks to whoever asks for none
 * @param firstDayOfWeek with which weeks begin on pages
 */
public record Settings(
    Pace pace,
    AuditThresholds audit,
    PlanningFigures planning,
    PriorityFactors priority,
    boolean approval,
    String language,
    DayOfWeek firstDayOfWeek) {

  /** The languages that the product speaks, by their ISO 639 codes. */
  public static final Set<String> LANGUAGES = Set.of("en", "fr");

  public static final Settings DEFAULT =
      new Settings(
          Pace.DEFAULT,
          AuditThresholds.DEFAULT,
          PlanningFigures.DEFAULT,
          PriorityFactors.DEFAULT,
          true,
          "en",
          DayOfWeek.MONDAY);

  /** Where nothing but thresholds and factors is said. */
  public Settings(
      Pace pace, AuditThresholds audit, PlanningFigures planning, PriorityFactors priority) {
    this(
        pace,
        audit,
        planning,
        priority,
        DEFAULT.approval,
        DEFAULT.language,
        DEFAULT.firstDayOfWeek);
  }
}
