package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.value;
import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.record.Copy;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checking several key results in at once. */
class AddCheckInsTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", ObjectiveState.APPROVED);
    desk.keyResult("k", "o");
    desk.keyResult("l", "o");
    desk.put(KeyResult.KIND, Copy.of(desk.keyResult("l")).with("source", Source.SUM).make());
  }

  private static CycleCheckInItem item(@Nullable String keyResultId, String on, double value) {
    return Copy.of(value(on, value), CycleCheckInItem.class)
        .with("keyResultId", keyResultId)
        .make();
  }

  private List<CheckIn> checkIn(String person, String cycleId, CycleCheckInItem... items) {
    CheckInsItem all = new CheckInsItem(Arrays.asList(items));
    return desk.as(person, new AddCheckIns(cycleId, Input.of(all)));
  }

  @Test
  void allAreTakenAndThoseOfOneCountInTheirOrder() {
    List<CheckIn> made =
        checkIn("sam", "q4", item("k", "2026-11-20", 3), item("k", "2026-11-20", 4));
    assertThat(made).hasSize(2).allSatisfy(it -> assertThat(it.byId()).isEqualTo("sam"));
    assertThat(
            desk.data.all(CheckIn.OF_KEY_RESULT, "k").stream()
                .max(CheckIn.ORDER)
                .map(CheckIn::value))
        .contains(BigDecimal.valueOf(4));
  }

  @Test
  void whereOneIsWrongNoneIsTakenAndAllIsTold() {
    Object before = desk.data;
    assertThat(
            wrong(
                () ->
                    checkIn(
                        "sam",
                        "q4",
                        item("k", "2026-11-20", 3),
                        item("k", "2026-12-20", 3),
                        item(null, "2026-11-20", 3),
                        item("none", "2026-11-20", 3),
                        item("l", "2026-11-20", 3),
                        Copy.blank(CycleCheckInItem.class).with("keyResultId", "k").make())))
        .containsExactly(
            "FUTURE /items/1/on",
            "REQUIRED /items/2/keyResultId",
            "UNKNOWN /items/3/keyResultId",
            "SOURCE /items/4",
            "REQUIRED /items/5/value");
    assertThat(desk.data).isSameAs(before);
  }

  @Test
  void whatIsOfNoKeyResultIsJudgedAllTheSame() {
    for (@Nullable String keyResultId : new String[] {null, "none"}) {
      CycleCheckInItem wrong =
          Copy.of(item(keyResultId, "2027-11-20", 1.12345))
              .with("confidence", 3.0)
              .with("note", "\u0007")
              .make();
      CycleCheckInItem nothing =
          Copy.blank(CycleCheckInItem.class).with("keyResultId", keyResultId).make();
      assertThat(wrong(() -> checkIn("sam", "q4", wrong, nothing)))
          .containsExactlyInAnyOrder(
              (keyResultId == null ? "REQUIRED" : "UNKNOWN") + " /items/0/keyResultId",
              "FUTURE /items/0/on",
              "TOO_PRECISE /items/0/value",
              "OUT_OF_RANGE /items/0/confidence",
              "BAD_FORMAT /items/0/note",
              (keyResultId == null ? "REQUIRED" : "UNKNOWN") + " /items/1/keyResultId",
              "REQUIRED /items/1/value");
    }
  }

  @Test
  void onlyOfTheCycleAndByWhoMay() {
    assertThat(wrong(() -> checkIn("sam", "q3", item("k", "2026-09-20", 3))))
        .containsExactly("OTHER_CYCLE /items/0/keyResultId");
    assertThat(
            wrong(
                () ->
                    checkIn(
                        "sam",
                        "q3",
                        item("k", "2026-09-20", 1.12345),
                        item("none", "2026-09-20", 1.12345))))
        .as("what else is wrong is told too")
        .containsExactly(
            "OTHER_CYCLE /items/0/keyResultId",
            "TOO_PRECISE /items/0/value",
            "UNKNOWN /items/1/keyResultId",
            "TOO_PRECISE /items/1/value");
    assertThat(wrong(() -> checkIn("tim", "q4", item("k", "2026-11-20", 3)))).isEmpty();
    assertThat(
            wrong(
                () ->
                    checkIn("lea", "q4", item(null, "2027-11-20", 3), item("k", "2026-11-20", 3))))
        .containsExactly("FORBIDDEN");
    assertThat(wrong(() -> checkIn("sam", "q4", item("l", "2026-11-20", 3))))
        .containsExactly("SOURCE");
    desk.phaseIs(Phase.CLOSED);
    assertThat(wrong(() -> checkIn("sam", "q4", item("k", "2026-11-20", 3))))
        .containsExactly("CYCLE_CLOSED");
  }

  @Test
  void atLeastOneAndAtMostFiveHundred() {
    assertThat(wrong(() -> checkIn("sam", "q4"))).containsExactly("REQUIRED /items");
    CycleCheckInItem one = item("k", "2026-11-20", 3);
    CycleCheckInItem[] most = Collections.nCopies(500, one).toArray(CycleCheckInItem[]::new);
    assertThat(checkIn("sam", "q4", most)).hasSize(500);
    CycleCheckInItem[] more = Collections.nCopies(501, one).toArray(CycleCheckInItem[]::new);
    assertThat(wrong(() -> checkIn("sam", "q4", more))).containsExactly("TOO_MANY /items");
  }
}
