package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check-ins and milestones reached lie within the cycle of their key result. */
final class ReportedDays {
  static final Invariant RULE = ReportedDays::check;

  private static final Message OUTSIDE =
      Message.conflict("OUTSIDE_CYCLE", "“%s” was reported on outside %s (%s to %s): on %s");

  private ReportedDays() {}

  private static void check(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) -> {
          KeyResult keyResult = edit.find(KeyResult.KIND, id).orElse(null);
          Cycle cycle =
              new Node(NodeType.KEY_RESULT, id)
                  .objective(edit)
                  .flatMap(objective -> edit.find(Cycle.KIND, objective.cycleId()))
                  .orElse(null);
          if (keyResult != null && cycle != null) {
            check(edit, keyResult, cycle, pointer);
          }
        });
  }

  private static void check(Edit edit, KeyResult keyResult, Cycle cycle, String pointer) {
    List<LocalDate> outside =
        Stream.concat(
                edit.next().all(CheckIn.OF_KEY_RESULT, keyResult.id()).stream().map(CheckIn::on),
                keyResult.metric().milestones().stream()
                    .map(Milestone::doneOn)
                    .filter(Objects::nonNull))
            .filter(day -> !cycle.contains(day))
            .distinct()
            .sorted()
            .toList();
    if (!outside.isEmpty()) {
      edit.brokenAt(
          pointer,
          OUTSIDE,
          keyResult.title(),
          cycle.name(),
          cycle.startsOn(),
          cycle.endsOn(),
          outside.stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
    }
  }
}
