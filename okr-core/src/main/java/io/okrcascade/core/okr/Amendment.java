package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A change to a committed objective or one of its key results, kept with its reason.
 *
 * @param keyResultId the changed key result, or null where the objective itself was changed
 * @param field what changed: title, target, baseline or alignment
 * @param eased whether the change asks for less than before, as a lowered target does
 * @param reason why; null only where a first alignment was added
 */
public record Amendment(
    String id,
    String objectiveId,
    @Nullable String keyResultId,
    String field,
    @Nullable String oldValue,
    @Nullable String newValue,
    boolean eased,
    @Nullable String reason,
    LocalDate on,
    @Nullable String byId,
    Instant writtenAt) {
  public static final RecordKind<Amendment> KIND =
      RecordKind.of("AMENDMENT", Amendment.class, Amendment::id)
          .stored(120, "amendment", "amendments")
          .partOf("OBJECTIVE", Amendment::objectiveId)
          .belongsTo("KEY_RESULT", Amendment::keyResultId)
          .rewound(
              (data, amendment, day) ->
                  !amendment.on().isAfter(day) && Creation.isThere(data, amendment.node(), day)
                      ? amendment
                      : null)
          .build();

  /** The amendments of an objective or of a key result itself. */
  public static final Grouping<Amendment, Node> OF_NODE = KIND.by(Amendment::node);

  /** The order in which they were made. */
  public static final Comparator<Amendment> ORDER =
      Comparator.comparing(Amendment::on)
          .thenComparing(Amendment::writtenAt)
          .thenComparing(Amendment::id);

  /** The amendments of an objective. */
  public static final Grouping<Amendment, String> OF_OBJECTIVE = KIND.by(Amendment::objectiveId);

  public Amendment {
    new Check()
        .id("id", id)
        .id("objectiveId", objectiveId)
        .optionalId("keyResultId", keyResultId)
        .name("field", field)
        .text("reason", reason)
        .required("on", on)
        .done();
  }

  /** What was changed: the key result, else the objective itself. */
  public Node node() {
    return keyResultId == null
        ? new Node(NodeType.OBJECTIVE, objectiveId)
        : new Node(NodeType.KEY_RESULT, keyResultId);
  }
}
