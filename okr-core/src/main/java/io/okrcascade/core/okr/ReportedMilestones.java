package io.okrcascade.core.okr;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that a check-in reports stays, as long as nobody takes that check-in back; who lists
 * the milestones anew need not repeat its day.
 */
final class ReportedMilestones {
  private static final Invariant RULE = ReportedMilestones::check;

  private static final Invariant TYPE = ReportedMilestones::checkType;

  private static final Message REPORTED =
      Message.conflict(
          "REPORTED",
          "“%s” was reached by the check-in of %s: take that back before the milestone is taken out");
  private static final Message REPORTED_THEN =
      Message.conflict(
          "REPORTED",
          "“%s” was reached by the check-in of %s: take that back before its day is set later");
  private static final Message BY_HAND =
      Message.conflict("DONE", "“%s” was reached on %s already, as somebody set by hand");
  private static final Message BY_CHECK_IN =
      Message.conflict("DONE", "“%s” was reached on %s already, as a check-in reported");
  private static final Message WORDLESS =
      Message.conflict(
          "REPORTED",
          "the check-in of %s says only that milestones were looked at: take that back before there"
              + " are none");

  private ReportedMilestones() {}

  /** Has it asked of a key result that lost a milestone, or says one to be reached later. */
  static void ask(Edit edit, KeyResult old, KeyResult changed) {
    if (!ids(changed).containsAll(ids(old)) || !late(old, changed).isEmpty()) {
      edit.within("/metric/milestones", () -> edit.ask(RULE, changed.id()));
    }
    if (isOfMilestones(old) && !isOfMilestones(changed)) {
      edit.within("/metric/type", () -> edit.ask(TYPE, changed.id()));
    }
  }

  /** The day of a milestone that a list does not repeat: it stands where a check-in told it. */
  static @Nullable LocalDate keep(Edit edit, KeyResult keyResult, Milestone milestone) {
    boolean isKept = edit.isImport() || reporting(edit, keyResult.id(), milestone.id()).isPresent();
    return isKept ? milestone.doneOn() : null;
  }

  /**
   * Whether a milestone was reached on a day by check-ins that were taken back: then it was not.
   */
  static boolean isTakenBack(Dataset data, String keyResultId, String milestoneId, LocalDate day) {
    List<CheckIn> reports =
        data.all(CheckIn.OF_KEY_RESULT, keyResultId).stream()
            .filter(it -> it.on().equals(day) && it.milestonesDone().contains(milestoneId))
            .toList();
    return !reports.isEmpty() && reports.stream().allMatch(it -> it.voided() != null);
  }

  /**
   * Refuses to report what was reached before: what is reported is newly done, and a day that was
   * set by hand would go when the check-in is taken back.
   */
  static void requireOpen(Edit edit, KeyResult keyResult, List<String> done) {
    for (Milestone milestone : keyResult.metric().milestones()) {
      LocalDate day = milestone.doneOn();
      if (day != null && done.contains(milestone.id())) {
        boolean isByHand = reporting(edit, keyResult.id(), milestone.id()).isEmpty();
        Message rule = isByHand ? BY_HAND : BY_CHECK_IN;
        edit.broken("/milestonesDone", rule, milestone.title(), day);
      }
    }
  }

  private static Set<String> ids(KeyResult keyResult) {
    Set<String> ids = new HashSet<>();
    keyResult.metric().milestones().forEach(milestone -> ids.add(milestone.id()));
    return ids;
  }

  /** Those whose day was set later. */
  private static List<Milestone> late(KeyResult old, KeyResult changed) {
    Set<String> left = ids(changed);
    return old.metric().milestones().stream()
        .filter(before -> left.contains(before.id()))
        .filter(before -> isLater(before.doneOn(), doneOn(changed, before.id())))
        .toList();
  }

  private static boolean isLater(@Nullable LocalDate before, @Nullable LocalDate after) {
    return before != null && after != null && after.isAfter(before);
  }

  private static void check(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) -> edit.find(KeyResult.KIND, id).ifPresent(it -> check(edit, it, pointer)));
  }

  private static void check(Edit edit, KeyResult keyResult, String pointer) {
    Set<String> left = ids(keyResult);
    KeyResult before = edit.data().find(KeyResult.KIND, keyResult.id()).orElse(null);
    if (before == null) {
      return;
    }
    for (Milestone milestone : before.metric().milestones()) {
      if (!left.contains(milestone.id())) {
        reporting(edit, keyResult.id(), milestone.id())
            .ifPresent(it -> edit.brokenAt(pointer, REPORTED, milestone.title(), it.on()));
      }
    }
    for (Milestone milestone : late(before, keyResult)) {
      LocalDate now = doneOn(keyResult, milestone.id());
      reporting(edit, keyResult.id(), milestone.id())
          .filter(it -> isLater(it.on(), now))
          .ifPresent(it -> edit.brokenAt(pointer, REPORTED_THEN, milestone.title(), it.on()));
    }
  }

  private static boolean isOfMilestones(KeyResult keyResult) {
    return keyResult.metric().type() == MetricType.MILESTONES;
  }

  /** Of milestones alone a check-in may say nothing, and what was accepted comes back. */
  private static void checkType(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) ->
            edit.find(KeyResult.KIND, id)
                .filter(it -> !isOfMilestones(it))
                .flatMap(it -> standing(edit, id).filter(CheckIn::isWordless).findFirst())
                .ifPresent(it -> edit.brokenAt(pointer, WORDLESS, it.on())));
  }

  private static @Nullable LocalDate doneOn(KeyResult keyResult, String id) {
    return keyResult.metric().milestones().stream()
        .filter(milestone -> milestone.id().equals(id))
        .map(Milestone::doneOn)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The first check-in that reports a milestone and stands. */
  private static Optional<CheckIn> reporting(Edit edit, String keyResultId, String id) {
    return standing(edit, keyResultId)
        .filter(it -> it.milestonesDone().contains(id))
        .min(CheckIn.ORDER);
  }

  private static Stream<CheckIn> standing(Edit edit, String keyResultId) {
    return edit.next().all(CheckIn.OF_KEY_RESULT, keyResultId).stream()
        .filter(it -> it.voided() == null);
  }
}
