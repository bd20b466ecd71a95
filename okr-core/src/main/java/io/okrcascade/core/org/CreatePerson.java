package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;
import java.util.Objects;

/** Creates a person with their memberships. */
public record CreatePerson(Input<PersonItem> input) implements UseCase<Versioned<Person>> {
  @Override
  public Versioned<Person> run(Edit edit) {
    edit.permitHolders(Person.KIND, "create people");
    PersonItem item = edit.accept(input);
    String id = Objects.requireNonNull(edit.idOr(item.id()));
    return edit.create(Person.KIND, id, new PutPerson(id, item));
  }
}
