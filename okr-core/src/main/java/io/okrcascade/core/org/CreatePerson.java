package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Creates a person with their memberships. */
public record CreatePerson(Input<PersonItem> input) implements UseCase<Versioned<Person>> {
  @Override
  public Versioned<Person> run(Edit edit) {
    edit.permitHolders(Person.KIND, "create people");
    return edit.create(Person.KIND, input, PersonItem::id, PutPerson::new);
  }
}
