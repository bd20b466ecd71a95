package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.ClosedCycles;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.JsonValue;
import io.okrcascade.core.record.Lookup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is committed, and what that means: every change of what gives it number or meaning needs a
 * reason and is kept as an amendment, its metrics stay complete, and it is dropped, never deleted.
 *
 * <p>An objective with its key results is committed once it is approved, and stays so whatever
 * becomes of the approval; where objectives are not approved by others, from its cycle's phase
 * ACTIVE on. It stays so where that setting or that phase ends ({@link LastingCommitments}). A
 * change is judged by what was there before the write.
 */
final class Commitment {
  /** The guarded fields of an objective, as amendments name them. */
  static final List<String> OF_OBJECTIVE =
      List.of("title", "ambition", "weight", "teamId", "cycleId", "state", "archived");

  /** The guarded fields of a key result, besides those of its metric. */
  static final List<String> OF_KEY_RESULT =
      List.of("title", "source", "weight", "state", "objectiveId");

  /** What paths to the fields of a metric begin with. */
  static final String METRIC = "metric.";

  /** The guarded fields of a metric; milestones and plan are guarded as a whole. */
  static final List<String> OF_METRIC =
      List.of("type", "unit", "direction", "baseline", "target", "milestones", "plan");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("teamId", "its team"),
          Map.entry("cycleId", "its cycle"),
          Map.entry("objectiveId", "its objective"),
          Map.entry("archived", "whether it is archived"),
          Map.entry("keyResults", "its key results"),
          Map.entry("alignments", "what it aligns to"));

  private static final Message REASON_REQUIRED =
      Message.invalid("REASON_REQUIRED", "“%s” is committed: changing %s needs a reason");
  private static final Message INCOMPLETE =
      Message.invalid(
          "INCOMPLETE",
          "“%s” is committed: it needs a baseline and a target, and a way between them");
  private static final Message NEVER_DELETED =
      Message.conflict("COMMITTED", "“%s” was committed to: it is dropped, never deleted");
  private static final Message STAYS =
      Message.conflict(
          "COMMITTED", "“%s” is committed: it moves only to where it stays so, and “%s” is not");

  private static final BiPredicate<@Nullable Object, @Nullable Object> NEVER =
      (before, after) -> false;

  /** Metrics of what is committed are complete, unless they never were. */
  static final Invariant COMPLETE = Commitment::checkComplete;

  private final Edit edit;
  private final String objectiveId;
  private final @Nullable String keyResultId;
  private final String title;

  private Commitment(Edit edit, String objectiveId, @Nullable String keyResultId, String title) {
    this.edit = edit;
    this.objectiveId = objectiveId;
    this.keyResultId = keyResultId;
    this.title = title;
  }

  // ---- what is committed ----

  private static boolean holds(Edit edit, Lookup records, Objective objective) {
    return wasApproved(objective)
        && (objective.staysCommitted()
            || Approval.isAsked(edit)
            || records
                .find(Cycle.KIND, objective.cycleId())
                .map(Cycle::phase)
                .filter(Phase::isCommitted)
                .isPresent());
  }

  /** Whether it is approved, or was once: the approval may have been withdrawn since. */
  static boolean wasApproved(Objective objective) {
    return objective.state() == ObjectiveState.APPROVED || objective.approvedOn() != null;
  }

  /**
   * The objective as it was, where it was committed. No reason is asked for what a closed cycle
   * does not take anyway.
   */
  private static Optional<Objective> committed(Edit edit, String objectiveId) {
    return edit.data()
        .find(Objective.KIND, objectiveId)
        .filter(objective -> holds(edit, edit.data(), objective))
        .filter(it -> edit.isImport() || ClosedCycles.isOpen(edit, Objective.KIND, it));
  }

  /**
   * What forbids to delete an objective, or a key result of it, besides what stands on it.
   *
   * @param amendments what is kept of its changes, which would go with it
   */
  static List<Violation> forbidDeletion(
      Edit edit, String objectiveId, List<Amendment> amendments, String title) {
    boolean isFree = committed(edit, objectiveId).isEmpty() && amendments.isEmpty();
    return isFree ? List.of() : List.of(NEVER_DELETED.at("", title));
  }

  /** Whether a key result may leave an objective for another: what is committed stays so. */
  static boolean mayMove(Edit edit, KeyResult keyResult, Objective to) {
    if (committed(edit, keyResult.objectiveId()).isEmpty() || holds(edit, edit, to)) {
      return true;
    }
    of(edit, keyResult.objectiveId(), keyResult.id(), keyResult.title())
        .ifPresent(it -> it.askReasonFirst("objectiveId"));
    edit.broken("/objectiveId", STAYS, keyResult.title(), to.title());
    return false;
  }

  /** Whether an objective may leave its cycle for another: what is committed stays so. */
  static boolean mayMove(Edit edit, Objective old, Objective changed) {
    boolean isSafe =
        old.cycleId().equals(changed.cycleId())
            || committed(edit, old.id()).isEmpty()
            || Approval.isAsked(edit)
            || holds(edit, edit, changed);
    if (!isSafe) {
      of(edit, old.id(), null, old.title()).ifPresent(it -> it.askReasonFirst("cycleId"));
      edit.broken("/cycleId", STAYS, old.title(), edit.nameOf(Cycle.KIND, changed.cycleId()));
    }
    return isSafe;
  }

  private static void checkComplete(Edit edit, Map<String, String> touched) {
    Set<String> told = told(edit);
    touched.forEach(
        (id, pointer) ->
            edit.find(KeyResult.KIND, id)
                .filter(Commitment::isIncomplete)
                .filter(it -> !told.contains(it.objectiveId()) && !wasIncomplete(edit, id))
                .filter(it -> isMetricSound(edit, id))
                .filter(
                    it ->
                        edit.find(Objective.KIND, it.objectiveId())
                            .filter(objective -> holds(edit, edit, objective))
                            .isPresent())
                .ifPresent(it -> edit.brokenAt(pointer + "/metric", INCOMPLETE, it.title())));
  }

  private static boolean isMetricSound(Edit edit, String id) {
    return Stream.of("type", "direction", "baseline", "target", "milestones")
        .allMatch(field -> edit.isSound(KeyResult.KIND, id, "metric/" + field));
  }

  /** Whether a key result that counts has a metric by which nobody can tell its progress. */
  static boolean isIncomplete(KeyResult keyResult) {
    return keyResult.state() == KeyResultState.ACTIVE && !keyResult.isComplete();
  }

  private static boolean wasIncomplete(Edit edit, String id) {
    return edit.data()
        .find(KeyResult.KIND, id)
        .filter(it -> isIncomplete(it) && committed(edit, it.objectiveId()).isPresent())
        .isPresent();
  }

  /** Notes that a bundle tells of an approval that was given before, to whatever it was. */
  static void tellApproved(Edit edit, String objectiveId) {
    told(edit).add(objectiveId);
  }

  private static Set<String> told(Edit edit) {
    return edit.memo(COMPLETE, HashSet::new);
  }

  // ---- amendments ----

  static void amend(Edit edit, Objective old, Objective changed, ObjectiveItem item) {
    Optional<Commitment> kept = of(edit, old.id(), null, old.title());
    for (String field : OF_OBJECTIVE) {
      boolean isStep = field.equals("state") && changed.state().isStepFrom(old.state());
      if (!isStep) {
        kept.ifPresent(it -> it.amend(field, old, changed, item));
      }
    }
  }

  /**
   * A key result that is changed.
   *
   * @param checkIns those of the key result, with what the input adds
   */
  static void amend(
      Edit edit,
      KeyResult old,
      KeyResult changed,
      KeyResultItem item,
      Collection<CheckIn> checkIns) {
    if (!old.objectiveId().equals(changed.objectiveId())) {
      of(edit, changed.objectiveId(), old.id(), old.title())
          .ifPresent(kept -> kept.amend("objectiveId", old, changed, item));
    }
    of(edit, old.objectiveId(), old.id(), old.title())
        .ifPresent(
            kept -> {
              OF_KEY_RESULT.forEach(field -> kept.amend(field, old, changed, item));
              Metric byHand = byHand(old.metric(), changed.metric(), checkIns);
              OF_METRIC.forEach(
                  field -> kept.amendMetric(field, old.metric(), byHand, item.metric()));
            });
  }

  /** The changed metric without the days of milestones that follow from check-ins. */
  private static Metric byHand(Metric old, Metric changed, Collection<CheckIn> checkIns) {
    Map<String, Milestone> before = new HashMap<>();
    old.milestones().forEach(milestone -> before.put(milestone.id(), milestone));
    return changed.withMilestones(
        changed.milestones().stream()
            .map(
                now -> {
                  Milestone was = before.get(now.id());
                  LocalDate reportedOn = reportedOn(checkIns, now.id());
                  return was != null
                          && reportedOn != null
                          && reportedOn.equals(now.doneOn())
                          && !was.isDone(reportedOn)
                      ? now.withDoneOn(was.doneOn())
                      : now;
                })
            .toList());
  }

  /** The day on which check-ins first report a milestone; null where none does. */
  static @Nullable LocalDate reportedOn(Collection<CheckIn> checkIns, String milestoneId) {
    return checkIns.stream()
        .filter(checkIn -> checkIn.voided() == null)
        .filter(checkIn -> checkIn.milestonesDone().contains(milestoneId))
        .map(CheckIn::on)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A key result that is added; its links are told with it. */
  static void added(Edit edit, KeyResult keyResult) {
    edit.data()
        .find(Objective.KIND, keyResult.objectiveId())
        .flatMap(it -> of(edit, it.id(), keyResult.id(), it.title()))
        .ifPresent(kept -> kept.amend("keyResults", null, keyResult.id(), NEVER, whole(edit)));
  }

  /** What is to blame where all that an input says needs a reason. */
  private static String whole(Edit edit) {
    return edit.isImport() ? "" : "/reason";
  }

  /** A link added (without {@code old}), changed, or removed (without {@code changed}). */
  static void amend(Edit edit, @Nullable Alignment old, @Nullable Alignment changed) {
    Node child = Objects.requireNonNull(changed == null ? old : changed).child();
    of(edit, child)
        .ifPresent(it -> it.amend("alignments", said(old), said(changed), NEVER, whole(edit)));
  }

  /** Asks for the reason for a change of links that cannot be made as it is told. */
  static void askReason(Edit edit, Node child) {
    if (!edit.isImport()) {
      of(edit, child).ifPresent(it -> it.askReason("alignments", whole(edit)));
    }
  }

  private static Optional<Commitment> of(Edit edit, Node child) {
    return child.type() == NodeType.OBJECTIVE
        ? edit.data()
            .find(Objective.KIND, child.id())
            .flatMap(it -> of(edit, it.id(), null, it.title()))
        : edit.data()
            .find(KeyResult.KIND, child.id())
            .flatMap(it -> of(edit, it.objectiveId(), it.id(), it.title()));
  }

  private static @Nullable Object said(@Nullable Alignment link) {
    return link == null ? null : JsonValue.of(Copy.of(link, AlignmentItem.class).make());
  }

  /** Where an objective was committed; what is only compared needs no reason. */
  private static Optional<Commitment> of(
      Edit edit, String objectiveId, @Nullable String keyResultId, String title) {
    return committed(edit, objectiveId)
        .filter(objective -> !edit.isComparison())
        .map(objective -> new Commitment(edit, objectiveId, keyResultId, title));
  }

  private <R extends Record> void amend(String field, R old, R changed, Record item) {
    String pointer = "/" + field;
    if (!isUnsound(field, old, item, pointer)) {
      amend(field, value(field, old), value(field, changed), NEVER, pointer);
    }
  }

  private void amendMetric(String field, Metric old, Metric changed, @Nullable MetricItem item) {
    String pointer = "/metric/" + field;
    if (isUnsound(field, old, item, pointer)) {
      return;
    }
    boolean isComparable = old.direction() == changed.direction();
    amend(
        METRIC + field,
        value(field, old),
        value(field, changed),
        isComparable ? (before, after) -> changed.eases(field, before, after) : NEVER,
        pointer);
  }

  /** Whether a value cannot be kept; who means a change with it is asked for the reason too. */
  private boolean isUnsound(String field, Record old, @Nullable Record item, String pointer) {
    if (!edit.isRequest() || edit.isSound(pointer)) {
      return false;
    }
    if (item == null || !Objects.equals(value(field, item), value(field, old))) {
      askReason(field, pointer);
    }
    return true;
  }

  private static @Nullable Object value(String field, Record content) {
    return JsonValue.of(Components.of(content.getClass()).named(field).of(content));
  }

  /**
   * @param eases whether one value asks for less than another before it
   */
  private void amend(
      String field,
      @Nullable Object oldValue,
      @Nullable Object newValue,
      BiPredicate<@Nullable Object, @Nullable Object> eases,
      String pointer) {
    if (Objects.equals(oldValue, newValue)
        || Brought.of(edit, objectiveId)
            .tell(edit, keyResultId, field, oldValue, newValue, eases)) {
      return;
    }
    askReason(field, pointer);
    if (!edit.hasReason()) {
      return;
    }
    edit.put(
        Amendment.KIND,
        new Amendment(
            edit.newId(),
            objectiveId,
            keyResultId,
            field,
            oldValue,
            newValue,
            eases.test(oldValue, newValue),
            edit.reason(),
            edit.today(),
            edit.actorId(),
            edit.now()));
  }

  private void askReason(String field, String pointer) {
    edit.that(edit.hasReason(), pointer, REASON_REQUIRED, title, word(field));
  }

  /** Before a person is told that it cannot be; a bundle is told all at once. */
  private void askReasonFirst(String field) {
    if (!edit.isImport()) {
      askReason(field, "/" + field);
    }
  }

  /** A field of what is committed, as people call it. */
  static String word(String field) {
    return WORDS.getOrDefault(field, "its " + field.substring(field.lastIndexOf('.') + 1));
  }
}
