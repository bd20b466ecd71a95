package io.okrcascade.core.cascade;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.okr.Creation;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;

/** A key result with what it stands at today. */
public record KeyResultAnswer(
    @JsonUnwrapped Versioned<KeyResult> keyResult, @JsonUnwrapped KeyResultScore score) {

  /** Tells of a key result among the records of its family. */
  public static KeyResultAnswer of(Dataset data, Scores scores, Versioned<KeyResult> row) {
    KeyResult keyResult = row.content();
    return new KeyResultAnswer(
        row.with(Copy.of(keyResult).with("createdOn", Creation.dayOf(data, keyResult)).make()),
        scores.keyResult(keyResult.id()));
  }
}
