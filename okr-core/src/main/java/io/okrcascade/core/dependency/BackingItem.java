package io.okrcascade.core.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What of the provider's plan stands behind an acceptance. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BackingItem(@Nullable BackingType type, @Nullable String id) {}
