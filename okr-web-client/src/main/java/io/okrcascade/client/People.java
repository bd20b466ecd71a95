package io.okrcascade.client;

import io.okrcascade.core.access.InvitationAnswer;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.record.Versioned;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * Somebody who is still at this version leaves; see the service's own words for what ends.
   *
   * @param on since when; null for today
   * @param successorId who takes over what the person owned; null for nobody
   */
  public Versioned<Person> leave(
      String id, int version, @Nullable LocalDate on, @Nullable String successorId) {
    return ask(
        Call.of(Operation.LEAVE, id)
            .ifMatch(version)
            .create(Patch.set("on", on).and("successorId", successorId), WriteOptions.DEFAULT));
  }

  /** Somebody who left, and is still at this version, is back. */
  public Versioned<Person> comeBack(String id, int version) {
    return ask(
        Call.of(Operation.RETURN, id)
            .ifMatch(version)
            .create(Patch.of(Map.of()), WriteOptions.DEFAULT));
  }

  /**
   * Makes a link by which a person signs a browser in once, and ends an earlier one; it is in this
   * answer and never told again.
   */
  public InvitationAnswer invite(String id) {
    return transport.ask(Call.of(Operation.INVITE, id), InvitationAnswer.class);
  }

  /** Withdraws a link that was not used yet. */
  public void withdrawInvitation(String id) {
    transport.tell(Call.of(Operation.WITHDRAW_INVITATION, id));
  }
}
