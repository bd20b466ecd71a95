package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.cascade.KeyResultScore;
import io.okrcascade.core.okr.KeyResult;

/** A key result with what it stands at today. */
public record KeyResultAnswer(
    @JsonUnwrapped Versioned<KeyResult> keyResult, @JsonUnwrapped KeyResultScore score) {}
