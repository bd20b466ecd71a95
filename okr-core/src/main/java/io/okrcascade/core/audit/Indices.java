package io.okrcascade.core.audit;

import org.jspecify.annotations.Nullable;

/**
 * How well a cycle is kept, as shares of what there is; each 0..1, and null where there is nothing
 * to judge.
 *
 * @param alignment objectives below the company with a path to a company objective
 * @param coverage company and department key results that something contributes to
 * @param freshness key results whose check-ins are on cadence
 * @param dependency what teams were asked for and answered
 */
public record Indices(
    @Nullable Double alignment,
    @Nullable Double coverage,
    @Nullable Double freshness,
    @Nullable Double dependency) {}
