package io.okrcascade.core.org;

import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Put;
import io.okrcascade.core.edit.Reading;
import io.okrcascade.core.edit.RecordActs;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.RefItem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an item says of a person. Global roles, and all of a person who has one, are for
 * administrators: who may otherwise change people, or import them, leaves those alone.
 *
 * @param id of the person; null where the item has none
 */
public record PutPerson(@Nullable String id, PersonItem item) implements Put {
  /** Creating, changing and deleting people. */
  public static final RecordActs<Person, PersonItem> ACTS =
      new RecordActs<>(Person.KIND, PersonItem.class, PutPerson::new);

  private static final Message USE_LEAVE =
      Message.invalid("USE_LEAVE", "somebody leaves or returns with an act of its own");

  @Override
  public void run(Edit edit) {
    Reading<Person> reading =
        edit.reading(Person.KIND, id, item)
            .or("state", PersonState.ACTIVE)
            .given("memberships", memberships(edit))
            .given("leftBehind", leftBehind(edit));
    Person old = reading.old();
    if (edit.isRequest()) {
      permitKeeping(edit, old);
      permitRoles(edit, item.name(), item.globalRoles());
      requireSameStay(edit, old);
      edit.readOnly("leftBehind", leftBehind(edit), old == null ? List.of() : old.leftBehind());
      reading.untold("leftBehind");
    } else if (item.state() == PersonState.LEFT) {
      endRoles(reading);
    } else if (item.state() == PersonState.ACTIVE) {
      reading.with("leftOn", item.leftOn()).with("leftBehind", leftBehind(edit));
    }
    Person person = reading.put(Person.KIND);
    if (person != null) {
      requirePast(edit, person);
      edit.whenSound(() -> permit(edit, old, person));
    }
  }

  /** Leaving and returning are acts of their own: they do more than change a field. */
  private void requireSameStay(Edit edit, @Nullable Person old) {
    PersonState state = old == null ? PersonState.ACTIVE : old.state();
    if (item.state() != null && item.state() != state) {
      edit.broken("/state", USE_LEAVE);
    } else {
      boolean isSame = Objects.equals(item.leftOn(), old == null ? null : old.leftOn());
      edit.that(isSame, "/leftOn", USE_LEAVE);
    }
    List<RefItem> left =
        old == null ? List.of() : Copy.of(old, PersonItem.class).make().leftBehind();
    edit.readOnly("leftBehind", item.leftBehind(), left);
  }

  /** A bundle that tells that somebody left need not tell what ended by it. */
  private void endRoles(Reading<Person> reading) {
    if (item.memberships() == null) {
      reading.with("memberships", List.of());
    }
    if (item.globalRoles() == null) {
      reading.with("globalRoles", List.of());
    }
  }

  private static void requirePast(Edit edit, Person person) {
    if (person.leftOn() != null && person.leftOn().isAfter(edit.today())) {
      edit.broken("/leftOn", "FUTURE", "nobody has left before the day: %s", person.leftOn());
    }
  }

  private @Nullable List<Membership> memberships(Edit edit) {
    return edit.makeEach(
        item.memberships(),
        "/memberships",
        membership -> {
          edit.reference(Team.KIND, membership.teamId(), "/teamId");
          Membership made = edit.reading(Membership.class, null, membership).make();
          if (made != null && id != null) {
            edit.place(made.partOf(id));
          }
          return made;
        });
  }

  private @Nullable List<Ref> leftBehind(Edit edit) {
    return edit.makeEach(
        item.leftBehind(),
        "/leftBehind",
        ref -> {
          String kind = ref.kind();
          String id = ref.id();
          if (kind == null || id == null) {
            edit.broken("", "REQUIRED", "what was left behind is said by kind and id");
            return null;
          }
          return edit.make("", () -> ref(edit, kind, id));
        });
  }

  private static Ref ref(Edit edit, String kind, String id) {
    boolean isKnown = edit.kinds().all().stream().anyMatch(it -> it.name().equals(kind));
    new Check()
        .that(isKnown, "/kind", "UNKNOWN", "there is no such kind of record")
        .id("id", id)
        .done();
    return new Ref(kind, id);
  }

  private static void permit(Edit edit, @Nullable Person old, Person person) {
    if (!person.equals(old)) {
      permitKeeping(edit, old);
      permitRoles(edit, person.name(), person.globalRoles());
    }
  }

  private static void permitRoles(
      Edit edit, @Nullable String name, @Nullable Collection<GlobalRole> roles) {
    edit.permit(
        roles == null || roles.isEmpty() || isAdmin(edit),
        "give "
            + (name == null ? "somebody" : name)
            + " a global role: that is for administrators");
  }

  /** Refuses to change somebody with a global role to whoever is no administrator. */
  public static void permitKeeping(Edit edit, @Nullable Person person) {
    edit.permit(
        person == null || person.globalRoles().isEmpty() || isAdmin(edit),
        "change somebody who has a global role: that is for administrators");
  }

  private static boolean isAdmin(Edit edit) {
    return edit.rights().holds(GlobalRole.ADMIN.name());
  }
}
