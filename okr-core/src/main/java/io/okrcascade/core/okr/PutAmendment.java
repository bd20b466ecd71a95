package io.okrcascade.core.okr;

import io.okrcascade.core.cycle.CycleForest;
import io.okrcascade.core.cycle.PastDay;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Invariant;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.message.VisibleText;
import io.okrcascade.core.org.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Takes over an amendment that a bundle brings along; one that is there already is that one.
 *
 * @param place among those of its objective
 */
public record PutAmendment(String objectiveId, AmendmentItem item, int place) implements Put {
  private static final Message REASON =
      Message.invalid("REASON_REQUIRED", "an amendment says why something was changed");

  private static final Message DATES =
      Message.invalid(
          "DATES", "the same was amended on %s already, and it was not this that changed then");

  private static final Message OTHER_OBJECTIVE =
      Message.invalid("OTHER_OBJECTIVE", "“%s” is a key result of “%s”, and never was one of this");

  /** An amendment is of its objective, or of a key result that is or was one of it. */
  private static final Invariant OF_ITS_OWN = PutAmendment::checkOwn;

  @Override
  public void run(Edit edit) {
    edit.reference(KeyResult.KIND, item.keyResultId(), "/keyResultId");
    edit.reference(Person.KIND, item.byId(), "/byId");
    PastDay.check(edit, "/on", "an amendment", item.on());
    Brought.Told told = Brought.of(edit, objectiveId).at(place);
    if (told == null) {
      edit.unchanged(Amendment.KIND);
      return;
    }
    // What comes back with its objective may be older than the rule.
    boolean isOfOld = edit.data().find(Objective.KIND, objectiveId).isEmpty();
    if (!isOfOld && (item.reason() == null || VisibleText.isBlank(item.reason()))) {
      edit.broken("/reason", REASON);
    }
    AmendedFields.check(edit, told.item(), isOfOld);
    if (!isOfOld) {
      requireLeadUp(edit, told.item());
    }
    edit.reading(Amendment.class, null, told.item())
        .with("id", told.id())
        .with("objectiveId", objectiveId)
        .given("oldValue", told.item().oldValue())
        .given("newValue", told.item().newValue())
        .or("eased", isEased(edit, told.item()))
        .with("writtenAt", edit.now())
        .put(Amendment.KIND);
    edit.ask(OF_ITS_OWN, told.id());
  }

  /** By the metric as it is; what was told of it with another direction says so itself. */
  private static boolean isEased(Edit edit, AmendmentItem item) {
    String field = String.valueOf(item.field());
    return field.startsWith(Commitment.METRIC)
        && edit.find(KeyResult.KIND, item.keyResultId())
            .filter(
                it ->
                    it.metric()
                        .eases(
                            field.substring(Commitment.METRIC.length()),
                            item.oldValue(),
                            item.newValue()))
            .isPresent();
  }

  private static void checkOwn(Edit edit, Map<String, String> touched) {
    touched.forEach(
        (id, pointer) ->
            edit.find(Amendment.KIND, id).ifPresent(it -> checkOwn(edit, it, pointer)));
  }

  private static void checkOwn(Edit edit, Amendment told, String pointer) {
    Objective own = edit.find(Objective.KIND, told.objectiveId()).orElse(null);
    Objective now = told.node().objective(edit).orElse(null);
    if (own == null || now == null || own.id().equals(now.id())) {
      return;
    }
    boolean hasMoved =
        edit.next().all(Amendment.OF_NODE, told.node()).stream()
            .filter(it -> it.field().equals("objectiveId"))
            .anyMatch(it -> own.id().equals(it.oldValue()) || own.id().equals(it.newValue()));
    // What was not committed moved without a word, and comes back with its objective.
    boolean mayHaveMoved =
        edit.data().find(Objective.KIND, own.id()).isEmpty()
            && CycleForest.areOfOneFamily(edit, own.cycleId(), now.cycleId());
    if (!hasMoved && !mayHaveMoved) {
      String title = told.node().title(edit);
      edit.brokenAt(pointer + "/keyResultId", OTHER_OBJECTIVE, title, now.title());
    }
  }

  /** One before another of the same leads to where that one began: else past days would change. */
  private void requireLeadUp(Edit edit, AmendmentItem told) {
    LocalDate on = told.on();
    if (on == null || told.field() == null) {
      return;
    }
    Node node =
        told.keyResultId() == null
            ? new Node(NodeType.OBJECTIVE, objectiveId)
            : new Node(NodeType.KEY_RESULT, told.keyResultId());
    edit.data().all(Amendment.OF_NODE, node).stream()
        .filter(later -> later.on().isAfter(on) && isOfTheSame(told, later))
        .min(Amendment.ORDER)
        .filter(later -> !Objects.equals(later.oldValue(), told.newValue()))
        .filter(later -> !Brought.of(edit, objectiveId).isBetween(told, on, later.on()))
        .ifPresent(later -> edit.broken("/on", DATES, later.on()));
  }

  private static boolean isOfTheSame(AmendmentItem told, Amendment other) {
    String field = other.field();
    return field.equals(told.field())
        && Objects.equals(
            Brought.subject(field, told.oldValue(), told.newValue()),
            Brought.subject(field, other.oldValue(), other.newValue()));
  }
}
