package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a key result stands at on a day.
 *
 * @param value the latest value, or the sum of its children's; null without one
 * @param progress 0..1
 * @param attainment the share of the way from baseline to target, not clamped
 * @param confidence last stated, 0..1, or null
 * @param cascadeProgress weighted mean of the contributing children, 0..1; null without any
 * @param divergence cascadeProgress minus progress, where both have data and the source is
 *     CHECK_INS; null otherwise
 * @param checkedInOn day of the latest check-in, or null
 */
public record KeyResultScore(
    @Nullable BigDecimal value,
    double progress,
    double attainment,
    boolean hasData,
    Status status,
    @Nullable Double confidence,
    @Nullable Double cascadeProgress,
    @Nullable Double divergence,
    @Nullable LocalDate checkedInOn) {}
