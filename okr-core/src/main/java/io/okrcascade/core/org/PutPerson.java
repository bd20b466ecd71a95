package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.edit.RecordActs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a person. Administrators make administrators: who may otherwise
 * change people, or import them, neither makes nor unmakes one.
 *
 * @param id of the person; null where the item has none
 */
public record PutPerson(@Nullable String id, PersonItem item) implements Put {
  /** Creating, changing and deleting people. */
  public static final RecordActs<Person, PersonItem> ACTS =
      new RecordActs<>(Person.KIND, PersonItem.class, PutPerson::new);

  @Override
  public void run(Edit edit) {
    Reading<Person> reading = edit.reading(Person.KIND, id, item).or("state", PersonState.ACTIVE);
    Person person = reading.given("memberships", memberships(edit)).put(Person.KIND);
    if (person != null && isAdmin(reading.old()) != isAdmin(person)) {
      edit.whenSound(
          () ->
              edit.permit(
                  edit.rights().holds(GlobalRole.ADMIN.name()),
                  "give or take the role ADMIN of " + id));
    }
  }

  private @Nullable List<Membership> memberships(Edit edit) {
    return edit.makeEach(
        item.memberships(),
        "/memberships",
        membership -> {
          edit.reference(Team.KIND, membership.teamId(), "/teamId");
          return edit.reading(Membership.class, null, membership).make();
        });
  }

  private static boolean isAdmin(@Nullable Person person) {
    return person != null && person.is(GlobalRole.ADMIN);
  }
}
