package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a key result stands at on a day.
 *
 * @param value the latest value, or what its children's values make; null without one
 * @param progress 0..1
 * @param attainment the share of the way from baseline to target, not clamped; null where there is
 *     no such way or no value
 * @param expected the progress that its pace asks for, 0..1
 * @param statusReason why the status is what it is
 * @param confidence last stated, 0..1, or null
 * @param cascadeProgress weighted mean of the contributing children, 0..1; null without any
 * @param divergence cascadeProgress minus progress, where both have data and the source is
 *     CHECK_INS; null otherwise
 * @param reported how many of the children that feed it have data; null where it is checked in
 * @param checkedInOn day of the latest check-in, or null
 */
public record KeyResultScore(
    @Nullable BigDecimal value,
    double progress,
    @Nullable Double attainment,
    double expected,
    boolean hasData,
    Status status,
    StatusReason statusReason,
    @Nullable Double confidence,
    @Nullable Double cascadeProgress,
    @Nullable Double divergence,
    @Nullable Reported reported,
    @Nullable LocalDate checkedInOn) {}
