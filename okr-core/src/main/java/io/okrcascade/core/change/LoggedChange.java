package io.okrcascade.core.change;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log.
 *
 * @param revision of the transaction that made it; several entries may share one
 * @param tokenById the token by which it was done, where somebody else made that; null for none
 * @param scope the cycle family that it belongs to, or ORG
 * @param before the record before, as a JSON object; null where it was created
 * @param after the record after; null where it was deleted
 */
public record LoggedChange(
    long revision,
    Instant at,
    @Nullable String actorId,
    @Nullable String tokenById,
    String scope,
    String subjectType,
    String subjectId,
    String action,
    @Nullable String reason,
    @Nullable Map<String, Object> before,
    @Nullable Map<String, Object> after) {}
