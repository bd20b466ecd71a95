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
    @Nullable GradeItem grade) {}
