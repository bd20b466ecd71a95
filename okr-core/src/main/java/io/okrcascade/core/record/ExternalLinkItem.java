package io.okrcascade.core.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Where another system speaks of the same thing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExternalLinkItem(
    @Nullable String system, @Nullable String url, @Nullable String title) {}
