package io.okrcascade.core.org;

import io.okrcascade.core.edit.Unique;
import io.okrcascade.core.message.Check;
import io.okrcascade.core.message.Message;
import io.okrcascade.core.record.RecordKind;
import io.okrcascade.core.record.Ref;
import io.okrcascade.core.record.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the organization.
 *
 * @param globalRoles sorted, without repeats
 * @param memberships sorted by team, then role; a person may be in several teams
 * @param externalId what another system calls the person, or null
 * @param leftOn since when the person LEFT; null while ACTIVE
 * @param leftBehind what of open cycles the person owned on leaving and nobody took over
 */
public record Person(
    String id,
    String name,
    @Nullable String email,
    List<GlobalRole> globalRoles,
    List<Membership> memberships,
    @Nullable String externalId,
    PersonState state,
    @Nullable LocalDate leftOn,
    List<Ref> leftBehind) {
  public static final RecordKind<Person> KIND =
      RecordKind.of("PERSON", Person.class, Person::id)
          .stored(20, "person", "people")
          .writtenWith("MANAGE_ORGANIZATION")
          .standsOnAny(
              "TEAM",
              (person, id) -> person.memberships().stream().anyMatch(m -> m.teamId().equals(id)),
              Reference.each("PERSON", person -> person.name() + " is a member of it"))
          .build();

  /** Each email is one person's, however it is written. */
  public static final Unique<Person> EMAILS =
      new Unique<>(
          KIND,
          person -> person.email() == null ? null : comparedEmail(person.email()),
          "/email",
          Message.conflict("EMAIL_TAKEN", "%s is the email of %s"));

  public Person {
    boolean isActive = state == PersonState.ACTIVE;
    new Check()
        .id("id", id)
        .name("name", name)
        .line("email", email, Check.NAME)
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
            "only a person who left has a day of leaving, and such a one does")
        .that(
            isActive || isEmpty(memberships),
            "/memberships",
            "STATE",
            "somebody who left is in no team")
        .that(
            isActive || isEmpty(globalRoles),
            "/globalRoles",
            "STATE",
            "somebody who left has no global role")
        .that(
            !isActive || isEmpty(leftBehind),
            "/leftBehind",
            "STATE",
            "only somebody who left has left something behind")
        .done();
    globalRoles = globalRoles == null ? List.of() : globalRoles;
    memberships = memberships == null ? List.of() : memberships;
    globalRoles = globalRoles.stream().distinct().sorted().toList();
    memberships = memberships.stream().distinct().sorted().toList();
    leftBehind = leftBehind == null ? List.of() : List.copyOf(leftBehind);
  }

  /** Somebody who is there, in no team and without a role. */
  public static Person of(String id, String name) {
    return new Person(
        id, name, null, List.of(), List.of(), null, PersonState.ACTIVE, null, List.of());
  }

  /** An address as it is compared with those of others. */
  public static String comparedEmail(String email) {
    return email.toLowerCase(Locale.ROOT);
  }

  private static boolean isEmpty(@Nullable List<?> some) {
    return some == null || some.isEmpty();
  }

  /** Leads a team, in any of the lead roles. */
  public boolean leads(String teamId) {
    return memberships.stream().anyMatch(m -> m.role().isLead() && m.teamId().equals(teamId));
  }

  public boolean is(GlobalRole role) {
    return globalRoles.contains(role);
  }
}
