package io.okrcascade.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonState;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may plan, answer and write for whom. */
class PermissionsTest {
  private static final List<String> TEAMS = List.of("co", "dep", "tribe", "squad", "other");

  private static final Organization ORGANIZATION =
      new Organization(
          List.of(
              team("co", TeamLevel.COMPANY, null),
              team("dep", TeamLevel.DEPARTMENT, "co"),
              team("tribe", TeamLevel.TRIBE, "dep"),
              team("squad", TeamLevel.SQUAD, "tribe"),
              team("other", TeamLevel.SQUAD, "tribe")));

  private static Team team(String id, TeamLevel level, @Nullable String parentId) {
    return new Team(id, id, level, parentId, null, null, false, null);
  }

  private static Permissions of(List<GlobalRole> roles, Membership... memberships) {
    return new Permissions(
        new Person(
            "ana",
            "Ana",
            null,
            roles,
            List.of(memberships),
            null,
            PersonState.ACTIVE,
            null,
            List.of()),
        ORGANIZATION);
  }

  @ParameterizedTest
  @CsvSource({
    "squad, MEMBER, squad, squad",
    "squad, PRODUCT_LEAD, squad, squad",
    "tribe, MEMBER, '', tribe",
    "tribe, ENGINEERING_LEAD, tribe squad other, tribe squad other",
    "dep, LEAD, dep tribe squad other, dep tribe squad other",
    "dep, MEMBER, '', dep",
    "co, LEAD, co dep tribe squad other, co dep tribe squad other",
  })
  void aMemberAnswersAndALeadWrites(String team, Role role, String writes, String answers) {
    Permissions ana = of(List.of(), new Membership(team, role));

    assertThat(TEAMS.stream().filter(ana::mayWriteFor)).containsExactly(words(writes));
    assertThat(TEAMS.stream().filter(ana::mayAnswerFor)).containsExactly(words(answers));
    assertThat(ana.ofOrganization()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCT_OPS, '', MANAGE_CYCLES MANAGE_ORGANIZATION IMPORT_EXPORT RUN_PLANNING"
        + " MANAGE_PROGRAMMES GRANT_BYPASS MANAGE_SETTINGS",
    "LEADERSHIP, co dep, MANAGE_CYCLES MANAGE_PROGRAMMES GRANT_BYPASS MANAGE_APPROVAL",
    "ADMIN, co dep tribe squad other, MANAGE_CYCLES MANAGE_ORGANIZATION IMPORT_EXPORT"
        + " RUN_PLANNING MANAGE_PROGRAMMES GRANT_BYPASS MANAGE_SETTINGS MANAGE_APPROVAL ADMIN",
  })
  void globalRolesRunTheWhole(GlobalRole role, String writes, String granted) {
    Permissions ana = of(List.of(role));

    assertThat(TEAMS.stream().filter(ana::mayAnswerFor)).containsExactly(words(writes));
    assertThat(ana.ofOrganization()).containsExactly(words(granted));
  }

  @Test
  void nobodyButAnAdminAnswersForATeamThatIsNotThere() {
    assertThat(of(List.of(GlobalRole.PRODUCT_OPS)).mayAnswerFor("gone")).isFalse();
    assertThat(of(List.of(GlobalRole.ADMIN)).mayAnswerFor("gone")).isTrue();
  }

  private static String[] words(String text) {
    return text.isEmpty() ? new String[0] : text.split(" ");
  }
}
