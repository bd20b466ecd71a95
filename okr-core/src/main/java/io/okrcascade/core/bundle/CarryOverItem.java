package io.okrcascade.core.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen to continue.
 *
 * @param toCycleId where; the following cycle of the same cadence where it is not said
 */
public record CarryOverItem(
    @Nullable String toCycleId,
    @Nullable List<String> objectiveIds,
    @Nullable List<String> initiativeIds) {}
