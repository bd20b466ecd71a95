package io.okrcascade.core.cascade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An objective with what it stands at today.
 *
 * @param grade how it ended; null before anybody graded or explained it
 */
public record ObjectiveAnswer(
    @JsonUnwrapped Versioned<Objective> objective,
    @JsonUnwrapped Score score,
    @Nullable GradeAnswer grade) {}
