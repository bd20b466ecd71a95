package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;
import io.okrcascade.core.okr.StatusReason;

/**
 * What an objective, a team or the company stands at on a day.
 *
 * @param progress 0..1
 * @param expected the progress that the pace of its terms asks for, 0..1
 * @param hasData whether anything that counts has data; without, progress is 0
 * @param statusReason why the status is what it is
 * @param reported how many of its terms have data
 */
public record Score(
    double progress,
    double expected,
    boolean hasData,
    Status status,
    StatusReason statusReason,
    Reported reported) {}
