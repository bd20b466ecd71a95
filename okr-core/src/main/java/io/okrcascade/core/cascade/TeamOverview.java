package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team stands at in a cycle.
 *
 * @param progress mean of its own objectives, 0..1
 * @param statusReason why the status is what it is
 * @param reported how many of these objectives have data
 * @param progressCycleId the cycle of these objectives: the nearest that has some
 * @param counts of its own
 * @param below the same counts over the team and all teams below it
 */
public record TeamOverview(
    String teamId,
    String name,
    TeamLevel level,
    @Nullable String parentId,
    @Nullable TeamKind kind,
    double progress,
    double expected,
    Status status,
    StatusReason statusReason,
    boolean hasData,
    Reported reported,
    String progressCycleId,
    Counts counts,
    Counts below) {

  /**
   * @param objectives live ones in the cycle
   * @param keyResults live ones of these
   * @param initiatives live ones in the cycle
   * @param keyResultsByStatus the live key results by their status; a status without any is absent
   */
  public record Counts(
      int objectives, int keyResults, int initiatives, Map<Status, Integer> keyResultsByStatus) {}
}
