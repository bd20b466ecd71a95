package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Initiative;
import java.util.Comparator;
import java.util.List;

/** An initiative with the key results that it moves. */
public record InitiativeAnswer(
    @JsonUnwrapped Versioned<Initiative> initiative, List<Contribution> contributions) {

  public static InitiativeAnswer of(Dataset data, Versioned<Initiative> row) {
    return new InitiativeAnswer(
        row,
        data.contributionsOf(row.content().id()).stream()
            .sorted(Comparator.comparing(Contribution::keyResultId))
            .toList());
  }
}
