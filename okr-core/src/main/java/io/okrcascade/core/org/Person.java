package io.okrcascade.core.org;

import io.okrcascade.core.message.Check;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the organization.
 *
 * @param globalRoles sorted, without repeats
 * @param memberships sorted by team, then role; a person may be in several teams
 */
public record Person(
    String id,
    String name,
    @Nullable String email,
    List<GlobalRole> globalRoles,
    List<Membership> memberships) {
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
