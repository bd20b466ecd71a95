package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.TODAY;
import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.okrcascade.core.bundle.Bundle;
import io.okrcascade.core.cycle.Cadence;
import io.okrcascade.core.cycle.Cycle;
import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is no way round the trail of what is committed: by moving it, by other acts, by import. */
class TrailTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.plan();
  }

  private static <I extends Record> I item(Class<I> type, Map<String, Object> fields) {
    Copy<I> item = Copy.blank(type);
    fields.forEach(item::with);
    return item.make();
  }

  private static KeyResultItem keyResult(String id, Map<String, Object> fields) {
    Copy<KeyResultItem> item =
        Copy.blank(KeyResultItem.class)
            .with("id", id)
            .with("title", "Told")
            .with("metric", Copy.of(Metric.number("pts", 0, 10), MetricItem.class).make());
    fields.forEach(item::with);
    return item.make();
  }

  private static ObjectiveItem objective(String id, KeyResultItem... keyResults) {
    return item(
        ObjectiveItem.class,
        Map.of(
            "id",
            id,
            "teamId",
            "squad",
            "cycleId",
            "q4",
            "title",
            "Title of " + id,
            "keyResults",
            List.of(keyResults)));
  }

  private static Bundle bundle(ObjectiveItem... items) {
    return new Bundle.Builder().objectives(List.of(items)).build();
  }

  private void create(ObjectiveItem item) {
    desk.as("sue", new CreateObjective(Input.of(item)));
  }

  // ---- moving out of it ----

  @Test
  void aCommittedKeyResultMovesOnlyToWhereItStaysSo() {
    assertThat(wrong(() -> desk.changeKeyResult("sue", "k", "so", "objectiveId", "draft")))
        .containsExactly("COMMITTED");
    KeyResultItem moved = item(KeyResultItem.class, Map.of("id", "k"));
    ObjectiveItem draft =
        item(ObjectiveItem.class, Map.of("id", "draft", "keyResults", List.of(moved)));
    assertThat(wrong(() -> desk.imports(bundle(draft))))
        .containsExactly("COMMITTED /objectives/0/keyResults/0/objectiveId");
    desk.changeKeyResult("sue", "dk", "so", "objectiveId", "o");
    assertThat(desk.keyResult("dk").objectiveId()).isEqualTo("o");
    desk.changeKeyResult("sue", "k", "so", "objectiveId", "second");
    assertThat(desk.keyResult("k").objectiveId()).isEqualTo("second");
  }

  @Test
  void anObjectiveLeavesNoCycleInWhichItIsCommittedForOneInWhichItIsNot() {
    desk.approvalIs(false);
    desk.put(
        Cycle.KIND,
        new Cycle(
            "late",
            "Late",
            Cadence.OTHER,
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 31),
            "2026",
            Phase.DRAFT));
    assertThat(wrong(() -> desk.change("sue", "o", "so", "cycleId", "late")))
        .containsExactly("COMMITTED");
    desk.approvalIs(true);
    desk.change("sue", "o", "so", "cycleId", "late");
    assertThat(desk.amendments("o")).extracting(Amendment::field).containsExactly("cycleId");
  }

  @Test
  void whatWasAmendedIsNeverDeleted() {
    desk.approvalIs(false);
    desk.changeKeyResult("sue", "k", "so", "title", "Another");
    desk.changeKeyResult("sue", "k", "so", "objectiveId", "second");
    desk.phaseIs(Phase.REVIEW);
    assertThat(wrong(() -> desk.as("sue", new DeleteKeyResult("k", Match.ANY))))
        .containsExactly("COMMITTED");
    assertThat(wrong(() -> desk.as("sue", new DeleteObjective("o", Match.ANY))))
        .containsExactly("COMMITTED");
    assertThat(Amendment.of(desk.data, "second"))
        .as("with those from before it came here")
        .extracting(Amendment::field)
        .contains("title");
  }

  // ---- what is created takes nothing from others ----

  @Test
  void whatIsToldWithANewObjectiveIsNewToo() {
    KeyResult before = desk.keyResult("k");
    assertThat(wrong(() -> create(objective("new", keyResult("k", Map.of())))))
        .containsExactly("ID_TAKEN");
    assertThat(wrong(() -> create(objective("draft", keyResult("k", Map.of())))))
        .containsExactly("ID_TAKEN");
    CheckIn known = desk.checkIn("sam", "k", Desk.value("2026-11-20", 3));
    CheckInItem again = Copy.of(Desk.value("2026-11-20", 3)).with("id", known.id()).make();
    assertThat(
            wrong(
                () -> create(objective("new", keyResult("n", Map.of("checkIns", List.of(again)))))))
        .containsExactly("ID_TAKEN");
    assertThat(desk.keyResult("k")).isEqualTo(before);
    assertThat(desk.data.find(Objective.KIND, "new")).isEmpty();
  }

  @Test
  void theDayOfWritingIsNotTold() {
    LocalDate past = LocalDate.of(2026, 10, 2);
    assertThat(wrong(() -> create(objective("new", keyResult("n", Map.of("createdOn", past))))))
        .containsExactly("READ_ONLY /keyResults/0/createdOn");
    assertThat(wrong(() -> desk.changeKeyResult("sue", "dk", null, "createdOn", past)))
        .containsExactly("READ_ONLY /createdOn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proposedById",
        "approvedById",
        "approvedOn",
        "approvedByImport",
        "staysCommitted",
        "changedByIds",
        "formerOwnerIds",
        "createdOn"
      })
  void noRequestTellsWhatActsNote(String field) {
    Object value =
        Map.<String, Object>of(
                "approvedOn",
                TODAY,
                "createdOn",
                TODAY.minusDays(3),
                "approvedByImport",
                true,
                "staysCommitted",
                true,
                "changedByIds",
                List.of("dora"),
                "formerOwnerIds",
                List.of("dora"))
            .getOrDefault(field, "dora");
    assertThat(wrong(() -> desk.change("sue", "draft", null, field, value)))
        .containsExactly("READ_ONLY /" + field);
    ObjectiveItem created = Copy.of(objective("new")).with(field, value).make();
    assertThat(wrong(() -> create(created))).containsExactly("READ_ONLY /" + field);
  }

  // ---- imports ----

  @Test
  void anApprovalThatIsThereStays() {
    Objective before = desk.objective("o");
    ObjectiveItem told =
        item(
            ObjectiveItem.class,
            Map.of(
                "id", "o",
                "approvedById", "dora",
                "approvedOn", LocalDate.of(2026, 11, 1),
                "changedByIds", List.of("sam"),
                "proposedById", "sam"));
    desk.imports(bundle(told));
    assertThat(desk.objective("o")).isEqualTo(before);
    ObjectiveItem approved =
        item(
            ObjectiveItem.class,
            Map.of(
                "id",
                "draft",
                "state",
                ObjectiveState.APPROVED,
                "approvedById",
                "dora",
                "approvedOn",
                LocalDate.of(2026, 11, 1)));
    desk.imports(bundle(approved));
    Objective draft = desk.objective("draft");
    assertThat(draft.approvedById()).isNull();
    assertThat(draft.approvedOn()).isEqualTo(TODAY);
    assertThat(draft.approvedByImport()).isTrue();
    // What is new to the database comes with its history.
    ObjectiveItem fresh =
        Copy.of(objective("fresh")).with("approvedById", "dora").with("approvedOn", TODAY).make();
    desk.imports(bundle(fresh));
    assertThat(desk.objective("fresh").approvedById()).isEqualTo("dora");
    assertThat(desk.objective("fresh").approvedByImport()).isFalse();
  }

  private static AmendmentItem told(
      @Nullable Object oldValue, Object newValue, String on, @Nullable String reason) {
    return new AmendmentItem(
        "k", "metric.target", oldValue, newValue, null, reason, LocalDate.parse(on), "sue");
  }

  private static ObjectiveItem eased(AmendmentItem... amendments) {
    MetricItem metric =
        Copy.of(Metric.number("pts", 0, 10), MetricItem.class)
            .with("target", BigDecimal.valueOf(8))
            .make();
    KeyResultItem keyResult = item(KeyResultItem.class, Map.of("id", "k", "metric", metric));
    return item(
        ObjectiveItem.class,
        Map.of("id", "o", "keyResults", List.of(keyResult), "amendments", List.of(amendments)));
  }

  private static BigDecimal decimal(int value) {
    return BigDecimal.valueOf(value);
  }

  @Test
  void whatWasThereBeforeAnImportedChangeIsNotBelieved() {
    AmendmentItem lie = Copy.of(told(7, 8, "2026-11-20", "so")).with("eased", false).make();
    desk.imports(bundle(eased(lie)));
    assertThat(desk.amendments("o"))
        .extracting(Amendment::oldValue, Amendment::newValue, Amendment::eased)
        .containsExactly(tuple(decimal(10), decimal(8), true));
    desk.imports(bundle(eased(lie)));
    assertThat(desk.amendments("o")).as("the same again changes nothing").hasSize(1);
  }

  @Test
  void severalLeadUpToTheChange() {
    desk.imports(
        bundle(eased(told(9, 8, "2026-11-20", "so"), told(null, 12, "2026-11-10", "more"))));
    assertThat(desk.amendments("o"))
        .extracting(Amendment::oldValue, Amendment::newValue, Amendment::eased)
        .containsExactlyInAnyOrder(
            tuple(decimal(10), decimal(12), false), tuple(decimal(12), decimal(8), true));
  }

  /** Else a target would stand on days on which nobody had set it. */
  @Test
  void whatIsBroughtOfEarlierLeadsToWhereTheNextBegan() {
    desk.changeMetric("sue", "k", "harder", "target", decimal(12));
    assertThat(wrong(() -> desk.imports(bundle(eased(told(12, 8, "2026-11-01", "so"))))))
        .containsExactly("DATES /objectives/0/amendments/0/on");
    desk.changeMetric("sue", "k", "no", "target", decimal(8));
    desk.imports(bundle(eased(told(9, 10, "2026-11-01", "so"))));
    assertThat(desk.amendments("o")).hasSize(3);
  }

  @Test
  void whatIsBroughtSaysWhy() {
    assertThat(wrong(() -> desk.imports(bundle(eased(told(10, 8, "2026-11-20", " "))))))
        .containsExactlyInAnyOrder(
            "REASON_REQUIRED /objectives/0/keyResults/0/metric/target",
            "REASON_REQUIRED /objectives/0/amendments/0/reason");
  }

  @Test
  void anAmendmentOfAMovedKeyResultSaysWhereItWas() {
    AmendmentItem told =
        new AmendmentItem(
            "k", "objectiveId", "draft", "second", null, "so", LocalDate.of(2026, 11, 20), null);
    KeyResultItem moved = item(KeyResultItem.class, Map.of("id", "k"));
    ObjectiveItem from = item(ObjectiveItem.class, Map.of("id", "o", "amendments", List.of(told)));
    ObjectiveItem to =
        item(
            ObjectiveItem.class,
            Map.of("id", "second", "keyResults", List.of(moved), "amendments", List.of(told)));
    desk.imports(bundle(from, to));
    for (String id : List.of("o", "second")) {
      assertThat(desk.amendments(id))
          .extracting(Amendment::oldValue, Amendment::newValue)
          .containsExactly(tuple("o", "second"));
    }
  }

  @Test
  void aVoidIsToldWithoutAnId() {
    CheckIn slip = desk.checkIn("sam", "k", Desk.value("2026-11-20", 3));
    CheckInItem known =
        Copy.of(CheckInItem.of(slip))
            .with("id", null)
            .with("voided", new VoidedItem(TODAY, "sam", "a slip"))
            .make();
    KeyResultItem keyResult =
        item(KeyResultItem.class, Map.of("id", "k", "checkIns", List.of(known)));
    ObjectiveItem told =
        item(ObjectiveItem.class, Map.of("id", "o", "keyResults", List.of(keyResult)));
    desk.imports(bundle(told));
    assertThat(desk.found(CheckIn.KIND, slip.id()).voided())
        .isEqualTo(new Voided(TODAY, "sam", "a slip"));
    desk.imports(bundle(told));
    assertThat(desk.data.all(CheckIn.OF_KEY_RESULT, "k")).hasSize(1);
    // One checked in again means another one.
    desk.checkIn("sam", "k", Desk.value("2026-11-20", 3));
    desk.imports(bundle(told));
    assertThat(desk.data.all(CheckIn.OF_KEY_RESULT, "k"))
        .filteredOn(it -> it.voided() == null)
        .hasSize(1);
  }

  @Test
  void aReasonThatIsTooLongIsToldWhereItStands() {
    String reason = "x".repeat(10_001);
    assertThat(wrong(() -> desk.change("sue", "o", reason, "title", "Another")))
        .containsExactly("TOO_LONG /reason");
    assertThat(wrong(() -> desk.move("sue", "draft", ObjectiveState.PROPOSED, reason)))
        .containsExactly("TOO_LONG /reason");
  }
}
