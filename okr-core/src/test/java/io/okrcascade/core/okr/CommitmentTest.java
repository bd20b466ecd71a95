package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.TODAY;
import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.message.RefusedException;
import io.okrcascade.core.record.Components;
import io.okrcascade.core.record.Components.Component;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While an objective is APPROVED (approval off: from phase ACTIVE on) it and its key results are
 * committed, and stay guarded.
 */
class CommitmentTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.plan();
    desk.put(Objective.KIND, Objective.of("up", "tribe", "q4", "Title of up"));
    desk.keyResult("upk", "up");
  }

  // ---- which fields ----

  /** What changes neither number nor meaning, or is noted by acts. */
  private static final Map<Class<? extends Record>, Set<String>> FREE =
      Map.of(
          Objective.class,
          Set.of(
              "id",
              "description",
              "origin",
              "ownerId",
              "sortOrder",
              "externalId",
              "links",
              "createdOn",
              "proposedById",
              "approvedById",
              "approvedOn",
              "approvedByImport",
              "staysCommitted",
              "changedByIds",
              "formerOwnerIds",
              "moved"),
          KeyResult.class,
          Set.of(
              "id",
              "description",
              "ownerId",
              "cadenceDays",
              "sortOrder",
              "externalId",
              "links",
              "createdOn"),
          Metric.class,
          Set.of(),
          Milestone.class,
          Set.of(),
          Alignment.class,
          Set.of("id", "childType", "childId"));

  private static Set<String> guarded(Class<? extends Record> type) {
    if (type == Objective.class) {
      return Set.copyOf(Commitment.OF_OBJECTIVE);
    }
    if (type == KeyResult.class) {
      Set<String> fields = new TreeSet<>(Commitment.OF_KEY_RESULT);
      fields.add("metric");
      return fields;
    }
    // Milestones are guarded with their metric, and links as a whole, by all that an item says.
    return type == Metric.class
        ? Set.copyOf(Commitment.OF_METRIC)
        : names(type == Milestone.class ? MilestoneItem.class : AlignmentItem.class);
  }

  private static Set<String> names(Class<? extends Record> type) {
    Set<String> names = new TreeSet<>();
    Components.of(type).all().stream().map(Component::name).forEach(names::add);
    return names;
  }

  @Test
  void everyFieldIsEitherGuardedOrFree() {
    FREE.forEach(
        (type, free) -> {
          Set<String> all = new TreeSet<>(free);
          all.addAll(guarded(type));
          assertThat(all).as(type.getSimpleName()).isEqualTo(names(type));
          assertThat(all).as(type.getSimpleName()).hasSize(free.size() + guarded(type).size());
        });
  }

  private record Guarded(
      @Nullable String keyResultId,
      String field,
      @Nullable Object value,
      @Nullable Object oldValue,
      @Nullable Object newValue) {}

  static Stream<Guarded> guardedFields() {
    return Stream.of(
        new Guarded(null, "title", "Another", "Title of o", "Another"),
        new Guarded(null, "ambition", Ambition.ASPIRATIONAL, "COMMITTED", "ASPIRATIONAL"),
        new Guarded(null, "weight", 2.0, decimal("1"), decimal("2")),
        new Guarded(null, "cycleId", "2026", "q4", "2026"),
        new Guarded(null, "archived", true, false, true),
        new Guarded("k", "title", "Another", "Title of k", "Another"),
        new Guarded("k", "source", Source.CASCADE, "CHECK_INS", "CASCADE"),
        new Guarded("k", "weight", 0.5, decimal("1"), decimal("0.5")),
        new Guarded("k", "state", KeyResultState.DROPPED, "ACTIVE", "DROPPED"),
        new Guarded("k", "metric.type", MetricType.CURRENCY, "NUMBER", "CURRENCY"),
        new Guarded("k", "metric.unit", "km", "pts", "km"),
        new Guarded(
            "k", "metric.direction", Direction.MAINTAIN_AT_LEAST, "INCREASE", "MAINTAIN_AT_LEAST"),
        new Guarded("k", "metric.baseline", decimal("1.5"), decimal("0"), decimal("1.5")),
        new Guarded("k", "metric.target", decimal("12"), decimal("10"), decimal("12")),
        new Guarded(
            "k",
            "metric.plan",
            List.of(new PlanPointItem(LocalDate.of(2026, 11, 1), decimal("4"))),
            List.of(),
            List.of(Map.of("on", "2026-11-01", "value", decimal("4")))));
  }

  private static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  private void change(Guarded it, @Nullable String reason) {
    if (it.keyResultId() == null) {
      desk.change("sue", "o", reason, it.field(), it.value());
    } else if (it.field().startsWith("metric.")) {
      String field = it.field().substring("metric.".length());
      desk.changeMetric("sue", it.keyResultId(), reason, field, it.value());
    } else {
      desk.changeKeyResult("sue", it.keyResultId(), reason, it.field(), it.value());
    }
  }

  @ParameterizedTest
  @MethodSource("guardedFields")
  void aGuardedFieldNeedsAReasonAndIsKept(Guarded it) {
    Object before = desk.data;
    assertThat(wrong(() -> change(it, null)))
        .containsExactly("REASON_REQUIRED /" + it.field().replace('.', '/'));
    assertThat(wrong(() -> change(it, " "))).hasSize(1);
    assertThat(desk.data).isSameAs(before);

    change(it, "the market moved");

    assertThat(desk.amendments("o"))
        .singleElement()
        .satisfies(
            amendment -> {
              assertThat(amendment.keyResultId()).isEqualTo(it.keyResultId());
              assertThat(amendment.field()).isEqualTo(it.field());
              assertThat(amendment.oldValue()).isEqualTo(it.oldValue());
              assertThat(amendment.newValue()).isEqualTo(it.newValue());
              assertThat(amendment.reason()).isEqualTo("the market moved");
              assertThat(amendment.on()).isEqualTo(TODAY);
              assertThat(amendment.byId()).isEqualTo("sue");
            });
  }

  @Test
  void anotherTeamNeedsAReasonAndIsKept() {
    assertThat(wrong(() -> desk.change("tim", "o", null, "teamId", "other")))
        .containsExactly("REASON_REQUIRED /teamId");

    desk.change("tim", "o", "they do it now", "teamId", "other");

    assertThat(desk.objective("o").teamId()).isEqualTo("other");
    assertThat(desk.objective("o").state()).isEqualTo(ObjectiveState.APPROVED);
    assertThat(desk.amendments("o"))
        .singleElement()
        .satisfies(
            amendment -> {
              assertThat(amendment.field()).isEqualTo("teamId");
              assertThat(amendment.oldValue()).isEqualTo("squad");
              assertThat(amendment.newValue()).isEqualTo("other");
              assertThat(amendment.reason()).isEqualTo("they do it now");
            });
  }

  /** Who may not approve a team's objectives brings it none that are approved. */
  @Test
  void nothingApprovedIsLiftedPastItsApprovers() {
    assertThatThrownBy(() -> desk.change("tim", "o", "it grew", "teamId", "tribe"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("bring what is approved to team Team tribe");
    assertThat(desk.objective("o").teamId()).isEqualTo("squad");
    desk.change("tim", "draft", null, "teamId", "tribe");
    assertThat(desk.objective("draft").teamId()).isEqualTo("tribe");

    desk.change("dora", "o", "it grew", "teamId", "tribe");
    assertThat(desk.objective("o").teamId()).isEqualTo("tribe");

    desk.approvalIs(false);
    desk.change("dora", "o", "and grew", "teamId", "dep");
    assertThat(desk.objective("o").teamId()).isEqualTo("dep");
  }

  @Test
  void everyGuardedFieldIsTriedHere() {
    Set<String> tried = new TreeSet<>();
    guardedFields().forEach(it -> tried.add((it.keyResultId() == null ? "o." : "k.") + it.field()));
    Set<String> all = new TreeSet<>();
    Commitment.OF_OBJECTIVE.forEach(field -> all.add("o." + field));
    Commitment.OF_KEY_RESULT.forEach(field -> all.add("k." + field));
    Commitment.OF_METRIC.forEach(field -> all.add("k.metric." + field));
    // These have tests of their own.
    all.removeAll(Set.of("o.state", "o.teamId", "k.objectiveId", "k.metric.milestones"));
    assertThat(tried).isEqualTo(all);
  }

  @Test
  void freeFieldsAndDraftsNeedNone() {
    desk.change("sue", "o", null, "description", "more words");
    desk.change("sue", "o", null, "ownerId", "sam");
    desk.changeKeyResult("sue", "k", null, "cadenceDays", 14);
    desk.change("sue", "draft", null, "title", "Another");
    desk.changeMetric("sue", "dk", null, "target", decimal("3"));
    assertThat(desk.data.all(Amendment.KIND)).isEmpty();
  }

  @Test
  void eachPlaceIsNamed() {
    MetricItem metric =
        Copy.of(desk.keyResult("k").metric(), MetricItem.class)
            .with("target", decimal("4"))
            .with("unit", "km")
            .make();
    assertThat(
            wrong(
                () ->
                    desk.as(
                        "sue",
                        new ChangeKeyResult(
                            "k",
                            Match.ANY,
                            Desk.patch(
                                null, it -> it.with("title", "New").with("metric", metric))))))
        .containsExactly(
            "REASON_REQUIRED /title",
            "REASON_REQUIRED /metric/unit",
            "REASON_REQUIRED /metric/target");
  }

  @Test
  void easedIsToldByTheDirectionOfTheMetric() {
    assertThat(eased(0, 10, 8)).isTrue();
    assertThat(eased(0, 10, 12)).isFalse();
    assertThat(eased(10, 2, 4)).isTrue();
    assertThat(eased(10, 2, 1)).isFalse();
  }

  @Test
  void aBaselineFromWhichTheSameValueHasComeFurtherEases() {
    for (Direction direction : Direction.values()) {
      Desk desk = new Desk();
      desk.objective("o", ObjectiveState.APPROVED);
      boolean isUp = direction.isUp();
      Metric metric =
          Copy.of(Metric.number("pts", 4, isUp ? 10 : 0)).with("direction", direction).make();
      desk.keyResult("k", "o", metric);
      desk.changeMetric("sue", "k", "back", "baseline", decimal(isUp ? "3" : "5"));
      desk.changeMetric("sue", "k", "forth", "baseline", decimal("4"));
      boolean isWay = direction == Direction.INCREASE || direction == Direction.DECREASE;
      assertThat(desk.amendments("o"))
          .as("%s", direction)
          .extracting(Amendment::eased)
          .containsExactly(isWay, false);
    }
  }

  private static boolean eased(double baseline, double target, int next) {
    Desk desk = new Desk();
    desk.objective("o", ObjectiveState.APPROVED);
    desk.keyResult("k", "o", Metric.number("pts", baseline, target));
    desk.changeMetric("sue", "k", "why", "target", BigDecimal.valueOf(next));
    return desk.amendments("o").get(0).eased();
  }

  // ---- milestones ----

  @Test
  void aMilestonesDaySetByHandIsAnAmendmentAndAReportedOneIsNot() {
    Milestone open = new Milestone("m", "M", 1, null);
    desk.keyResult("steps", "o", Metric.milestones(List.of(open)));
    desk.checkIn(
        "sam",
        "steps",
        Copy.blank(CheckInItem.class)
            .with("on", LocalDate.of(2026, 11, 2))
            .with("milestonesDone", List.of("m"))
            .make());
    assertThat(desk.amendments("o")).isEmpty();
    assertThat(desk.keyResult("steps").metric().milestones().get(0).doneOn())
        .isEqualTo("2026-11-02");

    List<MilestoneItem> byHand =
        List.of(new MilestoneItem("m", "M", 1.0, LocalDate.of(2026, 10, 5)));
    List<MilestoneItem> unsaid = List.of(new MilestoneItem("m", "M", 1.0, null));
    assertThat(wrong(() -> desk.changeMetric("sue", "steps", null, "milestones", byHand)))
        .containsExactly("REASON_REQUIRED /metric/milestones");
    desk.changeMetric("sue", "steps", null, "milestones", unsaid);
    assertThat(desk.keyResult("steps").metric().milestones().get(0).doneOn())
        .as("the check-in's to tell")
        .isEqualTo("2026-11-02");
    assertThat(desk.amendments("o")).isEmpty();
    desk.changeMetric("sue", "steps", "it was done before", "milestones", byHand);
    assertThat(desk.amendments("o").get(0).newValue())
        .isEqualTo(
            List.of(
                Map.of("id", "m", "title", "M", "weight", decimal("1"), "doneOn", "2026-10-05")));
  }

  // ---- links ----

  private Alignment align(String parentId, @Nullable String reason) {
    AlignmentItem item =
        new AlignmentItem(NodeType.KEY_RESULT, parentId, AlignmentMode.CONTRIBUTES, 2.0);
    return desk.as(
            "sue",
            new AlignNode(new Node(NodeType.OBJECTIVE, "o"), new Input<>(item, List.of(), reason)))
        .content();
  }

  @Test
  void linksAreGuardedWithModeAndWeight() {
    assertThat(wrong(() -> align("upk", null))).containsExactly("REASON_REQUIRED /reason");
    String id = align("upk", "we carry it").id();
    assertThat(
            wrong(
                () ->
                    desk.as(
                        "sue",
                        new ChangeAlignment(
                            id, Match.ANY, Desk.patch(null, it -> it.with("weight", 3.0))))))
        .containsExactly("REASON_REQUIRED /reason");
    desk.as(
        "sue",
        new ChangeAlignment(id, Match.ANY, Desk.patch("more", it -> it.with("weight", 3.0))));
    assertThat(wrong(() -> desk.as("sue", new DeleteAlignment(id, Match.ANY))))
        .containsExactly("REASON_REQUIRED /reason");
    desk.as(
        "sue",
        edit -> {
          edit.giveReason("no longer");
          return edit.run(new DeleteAlignment(id, Match.ANY));
        });

    Map<String, Object> first =
        Map.of(
            "parentType", "KEY_RESULT",
            "parentId", "upk",
            "mode", "CONTRIBUTES",
            "weight", decimal("2"));
    assertThat(desk.amendments("o")).extracting(Amendment::field).containsOnly("alignments");
    assertThat(desk.amendments("o").get(0).oldValue()).isNull();
    assertThat(desk.amendments("o").get(0).newValue()).isEqualTo(first);
    assertThat(desk.amendments("o").get(1).oldValue()).isEqualTo(first);
    assertThat(desk.amendments("o").get(2).newValue()).isNull();
  }

  // ---- key results ----

  private KeyResult create(String id, @Nullable String reason, Metric metric) {
    KeyResultItem item =
        Copy.blank(KeyResultItem.class)
            .with("id", id)
            .with("title", "Title of " + id)
            .with("metric", Copy.of(metric, MetricItem.class).make())
            .with("alignments", List.of(new AlignmentItem(NodeType.KEY_RESULT, "upk", null, null)))
            .make();
    return desk.as("sue", new CreateKeyResult("o", new Input<>(item, List.of(), reason))).content();
  }

  @Test
  void addingAKeyResultIsOneAmendment() {
    Metric metric = Metric.number("pts", 0, 5);
    assertThat(wrong(() -> create("n", null, metric))).containsExactly("REASON_REQUIRED /reason");
    KeyResult added = create("n", "we forgot it", metric);
    assertThat(added.createdOn()).isEqualTo(TODAY);
    assertThat(desk.amendments("o"))
        .singleElement()
        .satisfies(
            amendment -> {
              assertThat(amendment.field()).isEqualTo("keyResults");
              assertThat(amendment.keyResultId()).isEqualTo("n");
              assertThat(amendment.newValue()).isEqualTo("n");
            });
  }

  @Test
  void movingAKeyResultIsToldInBothObjectives() {
    assertThat(wrong(() -> desk.changeKeyResult("sue", "k", null, "objectiveId", "second")))
        .containsExactly("REASON_REQUIRED /objectiveId");
    desk.changeKeyResult("sue", "k", "it belongs there", "objectiveId", "second");
    assertThat(desk.keyResult("k").objectiveId()).isEqualTo("second");
    for (String objective : List.of("o", "second")) {
      assertThat(desk.amendments(objective))
          .singleElement()
          .satisfies(
              amendment -> {
                assertThat(amendment.field()).isEqualTo("objectiveId");
                assertThat(amendment.oldValue()).isEqualTo("o");
                assertThat(amendment.newValue()).isEqualTo("second");
              });
    }
  }

  @Test
  void aKeyResultMovesWithinItsTeamAndWithItsDays() {
    assertThat(wrong(() -> desk.changeKeyResult("dora", "k", "so", "objectiveId", "up")))
        .containsExactly("OTHER_TEAM /objectiveId");
    assertThat(wrong(() -> desk.changeKeyResult("sue", "dk", null, "objectiveId", "none")))
        .contains("UNKNOWN /objectiveId");
    desk.put(Objective.KIND, Objective.of("past", "squad", "q3", "Last quarter"));
    desk.checkIn("sam", "dk", Desk.value("2026-10-20", 3));
    assertThat(wrong(() -> desk.changeKeyResult("sue", "dk", "so", "objectiveId", "past")))
        .containsExactly("OUTSIDE_CYCLE");
    assertThat(wrong(() -> desk.change("sue", "draft", null, "cycleId", "q3")))
        .containsExactly("OUTSIDE_CYCLE");
    desk.change("sue", "draft", null, "cycleId", "2026");
    assertThat(desk.amendments("o")).isEmpty();
  }

  @Test
  void whatIsCommittedIsDroppedNeverDeleted() {
    assertThat(wrong(() -> desk.as("sue", new DeleteObjective("o", Match.ANY))))
        .containsExactly("COMMITTED");
    assertThat(wrong(() -> desk.as("sue", new DeleteKeyResult("k", Match.ANY))))
        .containsExactly("COMMITTED");
    desk.as("sue", new DeleteKeyResult("dk", Match.ANY));
    desk.as("sue", new DeleteObjective("draft", Match.ANY));
    assertThat(desk.data.find(Objective.KIND, "draft")).isEmpty();
  }

  // ---- completeness ----

  @Test
  void metricsOfWhatIsCommittedStayComplete() {
    assertThat(wrong(() -> desk.changeMetric("sue", "k", "why", "target", null)))
        .containsExactly("INCOMPLETE /metric");
    assertThat(wrong(() -> create("n", "why", Desk.incomplete())))
        .containsExactly("INCOMPLETE /metric");
    desk.changeMetric("sue", "dk", null, "target", null);
    desk.checkIn("sam", "dk", Desk.value("2026-11-20", 3));
    // What is dropped, or fed by its children alone, needs none.
    desk.keyResult("gone", "o", Desk.incomplete());
    desk.put(
        KeyResult.KIND,
        Copy.of(desk.keyResult("gone")).with("state", KeyResultState.DROPPED).make());
    assertThat(
            wrong(() -> desk.changeKeyResult("sue", "gone", "y", "state", KeyResultState.ACTIVE)))
        .containsExactly("INCOMPLETE /metric");
  }

  // ---- how long ----

  @Test
  void droppingAndWithdrawingDoNotUnlock() {
    desk.move("sue", "o", ObjectiveState.DROPPED, "no longer");
    assertThat(wrong(() -> desk.change("sue", "o", null, "title", "Another")))
        .containsExactly("REASON_REQUIRED /title");
    desk.move("sue", "o", ObjectiveState.DRAFT, "after all");
    desk.changeMetric("sue", "k", "not so much", "target", decimal("8"));
    assertThat(wrong(() -> desk.as("sue", new DeleteObjective("o", Match.ANY))))
        .containsExactly("COMMITTED");
    desk.move("sue", "o", ObjectiveState.PROPOSED, null);
    desk.move("tim", "o", ObjectiveState.APPROVED, null);
    assertThat(desk.amendments("o"))
        .extracting(Amendment::field, Amendment::oldValue, Amendment::newValue)
        .containsExactly(
            tuple("state", "APPROVED", "DROPPED"),
            tuple("state", "DROPPED", "DRAFT"),
            tuple("metric.target", decimal("10"), decimal("8")));
  }

  @ParameterizedTest
  @EnumSource(Phase.class)
  void withApprovalOffItIsCommittedFromActiveOn(Phase phase) {
    desk.approvalIs(false);
    desk.phaseIs(phase);
    List<String> wrong = wrong(() -> desk.change("sue", "o", null, "title", "Another"));
    if (phase == Phase.CLOSED) {
      assertThat(wrong).containsExactly("CYCLE_CLOSED");
    } else if (phase.compareTo(Phase.ACTIVE) >= 0) {
      assertThat(wrong).containsExactly("REASON_REQUIRED /title");
    } else {
      assertThat(wrong).isEmpty();
      desk.changeMetric("sue", "k", null, "target", null);
      assertThat(desk.amendments("o")).isEmpty();
      // Switched on again, what is approved stays so, and is committed.
      desk.approvalIs(true);
      assertThat(wrong(() -> desk.change("sue", "o", null, "title", "A third")))
          .containsExactly("REASON_REQUIRED /title");
    }
  }

  // ---- imports ----

  private static Bundle bundle(@Nullable String reason, ObjectiveItem... items) {
    Bundle.Builder builder = new Bundle.Builder().objectives(List.of(items));
    return reason == null ? builder.build() : builder.reason(reason).build();
  }

  private static ObjectiveItem said(List<AmendmentItem> amendments) {
    MetricItem metric = Copy.blank(MetricItem.class).with("target", decimal("8")).make();
    KeyResultItem keyResult =
        Copy.blank(KeyResultItem.class)
            .with("id", "k")
            .with(
                "metric",
                Copy.of(Metric.number("pts", 0, 10), MetricItem.class)
                    .with("target", metric.target())
                    .make())
            .make();
    return Copy.blank(ObjectiveItem.class)
        .with("id", "o")
        .with("title", "Imported")
        .with("keyResults", List.of(keyResult))
        .with("amendments", amendments)
        .make();
  }

  private static AmendmentItem told(
      @Nullable String keyResultId, String field, Object oldValue, Object newValue, String on) {
    return new AmendmentItem(
        keyResultId, field, oldValue, newValue, true, "told", LocalDate.parse(on), "sue");
  }

  @Test
  void anImportSaysOneReasonForAllOfIt() {
    assertThat(wrong(() -> desk.imports(bundle(null, said(List.of())))))
        .containsExactlyInAnyOrder(
            "REASON_REQUIRED /objectives/0/title",
            "REASON_REQUIRED /objectives/0/keyResults/0/metric/target");
    desk.imports(bundle("the board said so", said(List.of())));
    assertThat(desk.amendments("o"))
        .extracting(Amendment::field, Amendment::reason, Amendment::byId)
        .containsExactlyInAnyOrder(
            tuple("title", "the board said so", "ops"),
            tuple("metric.target", "the board said so", "ops"));
  }

  @Test
  void orAnImportBringsTheAmendmentsThatTellIt() {
    AmendmentItem title = told(null, "title", "Title of o", "Imported", "2026-11-20");
    AmendmentItem target = told("k", "metric.target", 10, 8.0, "2026-11-21");
    desk.imports(bundle(null, said(List.of(title, target))));
    assertThat(desk.amendments("o")).hasSize(2);
    assertThat(desk.amendments("o").get(1).newValue()).isEqualTo(decimal("8"));
    assertThat(desk.amendments("o").get(1).byId()).isEqualTo("sue");
    desk.imports(bundle(null, said(List.of(title, target))));
    assertThat(desk.amendments("o")).hasSize(2);
  }

  @Test
  void anAmendmentOfSomethingElseTellsNothing() {
    AmendmentItem title = told(null, "title", "Title of o", "Imported", "2026-11-20");
    for (AmendmentItem other :
        List.of(
            told("k", "metric.target", 10, 7, "2026-11-21"),
            told("k", "metric.baseline", 10, 8, "2026-11-21"))) {
      assertThat(wrong(() -> desk.imports(bundle(null, said(List.of(title, other))))))
          .containsExactly("REASON_REQUIRED /objectives/0/keyResults/0/metric/target");
    }
    AmendmentItem foreign = told("upk", "metric.target", 10, 8, "2026-11-21");
    assertThat(wrong(() -> desk.imports(bundle(null, said(List.of(title, foreign))))))
        .containsExactlyInAnyOrder(
            "REASON_REQUIRED /objectives/0/keyResults/0/metric/target",
            "OTHER_OBJECTIVE /objectives/0/amendments/1/keyResultId");
    AmendmentItem tomorrow = told("k", "metric.target", 10, 8, "2026-11-24");
    assertThat(wrong(() -> desk.imports(bundle(null, said(List.of(title, tomorrow))))))
        .containsExactlyInAnyOrder(
            "REASON_REQUIRED /objectives/0/keyResults/0/metric/target",
            "FUTURE /objectives/0/amendments/1/on");
  }

  @Test
  void anOldAmendmentDoesNotTellANewChange() {
    AmendmentItem target = told("k", "metric.target", 10, 8, "2026-11-21");
    ObjectiveItem eased = Copy.of(said(List.of(target))).with("title", null).make();
    desk.imports(bundle(null, eased));
    desk.changeMetric("sue", "k", "back", "target", decimal("10"));
    assertThat(wrong(() -> desk.imports(bundle(null, eased))))
        .containsExactly("REASON_REQUIRED /objectives/0/keyResults/0/metric/target");
  }

  @Test
  void aDraftThatAnImportApprovesIsTakenAsItIs() {
    ObjectiveItem approved =
        Copy.blank(ObjectiveItem.class)
            .with("id", "draft")
            .with("title", "Another")
            .with("state", ObjectiveState.APPROVED)
            .make();
    desk.changeMetric("sue", "dk", null, "target", null);
    assertThat(wrong(() -> desk.imports(bundle(null, approved))))
        .containsExactly("INCOMPLETE /objectives/0/metric");
    desk.changeMetric("sue", "dk", null, "target", decimal("3"));
    desk.imports(bundle(null, approved));
    assertThat(desk.amendments("draft")).isEmpty();
    assertThat(desk.objective("draft").approvedByImport()).isTrue();
    assertThat(desk.objective("draft").approvedOn()).isEqualTo(TODAY);
    assertThat(desk.objective("draft").approvedById()).isNull();
  }
}
