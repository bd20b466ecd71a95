package io.okrcascade.api.cascade;

import io.okrcascade.api.store.CascadeSnapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a cycle's cascade is asked for.
 *
 * @param teamId only objectives of this team and the teams below it, or null
 * @param objectiveId only this objective, what it aligns to and what aligns to it, or null
 * @param depth at most so many steps: links up and down from the objective, otherwise levels of
 *     teams below the top one; null for all
 */
record CascadeSelection(
    String cycleId,
    @Nullable String teamId,
    @Nullable String objectiveId,
    @Nullable Integer depth) {

  /** Whether the whole cycle is asked for. */
  boolean isWhole() {
    return teamId == null && objectiveId == null && depth == null;
  }

  /** Ids of the team that is asked for, or else of those at the top. */
  List<String> tops(CascadeSnapshot snapshot) {
    return teamId == null ? snapshot.companyIds() : List.of(teamId);
  }
}
