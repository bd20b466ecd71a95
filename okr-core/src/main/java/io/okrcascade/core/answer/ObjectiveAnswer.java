package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.okr.Objective;
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
