package io.okrcascade.core.initiative;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.okr.Creation;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;

/**
 * The link from an initiative to a key result that it moves.
 *
 * @param confidence that the impact will come, 0..1
 */
public record Contribution(
    String initiativeId, String keyResultId, Impact impact, double confidence) {
  public static final RecordKind<Contribution> KIND =
      RecordKind.of(
              "CONTRIBUTION",
              Contribution.class,
              contribution ->
                  RecordKind.pairId(contribution.initiativeId(), contribution.keyResultId()))
          .stored(150, "contribution", "contributions")
          .partOf("INITIATIVE", Contribution::initiativeId)
          .standsOn(
              "KEY_RESULT",
              Contribution::keyResultId,
              Reference.each("CONTRIBUTION", Contribution::told))
          .rewound(
              (data, day) ->
                  Creation.missingKeyResults(data, day)
                      .flatMap(it -> data.all(Contribution.TO_KEY_RESULT, it.id()).stream()),
              (data, it, day) ->
                  Creation.isThere(data, NodeType.KEY_RESULT, it.keyResultId(), day) ? it : null)
          .build();

  private static String told(Lookup records, Contribution contribution) {
    return "“%s” contributes to “%s”"
        .formatted(
            records.nameOf(Initiative.KIND, contribution.initiativeId()),
            records.nameOf(KeyResult.KIND, contribution.keyResultId()));
  }

  /** The contributions of an initiative. */
  public static final Grouping<Contribution, String> OF_INITIATIVE =
      KIND.by(Contribution::initiativeId);

  /** The contributions to a key result. */
  public static final Grouping<Contribution, String> TO_KEY_RESULT =
      KIND.by(Contribution::keyResultId);

  public Contribution {
    new Check()
        .id("initiativeId", initiativeId)
        .id("keyResultId", keyResultId)
        .required("impact", impact)
        .range("confidence", confidence, 0, 1)
        .done();
  }
}
