package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;
import org.jspecify.annotations.Nullable;

/**
 * How a status came about.
 *
 * @param value the status
 * @param reason why it is that
 * @param confidence last stated, 0..1, or null
 * @param byConfidence what the stated confidence says, or null
 */
public record StatusExplanation(
    Status value,
    StatusReason reason,
    double progress,
    double expected,
    @Nullable Double confidence,
    @Nullable Status byConfidence) {}
