package io.okrcascade.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.okrcascade.core.message.InvalidException;
import io.okrcascade.core.okr.Amendment;
import io.okrcascade.core.okr.AmendmentItem;
import io.okrcascade.core.okr.KeyResult;
import io.okrcascade.core.okr.KeyResultItem;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.Milestone;
import io.okrcascade.core.okr.MilestoneItem;
import io.okrcascade.core.okr.Objective;
import io.okrcascade.core.okr.ObjectiveItem;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.org.Team;
import io.okrcascade.core.org.TeamItem;
import io.okrcascade.core.org.TeamLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Objective OBJECTIVE = Objective.of("o", "t", "q", "Grow");

  @Test
  void whatIsNotSaidOtherwiseIsAsItWas() {
    Objective copy = Copy.of(OBJECTIVE).with("state", ObjectiveState.DRAFT).make();

    assertThat(copy).isEqualTo(OBJECTIVE.withState(ObjectiveState.DRAFT)).isNotEqualTo(OBJECTIVE);
    assertThat(Copy.of(copy).with("state", OBJECTIVE.state()).make()).isEqualTo(OBJECTIVE);
  }

  @Test
  void aCopyIsCheckedAsAnyRecord() {
    assertThatExceptionOfType(InvalidException.class)
        .isThrownBy(() -> Copy.of(OBJECTIVE).without("title").make())
        .satisfies(e -> assertThat(e.violations().get(0).pointer()).isEqualTo("/title"));
  }

  @Test
  void onlyComponentsAreSaid() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Copy.of(OBJECTIVE).with("heading", "Grow"))
        .withMessageContaining("heading");
  }

  @Test
  void anItemSaysNothingOfWhatIsFalseOrUnknownToTheRecord() {
    assertThat(ObjectiveItem.of(OBJECTIVE).archived()).isNull();
    assertThat(ObjectiveItem.of(OBJECTIVE).sortOrder()).isNull();
    assertThat(ObjectiveItem.of(OBJECTIVE).keyResults()).isNull();
    Team archived = new Team("t", "T", TeamLevel.SQUAD, "c", null, null, true, null);
    assertThat(Copy.of(archived, TeamItem.class).make().archived()).isTrue();
  }

  /** What an amendment tells of is a value, and no flag of its own. */
  @Test
  void anItemSaysAValueThatIsFalse() {
    Amendment amendment =
        new Amendment(
            "a", "o", null, "archived", false, true, false, "over", DAY, null, Instant.EPOCH);

    assertThat(Copy.of(amendment, AmendmentItem.class).make())
        .extracting(AmendmentItem::oldValue, AmendmentItem::newValue, AmendmentItem::eased)
        .containsExactly(false, true, null);
  }

  @Test
  void recordsWithinBecomeItems() {
    Metric metric = Metric.milestones(List.of(new Milestone("m", "First", 2, null)));
    KeyResultItem item =
        Copy.of(KeyResult.of("k", "o", "Steps", metric), KeyResultItem.class).make();

    assertThat(item.metric()).isNotNull();
    assertThat(item.metric().milestones())
        .containsExactly(new MilestoneItem("m", "First", 2.0, null));
    assertThat(item.sortOrder()).isZero();
  }

  @Test
  void aBlankRecordSaysNothing() {
    assertThat(Copy.blank(TeamItem.class).make())
        .isEqualTo(new TeamItem(null, null, null, null, null, null, null, null));
  }
}
