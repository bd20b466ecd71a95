package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import org.jspecify.annotations.Nullable;

/**
 * How a status came about.
 *
 * @param value the status
 * @param byPace what progress against expected progress says (for a MAINTAIN: against its line)
 * @param confidence last stated, 0..1, or null
 * @param byConfidence what the stated confidence says, or null
 */
public record StatusReason(
    Status value,
    double progress,
    double expected,
    Status byPace,
    @Nullable Double confidence,
    @Nullable Status byConfidence) {}
