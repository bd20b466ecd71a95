package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the organization.
 *
 * @param globalRoles sorted, without repeats
 * @param memberships sorted by team, then role; a person may be in several teams
 * @param externalId what another system calls the person, or null
 * @param leftOn since when the person LEFT; null while ACTIVE
 */
public record Person(
    String id,
    String name,
    @Nullable String email,
    List<GlobalRole> globalRoles,
    List<Membership> memberships,
    @Nullable String externalId,
    PersonState state,
    @Nullable LocalDate leftOn) {
  public static final RecordKind<Person> KIND =
      RecordKind.of("PERSON", Person.class, Person::id)
          .stored(20, "person", "people")
          .writtenWith("MANAGE_ORGANIZATION")
          .standsOn(
              "TEAM",
              (person, id) -> person.memberships().stream().anyMatch(m -> m.teamId().equals(id)),
              Reference.each("PERSON", person -> person.id() + " is a member of it"))
          .build();

  public Person {
    new Check()
        .id("id", id)
        .name("name", name)
        .text("email", email, Check.NAME)
        .that(
            email == null || email.matches("[^@\\s]+@[^@\\s]+"),
            "/email",
            "BAD_FORMAT",
            "email must look like name@host")
        .externalId(externalId)
        .required("state", state)
        .that(
            (state == PersonState.LEFT) == (leftOn != null),
            "/leftOn",
            "STATE",
            "leftOn goes with the state LEFT, and with no other")
        .done();
    globalRoles = globalRoles == null ? List.of() : globalRoles;
    memberships = memberships == null ? List.of() : memberships;
    globalRoles = globalRoles.stream().distinct().sorted().toList();
    memberships = memberships.stream().distinct().sorted().toList();
  }

  public boolean is(GlobalRole role) {
    return globalRoles.contains(role);
  }
}
