package io.okrcascade.core.cascade;

/**
 * What a team stands at.
 *
 * @param progressCycleId the cycle whose objectives these are: the one that was asked for or, where
 *     the team has none in it, the nearest above it in which it has some
 */
public record TeamScore(String progressCycleId, Score score) {}
