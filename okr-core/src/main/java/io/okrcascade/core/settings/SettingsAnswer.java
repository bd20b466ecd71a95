package io.okrcascade.core.settings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The thresholds and factors in force.
 *
 * @param settings what counts
 * @param defaults what counts where nobody set anything else
 * @param timeZone whose days count; it is configured with the service
 * @param version how often they were changed; 0 where nobody did
 * @param updatedAt UTC; null where nobody changed them
 */
public record SettingsAnswer(
    @JsonUnwrapped Settings settings,
    Settings defaults,
    String timeZone,
    int version,
    @Nullable Instant updatedAt) {}
