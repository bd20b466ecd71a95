package io.okrcascade.core.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which somebody is signed in.
 *
 * @param lastUsedAt to the minute
 * @param address where it signed in from
 * @param userAgent what it says of itself
 * @param openedById who made the link or the token that opened it; null for the person
 * @param current whether it is the one that asks
 */
public record SessionAnswer(
    String id,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String address,
    @Nullable String userAgent,
    @Nullable String openedById,
    boolean current) {}
