package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** An initiative with the key results that it moves, and what it needs from other teams. */
public record InitiativeAnswer(
    @JsonUnwrapped Versioned<Initiative> initiative,
    List<Contribution> contributions,
    List<NegotiationAnswer> dependencies) {

  public static InitiativeAnswer of(Dataset data, Versioned<Initiative> row) {
    return new InitiativeAnswer(
        row,
        data.all(Contribution.OF_INITIATIVE, row.content().id()).stream()
            .sorted(Comparator.comparing(Contribution::keyResultId))
            .toList(),
        data.all(Dependency.OF_INITIATIVE, row.content().id()).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(Dependency::id)
            .map(id -> Objects.requireNonNull(data.row(Dependency.KIND, id)))
            .map(dependency -> NegotiationAnswer.of(data, dependency))
            .toList());
  }
}
