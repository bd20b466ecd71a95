package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Alignment;
import io.okrcascade.core.okr.Ambition;
import io.okrcascade.core.okr.KeyResultState;
import io.okrcascade.core.okr.Metric;
import io.okrcascade.core.okr.ObjectiveState;
import io.okrcascade.core.okr.Source;
import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import io.okrcascade.core.org.TeamKind;
import io.okrcascade.core.org.TeamLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cascade of a cycle on a day: its objectives, and those of ancestor cycles that they reach.
 *
 * @param revision of the cycle family that this answers from
 * @param progress of the company, or of the team that was asked for, 0..1
 * @param expected the progress that its pace asks for, 0..1
 * @param elapsed the share of the cycle that is over, 0..1
 * @param reported how many of the objectives behind the progress have data
 * @param progressCycleId the cycle of those objectives: the nearest that has some
 */
public record CascadeAnswer(
    String cycleId,
    long revision,
    LocalDate asOf,
    double progress,
    double expected,
    double elapsed,
    Status status,
    StatusReason statusReason,
    boolean hasData,
    Reported reported,
    String progressCycleId,
    List<ObjectiveNode> objectives,
    List<Alignment> alignments,
    List<TeamNode> teams) {

  /**
   * An objective in the cascade.
   *
   * @param countsUpward whether it hands its number to all that it contributes to
   * @param notCountedReason why it does not, where it is live; otherwise null
   * @param strategicWeight the share of the company's success that it carries, from 0
   */
  public record ObjectiveNode(
      String id,
      String teamId,
      String cycleId,
      String title,
      Ambition ambition,
      ObjectiveState state,
      @Nullable String ownerId,
      double weight,
      double progress,
      double expected,
      Status status,
      StatusReason statusReason,
      boolean hasData,
      Reported reported,
      boolean countsUpward,
      @Nullable NotCounted notCountedReason,
      double strategicWeight,
      List<KeyResultNode> keyResults) {}

  /**
   * A key result in the cascade.
   *
   * @param diverges whether the divergence exceeds what the audit lets pass
   * @param initiativeIds the live initiatives that contribute to it
   */
  public record KeyResultNode(
      String id,
      String title,
      Metric metric,
      Source source,
      double weight,
      @Nullable String ownerId,
      KeyResultState state,
      @Nullable BigDecimal value,
      double progress,
      double expected,
      @Nullable Double attainment,
      Status status,
      StatusReason statusReason,
      @Nullable Double confidence,
      boolean hasData,
      @Nullable Reported reported,
      @Nullable Double cascadeProgress,
      @Nullable Double divergence,
      boolean diverges,
      @Nullable LocalDate checkedInOn,
      double strategicWeight,
      List<String> initiativeIds) {}

  /** A team that the answer's objectives belong to, or one above it. */
  public record TeamNode(
      String id,
      String name,
      TeamLevel level,
      @Nullable String parentId,
      @Nullable TeamKind kind) {}
}
