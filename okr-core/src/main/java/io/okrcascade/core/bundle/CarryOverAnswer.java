package io.okrcascade.core.bundle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle may continue in the next one; each team chooses.
 *
 * @param bundle everything that may, as it would begin
 */
public record CarryOverAnswer(
    String cycleId,
    String toCycleId,
    List<Candidate> objectives,
    List<Candidate> initiatives,
    Bundle bundle) {

  /**
   * Something that may continue.
   *
   * @param continuedId the id under which it would
   * @param grade of an objective; null for an initiative
   * @param done whether it was carried over already
   */
  public record Candidate(
      String id,
      String continuedId,
      String teamId,
      String title,
      @Nullable BigDecimal grade,
      boolean done) {}
}
