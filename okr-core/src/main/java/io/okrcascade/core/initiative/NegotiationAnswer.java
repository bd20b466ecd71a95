package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.Negotiation;
import io.okrcascade.core.dependency.Side;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
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
    List<DependencyResponse> answers) {

  public static NegotiationAnswer of(Dataset data, Versioned<Dependency> row) {
    Initiative initiative = data.find(Initiative.KIND, row.content().initiativeId()).orElseThrow();
    Negotiation negotiation = Negotiation.of(data, row.content());
    return new NegotiationAnswer(
        row,
        initiative.teamId(),
        initiative.cycleId(),
        negotiation.agreedBy(),
        negotiation.waitsFor(),
        negotiation.answers());
  }
}
