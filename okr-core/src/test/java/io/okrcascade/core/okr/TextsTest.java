package io.okrcascade.core.okr;

import static io.okrcascade.core.okr.Desk.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.okrcascade.core.cycle.Phase;
import io.okrcascade.core.edit.Input;
import io.okrcascade.core.edit.Match;
import io.okrcascade.core.record.Copy;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts are kept as an export tells them: an empty one not at all, reasons composed as all are. */
class TextsTest {
  private final Desk desk = new Desk();

  @BeforeEach
  void setUp() {
    desk.objective("o", ObjectiveState.APPROVED);
    desk.keyResult("k", "o");
  }

  @Test
  void anEmptyTextIsNone() {
    desk.change("sue", "o", "why", "description", "");
    desk.changeMetric("sue", "k", "why", "unit", "");

    assertThat(desk.objective("o").description()).isNull();
    assertThat(desk.keyResult("k").metric().unit()).isNull();
  }

  @Test
  void anEmptyNoteSaysNothing() {
    CheckInItem value = Desk.value("2026-11-20", 4);

    CheckIn checkIn = desk.checkIn("sam", "k", Copy.of(value).with("note", "").make());

    assertThat(checkIn.note()).isNull();
    CheckInItem empty = Copy.of(value).with("value", null).with("note", "").make();
    assertThat(wrong(() -> desk.checkIn("sam", "k", empty))).containsExactly("REQUIRED /value");
  }

  @Test
  void anEmptyExplanationIsNone() {
    desk.phaseIs(Phase.GRADING);

    desk.as("sue", new ExplainGrade("o", Match.ANY, Input.of("")));

    assertThat(desk.found(Grade.KIND, "o").explanation()).isNull();
  }

  @Test
  void aReasonIsComposed() {
    desk.change("sue", "o", "de\u0301ja\u0300", "title", "Another");

    assertThat(desk.amendments("o")).extracting(Amendment::reason).containsExactly("déjà");
  }

  @Test
  void aReasonThatNobodyCanKeepIsRefused() {
    for (String reason : List.of("\0", "\ud800", "x".repeat(10_001))) {
      assertThat(wrong(() -> desk.change("sue", "o", reason, "title", "Another")))
          .isIn(List.of("BAD_FORMAT /reason"), List.of("TOO_LONG /reason"));
    }
  }
}
