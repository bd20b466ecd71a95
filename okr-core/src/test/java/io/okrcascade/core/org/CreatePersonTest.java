package io.okrcascade.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okrcascade.core.access.Permissions;
import io.okrcascade.core.bundle.Registry;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.edit.Edit;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import io.okrcascade.core.record.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Creating people, and saying again that they are there. */
class CreatePersonTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Person OPS = person("ops", List.of(GlobalRole.PRODUCT_OPS));
  private static final Person BEN = person("ben", List.of());

  private static Person person(String id, List<GlobalRole> roles) {
    return new Person(id, id, null, roles, List.of(), null, PersonState.ACTIVE, null, List.of());
  }

  /** A write by operations, of whom nobody is an administrator. */
  private static Edit edit() {
    Dataset data =
        Dataset.of(Person.KIND, List.of(Versioned.first(OPS, NOW), Versioned.first(BEN, NOW)));
    return Registry.edit(
        data,
        Circumstances.ofRequest(LocalDate.of(2026, 11, 23), NOW, "ops", () -> "new", null)
            .withRights(before -> new Permissions(OPS, Organization.of(before))));
  }

  private static Versioned<Person> create(Edit edit, Person person) {
    return edit.run(PutPerson.ACTS.create(Input.of(Copy.of(person, PersonItem.class).make())));
  }

  @Test
  void whatIsThereAlreadyStaysAsItIs() {
    Edit edit = edit();
    assertThat(create(edit, BEN).version()).isEqualTo(1);
    assertThat(edit.changes()).isEmpty();
    assertThat(edit.isNew(Person.KIND, BEN)).isFalse();
  }

  @Test
  void anotherOfTheSameIdConflictsWhateverItSays() {
    Person admin = person("ben", List.of(GlobalRole.ADMIN));
    assertRefused(admin, RefusedException.Kind.CONFLICT);
  }

  @Test
  void onlyAdministratorsGiveGlobalRoles() {
    assertRefused(person("eva", List.of(GlobalRole.ADMIN)), RefusedException.Kind.FORBIDDEN);
    assertRefused(person("eva", List.of(GlobalRole.LEADERSHIP)), RefusedException.Kind.FORBIDDEN);
    Edit edit = edit();
    Person eva = create(edit, person("eva", List.of())).content();
    assertThat(edit.isNew(Person.KIND, eva)).isTrue();
  }

  private static void assertRefused(Person person, RefusedException.Kind kind) {
    Edit edit = edit();
    assertThatThrownBy(() -> create(edit, person))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
