package io.okrcascade.client;

import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.record.Versioned;

/** People with their memberships. */
public final class People extends EditableResource<Versioned<Person>> {
  People(Transport transport) {
    super(transport, Operation.GET_PERSON, Operation.UPDATE_PERSON);
  }

  /** The people that a query asks for. */
  public Listing<Versioned<Person>> list(PersonQuery query) {
    return listing(() -> Call.of(Operation.LIST_PEOPLE).query(query));
  }

  /** Creates a person; where the item has no id, the service gives one. */
  public Versioned<Person> create(PersonItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a person under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Person> create(PersonItem item, WriteOptions options) {
    return ask(Call.of(Operation.CREATE_PERSON).create(item, options));
  }
}
