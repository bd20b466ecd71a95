package io.okrcascade.core.planning;

import static io.okrcascade.core.testing.Desk.because;
import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.edit.UseCase;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.NameDependency;
import io.okrcascade.core.initiative.SetContribution;
import io.okrcascade.core.okr.AddCheckIn;
import io.okrcascade.core.okr.AlignNode;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.AlignmentMode;
import io.okrcascade.core.okr.ChangeKeyResult;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.CreateKeyResult;
import io.okrcascade.core.okr.CreateObjective;
import io.okrcascade.core.okr.DeleteAlignment;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MoveObjective;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Membership;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Archiving and dissolving teams, and what is written for one that is archived. */
class DissolveTeamTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void work() {
    desk.objective("top", "pay", "q4", null);
    desk.keyResult("tk", "top");
    desk.objective("o", "fr", "q4", "ana");
    desk.keyResult("k", "o");
    desk.checkIn("k", "2026-11-02", 8);
    desk.link(Alignment.contributes("l", NodeType.OBJECTIVE, "o", "tk"));
    desk.objective("old", "fr", "q3", "ana");
    desk.initiative("i", "fr", "q4", InitiativeState.IN_PROGRESS);
    desk.initiative("j", "pay", "q4", InitiativeState.DRAFT);
    desk.initiative("g", "de", "q4", InitiativeState.DRAFT);
    desk.dependency("asked", "j", "fr", DependencyState.ACCEPTED);
    desk.dependency("mutual", "i", "de", DependencyState.ACCEPTED);
    desk.dependency("back", "g", "fr", DependencyState.REQUESTED);
    desk.dependency("over", "i", "de", DependencyState.DELIVERED);
    desk.put(Capacity.KIND, new Capacity("fr", "q4", 2));
    desk.put(Capacity.KIND, new Capacity("de", "q4", 6));
    desk.put(Capacity.KIND, new Capacity("fr", "q3", 3));
    report("fr", "2026-11-02", 0.4);
    report("de", "2026-11-02", 0.2);
    report("fr", "2026-11-09", 0.5);
    report("fr", "2026-07-06", 0.1);
  }

  private void report(String team, String week, double share) {
    desk.put(
        MaintenanceReport.KIND,
        new MaintenanceReport(team, LocalDate.parse(week), share, 3, 1, Map.of("bugs", 2)));
  }

  private static DissolveTeam dissolve(String team, String into) {
    return new DissolveTeam(team, Match.ANY, because("too small", new DissolveItem(into)));
  }

  private String archiving() {
    return desk.refusal("olu", PutTeam.ACTS.change("fr", Match.ANY, patch("archived", true)));
  }

  @Test
  void aTeamThatCarriesSomethingIsNotArchivedAndAllOfItIsNamed() {
    assertThat(archiving())
        .startsWith("CONFLICT OBJECTIVE")
        .contains("Team fr carries the objective “Objective o” in Cycle q4")
        .contains("Team fr works on “Initiative i” in Cycle q4")
        .contains("Team fr is asked for “need asked” by “Initiative j” in Cycle q4")
        .doesNotContain("Objective old");
  }

  @Test
  void aTeamIsNotArchivedOverTeamsThatCarrySomething() {
    String refused =
        desk.refusal("olu", PutTeam.ACTS.change("pay", Match.ANY, patch("archived", true)));
    assertThat(refused)
        .startsWith("CONFLICT OBJECTIVE")
        .containsSubsequence(
            "Team pay carries the objective “Objective top” in Cycle q4",
            "Team pay works on “Initiative j” in Cycle q4",
            "Team fr carries the objective “Objective o” in Cycle q4",
            "Team fr works on “Initiative i” in Cycle q4",
            "Team fr is asked for “need asked” by “Initiative j” in Cycle q4",
            "Team fr is asked for “need back” by “Initiative g” in Cycle q4")
        .contains("Team de works on “Initiative g” in Cycle q4");

    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "fr")).with("archived", true).make());
    assertThat(desk.refusal("olu", PutTeam.ACTS.change("pay", Match.ANY, patch("archived", true))))
        .contains("Team de")
        .doesNotContain("Team fr");
  }

  @Test
  void dissolvingMovesWhatIsInOpenCyclesAndArchives() {
    double before = Desk.scores(desk.data()).keyResult("tk").progress();
    DissolveAnswer answer = desk.act("olu", dissolve("fr", "de"));
    assertThat(desk.get(Team.KIND, "fr").archived()).isTrue();
    assertThat(desk.get(Objective.KIND, "o").teamId()).isEqualTo("de");
    assertThat(desk.get(Objective.KIND, "old").teamId()).isEqualTo("fr");
    assertThat(desk.get(Initiative.KIND, "i").teamId()).isEqualTo("de");
    assertThat(desk.get(Dependency.KIND, "asked").providerTeamId()).isEqualTo("de");
    assertThat(desk.get(Person.KIND, "ana").memberships())
        .containsExactly(new Membership("de", Role.PRODUCT_LEAD));
    assertThat(Desk.scores(desk.data()).keyResult("tk").progress()).isEqualTo(before);
    assertThat(answer.moved())
        .extracting(DissolveAnswer.Moved::type)
        .containsExactly(
            "DEPENDENCY",
            "DEPENDENCY",
            "OBJECTIVE",
            "INITIATIVE",
            "DEPENDENCY",
            "MAINTENANCE",
            "MAINTENANCE",
            "CAPACITY",
            "PERSON",
            "PERSON");
  }

  @Test
  void nobodyComesToLeadMoreByIt() {
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "olu"))
            .with("memberships", List.of(new Membership("fr", Role.LEAD)))
            .make());
    desk.act("olu", dissolve("fr", "pay"));
    for (String id : List.of("olu", "ana", "max")) {
      assertThat(desk.get(Person.KIND, id).memberships())
          .as(id)
          .containsExactly(new Membership("pay", Role.MEMBER));
    }
  }

  @Test
  void nobodyMakesThemselvesALeadByIt() {
    desk.put(
        Person.KIND,
        Copy.of(desk.get(Person.KIND, "olu"))
            .with("memberships", List.of(new Membership("fr", Role.LEAD)))
            .make());
    desk.act("olu", dissolve("fr", "de"));
    assertThat(desk.get(Person.KIND, "olu").memberships())
        .containsExactly(new Membership("de", Role.MEMBER));
  }

  @Test
  void whatTheTwoAskedOfEachOtherIsOwnWorkFromNowOn() {
    desk.act("olu", dissolve("fr", "de"));
    assertThat(desk.get(Dependency.KIND, "mutual").state()).isEqualTo(DependencyState.WAIVED);
    assertThat(desk.get(Dependency.KIND, "back").state()).isEqualTo(DependencyState.WAIVED);
    assertThat(desk.get(Dependency.KIND, "over").state()).isEqualTo(DependencyState.DELIVERED);
  }

  @Test
  void peopleAndReportsOfOpenCyclesAreAddedUp() {
    desk.act("olu", dissolve("fr", "de"));
    assertThat(desk.get(Capacity.KIND, "de>q4").people()).isEqualTo(8);
    assertThat(desk.has(Capacity.KIND, "fr>q4")).isFalse();
    assertThat(desk.get(Capacity.KIND, "fr>q3").people()).isEqualTo(3);
    MaintenanceReport both = desk.get(MaintenanceReport.KIND, "de>2026-11-02");
    // Six people at 0.2 and two at 0.4: 2.0 of 8.
    assertThat(both.share()).isEqualTo(0.25);
    assertThat(both.ticketsIn()).isEqualTo(6);
    assertThat(both.categories()).containsEntry("bugs", 4);
    assertThat(desk.get(MaintenanceReport.KIND, "de>2026-11-09").share()).isEqualTo(0.5);
    assertThat(desk.has(MaintenanceReport.KIND, "fr>2026-07-06")).isTrue();
  }

  @Test
  void dissolvingTakesATeamThatIsThereAndAReason() {
    DissolveTeam bare = new DissolveTeam("fr", Match.ANY, said(new DissolveItem(null)));
    assertThat(desk.refusal("olu", bare))
        .contains("/reason REASON_REQUIRED")
        .contains("/intoTeamId REQUIRED");
    assertThat(desk.refusal("olu", dissolve("fr", "fr"))).contains("/intoTeamId SELF");
    assertThat(desk.refusal("olu", dissolve("fr", "no"))).contains("/intoTeamId UNKNOWN");
    assertThat(desk.refusal("olu", dissolve("pay", "eng")))
        .startsWith("CONFLICT TEAMS_BELOW")
        .contains("Team de, Team fr");
    assertThat(desk.refusal("tia", dissolve("fr", "de"))).startsWith("FORBIDDEN");
    desk.act("olu", dissolve("fr", "de"));
    assertThat(desk.refusal("olu", dissolve("fr", "de"))).startsWith("CONFLICT TEAM_ARCHIVED");
    assertThat(desk.refusal("olu", dissolve("de", "fr"))).startsWith("CONFLICT TEAM_ARCHIVED");
  }

  @Test
  void nothingIsWrittenForATeamThatIsArchived() {
    desk.put(
        Objective.KIND,
        Copy.of(desk.objective("gone", "fr", "q4", null))
            .with("state", ObjectiveState.DROPPED)
            .make());
    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "fr")).with("archived", true).make());
    ObjectiveItem item =
        Copy.blank(ObjectiveItem.class)
            .with("teamId", "fr")
            .with("cycleId", "q4")
            .with("title", "After the end")
            .make();
    String archived = "TEAM_ARCHIVED: Team fr is archived";
    assertThat(desk.refusal("ada", new CreateObjective(said(item)))).contains(archived);
    DependencyItem need =
        Copy.blank(DependencyItem.class).with("providerTeamId", "fr").with("need", "n").make();
    assertThat(desk.refusal("tia", new NameDependency("j", said(need))))
        .contains("/providerTeamId " + archived);
    assertThat(desk.refusal("olu", new SetCapacity("fr", "q1", Match.ANY, said(1.0))))
        .contains(archived);
    MaintenanceItem week = Copy.blank(MaintenanceItem.class).with("share", 0.1).make();
    assertThat(desk.refusal("ana", new ReportMaintenance("fr", said(week)))).contains(archived);
    List<MembershipItem> lead = List.of(new MembershipItem("fr", Role.LEAD));
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("dan", Match.ANY, patch("memberships", lead))))
        .contains(archived);
    assertThat(
            desk.refusal(
                "ada", new MoveObjective("gone", Match.ANY, because("r", ObjectiveState.DRAFT))))
        .contains(archived);
    desk.act("olu", PutTeam.ACTS.change("fr", Match.ANY, patch("archived", false)));
  }

  @Test
  void noTeamIsPutBelowAnArchivedOneAndNothingIsWrittenForThoseThatStandThere() {
    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "pay")).with("archived", true).make());
    String archived = "TEAM_ARCHIVED: Team pay is archived";
    TeamItem fresh =
        Copy.blank(TeamItem.class)
            .with("id", "new")
            .with("name", "New")
            .with("level", TeamLevel.SQUAD)
            .with("parentId", "pay")
            .make();
    assertThat(desk.refusal("olu", PutTeam.ACTS.create(said(fresh))))
        .contains("/parentId " + archived);
    desk.put(Team.KIND, Team.of("else", "Else", TeamLevel.SQUAD, "acme"));
    assertThat(
            desk.refusal("olu", PutTeam.ACTS.change("else", Match.ANY, patch("parentId", "pay"))))
        .contains("/parentId " + archived);
    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "de")).with("archived", true).make());
    assertThat(desk.refusal("olu", PutTeam.ACTS.change("de", Match.ANY, patch("archived", false))))
        .contains("/archived " + archived);
    ObjectiveItem item =
        Copy.blank(ObjectiveItem.class)
            .with("teamId", "fr")
            .with("cycleId", "q4")
            .with("title", "After the end")
            .make();
    assertThat(desk.refusal("ada", new CreateObjective(said(item))))
        .contains("/teamId " + archived);
  }

  @Test
  void whatCannotMoveIsNamedAndTheTeamThatShouldTakeItIsToBlame() {
    desk.objective("low", "de", "q4", null);
    desk.keyResult("lk", "low");
    desk.link(Alignment.contributes("a", NodeType.OBJECTIVE, "o", "lk"));
    desk.link(Alignment.contributes("b", NodeType.KEY_RESULT, "k", "lk"));
    assertThat(desk.refusal("olu", dissolve("fr", "pay")))
        .contains(
            "/intoTeamId LEVEL: “Objective o” of Team pay aligns to “Key result lk” of Team de,"
                + " which would be of a lower level")
        .contains("/intoTeamId LEVEL: “Key result k” of Team pay aligns")
        .doesNotContain("/teamId");
  }

  private void draft(String id, String teamId) {
    desk.put(
        Objective.KIND,
        Copy.of(desk.objective(id, teamId, "q4", null)).with("state", ObjectiveState.DRAFT).make());
  }

  /** What is left of it stands still, and nothing is hung on it. */
  @Test
  void nothingIsWrittenBelowWhatAnArchivedTeamDropped() {
    desk.put(
        Objective.KIND,
        Copy.of(desk.objective("gone", "fr", "q4", "max"))
            .with("state", ObjectiveState.DROPPED)
            .make());
    desk.keyResult("gk", "gone");
    draft("alive", "de");
    desk.keyResult("ak", "alive");
    desk.initiative("dropped", "fr", "q4", InitiativeState.DROPPED);
    desk.put(Team.KIND, Copy.of(desk.get(Team.KIND, "fr")).with("archived", true).make());
    String archived = "TEAM_ARCHIVED: Team fr is archived";

    CheckInItem three = Copy.blank(CheckInItem.class).with("value", new BigDecimal("3")).make();
    AlignmentItem upToIt = new AlignmentItem(NodeType.KEY_RESULT, "gk", null, null);
    AlignmentItem upFromIt = new AlignmentItem(NodeType.KEY_RESULT, "ak", null, null);
    KeyResultItem another =
        Copy.of(desk.get(KeyResult.KIND, "ak"), KeyResultItem.class)
            .without("id", "objectiveId", "createdOn")
            .make();
    List<UseCase<?>> writes =
        List.of(
            new AddCheckIn("gk", three),
            new ChangeKeyResult("gk", Match.ANY, patch("title", "another")),
            new CreateKeyResult("gone", said(another)),
            new AlignNode(new Node(NodeType.OBJECTIVE, "gone"), said(upFromIt)),
            new AlignNode(new Node(NodeType.OBJECTIVE, "alive"), said(upToIt)),
            new SetContribution(
                "dropped", "ak", Match.ANY, said(new ContributionItem("ak", Impact.HIGH, 0.5))),
            new NameDependency(
                "dropped",
                said(
                    Copy.blank(DependencyItem.class)
                        .with("providerTeamId", "de")
                        .with("need", "n")
                        .make())));
    for (UseCase<?> write : writes) {
      assertThat(desk.refusal("ada", write)).as("%s", write).contains(archived);
    }

    desk.act("olu", new LeavePerson("max", Match.ANY, said(new LeaveItem(null, null))));
    assertThat(desk.get(Objective.KIND, "gone").ownerId()).isNull();
  }

  @Test
  void aTeamComesToALevelOnlyWhereItsLinksAllowIt() {
    draft("ofDe", "de");
    draft("ofFr", "fr");
    desk.link(
        new Alignment(
            "link",
            NodeType.OBJECTIVE,
            "ofDe",
            NodeType.OBJECTIVE,
            "ofFr",
            AlignmentMode.CONTRIBUTES,
            1));
    TeamItem tribe =
        Copy.of(desk.get(Team.KIND, "de"), TeamItem.class)
            .with("level", TeamLevel.TRIBE)
            .with("parentId", "eng")
            .make();
    UseCase<?> rise = PutTeam.ACTS.change("de", Match.ANY, current -> Input.of(tribe));
    assertThat(desk.refusal("olu", rise))
        .contains("/level LEVEL: “Objective ofDe” of Team de aligns to “Objective ofFr” of Team")
        .contains("Team fr, which would be of a lower level");

    desk.act("ada", new DeleteAlignment("link", Match.ANY));
    desk.act("olu", rise);
    assertThat(desk.get(Team.KIND, "de").level()).isEqualTo(TeamLevel.TRIBE);
  }

  @Test
  void thereIsOneCompany() {
    TeamItem second =
        Copy.blank(TeamItem.class).with("name", "Beta").with("level", TeamLevel.COMPANY).make();
    assertThat(desk.refusal("ada", PutTeam.ACTS.create(said(second))))
        .startsWith("CONFLICT SECOND_COMPANY")
        .contains("Team acme");
    desk.act("ada", PutTeam.ACTS.change("acme", Match.ANY, patch("name", "Acme")));
  }
}
