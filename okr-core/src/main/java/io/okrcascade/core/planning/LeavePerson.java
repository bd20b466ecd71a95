package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Owners;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody leaves: memberships and roles end, and what the person owned in cycles that are not
 * closed goes to the successor, or else to nobody, and stands with what was left behind. The write
 * must have all cycle families at hand.
 */
public record LeavePerson(String id, Match match, Input<LeaveItem> input)
    implements UseCase<Versioned<Person>> {
  private static final Message GONE = Message.conflict("STATE", "%s left on %s already");
  private static final Message FUTURE =
      Message.invalid("FUTURE", "somebody leaves today or has left before; %s is still to come");
  private static final Message SELF =
      Message.invalid("SELF", "who leaves takes nothing over: name somebody else");

  @Override
  public Versioned<Person> run(Edit edit) {
    Person person = StayRules.require(edit, id, match);
    LeaveItem item = edit.accept(input);
    LocalDate on = item.on() == null ? edit.today() : item.on();
    String successor = item.successorId();
    if (on.isAfter(edit.today())) {
      edit.broken("/on", FUTURE, on);
    }
    edit.reference(Person.KIND, successor, "/successorId");
    Owners.requireActive(edit, successor, "/successorId");
    if (id.equals(successor)) {
      edit.broken("/successorId", SELF);
    }
    edit.settle();
    Demand.that(
        person.state() == PersonState.ACTIVE, GONE, person.name(), String.valueOf(person.leftOn()));
    List<Ref> handedOver = HandOver.of(edit, id, successor);
    return edit.set(
        Person.KIND,
        Copy.of(person)
            .with("state", PersonState.LEFT)
            .with("leftOn", on)
            .with("memberships", List.of())
            .with("globalRoles", List.of())
            .with("leftBehind", successor == null ? handedOver : List.of())
            .make());
  }
}
