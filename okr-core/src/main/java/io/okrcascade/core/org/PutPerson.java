package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.message.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a person. Administrators make administrators: who may otherwise
 * change people, or import them, neither makes nor unmakes one.
 *
 * @param id of the person; null where the item has none
 */
public record PutPerson(@Nullable String id, PersonItem item) implements Put {
  @Override
  public void mention(Edit edit) {
    edit.mention(Person.KIND, id, "/id");
  }

  @Override
  @SuppressWarnings("NullAway") // the record's constructor tells what is missing
  public void run(Edit edit) {
    Person old = edit.data().find(Person.KIND, id).orElse(null);
    List<Membership> memberships = new ArrayList<>();
    boolean[] sound = {true};
    edit.each(
        item.memberships(),
        "/memberships",
        (membership, place) -> {
          edit.reference(Team.KIND, membership.teamId(), "/teamId");
          Membership made =
              edit.make("", () -> new Membership(membership.teamId(), membership.role()));
          if (made == null) {
            sound[0] = false;
          } else {
            memberships.add(made);
          }
        });
    Person person =
        edit.make(
            "",
            () ->
                new Person(
                    id,
                    edit.pickOrNull(item.name(), old, Person::name),
                    edit.pickOrNull(item.email(), old, Person::email),
                    edit.pick(
                        Given.withoutNulls(item.globalRoles()),
                        old,
                        Person::globalRoles,
                        List.of()),
                    edit.pick(
                        item.memberships() == null ? null : memberships,
                        old,
                        Person::memberships,
                        List.of())));
    if (person != null && sound[0]) {
      edit.put(Person.KIND, person);
      if (isAdmin(old) != isAdmin(person)) {
        edit.whenSound(
            () ->
                edit.permit(
                    edit.rights().holds(GlobalRole.ADMIN.name()),
                    "give or take the role ADMIN of " + id));
      }
    }
  }

  private static boolean isAdmin(@Nullable Person person) {
    return person != null && person.is(GlobalRole.ADMIN);
  }
}
