package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.ItemPatch;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.record.Versioned;

/** Changes a person and their memberships. */
public record ChangePerson(String id, Match match, ItemPatch<PersonItem> patch)
    implements UseCase<Versioned<Person>> {
  @Override
  public Versioned<Person> run(Edit edit) {
    Versioned<Person> row = edit.require(Person.KIND, id);
    edit.permitHolders(Person.KIND, "change people");
    match.require(row.version());
    PersonItem item = edit.accept(patch.over(PersonItem.of(row.content())));
    edit.requireSameId(id, item.id());
    edit.take(new PutPerson(id, item));
    return edit.require(Person.KIND, id);
  }
}
