package io.okrcascade.core.access;

import io.okrcascade.core.edit.Rights;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.org.GlobalRole;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.Organization;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do. Everybody who is signed in may read everything; writing follows from roles
 * and memberships. ADMIN may do everything but approve what they own.
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
    Team team = organization.find(teamId).orElse(null);
    if (team == null) {
      return isAdmin();
    }
    return isAdmin()
        || (isLedByLeadership(team.level()) && is(GlobalRole.LEADERSHIP))
        || leadsAtOrAbove(teamId)
        || (team.level() == TeamLevel.SQUAD && isMemberOf(teamId));
  }

  /** Reporting an answer for a team: its members, at any level, and who may write for it. */
  @Override
  public boolean mayAnswerFor(String teamId) {
    return isMemberOf(teamId) || mayWriteFor(teamId);
  }

  /**
   * A lead of a team above approves; LEADERSHIP the company's and departments'; nobody their own.
   */
  public boolean mayApprove(Objective objective) {
    return mayApprove(objective.teamId(), objective.ownerId());
  }

  @Override
  public boolean mayApprove(String teamId, @Nullable String ownerId) {
    if (person.id().equals(ownerId)) {
      return false;
    }
    Team team = organization.find(teamId).orElse(null);
    if (team == null || isAdmin()) {
      return isAdmin();
    }
    return (isLedByLeadership(team.level()) && is(GlobalRole.LEADERSHIP))
        || (team.parentId() != null && leadsAtOrAbove(team.parentId()));
  }

  /** Cycles and their phases. */
  public boolean mayManageCycles() {
    return is(GlobalRole.PRODUCT_OPS) || is(GlobalRole.LEADERSHIP) || isAdmin();
  }

  /** Teams and people. */
  public boolean mayManageOrganization() {
    return is(GlobalRole.PRODUCT_OPS) || isAdmin();
  }

  /** Bundles in and out. */
  public boolean mayImportAndExport() {
    return is(GlobalRole.PRODUCT_OPS) || isAdmin();
  }

  /** Capacities, briefing templates, waivers of findings and of dependencies. */
  public boolean mayRunPlanning() {
    return is(GlobalRole.PRODUCT_OPS) || isAdmin();
  }

  /** Programmes: who sees more than one team; a programme's owner keeps it too. */
  public boolean mayManageProgrammes() {
    return is(GlobalRole.PRODUCT_OPS) || is(GlobalRole.LEADERSHIP) || isAdmin();
  }

  /** Letting an initiative pass the ranking by. */
  public boolean mayGrantBypass() {
    return is(GlobalRole.PRODUCT_OPS) || is(GlobalRole.LEADERSHIP) || isAdmin();
  }

  /** Thresholds and factors. */
  public boolean mayManageSettings() {
    return is(GlobalRole.PRODUCT_OPS) || isAdmin();
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
    List<String> granted = new ArrayList<>();
    addIf(granted, mayManageCycles(), "MANAGE_CYCLES");
    addIf(granted, mayManageOrganization(), "MANAGE_ORGANIZATION");
    addIf(granted, mayImportAndExport(), "IMPORT_EXPORT");
    addIf(granted, mayRunPlanning(), "RUN_PLANNING");
    addIf(granted, mayManageProgrammes(), "MANAGE_PROGRAMMES");
    addIf(granted, mayGrantBypass(), "GRANT_BYPASS");
    addIf(granted, mayManageSettings(), "MANAGE_SETTINGS");
    addIf(granted, isAdmin(), "ADMIN");
    return granted;
  }

  private static void addIf(List<String> granted, boolean holds, String permission) {
    if (holds) {
      granted.add(permission);
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
