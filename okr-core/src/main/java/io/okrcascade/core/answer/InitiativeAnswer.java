package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.initiative.Contribution;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.Initiative;
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
        data.contributionsOf(row.content().id()).stream()
            .sorted(Comparator.comparing(Contribution::keyResultId))
            .toList(),
        data.dependenciesOf(row.content().id()).stream()
            .sorted(Comparator.comparing(Dependency::id))
            .map(Dependency::id)
            .map(id -> Objects.requireNonNull(data.row(RecordType.DEPENDENCY, id)))
            .map(dependency -> NegotiationAnswer.of(data, dependency))
            .toList());
  }
}
