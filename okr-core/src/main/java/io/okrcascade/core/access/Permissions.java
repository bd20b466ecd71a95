package io.okrcascade.core.access;

import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.Arrays;
import java.util.List;

/**
 * What a person may do. Everybody who is signed in may read everything; writing follows from roles
 * and memberships. ADMIN may do everything.
 */
public final class Permissions implements Rights {
  private final Person person;
  private final Organization organization;

  public Permissions(Person person, Organization organization) {
    this.person = person;
    this.organization = organization;
  }

  /**
   * OKRs, check-ins, links, initiatives and the like of a team: members of a squad for it, leads
   * for their team and all below, LEADERSHIP for the company and departments.
   */
  @Override
  public boolean mayWriteFor(String teamId) {
    return leads(teamId)
        || organization
            .find(teamId)
            .filter(team -> team.level() == TeamLevel.SQUAD && isMemberOf(teamId))
            .isPresent();
  }

  /** Reporting an answer for a team: its members, at any level, and who may write for it. */
  @Override
  public boolean mayAnswerFor(String teamId) {
    return isMemberOf(teamId) || mayWriteFor(teamId);
  }

  /** Leads of the team or of one above; LEADERSHIP for the company and departments. */
  @Override
  public boolean leads(String teamId) {
    Team team = organization.find(teamId).orElse(null);
    if (team == null || isAdmin()) {
      return isAdmin();
    }
    return (isLedByLeadership(team.level()) && is(GlobalRole.LEADERSHIP)) || leadsAtOrAbove(teamId);
  }

  /** A lead of a team above approves; LEADERSHIP the company's and departments'; ADMIN any. */
  @Override
  public boolean mayApprove(String teamId) {
    Team team = organization.find(teamId).orElse(null);
    if (team == null || isAdmin()) {
      return isAdmin();
    }
    return (isLedByLeadership(team.level()) && is(GlobalRole.LEADERSHIP))
        || (team.parentId() != null && leadsAtOrAbove(team.parentId()));
  }

  /** Bundles in and out. */
  public boolean mayImportAndExport() {
    return holds("IMPORT_EXPORT");
  }

  public boolean isAdmin() {
    return is(GlobalRole.ADMIN);
  }

  @Override
  public boolean holds(String permission) {
    return ofOrganization().contains(permission);
  }

  /** What may be done for the whole organization, in words for programs. */
  public List<String> ofOrganization() {
    return Arrays.stream(Grant.values())
        .filter(grant -> isAdmin() || grant.roles.stream().anyMatch(this::is))
        .map(Grant::name)
        .toList();
  }

  /** What may be done for the whole organization, and by whom besides administrators. */
  private enum Grant {
    /** Cycles and their phases. */
    MANAGE_CYCLES(GlobalRole.PRODUCT_OPS, GlobalRole.LEADERSHIP),
    /** Teams and people. */
    MANAGE_ORGANIZATION(GlobalRole.PRODUCT_OPS),
    /** Bundles in and out. */
    IMPORT_EXPORT(GlobalRole.PRODUCT_OPS),
    /** Capacities, briefing templates, waivers of findings and of dependencies. */
    RUN_PLANNING(GlobalRole.PRODUCT_OPS),
    /** Programmes: who sees more than one team; a programme's owner keeps it too. */
    MANAGE_PROGRAMMES(GlobalRole.PRODUCT_OPS, GlobalRole.LEADERSHIP),
    /** Letting an initiative pass the ranking by. */
    GRANT_BYPASS(GlobalRole.PRODUCT_OPS, GlobalRole.LEADERSHIP),
    /** Thresholds and factors. */
    MANAGE_SETTINGS(GlobalRole.PRODUCT_OPS),
    /** Whether objectives are approved by others. */
    MANAGE_APPROVAL(GlobalRole.LEADERSHIP),
    /** What is left to administrators. */
    ADMIN;

    private final List<GlobalRole> roles;

    Grant(GlobalRole... roles) {
      this.roles = List.of(roles);
    }
  }

  /** Ids of the teams for which {@link #mayWriteFor} holds. */
  public List<String> writableTeamIds() {
    return organization.teams().stream().map(Team::id).filter(this::mayWriteFor).toList();
  }

  private boolean is(GlobalRole role) {
    return person.is(role);
  }

  private static boolean isLedByLeadership(TeamLevel level) {
    return level == TeamLevel.COMPANY || level == TeamLevel.DEPARTMENT;
  }

  private boolean leadsAtOrAbove(String teamId) {
    List<String> path = organization.path(teamId).stream().map(Team::id).toList();
    return person.memberships().stream()
        .anyMatch(m -> m.role().isLead() && path.contains(m.teamId()));
  }

  private boolean isMemberOf(String teamId) {
    return person.memberships().stream().map(Membership::teamId).anyMatch(teamId::equals);
  }
}
