package io.okrcascade.core.initiative;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a template says about a section. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SectionItem(
    @Nullable String key,
    @Nullable String title,
    @Nullable String guidance,
    @Nullable Boolean required) {}
