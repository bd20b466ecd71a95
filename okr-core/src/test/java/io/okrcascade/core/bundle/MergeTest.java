package io.okrcascade.core.bundle;

import static io.okrcascade.core.bundle.Draft.after;
import static io.okrcascade.core.bundle.Draft.because;
import static io.okrcascade.core.bundle.Draft.checkIn;
import static io.okrcascade.core.bundle.Draft.company;
import static io.okrcascade.core.bundle.Draft.cycle;
import static io.okrcascade.core.bundle.Draft.faults;
import static io.okrcascade.core.bundle.Draft.importing;
import static io.okrcascade.core.bundle.Draft.inState;
import static io.okrcascade.core.bundle.Draft.keyResult;
import static io.okrcascade.core.bundle.Draft.number;
import static io.okrcascade.core.bundle.Draft.objective;
import static io.okrcascade.core.bundle.Draft.objectives;
import static io.okrcascade.core.bundle.Draft.requesting;
import static io.okrcascade.core.bundle.Draft.team;
import static io.okrcascade.core.bundle.Draft.to;
import static io.okrcascade.core.bundle.Draft.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.edit.Circumstances;
import io.okrcascade.core.initiative.ContributionItem;
import io.okrcascade.core.initiative.Impact;
import io.okrcascade.core.initiative.InitiativeItem;
import io.okrcascade.core.message.Violation;
import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.AlignmentItem;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.CheckIn;
import io.okrcascade.core.okr.CheckInItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.MetricItem;
import io.okrcascade.core.okr.MetricType;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Node;
import io.okrcascade.core.okr.NodeType;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.PlanPointItem;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.VoidedItem;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import io.okrcascade.core.record.Change;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.Dataset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What merging a bundle does, and what it refuses. */
class MergeTest {
  private static final NodeType OBJECTIVE = NodeType.OBJECTIVE;
  private static final NodeType KEY_RESULT = NodeType.KEY_RESULT;

  private static Bundle teams(TeamItem... items) {
    return new Bundle.Builder().teams(List.of(items)).build();
  }

  private static Bundle initiative(ContributionItem... contributions) {
    return Bundle.ofInitiative(
        new InitiativeItem(
            "i",
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
            List.of(contributions),
            null));
  }

  // ---- creating, updating, leaving alone ----

  @Test
  void createsWhatIsMissingAndCountsItBySection() {
    MergeResult result =
        Merge.of(
            company(),
            objectives(objective("o", "squad", "q4", keyResult("k", checkIn("2026-10-05", 2)))),
            importing());

    assertThat(result.count(Change.Action.CREATE))
        .isEqualTo(Map.of("objectives", 1, "keyResults", 1, "checkIns", 1));
    assertThat(result.count(Change.Action.UPDATE)).isEmpty();
  }

  @Test
  void changesNothingTheSecondTime() {
    Bundle bundle =
        objectives(objective("o", "squad", "q4", keyResult("k", checkIn("2026-10-05", 2))));
    Dataset data = after(company(), bundle);

    MergeResult again = Merge.of(data, bundle, importing());

    assertThat(again.changes()).isEmpty();
    assertThat(again.unchanged())
        .isEqualTo(Map.of("objectives", 1, "keyResults", 1, "checkIns", 1));
  }

  @Test
  void keepsWhatABundleDoesNotSayAndUpdatesWhatDiffers() {
    Dataset data = after(company(), objectives(objective("o", "squad", "q4", keyResult("k"))));

    MergeResult result =
        Merge.of(
            data,
            because(
                "it is better",
                objectives(objective("o", "squad", "q4", "Another title", List.of(), List.of()))),
            importing());

    assertThat(result.changes()).extracting(c -> c.kind().name()).contains("OBJECTIVE");
    Change<?> change = result.changes().get(0);
    assertThat(change.fields()).isEqualTo(Map.of("title", List.of("title of o", "Another title")));
    assertThat(change.after().version()).isEqualTo(2);
    assertThat(data.with(result.changes()).find(KeyResult.KIND, "k")).isPresent();
  }

  @Test
  void takesAnAbsentFieldForItsDefaultInTheResultOfAPatch() {
    Dataset data =
        after(company(), teams(new TeamItem("squad", "S", null, null, null, "FR", null, null)));

    MergeResult kept = Merge.of(data, teams(team("squad", TeamLevel.SQUAD, "tribe")), importing());
    MergeResult patched =
        Merge.of(data, teams(team("squad", TeamLevel.SQUAD, "tribe")), requesting(null));

    assertThat(data.with(kept.changes()).find(Team.KIND, "squad").get().country()).isEqualTo("FR");
    assertThat(data.with(patched.changes()).find(Team.KIND, "squad").get().country()).isNull();
  }

  @Test
  void aCreatedObjectiveIsApprovedInABundleAndADraftInARequest() {
    Bundle bundle = objectives(objective("o", "squad", "q4"));

    assertThat(stateAfter(bundle, importing())).isEqualTo(ObjectiveState.APPROVED);
    assertThat(stateAfter(bundle, requesting(null))).isEqualTo(ObjectiveState.DRAFT);
  }

  private static ObjectiveState stateAfter(Bundle bundle, Circumstances options) {
    Dataset data = company();
    return data.with(Merge.of(data, bundle, options).changes())
        .find(Objective.KIND, "o")
        .get()
        .state();
  }

  @Test
  void ordersChangesSoThatNothingRefersAhead() {
    MergeResult result =
        Merge.of(
            Dataset.EMPTY,
            new Bundle.Builder()
                .teams(
                    List.of(
                        team("s", TeamLevel.SQUAD, "t"),
                        team("t", TeamLevel.TRIBE, "c"),
                        team("c", TeamLevel.COMPANY, null)))
                .cycles(
                    List.of(
                        cycle("q", "2026-10-01", "2026-12-31", "y"),
                        cycle("y", "2026-01-01", "2026-12-31", null)))
                .build(),
            importing());

    assertThat(result.changes()).extracting(Change::id).containsExactly("c", "t", "s", "y", "q");
  }

  // ---- references ----

  @Test
  void namesEveryReferenceThatLeadsToNothing() {
    assertThat(
            told(
                company(),
                objectives(
                    objective(
                        "o",
                        "nowhere",
                        "never",
                        "T",
                        List.of(to(KEY_RESULT, "nothing")),
                        List.of(
                            keyResult(
                                "k",
                                new CheckInItem(
                                    null,
                                    LocalDate.of(2026, 10, 5),
                                    java.math.BigDecimal.ONE,
                                    null,
                                    null,
                                    "nobody",
                                    null,
                                    null)))))))
        .containsExactlyInAnyOrder(
            "/objectives/0/teamId UNKNOWN",
            "/objectives/0/cycleId UNKNOWN",
            "/objectives/0/alignments/0/parentId UNKNOWN",
            "/objectives/0/keyResults/0/checkIns/0/byId UNKNOWN");
  }

  @Test
  void aBrokenItemStillCountsAsThereForThoseThatReferToIt() {
    assertThat(
            told(
                company(),
                objectives(
                    objective("up", "tribe", "q4", null, List.of(), List.of(keyResult("upk"))),
                    objective(
                        "down", "squad", "q4", "T", List.of(to(OBJECTIVE, "up")), List.of()))))
        .containsExactly("/objectives/0/title REQUIRED");
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    assertThat(
            told(
                company(),
                objectives(
                    objective("o", "squad", "q4", keyResult("k")),
                    objective("o", "squad", "q4", keyResult("k")))))
        .contains("/objectives/1/id DUPLICATE", "/objectives/1/keyResults/0/id DUPLICATE");
  }

  @Test
  void aKeyResultStaysWithItsTeam() {
    Dataset data =
        after(
            company(),
            objectives(
                inState(objective("o", "squad", "q4", keyResult("k")), ObjectiveState.DRAFT)));

    assertThat(told(data, objectives(objective("p", "other", "q4", keyResult("k")))))
        .containsExactly("/objectives/0/keyResults/0/objectiveId OTHER_TEAM");
    assertThat(
            after(data, objectives(objective("p", "squad", "q4", keyResult("k"))))
                .all(KeyResult.OF_OBJECTIVE, "p"))
        .hasSize(1);
    assertThat(told(data, objectives(objective("old", "squad", "2025", keyResult("k")))))
        .as("an initiative may move it, of another year none could")
        .containsExactly("/objectives/0/keyResults/0/objectiveId OTHER_FAMILY");
  }

  // ---- organization and cycles ----

  @Test
  void refusesLevelsUpsideDown() {
    assertThat(told(company(), teams(team("x", TeamLevel.TRIBE, "squad"))))
        .containsExactly("/teams/0/parentId LEVEL");
    assertThat(told(company(), teams(team("tribe", TeamLevel.SQUAD, "dep"))))
        .contains("/teams/0/level LEVEL");
  }

  @Test
  void refusesACycleThatReachesBeyondItsParentOrMovesToAnother() {
    assertThat(told(company(), Bundle.ofCycle(cycle("q1", "2026-12-01", "2027-01-31", "2026"))))
        .containsExactly("/cycles/0/parentId DATES");
    assertThat(told(company(), Bundle.ofCycle(cycle("q4", "2026-10-01", "2026-12-31", "2025"))))
        .containsExactly("/cycles/0/parentId CYCLE_MOVED");
  }

  // ---- alignments ----

  @Test
  void refusesALinkToALowerLevelOrToAnotherCycle() {
    Dataset data =
        after(
            company(),
            objectives(
                objective("low", "squad", "q4", keyResult("lowk")),
                objective("old", "co", "2025", keyResult("oldk"))));

    assertThat(
            told(
                data,
                objectives(
                    objective("o", "tribe", "q4", "T", List.of(to(KEY_RESULT, "lowk")), List.of()),
                    objective("p", "squad", "q4", "T", List.of(to(OBJECTIVE, "old")), List.of()))))
        .containsExactly(
            "/objectives/0/alignments/0/parentId LEVEL",
            "/objectives/1/alignments/0/parentId CYCLE");
  }

  @Test
  void allowsALinkWithinALevelAndUpToAnAncestorCycle() {
    Dataset data =
        after(
            company(),
            objectives(
                objective("year", "co", "2026", keyResult("yk")),
                objective("peer", "other", "q4", keyResult("pk")),
                objective(
                    "o",
                    "squad",
                    "q4",
                    "T",
                    List.of(to(KEY_RESULT, "yk"), to(KEY_RESULT, "pk")),
                    List.of())));

    assertThat(data.all(Alignment.OF_CHILD, new Node(OBJECTIVE, "o"))).hasSize(2);
  }

  @Test
  void refusesAKeyResultThatAlignsToItsOwnObjective() {
    assertThat(
            told(
                company(),
                objectives(
                    objective(
                        "o",
                        "squad",
                        "q4",
                        keyResult(
                            "k", number(0, 1), null, List.of(to(OBJECTIVE, "o")), List.of())))))
        .containsExactly("/objectives/0/keyResults/0/alignments/0/parentId OWN_OBJECTIVE");
  }

  @Test
  void namesACircleThatClosesOverStoredLinksAndKeyResults() {
    Dataset data =
        after(
            company(),
            objectives(
                inState(objective("b", "squad", "q4", keyResult("bk")), ObjectiveState.DRAFT),
                objective(
                    "a",
                    "squad",
                    "q4",
                    "T",
                    List.of(to(KEY_RESULT, "bk")),
                    List.of(keyResult("ak")))));

    List<Violation> faults =
        faults(
            data,
            objectives(
                inState(
                    objective(
                        "b", "squad", "q4", "title of b", List.of(to(KEY_RESULT, "ak")), List.of()),
                    ObjectiveState.DRAFT)),
            importing());

    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).pointer()).isEqualTo("/objectives/0/alignments/0/parentId");
    assertThat(faults.get(0).code()).isEqualTo("CIRCLE");
    assertThat(faults.get(0).message())
        .contains("“T”", "“title of bk”", "“title of b”", "“title of ak”");
  }

  @Test
  void walksAChainOfAHundredThousandLinksWithoutStackOrCircle() {
    List<ObjectiveItem> chain = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.add(
          objective(
              "o" + i,
              "squad",
              "q4",
              "T",
              i == 0 ? List.of() : List.of(to(OBJECTIVE, "o" + (i - 1))),
              List.of()));
    }
    Bundle bundle = new Bundle.Builder().objectives(chain).build();

    assertThat(Merge.of(company(), bundle, importing()).changes()).hasSize(199_999);
  }

  // ---- check-ins ----

  @Test
  void refusesCheckInsThatCannotBe() {
    assertThat(
            told(
                company(),
                objectives(
                    objective(
                        "o",
                        "squad",
                        "q4",
                        keyResult(
                            "k",
                            checkIn("2026-11-24", 1),
                            checkIn("2026-09-30", 1),
                            new CheckInItem(
                                null,
                                LocalDate.of(2026, 10, 5),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                            new CheckInItem(
                                null,
                                LocalDate.of(2026, 10, 5),
                                java.math.BigDecimal.ONE,
                                1.5,
                                null,
                                null,
                                List.of("m"),
                                null))))))
        .containsExactlyInAnyOrder(
            "/objectives/0/keyResults/0/checkIns/0/on FUTURE",
            "/objectives/0/keyResults/0/checkIns/1/on OUTSIDE_CYCLE",
            "/objectives/0/keyResults/0/checkIns/2/value REQUIRED",
            "/objectives/0/keyResults/0/checkIns/3/confidence OUT_OF_RANGE",
            "/objectives/0/keyResults/0/checkIns/3/milestonesDone UNKNOWN");
  }

  @Test
  void aCheckInThatWasTakenBackCountsOnNoDayAndMayLieOutsideItsCycle() {
    CheckInItem voided =
        Copy.of(checkIn("2026-09-30", 1))
            .with("voided", new VoidedItem(LocalDate.of(2026, 10, 5), null, "moved"))
            .make();

    Bundle bundle = objectives(objective("o", "squad", "q4", keyResult("k", voided)));

    assertThat(after(company(), bundle).all(CheckIn.OF_KEY_RESULT, "k"))
        .extracting(CheckIn::on)
        .containsExactly(LocalDate.of(2026, 9, 30));
  }

  @Test
  void aCheckInOnASumIsHistoryInABundleAndRefusedInARequest() {
    Bundle bundle =
        objectives(
            objective(
                "o",
                "squad",
                "q4",
                keyResult(
                    "s", number(0, 1), Source.SUM, List.of(), List.of(checkIn("2026-10-05", 1)))));

    assertThat(after(company(), bundle).all(CheckIn.OF_KEY_RESULT, "s")).hasSize(1);
    assertThat(faults(company(), bundle, requesting(null)))
        .extracting(Violation::code)
        .containsExactly("SOURCE");
  }

  @Test
  void addsACheckInThatDiffersAndKeepsTheOneThatIsThere() {
    Dataset data =
        after(
            company(),
            objectives(objective("o", "squad", "q4", keyResult("k", checkIn("2026-10-05", 2)))));

    Dataset corrected =
        after(
            data,
            objectives(objective("o", "squad", "q4", keyResult("k", checkIn("2026-10-05", 3)))));

    assertThat(
            corrected.all(CheckIn.OF_KEY_RESULT, "k").stream()
                .sorted(CheckIn.ORDER)
                .map(c -> c.value().intValue()))
        .containsExactly(2, 3);
  }

  @Test
  void keepsTheSameCheckInTwiceWhereTheBundleHasItTwice() {
    Bundle twice =
        objectives(
            objective(
                "o",
                "squad",
                "q4",
                keyResult("k", checkIn("2026-10-05", 2), checkIn("2026-10-05", 2))));
    Dataset data = after(company(), twice);

    assertThat(data.all(CheckIn.OF_KEY_RESULT, "k")).hasSize(2);
    assertThat(Merge.of(data, twice, importing()).changes()).isEmpty();
  }

  @Test
  void aCheckInTicksItsMilestonesOnItsDay() {
    MetricItem steps =
        new MetricItem(
            MetricType.MILESTONES,
            null,
            null,
            null,
            null,
            List.of(new MilestoneItem("a", "A", 1.0, null), new MilestoneItem("b", "B", 2.0, null)),
            null);
    CheckInItem reported =
        new CheckInItem(
            null, LocalDate.of(2026, 10, 20), null, null, null, null, List.of("b"), null);
    CheckInItem earlier =
        new CheckInItem(
            null, LocalDate.of(2026, 10, 12), null, null, null, null, List.of("b"), null);
    Bundle bundle =
        objectives(
            objective(
                "o",
                "squad",
                "q4",
                keyResult("k", steps, null, List.of(), List.of(reported, earlier))));

    Dataset data = after(company(), bundle);

    assertThat(data.find(KeyResult.KIND, "k").get().metric().milestones())
        .extracting(Milestone::doneOn)
        .containsExactly(null, LocalDate.of(2026, 10, 12));
    assertThat(Merge.of(data, bundle, importing()).changes()).isEmpty();
  }

  // ---- amendments ----

  @Test
  void aCommittedTargetNeedsAReasonAndIsKeptAsEased() {
    Dataset data = after(company(), objectives(objective("o", "squad", "q4", keyResult("k"))));
    Bundle eased =
        objectives(
            inState(
                objective(
                    "o", "squad", "q4", keyResult("k", number(0, 8), null, List.of(), List.of())),
                ObjectiveState.APPROVED));

    assertThat(faults(data, eased, requesting(null)))
        .extracting(Violation::code, Violation::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "REASON_REQUIRED", "/objectives/0/keyResults/0/metric/target"));

    List<Amendment> kept =
        data.with(Merge.of(data, eased, requesting("the market shrank")).changes())
            .all(Amendment.OF_OBJECTIVE, "o");
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).eased()).isTrue();
    assertThat(kept.get(0).oldValue()).isEqualTo(BigDecimal.TEN);
    assertThat(kept.get(0).newValue()).isEqualTo(BigDecimal.valueOf(8));
    assertThat(kept.get(0).reason()).isEqualTo("the market shrank");
  }

  @Test
  void aRaisedTargetIsNotEasedAndALoweredCeilingIsNeither() {
    assertThat(eased(number(0, 10), number(0, 12))).isFalse();
    assertThat(eased(number(10, 2), number(10, 1))).isFalse();
    assertThat(eased(number(10, 2), number(10, 4))).isTrue();
  }

  private static boolean eased(MetricItem before, MetricItem after) {
    Dataset data =
        after(
            company(),
            objectives(
                objective("o", "squad", "q4", keyResult("k", before, null, List.of(), List.of()))));
    Dataset changed =
        after(
            data,
            because(
                "so it is",
                objectives(
                    objective(
                        "o", "squad", "q4", keyResult("k", after, null, List.of(), List.of())))));
    return changed.all(Amendment.OF_OBJECTIVE, "o").get(0).eased();
  }

  @Test
  void aDraftIsChangedWithoutAReasonAndWithoutTrace() {
    Dataset data =
        after(company(), objectives(inState(objective("o", "squad", "q4"), ObjectiveState.DRAFT)));
    ObjectiveItem renamed =
        inState(
            objective("o", "squad", "q4", "Renamed", List.of(), List.of()), ObjectiveState.DRAFT);

    MergeResult result = Merge.of(data, objectives(renamed), requesting(null));

    assertThat(result.changes()).extracting(c -> c.kind().name()).containsExactly("OBJECTIVE");
  }

  @Test
  void aFirstLinkNeedsAReasonAsAChangedOneDoes() {
    Dataset data =
        after(
            company(),
            objectives(
                objective("up", "tribe", "q4", keyResult("upk")), objective("o", "squad", "q4")));
    Bundle linked =
        objectives(
            inState(
                objective(
                    "o", "squad", "q4", "title of o", List.of(to(KEY_RESULT, "upk")), List.of()),
                ObjectiveState.APPROVED));
    assertThat(faults(data, linked, requesting(null)))
        .extracting(Violation::code)
        .containsExactly("REASON_REQUIRED");
    Dataset after = data.with(Merge.of(data, linked, requesting("we carry it")).changes());
    assertThat(after.all(Amendment.OF_OBJECTIVE, "o"))
        .extracting(Amendment::reason)
        .containsExactly("we carry it");

    Bundle reweighed =
        objectives(
            inState(
                objective(
                    "o",
                    "squad",
                    "q4",
                    "title of o",
                    List.of(
                        new AlignmentItem(
                            KEY_RESULT, "upk", io.okrcascade.core.okr.AlignmentMode.SUPPORTS, 1.0)),
                    List.of()),
                ObjectiveState.APPROVED));
    assertThat(faults(after, reweighed, requesting(null)))
        .extracting(Violation::code)
        .containsExactly("REASON_REQUIRED");
  }

  // ---- initiatives ----

  @Test
  void refusesAContributionToAnotherYearOrWithoutConfidence() {
    Dataset data =
        after(
            company(),
            objectives(
                objective("old", "co", "2025", keyResult("oldk")),
                objective("o", "squad", "q4", keyResult("k"))));

    assertThat(
            told(
                data,
                initiative(
                    new ContributionItem("oldk", Impact.HIGH, 0.5),
                    new ContributionItem("k", Impact.HIGH, null),
                    new ContributionItem("nothing", null, 2.0))))
        .containsExactlyInAnyOrder(
            "/initiatives/0/contributions/0/keyResultId OTHER_FAMILY",
            "/initiatives/0/contributions/1/confidence REQUIRED",
            "/initiatives/0/contributions/2/keyResultId UNKNOWN",
            "/initiatives/0/contributions/2/impact REQUIRED",
            "/initiatives/0/contributions/2/confidence OUT_OF_RANGE");
  }

  // ---- many faults ----

  @Test
  void tellsAllOfFiftyMistakesAndNoOther() {
    List<ObjectiveItem> items = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String at = "/objectives/" + i;
      items.add(
          objective(
              "o" + i,
              "no-team",
              "q4",
              " ",
              List.of(to(KEY_RESULT, "no-key-result")),
              List.of(
                  keyResult("k" + i, number(5, 5.00005), null, List.of(), List.of()),
                  keyResult("c" + i, checkIn("2030-01-01", 1)))));
      expected.add(at + "/teamId UNKNOWN");
      expected.add(at + "/title REQUIRED");
      expected.add(at + "/alignments/0/parentId UNKNOWN");
      expected.add(at + "/keyResults/0/metric/target TOO_PRECISE");
      expected.add(at + "/keyResults/1/checkIns/0/on FUTURE");
    }

    assertThat(told(company(), new Bundle.Builder().objectives(items).build()))
        .hasSize(50)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void whatIsTakenIsToldBesideReferencesThatLeadToNothing() {
    Bundle bundle =
        new Bundle.Builder()
            .teams(List.of(team("second", TeamLevel.COMPANY, null)))
            .cycles(
                List.of(
                    Copy.of(cycle("second", "2027-01-01", "2027-03-31", null))
                        .with("name", "q4")
                        .make()))
            .objectives(
                List.of(
                    Copy.of(objective("o", "squad", "q4")).with("ownerId", "nobody").make(),
                    objective("p", "nowhere", "q4", keyResult("k", checkIn("2026-10-05", 2)))))
            .build();

    assertThat(told(company(), bundle))
        .containsExactlyInAnyOrder(
            "/teams/0/level SECOND_COMPANY",
            "/cycles/0/name NAME_TAKEN",
            "/objectives/0/ownerId UNKNOWN",
            "/objectives/1/teamId UNKNOWN");
  }

  @Test
  void aValueOutOfRangeHidesNothingThatIsAskedOfTheWhole() {
    MetricItem inOtherUnit =
        Copy.of(number(0, 10))
            .with("unit", "hours")
            .with(
                "plan",
                List.of(new PlanPointItem(LocalDate.parse("2027-02-01"), BigDecimal.valueOf(5))))
            .make();
    KeyResultItem wrong =
        keyResult("k", inOtherUnit, null, List.of(), List.of(checkIn("2026-01-05", 2)));
    Bundle bundle =
        objectives(
            objective(
                "o",
                "squad",
                "q4",
                Copy.of(keyResult("sum")).with("source", Source.SUM).make(),
                keyResult("other")),
            Copy.of(
                    objective(
                        "p",
                        "squad",
                        "q4",
                        Copy.of(wrong)
                            .with("weight", -1.0)
                            .with("alignments", List.of(to(KEY_RESULT, "sum")))
                            .make()))
                .with("title", "")
                .with("sortOrder", -5)
                .make());

    assertThat(told(company(), bundle))
        .containsExactlyInAnyOrder(
            "/objectives/1/title REQUIRED",
            "/objectives/1/sortOrder OUT_OF_RANGE",
            "/objectives/1/keyResults/0/weight OUT_OF_RANGE",
            "/objectives/1/keyResults/0/metric/plan/0/on OUTSIDE_CYCLE",
            "/objectives/1/keyResults/0/checkIns/0/on OUTSIDE_CYCLE",
            "/objectives/1/keyResults/0/alignments/0/parentId FEED");
  }

  @Test
  void whatReadingFoundIsNotToldAgainAsMissing() {
    Violation read = new Violation("/teams/0/name", "BAD_TYPE", "this must be a text");

    try {
      Merge.of(
          Dataset.EMPTY,
          teams(new TeamItem("t", null, TeamLevel.COMPANY, null, null, null, null, null)),
          importing(),
          List.of(read));
      throw new AssertionError("the merge was not refused");
    } catch (io.okrcascade.core.message.InvalidException e) {
      assertThat(e.violations()).containsExactly(read);
    }
  }

  @Test
  void refusesAnotherFormat() {
    assertThat(told(Dataset.EMPTY, new Bundle.Builder().version(2).build()))
        .containsExactly("/bundleVersion OUT_OF_RANGE");
  }

  @Test
  void anExportIsInTheOrderOfIdsAndOfDays() {
    Dataset data =
        after(
            company(),
            objectives(
                objective("b", "squad", "q4"),
                objective(
                    "a",
                    "squad",
                    "q4",
                    keyResult("k", checkIn("2026-10-12", 2), checkIn("2026-10-05", 1)))));

    Bundle export = Export.of(data);

    assertThat(export.objectives()).extracting(ObjectiveItem::id).containsExactly("a", "b");
    assertThat(export.objectives().get(0).keyResults().get(0).checkIns())
        .isSortedAccordingTo(Comparator.comparing(CheckInItem::on));
  }
}
