package io.okrcascade.core.initiative;

import io.okrcascade.core.check.Check;

/**
 * The link from an initiative to a key result that it moves.
 *
 * @param confidence that the impact will come, 0..1
 */
public record Contribution(
    String initiativeId, String keyResultId, Impact impact, double confidence) {
  public Contribution {
    new Check()
        .id("initiativeId", initiativeId)
        .id("keyResultId", keyResultId)
        .required("impact", impact)
        .range("confidence", confidence, 0, 1)
        .done();
  }
}
