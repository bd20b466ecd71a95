package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Lookup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Since when objectives and key results are there. One that was written by the first day of its
 * cycle, or of which nobody knows when, always was; another one from the day on which it was
 * written, or of its first check-in where that is earlier. A key result is never there before its
 * objective.
 */
public final class Creation {
  private Creation() {}

  /** The objectives that are not there on a day. */
  static Stream<Objective> missingObjectives(Dataset data, LocalDate day) {
    return data.after(Objective.CREATED_ON, day).filter(it -> !isThere(data, it, day));
  }

  /** The key results that are not there on a day. */
  public static Stream<KeyResult> missingKeyResults(Dataset data, LocalDate day) {
    return Stream.concat(
        missingObjectives(data, day)
            .flatMap(above -> data.all(KeyResult.OF_OBJECTIVE, above.id()).stream()),
        data.after(KeyResult.CREATED_ON, day).filter(it -> !isThere(data, it, day)));
  }

  /** Both. */
  static Stream<Node> missing(Dataset data, LocalDate day) {
    return Stream.concat(
        missingObjectives(data, day).map(it -> new Node(NodeType.OBJECTIVE, it.id())),
        missingKeyResults(data, day).map(it -> new Node(NodeType.KEY_RESULT, it.id())));
  }

  /** The day on which an objective was written: its cycle's first where nobody says. */
  public static @Nullable LocalDate dayOf(Lookup data, Objective objective) {
    return objective.createdOn() != null
        ? objective.createdOn()
        : data.find(Cycle.KIND, objective.cycleId()).map(Cycle::startsOn).orElse(null);
  }

  /** The day on which a key result was written: its cycle's first where nobody says. */
  public static @Nullable LocalDate dayOf(Lookup data, KeyResult keyResult) {
    return keyResult.createdOn() != null
        ? keyResult.createdOn()
        : data.find(Objective.KIND, keyResult.objectiveId())
            .flatMap(objective -> data.find(Cycle.KIND, objective.cycleId()))
            .map(Cycle::startsOn)
            .orElse(null);
  }

  /** Whether an objective or key result is there on a day. */
  public static boolean isThere(Dataset data, NodeType type, String id, LocalDate day) {
    return switch (type) {
      case OBJECTIVE ->
          data.find(Objective.KIND, id).filter(it -> !isThere(data, it, day)).isEmpty();
      case KEY_RESULT ->
          data.find(KeyResult.KIND, id).filter(it -> !isThere(data, it, day)).isEmpty();
    };
  }

  static boolean isThere(Dataset data, Node node, LocalDate day) {
    return isThere(data, node.type(), node.id(), day);
  }

  static boolean isThere(Dataset data, Objective objective, LocalDate day) {
    return !isWrittenAfter(data, objective, objective.createdOn(), day)
        || data.all(KeyResult.OF_OBJECTIVE, objective.id()).stream()
            .anyMatch(own -> isCheckedInBy(data, own, day));
  }

  static boolean isThere(Dataset data, KeyResult keyResult, LocalDate day) {
    Optional<Objective> objective = data.find(Objective.KIND, keyResult.objectiveId());
    return objective.isEmpty()
        || (isThere(data, objective.get(), day)
            && (!isWrittenAfter(data, objective.get(), keyResult.createdOn(), day)
                || isCheckedInBy(data, keyResult, day)));
  }

  /** Whether it was written after a day, and after the first day of its cycle. */
  private static boolean isWrittenAfter(
      Dataset data, Objective objective, @Nullable LocalDate createdOn, LocalDate day) {
    return createdOn != null
        && createdOn.isAfter(day)
        && data.find(Cycle.KIND, objective.cycleId())
            .filter(cycle -> createdOn.isAfter(cycle.startsOn()))
            .isPresent();
  }

  private static boolean isCheckedInBy(Dataset data, KeyResult keyResult, LocalDate day) {
    return data.all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
        .anyMatch(checkIn -> checkIn.voided() == null && !checkIn.on().isAfter(day));
  }
}
