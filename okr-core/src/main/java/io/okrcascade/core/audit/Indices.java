package io.okrcascade.core.audit;

/**
 * How well a cycle is kept, as shares of what there is; each 0..1, and 1 where there is nothing to
 * measure.
 *
 * @param alignment objectives below the company with a path to a company objective
 * @param coverage company and department key results that something contributes to
 * @param freshness key results whose check-ins are on cadence
 * @param dependency dependencies that were answered, of those asked
 */
public record Indices(double alignment, double coverage, double freshness, double dependency) {}
