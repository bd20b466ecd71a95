package io.okrcascade.core.bundle;

import java.time.Instant;

/**
 * The plan of a cycle as it stood when the cycle became ACTIVE.
 *
 * @param revision of the write that made it so
 * @param at the moment of that write, UTC
 * @param plan the cycle's objectives without check-ins, its initiatives and capacities
 */
public record PlanAnswer(String cycleId, long revision, Instant at, Bundle plan) {}
