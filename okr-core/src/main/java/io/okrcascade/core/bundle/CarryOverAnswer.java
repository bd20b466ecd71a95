package io.okrcascade.core.bundle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle may continue in the next one; each team chooses.
 *
 * @param bundle everything that may, as it would begin
 * @param leftOut what of it could not come along
 */
public record CarryOverAnswer(
    String cycleId,
    String toCycleId,
    List<Candidate> objectives,
    List<Candidate> initiatives,
    Bundle bundle,
    List<LeftOut> leftOut) {

  /**
   * Something that could not come along.
   *
   * @param type of the record that continues without it, such as KEY_RESULT
   * @param id of that record in the cycle that ends
   * @param what PLAN, OWNER, ALIGNMENT, CONTRIBUTION, KEY_RESULT, DEPENDENCY, NEEDED_BY,
   *     PLANNED_DAYS, ANSWER or EXTERNAL_ID
   * @param message for people
   */
  public record LeftOut(String type, String id, String title, String what, String message) {}

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
