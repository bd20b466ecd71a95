package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Derived;
import io.okrcascade.core.record.Lookup;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when objectives and key results are there. One that was written by the first day of its
 * cycle, or of which nobody knows when, always was; another one from the day on which it was
 * written, or of its first check-in where that is earlier. A key result is never there before its
 * objective.
 */
public final class Creation {
  private static final Derived<Creation> OF = new Derived<>(Creation::new);

  /** First days by id; what is not in it always was. */
  private final Map<NodeType, Map<String, LocalDate>> since = new EnumMap<>(NodeType.class);

  private Creation(Dataset data) {
    Map<String, LocalDate> objectives = new HashMap<>();
    Map<String, LocalDate> keyResults = new HashMap<>();
    since.put(NodeType.OBJECTIVE, objectives);
    since.put(NodeType.KEY_RESULT, keyResults);
    for (Objective objective : data.all(Objective.KIND)) {
      if (isLate(data, objective, objective.createdOn())) {
        LocalDate first = Objects.requireNonNull(objective.createdOn());
        for (KeyResult own : data.all(KeyResult.OF_OBJECTIVE, objective.id())) {
          first = earlier(first, firstCheckIn(data, own));
        }
        objectives.put(objective.id(), first);
      }
    }
    for (KeyResult keyResult : data.all(KeyResult.KIND)) {
      LocalDate above = objectives.get(keyResult.objectiveId());
      Optional<Objective> objective = data.find(Objective.KIND, keyResult.objectiveId());
      LocalDate own =
          objective.isPresent() && isLate(data, objective.get(), keyResult.createdOn())
              ? earlier(
                  Objects.requireNonNull(keyResult.createdOn()), firstCheckIn(data, keyResult))
              : null;
      LocalDate first = own == null || (above != null && above.isAfter(own)) ? above : own;
      if (first != null) {
        keyResults.put(keyResult.id(), first);
      }
    }
  }

  private static boolean isLate(Dataset data, Objective objective, @Nullable LocalDate createdOn) {
    return createdOn != null
        && data.find(Cycle.KIND, objective.cycleId())
            .filter(cycle -> createdOn.isAfter(cycle.startsOn()))
            .isPresent();
  }

  private static @Nullable LocalDate firstCheckIn(Dataset data, KeyResult keyResult) {
    return data.all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream()
        .filter(checkIn -> checkIn.voided() == null)
        .map(CheckIn::on)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
    return other != null && other.isBefore(day) ? other : day;
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
    LocalDate first = Objects.requireNonNull(data.get(OF).since.get(type)).get(id);
    return first == null || !first.isAfter(day);
  }

  static boolean isThere(Dataset data, Node node, LocalDate day) {
    return isThere(data, node.type(), node.id(), day);
  }
}
