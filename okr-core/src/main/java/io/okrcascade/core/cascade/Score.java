package io.okrcascade.core.cascade;

import io.okrcascade.core.okr.Status;

/**
 * What an objective, a team or the company stands at on a day.
 *
 * @param progress 0..1
 * @param expected the progress that an even pace asks for, 0..1
 * @param hasData whether anything that counts has data; without, progress is 0
 */
public record Score(double progress, double expected, boolean hasData, Status status) {}
