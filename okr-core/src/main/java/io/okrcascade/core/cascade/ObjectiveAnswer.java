package io.okrcascade.core.cascade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.okr.GradeAnswer;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.record.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An objective with what it stands at today.
 *
 * @param countsUpward whether it hands its number to all that it contributes to
 * @param notCountedReason why it does not, where it is live; otherwise null
 * @param grade how it ended; null before anybody graded or explained it
 */
public record ObjectiveAnswer(
    @JsonUnwrapped Versioned<Objective> objective,
    @JsonUnwrapped Score score,
    boolean countsUpward,
    @Nullable NotCounted notCountedReason,
    @Nullable GradeAnswer grade) {}
