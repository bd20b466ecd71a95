package io.okrcascade.core.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.bundle.Dataset;
import io.okrcascade.core.bundle.RecordType;
import io.okrcascade.core.bundle.Versioned;
import io.okrcascade.core.initiative.Dependency;
import io.okrcascade.core.initiative.DependencyAnswer;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.Negotiation;
import io.okrcascade.core.initiative.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dependency with where its negotiation stands.
 *
 * @param consumerTeamId the team of the initiative
 * @param cycleId the cycle of the initiative
 * @param agreedBy the day by which it is to come, as offered last or else as asked for
 * @param waitsFor who has to take the next step; null where nobody has
 * @param answers what was said, in order
 */
public record NegotiationAnswer(
    @JsonUnwrapped Versioned<Dependency> dependency,
    String consumerTeamId,
    String cycleId,
    @Nullable LocalDate agreedBy,
    @Nullable Side waitsFor,
    List<DependencyAnswer> answers) {

  public static NegotiationAnswer of(Dataset data, Versioned<Dependency> row) {
    Initiative initiative =
        data.find(RecordType.INITIATIVE, row.content().initiativeId()).orElseThrow();
    Negotiation negotiation = data.negotiation(row.content());
    return new NegotiationAnswer(
        row,
        initiative.teamId(),
        initiative.cycleId(),
        negotiation.agreedBy(),
        negotiation.waitsFor(),
        negotiation.answers());
  }
}
