package io.okrcascade.core.edit;

import static io.okrcascade.core.testing.Desk.patch;
import static io.okrcascade.core.testing.Desk.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.comment.AddComment;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.comment.TextItem;
import io.okrcascade.core.cycle.CreateCycle;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.CycleItem;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.initiative.ChangeInitiative;
import io.okrcascade.core.initiative.CreateInitiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.initiative.LateCause;
import io.okrcascade.core.okr.ChangeKeyResult;
import io.okrcascade.core.okr.ChangeObjective;
import io.okrcascade.core.org.MembershipItem;
import io.okrcascade.core.org.Person;
import io.okrcascade.core.org.PersonItem;
import io.okrcascade.core.org.PutPerson;
import io.okrcascade.core.org.PutTeam;
import io.okrcascade.core.org.Role;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.planning.ChangeCycle;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.testing.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One fault hides no other, and each stands where it was told. */
class AllIsToldTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private final Desk desk = new Desk();

  private static <I extends Record> ItemPatch<I> fields(Object... namesAndValues) {
    return current -> Input.of(with(Copy.of(current), namesAndValues));
  }

  private static <I extends Record> I item(Class<I> type, Object... namesAndValues) {
    return with(Copy.blank(type), namesAndValues);
  }

  private static <I extends Record> I with(Copy<I> copy, @Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      copy.with(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return copy.make();
  }

  // ---- initiatives ----

  @Test
  void whatFollowsFromTheStateHidesNothingElseOfAnInitiative() {
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    for (Map.Entry<String, ?> frozen :
        Map.of(
                "committedOn", DAY,
                "committedEnd", DAY,
                "deliveredOn", DAY,
                "lateCause", LateCause.SCOPE,
                "lateNote", "late")
            .entrySet()) {
      String refusal =
          desk.refusal(
              "ana",
              new ChangeInitiative(
                  "i",
                  Match.ANY,
                  fields(frozen.getKey(), frozen.getValue(), "effort", 0.0, "ownerId", "nobody")));
      assertThat(refusal)
          .contains("/" + frozen.getKey() + " ", "/effort OUT_OF_RANGE", "/ownerId UNKNOWN")
          .doesNotContain("FUTURE");
      InitiativeItem created =
          item(
              InitiativeItem.class,
              "teamId",
              "fr",
              "cycleId",
              "q4",
              "effort",
              0.0,
              frozen.getKey(),
              frozen.getValue());
      assertThat(desk.refusal("ana", new CreateInitiative(said(created))))
          .contains("/" + frozen.getKey() + " ", "/effort OUT_OF_RANGE", "/title REQUIRED");
    }
  }

  @Test
  void aClosedCycleIsToldWhereTheInputNamesIt() {
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    desk.objective("o", "fr", "q4", "ana");
    assertThat(desk.refusal("ana", new ChangeInitiative("i", Match.ANY, patch("cycleId", "q3"))))
        .startsWith("CONFLICT CYCLE_CLOSED /cycleId CYCLE_CLOSED");
    assertThat(
            desk.refusal(
                "ana",
                new ChangeInitiative("i", Match.ANY, fields("cycleId", "q3", "effort", 0.0))))
        .contains("/cycleId CYCLE_CLOSED", "/effort OUT_OF_RANGE")
        .doesNotContain("; CYCLE", "INVALID  CYCLE");
    assertThat(desk.refusal("ana", new ChangeObjective("o", Match.ANY, patch("cycleId", "q3"))))
        .contains("/cycleId CYCLE_CLOSED");
    InitiativeItem begun =
        item(InitiativeItem.class, "teamId", "fr", "cycleId", "q3", "title", "Late");
    assertThat(desk.refusal("ana", new CreateInitiative(said(begun))))
        .startsWith("CONFLICT CYCLE_CLOSED /cycleId CYCLE_CLOSED");
  }

  // ---- OKRs ----

  @Test
  void aKeyResultThatMayNotMoveIsJudgedAsOneThatStays() {
    desk.objective("o", "fr", "q4", "ana");
    desk.objective("theirs", "de", "q4", "dan");
    desk.keyResult("k", "o");
    for (List<String> move : List.of(List.of("nope", "UNKNOWN"), List.of("theirs", "OTHER_TEAM"))) {
      ChangeKeyResult act =
          new ChangeKeyResult(
              "k",
              Match.ANY,
              fields(
                  "objectiveId",
                  move.get(0),
                  "weight",
                  200.0,
                  "title",
                  "",
                  "cadenceDays",
                  0,
                  "ownerId",
                  "nobody"));
      assertThat(desk.refusal("tia", act))
          .contains(
              "/objectiveId " + move.get(1),
              "/weight OUT_OF_RANGE",
              "/title REQUIRED",
              "/cadenceDays OUT_OF_RANGE",
              "/ownerId UNKNOWN");
    }
    assertThat(
            desk.refusal(
                "ana",
                new ChangeKeyResult("k", Match.ANY, fields("objectiveId", null, "title", ""))))
        .contains("/objectiveId REQUIRED", "/title REQUIRED");
  }

  // ---- teams ----

  private String teamRefusal(Object... fields) {
    return desk.refusal("olu", PutTeam.ACTS.change("fr", Match.ANY, fields(fields)));
  }

  @Test
  void aTeamThatIsArchivedWhereNoneCanStandIsToldAllOfIt() {
    desk.objective("o", "fr", "q4", "ana");
    assertThat(teamRefusal("archived", true, "parentId", "nope", "name", "", "externalId", "\n"))
        .contains(
            "/parentId UNKNOWN",
            "/name REQUIRED",
            "/externalId REQUIRED",
            "/archived OBJECTIVE: Team fr carries the objective")
        .doesNotContain("/fr/parentId");
    assertThat(teamRefusal("archived", true, "parentId", "de", "name", ""))
        .contains("/parentId LEVEL", "/name REQUIRED", "/archived OBJECTIVE")
        .doesNotContain("/fr/parentId");
    assertThat(
            desk.refusal(
                "olu",
                PutTeam.ACTS.change(
                    "pay", Match.ANY, fields("archived", true, "level", TeamLevel.SQUAD))))
        .contains("/level LEVEL", "/archived OBJECTIVE: Team fr carries")
        .doesNotContain("/fr/parentId", "/pay/parentId");
  }

  @Test
  void aTeamWithoutOneAboveIsNotSaidToStandBelowItself() {
    TeamItem alone = item(TeamItem.class, "name", "A", "level", TeamLevel.DEPARTMENT);
    assertThat(desk.refusal("olu", PutTeam.ACTS.create(said(alone))))
        .contains("/parentId REQUIRED")
        .doesNotContain("LEVEL");
  }

  @Test
  void anArchivedTeamIsToldAtTheMembershipThatNamesIt() {
    desk.put(Team.KIND, with(Copy.of(desk.get(Team.KIND, "de")), "archived", true));
    List<MembershipItem> memberships =
        List.of(new MembershipItem("fr", Role.MEMBER), new MembershipItem("de", Role.MEMBER));
    assertThat(
            desk.refusal(
                "olu", PutPerson.ACTS.change("tia", Match.ANY, patch("memberships", memberships))))
        .startsWith("CONFLICT TEAM_ARCHIVED /memberships/1/teamId");
  }

  // ---- cycles ----

  private String cycleRefusal(Object... fields) {
    return desk.refusal("olu", new ChangeCycle("q1", Match.ANY, fields(fields), Desk::scores));
  }

  @Test
  void aCycleThatMovesHidesNothingElse() {
    assertThat(cycleRefusal("parentId", "2026", "name", "Cycle q4"))
        .contains("/parentId CYCLE_MOVED", "/name NAME_TAKEN");
    assertThat(
            cycleRefusal(
                "parentId", "2026", "startsOn", DAY.plusYears(2), "name", "", "intent", "\u0007"))
        .contains("/parentId CYCLE_MOVED", "/name REQUIRED", "/intent BAD_FORMAT", "/endsOn DATES");
    assertThat(cycleRefusal("phase", null, "name", ""))
        .contains("/phase REQUIRED", "/name REQUIRED");
  }

  @Test
  void namesThatPeopleReadAlikeAreOne() {
    for (String alike :
        List.of("cycle  Q4", "Cycle\u00a0q4", " CYCLE q\uff14", "\uff23ycle\u2003q4")) {
      CycleItem twin =
          item(CycleItem.class, "name", alike, "startsOn", DAY, "endsOn", DAY.plusDays(9));
      assertThat(desk.refusal("olu", new CreateCycle(said(twin))))
          .as(alike)
          .contains("/name NAME_TAKEN");
    }
    assertThat(Cycle.comparedName("2026 Q4")).isNotEqualTo(Cycle.comparedName("2026Q4"));
  }

  @Test
  void aPhaseIsToldAsPeopleCallIt() {
    assertThat(cycleRefusal("phaseDates", dates(Phase.REFINE, "2026-01-01")))
        .contains("the phase Refine would open on 2026-01-01");
  }

  private static Map<String, LocalDate> dates(Phase phase, String day) {
    return new HashMap<>(Map.of(phase.name(), LocalDate.parse(day)));
  }

  // ---- ids that are taken ----

  @Test
  void anIdOfSomethingElseIsTaken() {
    desk.objective("o", "fr", "q4", "ana");
    desk.initiative("i", "fr", "q4", InitiativeState.DRAFT);
    TextItem text = new TextItem("c", "x");
    desk.act("ana", new AddComment(CommentSubject.OBJECTIVE, "o", said(text)));
    assertThat(desk.refusal("ana", new AddComment(CommentSubject.INITIATIVE, "i", said(text))))
        .startsWith("CONFLICT ID_TAKEN /id ID_TAKEN");
    CycleItem q1 =
        Copy.of(CycleItem.of(desk.get(Cycle.KIND, "q1"))).with("parentId", "2026").make();
    assertThat(desk.refusal("olu", new CreateCycle(said(q1)))).startsWith("CONFLICT ID_TAKEN");
  }

  @Test
  void whatElseOfANewRecordIsAnothersIsToldWithItsId() {
    desk.put(Person.KIND, with(Copy.of(desk.get(Person.KIND, "max")), "email", "max@example.com"));
    PersonItem twin =
        item(PersonItem.class, "id", "dan", "name", "Dan", "email", "MAX@example.com");
    assertThat(desk.refusal("olu", PutPerson.ACTS.create(said(twin))))
        .startsWith("CONFLICT ID_TAKEN")
        .contains("/id ID_TAKEN", "/email EMAIL_TAKEN");
    PersonItem own = item(PersonItem.class, "id", "max", "name", "M", "email", "max@example.com");
    assertThat(desk.refusal("olu", PutPerson.ACTS.create(said(own))))
        .contains("/id ID_TAKEN")
        .doesNotContain("EMAIL_TAKEN");
  }
}
