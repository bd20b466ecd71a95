package io.okrcascade.core.initiative;

/**
 * Something that hangs on the start of an {@link Exposure}, or carries it.
 *
 * @param teamId the team whose it is
 * @param share the part of it that hangs on the start or, read downwards, the part of the start
 *     that it carries; above 0, at most 1
 * @param status of an objective or key result, what it stands at; of an initiative, its state
 */
public record Exposed(ExposedType type, String id, String teamId, double share, String status) {}
