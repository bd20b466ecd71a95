package io.okrcascade.core.planning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme with how it stands.
 *
 * @param initiativeIds what belongs to it
 * @param teamIds the teams that work on it
 * @param progress share of its effort that is delivered, 0..1; initiatives without an estimate
 *     count as one person-week, dropped and postponed ones not at all
 * @param counts its initiatives by state
 * @param dependencies what its initiatives need, within the programme and from outside
 * @param latest the newest weekly update; null before the first
 */
public record ProgrammeAnswer(
    @JsonUnwrapped Versioned<Programme> programme,
    List<String> initiativeIds,
    List<String> teamIds,
    double progress,
    Map<InitiativeState, Integer> counts,
    List<ProgrammeDependency> dependencies,
    @Nullable ProgrammeUpdate latest) {

  /**
   * What one of its initiatives needs.
   *
   * @param inside whether the provider works on the programme too
   */
  public record ProgrammeDependency(
      String id,
      String initiativeId,
      String consumerTeamId,
      String providerTeamId,
      DependencyState state,
      @Nullable LocalDate neededBy,
      boolean inside) {}
}
