package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.Score;
import io.okrcascade.core.okr.Objective;

/** An objective with what it stands at today. */
public record ObjectiveAnswer(
    @JsonUnwrapped Versioned<Objective> objective, @JsonUnwrapped Score score) {}
