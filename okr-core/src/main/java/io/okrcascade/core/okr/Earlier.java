package io.okrcascade.core.okr;

import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Objectives and key results as they stood on an earlier day: what was amended since is undone
 * (title, metric, source, weight, dropping and taking up again), milestones that were reached since
 * are open. Everything else about them is as it is.
 */
final class Earlier {
  private Earlier() {}

  /** The objectives on which something dated after a day bears. */
  static Stream<Objective> objectives(Dataset data, LocalDate day) {
    return Stream.concat(
        Creation.missingObjectives(data, day),
        amended(data, NodeType.OBJECTIVE, day)
            .flatMap(id -> data.find(Objective.KIND, id).stream()));
  }

  /** The key results on which something dated after a day bears. */
  static Stream<KeyResult> keyResults(Dataset data, LocalDate day) {
    Stream<KeyResult> amended =
        amended(data, NodeType.KEY_RESULT, day)
            .flatMap(id -> data.find(KeyResult.KIND, id).stream());
    return Stream.of(
            Creation.missingKeyResults(data, day), amended, data.after(KeyResult.LAST_STEP_ON, day))
        .flatMap(touched -> touched);
  }

  private static Stream<String> amended(Dataset data, NodeType type, LocalDate day) {
    return data.after(Amendment.ON, day)
        .map(Amendment::node)
        .filter(node -> node.type() == type)
        .map(Node::id);
  }

  static @Nullable Objective objective(Dataset data, Objective now, LocalDate day) {
    Node node = new Node(NodeType.OBJECTIVE, now.id());
    if (!Creation.isThere(data, now, day)) {
      return null;
    }
    Map<String, @Nullable Object> before = before(data, node, day);
    // What was withdrawn before it was dropped, and approved since, is approved on every day.
    if (now.state() == ObjectiveState.APPROVED && !isDropped(before.get("state"))) {
      before.remove("state");
    }
    return before.isEmpty() ? now : undone(now, fields(before, ObjectiveState::valueOf));
  }

  static @Nullable KeyResult keyResult(Dataset data, KeyResult now, LocalDate day) {
    Node node = new Node(NodeType.KEY_RESULT, now.id());
    if (!Creation.isThere(data, now, day)) {
      return null;
    }
    Map<String, @Nullable Object> before = before(data, node, day);
    KeyResult then =
        before.isEmpty()
            ? now
            : undone(
                now,
                fields(
                    before,
                    KeyResultState::valueOf,
                    copy -> undo(copy, before, "source", Source::valueOf),
                    copy -> copy.with("metric", metric(data, now, before))));
    Metric metric = then.metric().asOf(day);
    return metric == then.metric() ? then : then.withMetric(metric);
  }

  /** What stood in each field before its first amendment after a day, by the field's path. */
  private static Map<String, @Nullable Object> before(Dataset data, Node node, LocalDate day) {
    Map<String, @Nullable Object> before = new HashMap<>();
    data.all(Amendment.OF_NODE, node).stream()
        .filter(amendment -> amendment.on().isAfter(day))
        .filter(Earlier::isUndone)
        .sorted(Amendment.ORDER.reversed())
        .forEach(amendment -> before.put(amendment.field(), amendment.oldValue()));
    return before;
  }

  /** Approvals are as they are: of states only dropping and taking up again is undone. */
  private static boolean isUndone(Amendment amendment) {
    String field = amendment.field();
    return field.startsWith(Commitment.METRIC)
        || field.equals("title")
        || field.equals("weight")
        || field.equals("source")
        || (field.equals("state")
            && (isDropped(amendment.oldValue()) != isDropped(amendment.newValue())));
  }

  private static boolean isDropped(@Nullable Object state) {
    return ObjectiveState.DROPPED.name().equals(state);
  }

  /**
   * Fields as they were. What history tells wrongly, as that of an import or of a value that is not
   * allowed any more may, stays as it is, and it alone.
   */
  private static <T extends Record> T undone(T now, List<Consumer<Copy<T>>> fields) {
    Optional<T> whole = made(now, fields);
    if (whole.isPresent()) {
      return whole.get();
    }
    T then = now;
    for (Consumer<Copy<T>> field : fields) {
      then = made(then, List.of(field)).orElse(then);
    }
    return then;
  }

  /** What brings back the fields of both, and then those of one alone. */
  @SafeVarargs
  private static <T extends Record> List<Consumer<Copy<T>>> fields(
      Map<String, @Nullable Object> before,
      Function<String, Object> state,
      Consumer<Copy<T>>... others) {
    List<Consumer<Copy<T>>> fields = new ArrayList<>();
    fields.add(copy -> undo(copy, before, "title", title -> title));
    fields.add(copy -> undo(copy, before, "weight", Double::valueOf));
    fields.add(copy -> undo(copy, before, "state", state));
    fields.addAll(List.of(others));
    return fields;
  }

  private static <T extends Record> Optional<T> made(T now, List<Consumer<Copy<T>>> fields) {
    try {
      Copy<T> copy = Copy.of(now);
      fields.forEach(field -> field.accept(copy));
      return Optional.of(copy.make());
    } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static <T extends Record> Copy<T> undo(
      Copy<T> copy,
      Map<String, @Nullable Object> before,
      String field,
      Function<String, Object> value) {
    Object was = before.get(field);
    return was == null ? copy : copy.with(field, value.apply(was.toString()));
  }

  private static Metric metric(Dataset data, KeyResult now, Map<String, @Nullable Object> before) {
    Copy<Metric> copy = Copy.of(now.metric());
    before.forEach(
        (path, value) -> {
          if (path.startsWith(Commitment.METRIC)) {
            String field = path.substring(Commitment.METRIC.length());
            copy.with(field, part(data, now, field, value));
          }
        });
    return copy.make();
  }

  private static @Nullable Object part(
      Dataset data, KeyResult now, String field, @Nullable Object value) {
    return switch (field) {
      case "type" -> MetricType.valueOf(String.valueOf(value));
      case "direction" -> Direction.valueOf(String.valueOf(value));
      case "baseline", "target" -> value == null ? null : decimal(value);
      case "milestones" -> items(value).stream().map(item -> milestone(data, now, item)).toList();
      case "plan" ->
          items(value).stream()
              .map(item -> new PlanPoint(day(item.get("on")), decimal(item.get("value"))))
              .toList();
      default -> value;
    };
  }

  @SuppressWarnings("unchecked") // an amendment of a list tells items by the names of their fields
  private static List<Map<String, Object>> items(@Nullable Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  /** A step as it was; the day on which it was reached is a fact of its own and stays. */
  private static Milestone milestone(Dataset data, KeyResult now, Map<String, Object> item) {
    String id = String.valueOf(item.get("id"));
    LocalDate told =
        Optional.ofNullable(item.get("doneOn"))
            .map(Earlier::day)
            .filter(day -> !ReportedMilestones.isTakenBack(data, now.id(), id, day))
            .orElse(null);
    LocalDate doneOn =
        now.metric().milestones().stream()
            .filter(step -> step.id().equals(id))
            .findFirst()
            .map(step -> step.doneOn() == null ? told : step.doneOn())
            .orElse(told);
    Object weight = item.get("weight");
    return new Milestone(
        id,
        String.valueOf(item.get("title")),
        weight == null ? 1 : Double.parseDouble(weight.toString()),
        doneOn);
  }

  private static BigDecimal decimal(@Nullable Object value) {
    return new BigDecimal(String.valueOf(value));
  }

  private static LocalDate day(@Nullable Object value) {
    return LocalDate.parse(String.valueOf(value));
  }
}
