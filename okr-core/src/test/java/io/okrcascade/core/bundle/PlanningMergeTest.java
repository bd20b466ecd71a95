package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.NOW;
import static io.okrcascade.core.bundle.Draft.after;
import static io.okrcascade.core.bundle.Draft.company;
import static io.okrcascade.core.bundle.Draft.faults;
import static io.okrcascade.core.bundle.Draft.importing;
import static io.okrcascade.core.bundle.Draft.requesting;
import static io.okrcascade.core.bundle.Draft.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.audit.WaiverItem;
import io.okrcascade.core.comment.CommentItem;
import io.okrcascade.core.comment.CommentSubject;
import io.okrcascade.core.dependency.BackingItem;
import io.okrcascade.core.dependency.BackingType;
import io.okrcascade.core.dependency.Dependency;
import io.okrcascade.core.dependency.DependencyItem;
import io.okrcascade.core.dependency.DependencyResponse;
import io.okrcascade.core.dependency.DependencyState;
import io.okrcascade.core.dependency.ResponseItem;
import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.initiative.BypassItem;
import io.okrcascade.core.initiative.Initiative;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.initiative.InitiativeState;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.planning.CapacityItem;
import io.okrcascade.core.planning.Health;
import io.okrcascade.core.planning.MaintenanceItem;
import io.okrcascade.core.planning.Programme;
import io.okrcascade.core.planning.ProgrammeItem;
import io.okrcascade.core.planning.ProgrammeUpdate;
import io.okrcascade.core.planning.ProgrammeUpdateItem;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a bundle may say of planning, and what is wrong with it. */
class PlanningMergeTest {
  private static final LocalDate IN_CYCLE = LocalDate.of(2026, 11, 2);

  static InitiativeItem initiative(String id, DependencyItem... dependencies) {
    return new InitiativeItem(
        id,
        "squad",
        "q4",
        "Work",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(dependencies));
  }

  private static DependencyItem needs(
      String id, String provider, LocalDate by, ResponseItem... said) {
    return new DependencyItem(
        id, provider, "help", by, null, null, null, null, null, null, List.of(said));
  }

  private static ResponseItem said(DependencyState state, LocalDate on) {
    return new ResponseItem(on, state, "words", "ana", null, null);
  }

  private static Bundle of(InitiativeItem... items) {
    return new Bundle.Builder().initiatives(List.of(items)).build();
  }

  /** What was committed and given up counts by the day that was promised. */
  @Test
  void whatWasCommittedHasADayEvenWhereItWasGivenUp() {
    for (InitiativeState state :
        List.of(InitiativeState.DROPPED, InitiativeState.POSTPONED, InitiativeState.COMMITTED)) {
      InitiativeItem given =
          Copy.of(initiative("i"))
              .with("state", state)
              .with("committedOn", LocalDate.of(2026, 1, 2))
              .with("plannedEnd", IN_CYCLE)
              .make();
      Initiative there = after(company(), of(given)).find(Initiative.KIND, "i").orElseThrow();
      assertThat(there.committedEnd()).as("%s", state).isEqualTo(IN_CYCLE);
    }
    InitiativeItem never = Copy.of(initiative("i")).with("state", InitiativeState.DROPPED).make();
    assertThat(after(company(), of(never)).find(Initiative.KIND, "i").orElseThrow().committedEnd())
        .isNull();
  }

  /** A programme tells its initiatives: who knew others must read them again. */
  @Test
  void aProgrammesVersionRisesWithItsInitiatives() {
    Dataset data = programmes();
    int before = version(data, "p");

    Dataset moved = after(data, of(List.of(programme("q", List.of("i"))), initiative("i")));
    assertThat(version(moved, "p")).isEqualTo(before + 1);
    assertThat(version(moved, "q")).isEqualTo(version(data, "q") + 1);
    Dataset same = after(moved, of(List.of(programme("q", List.of("i"))), initiative("i")));
    assertThat(version(same, "q")).isEqualTo(version(moved, "q"));
  }

  private static int version(Dataset data, String programmeId) {
    return Objects.requireNonNull(data.row(Programme.KIND, programmeId)).version();
  }

  @Test
  void aDependencyStandsWhereTheLastWordLeftIt() {
    Dataset data =
        after(
            company(),
            of(
                initiative(
                    "i",
                    needs("d", "other", IN_CYCLE),
                    needs(
                        "e",
                        "other",
                        null,
                        said(DependencyState.REQUESTED, LocalDate.of(2026, 1, 5)),
                        said(DependencyState.DECLINED, LocalDate.of(2026, 1, 9))))));

    assertThat(data.find(Dependency.KIND, "d").orElseThrow().state())
        .isEqualTo(DependencyState.IDENTIFIED);
    Dependency declined = data.find(Dependency.KIND, "e").orElseThrow();
    assertThat(declined.state()).isEqualTo(DependencyState.DECLINED);
    assertThat(declined.identifiedOn()).as("it always was").isNull();
    assertThat(data.all(DependencyResponse.OF_DEPENDENCY, "e")).hasSize(2);
  }

  @Test
  void answersAreOnlyEverAdded() {
    ResponseItem first = said(DependencyState.REQUESTED, LocalDate.of(2026, 1, 5));
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null, first))));

    Dataset again = after(data, of(initiative("i", needs("d", "other", null, first))));
    assertThat(again.all(DependencyResponse.OF_DEPENDENCY, "d")).hasSize(1);
    Dataset more =
        after(
            data,
            of(
                initiative(
                    "i",
                    needs(
                        "d",
                        "other",
                        null,
                        said(DependencyState.ACCEPTED, LocalDate.of(2026, 1, 7))))));
    assertThat(more.all(DependencyResponse.OF_DEPENDENCY, "d")).hasSize(2);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    Bundle wrong =
        new Bundle.Builder()
            .initiatives(
                List.of(
                    initiative(
                        "i",
                        needs("d", "squad", null),
                        needs("d", "nobody", null),
                        needs("e", "other", null, said(null, LocalDate.of(9999, 1, 1))))))
            .capacities(
                List.of(
                    new CapacityItem("squad", "q4", -1.0),
                    new CapacityItem("nobody", "q4", 1.0),
                    new CapacityItem("other", "q4", null)))
            .maintenance(
                List.of(
                    new MaintenanceItem("squad", LocalDate.of(9998, 1, 1), 0.1, null, null, null),
                    new MaintenanceItem("squad", LocalDate.of(2020, 1, 7), 0.1, null, null, null),
                    new MaintenanceItem("squad", LocalDate.of(2020, 1, 8), 0.1, null, null, null)))
            .programmes(
                List.of(new ProgrammeItem("p", null, null, "who", List.of("i", "none", "i"), null)))
            .waivers(List.of(new WaiverItem("w", "q4", "f", "why", null, null, null)))
            .comments(
                List.of(
                    new CommentItem("c", CommentSubject.DEPENDENCY, "none", "text", null, null)))
            .build();

    assertThat(told(company(), wrong))
        .containsExactlyInAnyOrder(
            "/initiatives/0/dependencies/0/providerTeamId SELF",
            "/initiatives/0/dependencies/1/id DUPLICATE",
            "/initiatives/0/dependencies/1/providerTeamId UNKNOWN",
            "/initiatives/0/dependencies/2/answers/0/state REQUIRED",
            "/initiatives/0/dependencies/2/answers/0/on FUTURE",
            "/capacities/0/people OUT_OF_RANGE",
            "/capacities/1/teamId UNKNOWN",
            "/capacities/2/people REQUIRED",
            "/maintenance/0/weekOf FUTURE",
            "/maintenance/2 DUPLICATE",
            "/programmes/0/name REQUIRED",
            "/programmes/0/ownerId UNKNOWN",
            "/programmes/0/initiativeIds/1 UNKNOWN",
            "/programmes/0/initiativeIds/2 DUPLICATE",
            "/waivers/0/until REQUIRED",
            "/comments/0/subjectId UNKNOWN");
  }

  @Test
  void anIdThatIsMissingHidesNothingElse() {
    Bundle bundle =
        of(
            Copy.of(initiative("i", needs(null, "nobody", null)))
                .with("id", null)
                .with("effort", -1.0)
                .make());

    assertThat(told(company(), bundle))
        .containsExactlyInAnyOrder(
            "/initiatives/0/id REQUIRED",
            "/initiatives/0/effort OUT_OF_RANGE",
            "/initiatives/0/dependencies/0/id REQUIRED",
            "/initiatives/0/dependencies/0/providerTeamId UNKNOWN");
  }

  @Test
  void aBypassThatSaysNothingHidesNothingOfItsInitiative() {
    InitiativeItem wrong =
        Copy.of(initiative("i", needs("d", "nobody", null)))
            .with("bypass", new BypassItem(null, null, "nobody"))
            .with("state", InitiativeState.DELIVERED)
            .with("effort", -1.0)
            .with("deliveredOn", LocalDate.of(9999, 1, 1))
            .make();

    assertThat(told(company(), of(wrong)))
        .containsExactlyInAnyOrder(
            "/initiatives/0/bypass/reason REQUIRED",
            "/initiatives/0/bypass/grantedById UNKNOWN",
            "/initiatives/0/effort OUT_OF_RANGE",
            "/initiatives/0/deliveredOn FUTURE",
            "/initiatives/0/dependencies/0/providerTeamId UNKNOWN");
  }

  @Test
  void whatIsPlannedAndOfferedLiesWithinAYearOfTheCycle() {
    ResponseItem late =
        Copy.of(said(DependencyState.ACCEPTED, IN_CYCLE))
            .with("offeredBy", LocalDate.of(2099, 1, 1))
            .make();
    InitiativeItem far =
        Copy.of(initiative("i", needs("d", "other", LocalDate.of(2025, 9, 1), late)))
            .with("plannedStart", LocalDate.of(1999, 1, 1))
            .with("plannedEnd", LocalDate.of(2099, 1, 1))
            .make();

    for (Circumstances how :
        List.of(
            importing(), Circumstances.ofRequest(IN_CYCLE, NOW, "ana", importing().ids(), null))) {
      assertThat(faults(company(), of(far), how))
          .filteredOn(it -> it.code().equals("OUTSIDE_CYCLE"))
          .extracting(Violation::pointer)
          .containsExactly(
              "/initiatives/0/plannedStart",
              "/initiatives/0/plannedEnd",
              "/initiatives/0/dependencies/0/neededBy",
              "/initiatives/0/dependencies/0/answers/0/offeredBy");
    }
  }

  @Test
  void aBundleTellsOfADeliveryWhatIsKnown() {
    InitiativeItem undated =
        Copy.of(initiative("i")).with("state", InitiativeState.DELIVERED).make();
    Initiative kept = after(company(), of(undated)).find(Initiative.KIND, "i").orElseThrow();
    assertThat(kept.state()).isEqualTo(InitiativeState.DELIVERED);
    assertThat(kept.deliveredOn()).as("nobody knows").isNull();
  }

  @Test
  void aProgrammeThatListsInitiativesNamesItInThem() {
    Dataset data =
        after(
            company(),
            new Bundle.Builder()
                .initiatives(List.of(initiative("i"), initiative("j")))
                .programmes(List.of(new ProgrammeItem("p", "P", null, null, List.of("i"), null)))
                .build());

    assertThat(data.find(Initiative.KIND, "i").orElseThrow().programmeId()).isEqualTo("p");
    assertThat(data.find(Initiative.KIND, "j").orElseThrow().programmeId()).isNull();
    Dataset more =
        after(
            data,
            new Bundle.Builder()
                .programmes(List.of(new ProgrammeItem("p", null, null, null, List.of("j"), null)))
                .build());
    assertThat(more.find(Initiative.KIND, "i").orElseThrow().programmeId())
        .as("a bundle takes nothing away")
        .isEqualTo("p");
  }

  @Test
  void aDependencyStaysWithItsInitiative() {
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null))));

    assertThat(told(data, of(initiative("j", needs("d", "other", null)))))
        .containsExactly("/initiatives/0/dependencies/0/id ID_TAKEN");
  }

  // ---- what was said ----

  @Test
  void whatIsAddedToWhatWasSaidMovesTheDependency() {
    ResponseItem asked = said(DependencyState.REQUESTED, LocalDate.of(2026, 10, 5));
    ResponseItem accepted = said(DependencyState.ACCEPTED, LocalDate.of(2026, 10, 9));
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null, asked))));

    Dataset more = after(data, of(initiative("i", needs("d", "other", null, asked, accepted))));
    assertThat(stateOf(more, "d")).isEqualTo(DependencyState.ACCEPTED);
    Dataset again = after(more, of(initiative("i", needs("d", "other", null, asked))));
    assertThat(stateOf(again, "d")).as("nothing new was said").isEqualTo(DependencyState.ACCEPTED);
    ResponseItem earlier = said(DependencyState.COUNTERED, LocalDate.of(2026, 10, 7));
    Dataset history = after(more, of(initiative("i", needs("d", "other", null, earlier))));
    assertThat(stateOf(history, "d"))
        .as("what was said before the last word does not undo it")
        .isEqualTo(DependencyState.ACCEPTED);
    assertThat(history.all(DependencyResponse.OF_DEPENDENCY, "d")).hasSize(3);
  }

  @Test
  void theLastWordIsTheLatestAndNotTheOneWrittenLast() {
    Dataset data =
        after(
            company(),
            of(
                initiative(
                    "i",
                    needs(
                        "d",
                        "other",
                        null,
                        said(DependencyState.DECLINED, LocalDate.of(2026, 10, 9)),
                        said(DependencyState.REQUESTED, LocalDate.of(2026, 10, 5))))));

    assertThat(stateOf(data, "d")).isEqualTo(DependencyState.DECLINED);
  }

  @Test
  void aBundleTellsOfANegotiationWhatIsKnown() {
    DependencyItem untold =
        Copy.of(
                needs(
                    "d",
                    "other",
                    null,
                    said(DependencyState.WITHDRAWN, LocalDate.of(2026, 10, 5)),
                    said(DependencyState.REQUESTED, LocalDate.of(2026, 10, 6))))
            .with("state", DependencyState.DELIVERED)
            .make();
    Dataset data = after(company(), of(initiative("i", untold)));
    assertThat(stateOf(data, "d")).isEqualTo(DependencyState.DELIVERED);
    assertThat(data.all(DependencyResponse.OF_DEPENDENCY, "d")).hasSize(2);
    assertThat(Merge.of(data, of(initiative("i", untold)), importing()).changes()).isEmpty();
  }

  @Test
  void whatIsSaidWithoutADayIsSaidTodayAndOnce() {
    Bundle bundle =
        of(
            initiative(
                "i",
                needs(
                    "d",
                    "other",
                    null,
                    new ResponseItem(null, DependencyState.REQUESTED, null, null, null, null))));
    Dataset data = after(company(), bundle);

    assertThat(data.all(DependencyResponse.OF_DEPENDENCY, "d"))
        .extracting(a -> a.on())
        .containsExactly(Draft.TODAY);
    assertThat(Merge.of(data, bundle, importing()).changes()).isEmpty();
  }

  @Test
  void theSameSaidTwiceInOneBundleIsKeptTwiceAndNotAThirdTime() {
    ResponseItem word = said(DependencyState.REQUESTED, LocalDate.of(2026, 10, 5));
    Bundle twice = of(initiative("i", needs("d", "other", null, word, word)));
    Dataset data = after(company(), twice);

    assertThat(data.all(DependencyResponse.OF_DEPENDENCY, "d")).hasSize(2);
    assertThat(Merge.of(data, twice, importing()).changes()).isEmpty();
  }

  @Test
  void anAnswerRefersToPeopleAndPlansThatAreThere() {
    ResponseItem wrong =
        new ResponseItem(
            LocalDate.of(2026, 10, 5),
            DependencyState.ACCEPTED,
            null,
            "who",
            null,
            new BackingItem(BackingType.KEY_RESULT, "none"));
    ResponseItem nameless =
        new ResponseItem(
            LocalDate.of(2026, 10, 5),
            DependencyState.ACCEPTED,
            null,
            null,
            null,
            new BackingItem(null, null));
    ResponseItem later =
        new ResponseItem(
            null,
            DependencyState.ACCEPTED,
            null,
            null,
            null,
            new BackingItem(BackingType.INITIATIVE, "j"));

    assertThat(
            told(
                company(),
                of(
                    initiative("i", needs("d", "other", null, wrong, nameless, later)),
                    initiative("j"))))
        .containsExactlyInAnyOrder(
            "/initiatives/0/dependencies/0/answers/0/byId UNKNOWN",
            "/initiatives/0/dependencies/0/answers/0/backing/id UNKNOWN",
            "/initiatives/0/dependencies/0/answers/1/backing/type REQUIRED",
            "/initiatives/0/dependencies/0/answers/1/backing/id REQUIRED");
  }

  @Test
  void aDependencySaysWhatIsNeededOfWhom() {
    DependencyItem empty =
        new DependencyItem(null, null, " ", null, null, null, null, null, null, null, null);

    assertThat(told(company(), of(initiative("i", empty))))
        .containsExactlyInAnyOrder(
            "/initiatives/0/dependencies/0/id REQUIRED",
            "/initiatives/0/dependencies/0/providerTeamId REQUIRED",
            "/initiatives/0/dependencies/0/need REQUIRED");
  }

  @Test
  void anInitiativeIsNotHandedToTheTeamThatItDependsOn() {
    Dataset data = after(company(), of(initiative("i", needs("d", "other", null))));

    assertThat(told(data, of(ofTeam("other", "i", null))))
        .containsExactly("/initiatives/0/teamId SELF");
    assertThat(told(data, of(ofTeam("other", "i", needs("d", null, null)))))
        .containsExactly("/initiatives/0/dependencies/0/providerTeamId SELF");
    Dataset moved = after(data, of(ofTeam("other", "i", needs("d", "squad", null))));
    assertThat(moved.find(Initiative.KIND, "i").orElseThrow().teamId()).isEqualTo("other");
  }

  private static DependencyState stateOf(Dataset data, String id) {
    return data.find(Dependency.KIND, id).orElseThrow().state();
  }

  private static InitiativeItem ofTeam(
      String teamId, String id, @Nullable DependencyItem dependency) {
    return item(id, teamId, null, dependency == null ? null : List.of(dependency));
  }

  private static InitiativeItem inProgramme(String id, @Nullable String programmeId) {
    return item(id, "squad", programmeId, null);
  }

  private static InitiativeItem item(
      String id,
      String teamId,
      @Nullable String programmeId,
      @Nullable List<DependencyItem> dependencies) {
    return new InitiativeItem(
        id,
        teamId,
        "q4",
        "Work",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        programmeId,
        null,
        null,
        null,
        null,
        dependencies);
  }

  // ---- programmes ----

  private static ProgrammeItem programme(String id, List<String> initiativeIds) {
    return new ProgrammeItem(id, id, null, null, initiativeIds, null);
  }

  private static Bundle of(List<ProgrammeItem> programmes, InitiativeItem... initiatives) {
    return new Bundle.Builder()
        .programmes(programmes)
        .initiatives(initiatives.length == 0 ? null : List.of(initiatives))
        .build();
  }

  private static @Nullable String programmeOf(Dataset data, String initiativeId) {
    return data.find(Initiative.KIND, initiativeId).orElseThrow().programmeId();
  }

  /** i and j belong to p; q has none. */
  private static Dataset programmes() {
    return after(
        company(),
        of(
            List.of(programme("p", List.of("i", "j")), programme("q", List.of())),
            initiative("i"),
            initiative("j")));
  }

  @Test
  void aRequestThatListsInitiativesReleasesTheOthers() {
    Dataset data = programmes();

    Dataset next =
        data.with(
            Merge.of(data, of(List.of(programme("p", List.of("j")))), requesting(null)).changes());

    assertThat(programmeOf(next, "i")).isNull();
    assertThat(programmeOf(next, "j")).isEqualTo("p");
    Dataset unlisted =
        data.with(
            Merge.of(
                    data,
                    of(List.of(new ProgrammeItem("p", "P", null, null, null, null))),
                    requesting(null))
                .changes());
    assertThat(programmeOf(unlisted, "i")).as("a request without a list").isEqualTo("p");
  }

  @Test
  void whatOneProgrammeTakesOverTheOtherDoesNotRelease() {
    Dataset data = programmes();
    for (List<ProgrammeItem> order :
        List.of(
            List.of(programme("p", List.of("j")), programme("q", List.of("i"))),
            List.of(programme("q", List.of("i")), programme("p", List.of("j"))))) {
      Dataset next = data.with(Merge.of(data, of(order), requesting(null)).changes());
      assertThat(programmeOf(next, "i")).isEqualTo("q");
    }
  }

  @Test
  void anInitiativeBelongsToOneProgramme() {
    assertThat(
            told(
                programmes(),
                of(List.of(programme("p", List.of("i")), programme("q", List.of("i"))))))
        .containsExactly("/programmes/1/initiativeIds/0 DUPLICATE");
    assertThat(
            told(
                programmes(),
                of(List.of(programme("p", List.of("i", "j"))), inProgramme("i", "q"))))
        .containsExactly("/programmes/0/initiativeIds/0 CONTRADICTION");
    assertThat(told(programmes(), of(List.of(), inProgramme("i", "none"))))
        .containsExactly("/initiatives/0/programmeId UNKNOWN");
  }

  @Test
  void anInitiativeThatIsGivenAndListedIsCountedOnce() {
    Dataset data = programmes();

    MergeResult moved =
        Merge.of(data, of(List.of(programme("q", List.of("i"))), initiative("i")), importing());
    assertThat(moved.count(Change.Action.UPDATE)).isEqualTo(Map.of("initiatives", 1));
    assertThat(moved.unchanged()).isEqualTo(Map.of("programmes", 1));
    MergeResult same =
        Merge.of(
            data,
            of(List.of(programme("p", List.of("i", "j"))), initiative("i"), initiative("j")),
            importing());
    assertThat(same.changes()).isEmpty();
    assertThat(same.unchanged()).isEqualTo(Map.of("programmes", 1, "initiatives", 2));
  }

  @Test
  void aProgrammeHasOneUpdateAWeekAndNoneOfTheFuture() {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    Bundle bundle = updates(update(monday.plusDays(4), "news", Health.AT_RISK));
    Dataset data = after(company(), bundle);

    assertThat(data.all(ProgrammeUpdate.OF_PROGRAMME, "p"))
        .extracting(u -> u.weekOf())
        .containsExactly(monday);
    Dataset more = after(data, updates(update(monday, "other news", null)));
    assertThat(more.all(ProgrammeUpdate.OF_PROGRAMME, "p"))
        .extracting(u -> u.headline() + " " + u.health())
        .containsExactly("other news AT_RISK");
    assertThat(
            told(
                company(),
                updates(
                    update(monday, "news", Health.ON_TRACK),
                    update(monday.plusDays(6), "news", Health.ON_TRACK),
                    update(Draft.TODAY.plusDays(7), "news", Health.ON_TRACK),
                    new ProgrammeUpdateItem(null, null, null, null, "who"))))
        .containsExactlyInAnyOrder(
            "/programmes/0/updates/1/weekOf DUPLICATE",
            "/programmes/0/updates/2/weekOf FUTURE",
            "/programmes/0/updates/3/byId UNKNOWN",
            "/programmes/0/updates/3/weekOf REQUIRED",
            "/programmes/0/updates/3/headline REQUIRED",
            "/programmes/0/updates/3/health REQUIRED");
  }

  private static ProgrammeUpdateItem update(
      LocalDate week, String headline, @Nullable Health health) {
    return new ProgrammeUpdateItem(week, headline, health, null, null);
  }

  private static Bundle updates(ProgrammeUpdateItem... items) {
    return of(List.of(new ProgrammeItem("p", "P", null, null, null, List.of(items))));
  }
}
