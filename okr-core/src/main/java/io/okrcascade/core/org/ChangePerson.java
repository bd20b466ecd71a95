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
    Versioned<Person> row =
        edit.require(
            Person.KIND, id, match, person -> edit.permitHolders(Person.KIND, "change people"));
    PersonItem item = edit.patched(patch, PersonItem.of(row.content()), PersonItem::id);
    return edit.take(Person.KIND, id, new PutPerson(id, item));
  }
}
