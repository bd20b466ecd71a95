package io.okrcascade.core.planning;

import io.okrcascade.core.edit.Demand;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Versioned;
import java.util.List;

/** Somebody who left is back; what ended by leaving is not given back. */
public record ReturnPerson(String id, Match match) implements UseCase<Versioned<Person>> {
  private static final Message HERE = Message.conflict("STATE", "%s has not left");

  @Override
  public Versioned<Person> run(Edit edit) {
    Person person = StayRules.require(edit, id, match);
    Demand.that(person.state() == PersonState.LEFT, HERE, person.name());
    return edit.set(
        Person.KIND,
        Copy.of(person)
            .with("state", PersonState.ACTIVE)
            .with("leftOn", null)
            .with("leftBehind", List.of())
            .make());
  }
}
