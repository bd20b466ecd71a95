package io.okrcascade.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.record.Page;
import io.okrcascade.core.record.Versioned;

/** People with their memberships. */
public final class People {
  private static final TypeReference<Page<Versioned<Person>>> PAGE = new TypeReference<>() {};
  private static final TypeReference<Versioned<Person>> ONE = new TypeReference<>() {};

  private final Transport transport;

  People(Transport transport) {
    this.transport = transport;
  }

  /** The people that a query asks for. */
  public Listing<Versioned<Person>> list(PersonQuery query) {
    return new Listing<>(transport, () -> query.into(Call.of(Operation.LIST_PEOPLE)), PAGE);
  }

  /** One person; not found where there is none. */
  public Versioned<Person> get(String id) {
    return transport.ask(Call.of(Operation.GET_PERSON, id), ONE);
  }

  /** Creates a person; where the item has no id, the service gives one. */
  public Versioned<Person> create(PersonItem item) {
    return create(item, WriteOptions.DEFAULT);
  }

  /** Creates a person under an Idempotency-Key of one's own, or with a reason. */
  public Versioned<Person> create(PersonItem item, WriteOptions options) {
    return transport.ask(Call.of(Operation.CREATE_PERSON).create(item, options), ONE);
  }

  /** Changes a person that is still at this version. */
  public Versioned<Person> update(String id, int version, Patch patch) {
    return transport.ask(Call.of(Operation.UPDATE_PERSON, id).patch(patch, version), ONE);
  }
}
