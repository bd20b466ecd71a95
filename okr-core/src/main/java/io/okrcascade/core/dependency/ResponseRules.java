package io.okrcascade.core.dependency;

import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.PlannedDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.record.RecordKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each step of a negotiation has to say, and what it may. */
final class ResponseRules {
  private ResponseRules() {}

  /** What says too little or too much; what depends on a state that is not told is left out. */
  static Check check(Edit edit, Consumer consumer, Dependency dependency, ResponseItem item) {
    DependencyState next = item.state();
    boolean hasNote = item.note() != null && !VisibleText.isBlank(item.note());
    Cycle cycle = edit.found(Cycle.KIND, consumer.cycleId());
    Check check =
        new Check()
            .required("state", next)
            .that(
                next != DependencyState.WAIVED || hasNote,
                "/note",
                "REQUIRED",
                "a waiver needs its reason as note")
            .that(
                next != DependencyState.COUNTERED || hasNote || item.offeredBy() != null,
                "/offeredBy",
                "REQUIRED",
                "a counter-offer names another date (offeredBy) or another scope (note)")
            .that(
                item.offeredBy() == null || next == null || next.isAnswer(),
                "/offeredBy",
                "STATE",
                "a day is offered by who accepts or counters")
            .that(item.on() == null, "/on", "READ_ONLY", "it is said today")
            .text("note", item.note());
    PlannedDay.check(check, cycle, "offeredBy", "the day that is offered", item.offeredBy());
    if (item.backing() != null) {
      check(edit, dependency, item.backing(), next, check);
    }
    return check;
  }

  private static void check(
      Edit edit,
      Dependency dependency,
      BackingItem item,
      @Nullable DependencyState next,
      Check check) {
    BackingType type = item.type() == null ? BackingType.KEY_RESULT : item.type();
    Optional<String> team = teamOf(edit, type.kind(edit.kinds()), item.id());
    check
        .that(
            next == null || next == DependencyState.ACCEPTED || next == DependencyState.COUNTERED,
            "/backing",
            "STATE",
            "what backs it is named by who accepts or counters")
        .required("backing/type", item.type())
        .id("backing/id", item.id())
        .that(
            item.id() == null || team.isPresent(),
            "/backing/id",
            "UNKNOWN",
            "there is no such key result or initiative in the same year")
        .that(
            team.isEmpty()
                || Organization.of(edit.data())
                    .subtreeIds(dependency.providerTeamId())
                    .contains(team.get()),
            "/backing/id",
            "NOT_OWN",
            "what backs an acceptance is the provider's own");
  }

  private static <T extends Record> Optional<String> teamOf(
      Edit edit, RecordKind<T> kind, @Nullable String id) {
    return edit.find(kind, id).flatMap(record -> edit.kinds().teamIdOf(kind, record, edit));
  }
}
