package io.okrcascade.core.okr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An objective with its links upwards and its key results. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ObjectiveItem(
    @Nullable String id,
    @Nullable String teamId,
    @Nullable String cycleId,
    @Nullable String title,
    @Nullable String description,
    @Nullable Ambition ambition,
    @Nullable Origin origin,
    @Nullable String ownerId,
    @Nullable Double weight,
    @Nullable ObjectiveState state,
    @Nullable Boolean archived,
    @Nullable Integer sortOrder,
    @Nullable List<AlignmentItem> alignments,
    @Nullable List<KeyResultItem> keyResults,
    @Nullable List<AmendmentItem> amendments,
    @Nullable GradeItem grade) {
  /** An objective alone. */
  public static ObjectiveItem of(Objective objective) {
    return of(objective, null, null, null, null);
  }

  public static ObjectiveItem of(
      Objective objective,
      @Nullable List<AlignmentItem> alignments,
      @Nullable List<KeyResultItem> keyResults,
      @Nullable List<AmendmentItem> amendments,
      @Nullable GradeItem grade) {
    return new ObjectiveItem(
        objective.id(),
        objective.teamId(),
        objective.cycleId(),
        objective.title(),
        objective.description(),
        objective.ambition(),
        objective.origin(),
        objective.ownerId(),
        objective.weight(),
        objective.state(),
        objective.archived() ? true : null,
        objective.sortOrder() == 0 ? null : objective.sortOrder(),
        alignments,
        keyResults,
        amendments,
        grade);
  }

  /** The same without amendments and grade, which follow from acts of their own. */
  ObjectiveItem alone() {
    return new ObjectiveItem(
        id,
        teamId,
        cycleId,
        title,
        description,
        ambition,
        origin,
        ownerId,
        weight,
        state,
        archived,
        sortOrder,
        alignments,
        keyResults,
        null,
        null);
  }
}
