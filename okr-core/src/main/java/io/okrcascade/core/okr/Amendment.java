package io.okrcascade.core.okr;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Grouping;
import io.okrcascade.core.record.JsonValue;
import io.okrcascade.core.record.Lookup;
import io.okrcascade.core.record.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change to a committed objective or one of its key results, kept with its reason.
 *
 * <p>{@code field} is a path, and old and new value are as {@link JsonValue} says them:
 *
 * <ul>
 *   <li>of an objective (no {@code keyResultId}): {@code title}, {@code ambition}, {@code weight},
 *       {@code cycleId}, {@code state}, {@code archived};
 *   <li>of a key result: {@code title}, {@code source}, {@code weight}, {@code state} (ACTIVE,
 *       DROPPED), {@code objectiveId} (kept with both objectives where both are committed), {@code
 *       metric.type}, {@code metric.unit}, {@code metric.direction}, {@code metric.baseline},
 *       {@code metric.target}, {@code metric.milestones} (all of them: id, title, weight, doneOn)
 *       and {@code metric.plan} (all points: on, value);
 *   <li>{@code checkIns}: check-ins of the key result came from days outside its cycle into it; the
 *       days before and after;
 *   <li>{@code keyResults}: the key result was added; the new value is its id, there is no old one;
 *   <li>{@code alignments}: one link of the key result, else of the objective: parentType,
 *       parentId, mode and weight; without an old value it was added, without a new one removed.
 * </ul>
 *
 * @param keyResultId the changed key result, or null where the objective itself was changed
 * @param field what changed, as a path
 * @param oldValue null where there was nothing
 * @param newValue null where there is nothing any more
 * @param eased whether a target or a baseline asks for less than before, by the direction of the
 *     metric
 * @param reason why; null only of what was kept before every change needed one
 */
public record Amendment(
    String id,
    String objectiveId,
    @Nullable String keyResultId,
    String field,
    @Nullable Object oldValue,
    @Nullable Object newValue,
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
              (data, day) ->
                  Stream.concat(
                      data.after(Amendment.ON, day),
                      Creation.missing(data, day)
                          .flatMap(node -> data.all(Amendment.OF_NODE, node).stream())),
              (data, amendment, day) ->
                  !amendment.on().isAfter(day) && Creation.isThere(data, amendment.node(), day)
                      ? amendment
                      : null)
          .build();

  /** The amendments of an objective or of a key result itself. */
  public static final Grouping<Amendment, Node> OF_NODE = KIND.by(Amendment::node);

  static final Grouping<Amendment, LocalDate> ON = KIND.by(Amendment::on);

  /** The order in which they were made. */
  public static final Comparator<Amendment> ORDER =
      Comparator.comparing(Amendment::on)
          .thenComparing(Amendment::writtenAt)
          .thenComparing(Amendment::id);

  /** The amendments of an objective. */
  public static final Grouping<Amendment, String> OF_OBJECTIVE = KIND.by(Amendment::objectiveId);

  public Amendment {
    oldValue = JsonValue.of(oldValue);
    newValue = JsonValue.of(newValue);
    new Check()
        .id("id", id)
        .id("objectiveId", objectiveId)
        .optionalId("keyResultId", keyResultId)
        .name("field", field)
        .json("oldValue", oldValue)
        .json("newValue", newValue)
        .text("reason", reason)
        .required("on", on)
        .optionalId("byId", byId)
        .done();
  }

  /** What it changed, as people call it: “its title”, “the target of “Fewer errors””. */
  public String inWords(Lookup records) {
    String word = Commitment.word(field);
    String title =
        records.find(KeyResult.KIND, keyResultId).map(it -> "“" + it.title() + "”").orElse(null);
    if (title == null) {
      return word;
    }
    return switch (field) {
      case "keyResults" -> "the key result " + title;
      case "alignments" -> "what " + title + " aligns to";
      default -> word.replaceFirst("^its", "the") + " of " + title;
    };
  }

  /** Those of an objective and of the key results that it has by now, wherever they came from. */
  public static Set<Amendment> of(Dataset data, String objectiveId) {
    Set<Amendment> all = new TreeSet<>(ORDER);
    all.addAll(data.all(OF_OBJECTIVE, objectiveId));
    for (KeyResult keyResult : data.all(KeyResult.OF_OBJECTIVE, objectiveId)) {
      all.addAll(data.all(OF_NODE, new Node(NodeType.KEY_RESULT, keyResult.id())));
    }
    return all;
  }

  /** What was changed: the key result, else the objective itself. */
  public Node node() {
    return keyResultId == null
        ? new Node(NodeType.OBJECTIVE, objectiveId)
        : new Node(NodeType.KEY_RESULT, keyResultId);
  }
}
