package io.okrcascade.core.cascade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.Versioned;

/** A key result with what it stands at today. */
public record KeyResultAnswer(
    @JsonUnwrapped Versioned<KeyResult> keyResult, @JsonUnwrapped KeyResultScore score) {}
