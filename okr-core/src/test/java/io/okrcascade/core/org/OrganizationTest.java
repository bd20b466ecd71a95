package io.okrcascade.core.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.message.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationTest {
  private static final Team ACME = Team.of("acme", "Acme", TeamLevel.COMPANY, null);
  private static final Team DEPT = Team.of("dept", "Dept", TeamLevel.DEPARTMENT, "acme");
  private static final Team TRIBE = Team.of("tribe", "Tribe", TeamLevel.TRIBE, "dept");
  private static final Team RED = Team.of("red", "Red", TeamLevel.SQUAD, "tribe");
  private static final Team LONE = Team.of("lone", "Lone", TeamLevel.SQUAD, "acme");
  private static final Team OTHER = Team.of("other", "Other", TeamLevel.COMPANY, null);

  private final Organization organization =
      new Organization(List.of(RED, LONE, TRIBE, OTHER, DEPT, ACME));

  @Test
  void pathsLeadUpAndSubtreesDown() {
    assertThat(organization.path("red")).containsExactly(RED, TRIBE, DEPT, ACME);
    assertThat(organization.path("acme")).containsExactly(ACME);
    assertThat(organization.path("nobody")).isEmpty();
    assertThat(organization.children("acme")).containsExactly(DEPT, LONE);
    assertThat(organization.children("red")).isEmpty();
    assertThat(organization.subtree("acme")).containsExactly(ACME, DEPT, LONE, TRIBE, RED);
    assertThat(organization.subtreeIds("dept")).containsExactlyInAnyOrder("dept", "tribe", "red");
    assertThat(organization.teams()).hasSize(6);
  }

  @Test
  void theNearestTeamOfALevelIsAtOrAbove() {
    assertThat(organization.at(TeamLevel.TRIBE, "red")).contains(TRIBE);
    assertThat(organization.at(TeamLevel.TRIBE, "tribe")).contains(TRIBE);
    assertThat(organization.at(TeamLevel.TRIBE, "dept")).isEmpty();
    assertThat(organization.at(TeamLevel.TRIBE, "lone")).isEmpty();
    assertThat(organization.at(TeamLevel.COMPANY, "lone")).contains(ACME);
  }

  @Test
  void aTeamThatMustBeThereIsToldMissing() {
    assertThat(organization.find("nobody")).isEmpty();
    assertThatThrownBy(() -> organization.team("nobody"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() -> organization.subtree("nobody"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyTeamOutOfPlaceIsTold() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                new Organization(
                    List.of(
                        ACME,
                        TRIBE,
                        Team.of("a", "A", TeamLevel.SQUAD, "b"),
                        Team.of("b", "B", TeamLevel.SQUAD, "a"),
                        Team.of("self", "Self", TeamLevel.TRIBE, "self"),
                        Team.of("high", "High", TeamLevel.DEPARTMENT, "tribe"))));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("/a/parentId", "LEVEL"),
            tuple("/b/parentId", "LEVEL"),
            tuple("/self/parentId", "LEVEL"),
            tuple("/high/parentId", "LEVEL"),
            tuple("/tribe/parentId", "UNKNOWN"));
  }

  @Test
  void twoTeamsOfOneIdAreRefused() {
    assertThatThrownBy(
            () -> new Organization(List.of(ACME, Team.of("acme", "B", TeamLevel.COMPANY, null))))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("acme");
  }

  @Test
  void levelsAreOrdered() {
    assertThat(TeamLevel.COMPANY.isAbove(TeamLevel.DEPARTMENT)).isTrue();
    assertThat(TeamLevel.DEPARTMENT.isAbove(TeamLevel.TRIBE)).isTrue();
    assertThat(TeamLevel.TRIBE.isAbove(TeamLevel.SQUAD)).isTrue();
    assertThat(TeamLevel.SQUAD.isAbove(TeamLevel.SQUAD)).isFalse();
    assertThat(TeamLevel.SQUAD.isAbove(TeamLevel.COMPANY)).isFalse();
  }

  @Test
  void aTeamTellsAllThatIsWrongWithItAtOnce() {
    InvalidException refused =
        catchThrowableOfType(
            InvalidException.class,
            () ->
                new Team("-bad", " ", TeamLevel.COMPANY, "up", TeamKind.LOCAL, null, false, null));
    assertThat(refused.violations())
        .extracting(Violation::pointer, Violation::code)
        .containsExactly(
            tuple("/id", "BAD_ID"),
            tuple("/name", "REQUIRED"),
            tuple("/parentId", "LEVEL"),
            tuple("/kind", "LEVEL"));
    InvalidException orphan =
        catchThrowableOfType(
            InvalidException.class, () -> Team.of("t", "T", TeamLevel.TRIBE, null));
    assertThat(orphan.violations()).extracting(Violation::pointer).containsExactly("/parentId");
    assertThatThrownBy(
            () ->
                new Team("d", "D", TeamLevel.DEPARTMENT, "a", TeamKind.PLATFORM, null, false, null))
        .hasMessageContaining("only a tribe or squad has a kind");
  }

  @Test
  void aPersonsRolesAndMembershipsAreSortedWithoutRepeats() {
    Person person =
        new Person(
            "ana",
            "Ana",
            "ana@example.com",
            List.of(GlobalRole.ADMIN, GlobalRole.PRODUCT_OPS, GlobalRole.ADMIN),
            List.of(
                new Membership("red", Role.MEMBER),
                new Membership("blue", Role.MEMBER),
                new Membership("red", Role.PRODUCT_LEAD),
                new Membership("red", Role.MEMBER)),
            null,
            PersonState.ACTIVE,
            null,
            List.of());
    assertThat(person.globalRoles()).containsExactly(GlobalRole.PRODUCT_OPS, GlobalRole.ADMIN);
    assertThat(person.memberships())
        .containsExactly(
            new Membership("blue", Role.MEMBER),
            new Membership("red", Role.PRODUCT_LEAD),
            new Membership("red", Role.MEMBER));
    assertThat(person.is(GlobalRole.ADMIN)).isTrue();
    assertThat(person.is(GlobalRole.LEADERSHIP)).isFalse();
    assertThatThrownBy(
            () ->
                new Person(
                    "ana",
                    "Ana",
                    "not an address",
                    List.of(),
                    List.of(),
                    null,
                    PersonState.ACTIVE,
                    null,
                    List.of()))
        .isInstanceOf(InvalidException.class)
        .hasMessageContaining("/email");
  }

  @Test
  void allRolesButMemberLead() {
    assertThat(Role.values()).filteredOn(role -> !role.isLead()).containsExactly(Role.MEMBER);
  }
}
