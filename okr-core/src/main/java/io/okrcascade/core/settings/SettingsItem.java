package io.okrcascade.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.okrcascade.core.okr.ApprovalSetting;
import io.okrcascade.core.record.Copy;
import io.okrcascade.core.record.RecordKind;
import java.time.DayOfWeek;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set otherwise than by default; null for what is not. There is one for the whole
 * organization.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettingsItem(
    @Nullable PaceItem pace,
    @Nullable AuditThresholdsItem audit,
    @Nullable PlanningFiguresItem planning,
    @Nullable PriorityFactorsItem priority,
    @Nullable Boolean approval,
    @Nullable String language,
    @Nullable DayOfWeek firstDayOfWeek)
    implements ApprovalSetting {
  /** There is one for all, which bundles do not carry: settings belong to where they are set. */
  public static final RecordKind<SettingsItem> KIND =
      RecordKind.of("SETTINGS", SettingsItem.class, item -> SettingsItem.ID)
          .stored(220, "settings", "settings")
          .writtenWith("MANAGE_SETTINGS")
          .build();

  /** The identity of the only one. */
  public static final String ID = "SETTINGS";

  /** Everything is as it is by default. */
  public static final SettingsItem NOTHING =
      new SettingsItem(null, null, null, null, null, null, null);

  /** The same but for what is said about approval. */
  SettingsItem withApproval(@Nullable Boolean other) {
    return Copy.of(this).with("approval", other).make();
  }

  /** Of {@link io.okrcascade.core.okr.Pace}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PaceItem(
      @Nullable Double onTrack,
      @Nullable Double atRisk,
      @Nullable Double confidentOnTrack,
      @Nullable Double confidentAtRisk,
      @Nullable Double maintainedAtRisk) {}

  /** Of {@link io.okrcascade.core.audit.AuditThresholds}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AuditThresholdsItem(
      @Nullable Integer maxObjectives,
      @Nullable Integer minKeyResults,
      @Nullable Integer maxKeyResults,
      @Nullable Double divergence,
      @Nullable Double outputShare,
      @Nullable Double staleFactor,
      @Nullable Double lateStart,
      @Nullable Double sandbagged,
      @Nullable Double sandbaggedBefore,
      @Nullable Double bottomUp,
      @Nullable Double amendedLate) {}

  /** Of {@link io.okrcascade.core.planning.PlanningFigures}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PlanningFiguresItem(
      @Nullable Double weeksS,
      @Nullable Double weeksM,
      @Nullable Double weeksL,
      @Nullable Double underWater,
      @Nullable Integer underWaterWeeks,
      @Nullable Integer answerDays,
      @Nullable Integer mostSolicitations) {}

  /** Of {@link io.okrcascade.core.initiative.PriorityFactors}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PriorityFactorsItem(
      @Nullable Map<String, Double> impacts,
      @Nullable Double tribeShare,
      @Nullable Double departmentShare,
      @Nullable Double companyShare,
      @Nullable Double dependencyFactor,
      @Nullable Map<String, Double> loads) {}
}
