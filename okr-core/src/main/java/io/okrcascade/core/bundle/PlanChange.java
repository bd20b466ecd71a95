package io.okrcascade.core.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed after a cycle became ACTIVE.
 *
 * @param type of the record
 * @param teamId whose plan it belongs to
 * @param action CREATE, UPDATE or DELETE
 * @param fields what differs, each with its old and new value
 */
public record PlanChange(
    long revision,
    Instant at,
    @Nullable String actorId,
    @Nullable String reason,
    String type,
    String id,
    String teamId,
    String action,
    Map<String, List<@Nullable Object>> fields) {}
